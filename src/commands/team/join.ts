import { inviteCode } from "../../slots/invite-code.ts";
import { defineCommand } from "../command.ts";

export const teamJoin = defineCommand({
  intent: "team.join",
  slots: { code: inviteCode },
  cues: [
    ["join", "@code"],
    ["join", "team"],
    ["join", "team", "@code"],
  ],
  slash: [],
  examples: ["join 7K2P9", "7K2P9 कोडले टिममा राख", "7K2P9 code le team ma join gara"],
  does: { kind: "later", risk: "none" },
});
