import { defineCommand } from "../command.ts";

export const teamLeave = defineCommand({
  intent: "team.leave",
  slots: {},
  cues: [["leave", "team"]],
  slash: [],
  examples: ["leave the team"],
  does: { kind: "later", risk: "none" },
});
