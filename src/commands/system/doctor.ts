import { defineCommand } from "../command.ts";

export const systemDoctor = defineCommand({
  intent: "system.doctor",
  slots: {},
  cues: [
    ["health", "system"],
    ["health", "system", "question"],
    ["health", "question"],
  ],
  slash: ["/doctor"],
  examples: ["is everything working?"],
  does: { kind: "later", risk: "none" },
});
