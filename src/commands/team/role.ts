import { person } from "../../slots/person.ts";
import { role } from "../../slots/role.ts";
import { defineCommand } from "../command.ts";

export const teamRole = defineCommand({
  intent: "team.role",
  slots: { person, role },
  cues: [
    ["promote", "role:*"],
    ["give", "role:*"],
    ["give", "role", "role:*"],
    ["change", "role", "role:*"],
    ["promote", "role", "role:*"],
  ],
  slash: [],
  examples: ["make sita approver", "सीतालाई एप्रुभर बनाऊ", "sita lai approver banau"],
  does: { kind: "later", risk: "rights" },
});
