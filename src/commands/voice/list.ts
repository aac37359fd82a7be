import { defineCommand } from "../command.ts";

export const voiceList = defineCommand({
  intent: "voice.list",
  slots: {},
  cues: [],
  slash: ["/voices"],
  examples: ["which voices are there?"],
  does: { kind: "later", risk: "none" },
});
