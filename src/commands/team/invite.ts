import { role } from "../../slots/role.ts";
import { defineCommand } from "../command.ts";

export const teamInvite = defineCommand({
  intent: "team.invite",
  slots: { role },
  cues: [
    ["invite"],
    ["invite", "role:*"],
    ["add", "team", "someone"],
    ["add", "member", "team"],
    ["invite", "team"],
    ["invite", "team", "member"],
    ["invite", "member"],
    ["add", "invite", "role:*"],
  ],
  slash: [],
  examples: ["invite someone as operator", "अपरेटरका लागि निम्तो बनाऊ", "operator ko lagi invite banau"],
  does: { kind: "later", risk: "rights" },
});
