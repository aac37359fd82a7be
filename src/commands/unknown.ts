import { defineCommand } from "./command.ts";

export const unknown = defineCommand({
  intent: "unknown",
  slots: {},
  cues: [],
  slash: [],
  examples: ["good morning", "आज साह्रै जाडो छ", "aja dherai jado cha"],
  does: { kind: "spoken", risk: "none" },
});
