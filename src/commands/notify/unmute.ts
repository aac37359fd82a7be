import { defineCommand } from "../command.ts";

export const notifyUnmute = defineCommand({
  intent: "notify.unmute",
  slots: {},
  cues: [["unmute"], ["off", "mute"], ["off", "mute", "again"], ["unmute", "mute"]],
  slash: [],
  examples: ["unmute"],
  does: { kind: "later", risk: "none" },
});
