import { defineCommand } from "./command.ts";

export const confirm = defineCommand({
  intent: "confirm",
  slots: {},
  cues: [["@yes"]],
  slash: [],
  examples: ["yes", "हो", "ok go ahead"],
  does: { kind: "spoken", risk: "none" },
});
