import { timeOfDay } from "../../slots/time-of-day.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const notifyDigest = defineCommand({
  intent: "notify.digest",
  slots: { time: timeOfDay },
  cues: [
    ["digest"],
    ["digest", "day"],
    ["digest", "@time"],
    ["digest", "day", "@time"],
    ["send", "digest", "day", "@time"],
    ["digest", "day", "here", "@time"],
  ],
  slash: ["/notify digest TIME"],
  examples: ["send a daily summary at 6pm", "हरेक साँझ ६ बजे सारांश पठाऊ", "harek sanjha 6 baje saransh pathau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["time"]),
    answer: async ({ kept, say, zone, now, slots: { time = "" } }) => {
      const next = await kept.notices.digest(time);
      return {
        text: say("notify.digest-on", { next, zone, now }),
        buttons: [{ label: say("notify.show"), frame: { intent: "notify.list", slots: {} } }],
        mustArrive: true,
      };
    },
  },
});
