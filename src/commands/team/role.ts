import { person } from "../../slots/person.ts";
import { role } from "../../slots/role.ts";
import { defineCommand } from "../command.ts";

export const teamRole = defineCommand({
  intent: "team.role",
  slots: { person, role },
  cues: [],
  slash: [],
  examples: ["make sita approver"],
  does: { kind: "later", risk: "rights" },
});
