import { defineCommand } from "./command.ts";

export const help = defineCommand({
  intent: "help",
  slots: {},
  cues: [],
  slash: ["/help", "/start"],
  examples: ["what can you do?", "के के गर्न सक्छौ?"],
  does: { kind: "later", risk: "none" },
});
