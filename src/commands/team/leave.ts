import { defineCommand } from "../command.ts";

export const teamLeave = defineCommand({
  intent: "team.leave",
  slots: {},
  cues: [],
  slash: [],
  examples: ["leave the team"],
  does: { kind: "later", risk: "none" },
});
