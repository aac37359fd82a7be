import { formatDay, formatTime, visible } from "../../messages/format.ts";
import { zone } from "../../slots/zone.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const settingsTimezone = defineCommand({
  intent: "settings.timezone",
  slots: { zone },
  cues: [],
  slash: [],
  examples: ["my time zone is Asia/Dubai"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: false,
    needs: (slots) => firstMissing(slots, ["zone"]),
    answer: async ({ slots, kept, say, lang, now }) => {
      if (slots.zone === undefined) return { ask: "zone" };
      const zone = findZone(slots.zone);
      if (zone === undefined) return { ask: "zone", text: say("settings.zone-unknown", { zone: visible(slots.zone) }) };
      await kept.preferences.set({ zone });
      const moment = `${formatDay(lang, now, zone)}, ${formatTime(lang, now, zone)}`;
      return { text: `${say("settings.zone", { zone, moment })} ${say("settings.schedule-note")}` };
    },
  },
});

/**
 * The zone as IANA writes it, whatever the capitals; undefined if there is none. The engine lists some under an older name
 * (`Asia/Katmandu`), so a name it accepts but does not list stays as typed.
 */
function findZone(typed: string): string | undefined {
  const wanted = typed.trim();
  const listed = Intl.supportedValuesOf("timeZone").find((zone) => zone.toLowerCase() === wanted.toLowerCase());
  if (listed !== undefined || !/^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(wanted)) return listed;
  try {
    new Intl.DateTimeFormat("en", { timeZone: wanted });
    return wanted;
  } catch {
    return undefined;
  }
}
