import { role } from "../../slots/role.ts";
import { defineCommand } from "../command.ts";

export const teamInvite = defineCommand({
  intent: "team.invite",
  slots: { role },
  cues: [],
  slash: [],
  examples: ["invite someone as operator"],
  does: { kind: "later", risk: "rights" },
});
