import { defineCommand } from "./command.ts";

export const unknown = defineCommand({
  intent: "unknown",
  slots: {},
  cues: [],
  slash: [],
  examples: ["anything that is none of these (small talk, other topics, nonsense)"],
  does: { kind: "spoken", risk: "none" },
});
