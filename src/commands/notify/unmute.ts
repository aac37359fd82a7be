import { defineCommand } from "../command.ts";

export const notifyUnmute = defineCommand({
  intent: "notify.unmute",
  slots: {},
  cues: [["unmute"], ["off", "mute"], ["off", "mute", "again"], ["unmute", "mute"]],
  slash: [],
  examples: ["unmute", "म्युट हटाऊ", "mute hatau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ kept, say }) => {
      const runs = await kept.notices.unmute();
      return { text: runs === undefined ? say("notify.not-muted") : say("notify.unmuted", { runs }) };
    },
  },
});
