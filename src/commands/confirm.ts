import { defineCommand } from "./command.ts";

export const confirm = defineCommand({
  intent: "confirm",
  slots: {},
  cues: [],
  slash: [],
  examples: ["yes", "हो", "ok go ahead", "हुन्छ", "huncha"],
  does: { kind: "spoken", risk: "none" },
});
