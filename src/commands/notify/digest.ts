import { timeOfDay } from "../../slots/time-of-day.ts";
import { defineCommand } from "../command.ts";

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
  examples: ["send a daily summary at 6pm"],
  does: { kind: "later", risk: "none" },
});
