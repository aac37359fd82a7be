import { visible } from "../../messages/format.ts";
import { defineCommand } from "../command.ts";

export const messageList = defineCommand({
  intent: "message.list",
  slots: {},
  cues: [
    ["saved", "message"],
    ["list", "saved", "message"],
    ["show", "saved", "message"],
    ["what", "saved", "message"],
    ["which", "saved", "message"],
  ],
  slash: [],
  examples: ["my saved messages", "राखेका सन्देश देखाऊ", "save gareka message dekhau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ kept, say }) => {
      const saved = await kept.savedMessages.list();
      if (saved.length === 0) return { text: say("message.none") };
      const lines = saved
        .slice(0, SHOWN)
        .map(({ name, message }) => say("message.line", { name: visible(name), message: visible(message) }));
      const more = saved.length > SHOWN ? [say("message.more", { count: saved.length - SHOWN })] : [];
      return { text: [say("message.list", { count: saved.length }), ...lines, ...more].join("\n") };
    },
  },
});

const SHOWN = 20;
