import { defineCommand } from "../command.ts";
import { scopeOf } from "./scope.ts";

export const notifyList = defineCommand({
  intent: "notify.list",
  slots: {},
  cues: [
    ["which", "notify"],
    ["what", "notify"],
    ["list", "notify"],
    ["show", "notify"],
    ["which", "notify", "here"],
    ["which", "notify", "chat"],
    ["what", "notify", "here"],
  ],
  slash: ["/notify list"],
  examples: ["what does this channel get?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ kept, say }) => {
      const here = await kept.subscriptions.here();
      const on = { intent: "notify.on", slots: {} };
      if (here.length === 0)
        return { text: say("notify.none"), buttons: [{ label: say("notify.turn-on"), frame: on }] };
      const lines = here.map((one) => say("notify.line", scopeOf(one)));
      const off = { intent: "notify.off", slots: {} };
      return {
        text: [say("notify.list", { count: here.length }), ...lines].join("\n"),
        buttons: [{ label: say("notify.turn-off"), frame: off }],
      };
    },
  },
});
