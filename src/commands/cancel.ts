import { defineCommand } from "./command.ts";

export const cancel = defineCommand({
  intent: "cancel",
  slots: {},
  cues: [],
  slash: ["/cancel"],
  examples: ["no", "never mind", "रद्द गर", "radda gara"],
  does: { kind: "spoken", risk: "none" },
});
