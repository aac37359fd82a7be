import { defineCommand } from "../command.ts";

export const voiceList = defineCommand({
  intent: "voice.list",
  slots: {},
  cues: [
    ["voice", "list"],
    ["voice", "which"],
    ["voice", "what"],
    ["voice", "show"],
    ["voice", "available"],
    ["show", "voice", "available"],
    ["voice"],
  ],
  slash: ["/voices"],
  examples: ["which voices are there?", "कुन कुन आवाज छन्?", "kun kun awaj cha?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ api, say }) => {
      const voices = await api.voices.list();
      if (voices.length === 0) return { text: say("voice.list-none") };
      const lines = voices.map(({ displayName: display, name }) => say("voice.line", { display, name }));
      const hear = voices.slice(0, BUTTONS).map(({ displayName: display, name }) => ({
        label: say("voice.hear", { display }),
        frame: { intent: "voice.test", slots: { voice: name } },
      }));
      const text = [say("voice.list", { count: voices.length }), ...lines, say("voice.list-how")].join("\n");
      return { text, buttons: hear };
    },
  },
});

const BUTTONS = 6;
