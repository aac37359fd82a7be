import { inviteCode } from "../../slots/invite-code.ts";
import { defineCommand } from "../command.ts";

export const accountLink = defineCommand({
  intent: "account.link",
  slots: { code: inviteCode },
  cues: [
    ["link", "chat"],
    ["link", "account"],
    ["link", "here"],
    ["link", "@code"],
    ["link", "chat", "account"],
    ["link", "chat", "@code"],
  ],
  slash: [],
  examples: ["link this chat to me 7K2P9", "यो च्याट मेरो खातासँग जोड 7K2P9", "yo chat mero account sanga joda 7K2P9"],
  does: { kind: "later", risk: "none" },
});
