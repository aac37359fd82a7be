import { freeText } from "../../slots/free-text.ts";
import { voice } from "../../slots/voice.ts";
import { defineCommand } from "../command.ts";

export const voiceTest = defineCommand({
  intent: "voice.test",
  slots: { message: freeText, voice },
  cues: [],
  slash: ["/voice MESSAGE"],
  examples: ['let me hear "नमस्कार" in binod\'s voice'],
  does: { kind: "later", risk: "none" },
});
