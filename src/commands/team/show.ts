import { defineCommand } from "../command.ts";

export const teamShow = defineCommand({
  intent: "team.show",
  slots: {},
  cues: [],
  slash: ["/team"],
  examples: ["who is in the team?"],
  does: { kind: "later", risk: "none" },
});
