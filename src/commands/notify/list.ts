import { defineCommand, type FrameButton, type Turn } from "../command.ts";
import type { ChatNotices } from "../kept.ts";
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
  slash: ["/notify list", "/notify"],
  examples: ["what does this channel get?", "यहाँ कुन कुन सूचना आउँछ?", "yaha kun kun notification aaucha?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ kept, say, zone, now }) => {
      const here = await kept.subscriptions.here();
      const notices = await kept.notices.here();
      const { digestAt, mutedUntil } = notices;
      const lines = [
        ...here.map((one) => say("notify.line", scopeOf(one))),
        ...(digestAt === undefined ? [] : [say("notify.digest-line", { time: digestAt })]),
      ];
      if (lines.length === 0)
        return { text: say("notify.none"), buttons: [button(say("notify.turn-on"), "notify.on")] };
      return {
        text: [
          say("notify.list", { count: lines.length }),
          ...lines,
          ...(mutedUntil === undefined ? [] : [say("notify.muted-line", { until: mutedUntil, zone, now })]),
          ...fates(notices, { say, zone, now }),
        ].join("\n"),
        buttons: [
          ...(mutedUntil === undefined ? [] : [button(say("notify.unmute"), "notify.unmute")]),
          ...(notices.isCutOff ? [button(say("notify.turn-on"), "notify.on")] : []),
          button(say("notify.turn-off"), "notify.off"),
        ],
      };
    },
  },
});

function button(label: string, intent: string): FrameButton {
  return { label, frame: { intent, slots: {} } };
}

/** What became of the last ones: a chat that gets nothing looks like one where nothing ends. */
function fates(
  { lastDelivery, lastFailure, isCutOff }: ChatNotices,
  { say, zone, now }: Pick<Turn, "say" | "zone" | "now">,
): readonly string[] {
  return [
    lastDelivery ? say("notify.last-delivery", { ...lastDelivery, zone, now }) : say("notify.nothing-told"),
    ...(lastFailure ? [say("notify.last-failure", { ...lastFailure, isCutOff, zone, now })] : []),
  ];
}
