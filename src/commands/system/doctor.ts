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
  examples: ["is everything working?", "सबै ठीक चलिरहेको छ?", "sabai thik chaliraheko cha?"],
  does: { kind: "later", risk: "none" },
});
