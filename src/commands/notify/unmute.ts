import { defineCommand } from "../command.ts";

export const notifyUnmute = defineCommand({
  intent: "notify.unmute",
  slots: {},
  cues: [],
  slash: [],
  examples: ["unmute"],
  does: { kind: "later", risk: "none" },
});
