import { minutes } from "../../slots/amount.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const notifyMute = defineCommand({
  intent: "notify.mute",
  slots: { minutes },
  cues: [
    ["mute"],
    ["mute", "@span"],
    ["mute", "notify"],
    ["mute", "notify", "@span"],
    ["mute", "here"],
    ["mute", "chat", "@span"],
    ["mute", "here", "@span"],
  ],
  slash: ["/notify mute MINUTES"],
  examples: ["mute for 2 hours", "२ घण्टा चुप लाग", "2 ghanta chup laga"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["minutes"]),
    answer: async ({ kept, say, zone, now, slots: { minutes: span = 0 } }) => {
      const until = await kept.notices.mute(span);
      const frame = { intent: "notify.unmute", slots: {} };
      return { text: say("notify.muted", { until, zone, now }), buttons: [{ label: say("notify.unmute"), frame }] };
    },
  },
});
