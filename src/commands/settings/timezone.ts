import { formatDay, formatTime } from "../../messages/format.ts";
import { zone } from "../../slots/zone.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const settingsTimezone = defineCommand({
  intent: "settings.timezone",
  slots: { zone },
  cues: [["zone", "@zone"], ["@zone"], ["change", "zone", "@zone"], ["zone"]],
  slash: [],
  examples: ["my time zone is Asia/Dubai", "मेरो टाइमजोन Asia/Dubai राख", "mero timezone Asia/Dubai rakha"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: false,
    needs: (slots) => firstMissing(slots, ["zone"]),
    answer: async ({ slots: { zone }, kept, say, lang, now }) => {
      if (zone === undefined) return { ask: "zone" };
      await kept.preferences.set({ zone });
      const moment = `${formatDay(lang, now, zone)}, ${formatTime(lang, now, zone)}`;
      return { text: `${say("settings.zone", { zone, moment })} ${say("settings.schedule-note")}` };
    },
  },
});
