// What one asked the bot to do, and what became of it: newest first, a line each.
import { TZDate } from "@date-fns/tz";
import { formatShort } from "../../messages/format.ts";
import type { Answer, Setting, Turn } from "../command.ts";
import type { AuditEntry } from "../kept.ts";

interface AuditTurn extends Turn {
  readonly slots: {
    readonly person?: string | undefined;
    readonly from_date?: string | undefined;
    readonly to_date?: string | undefined;
  };
}

export async function answerAudit(turn: AuditTurn): Promise<Answer> {
  const { campaign, kept, slots, zone } = turn;
  const days = { ...from(slots.from_date, zone), ...to(slots.to_date, zone) };
  const entries = await kept.audit.mine({ ...days, ...(campaign === undefined ? {} : { campaign: campaign.id }) });
  const isFiltered = Object.keys(slots).some((name) => name !== "person");
  // Other people's doings come with teams; until then say plainly whose these are.
  const heading = slots.person === undefined ? [] : [turn.say("audit.only-own")];
  return { ...audit(entries, isFiltered, heading, turn), private: true };
}

const SHOWN = 10;

function from(day: string | undefined, zone: string) {
  return day === undefined ? {} : { from: startOfDay(day, zone) };
}

/** The whole of that day. */
function to(day: string | undefined, zone: string) {
  return day === undefined ? {} : { to: startOfDay(day, zone, 1) - 1 };
}

function startOfDay(date: string, zone: string, daysLater = 0): number {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return TZDate.tz(zone, year, month - 1, day + daysLater).getTime();
}

function audit(
  entries: readonly AuditEntry[],
  isFiltered: boolean,
  heading: readonly string[],
  setting: Setting,
): Answer {
  const { say, lang, zone, now } = setting;
  if (entries.length === 0) return nothing(isFiltered, heading, setting);
  const lines = entries.slice(0, SHOWN).map(({ at, state, summary }) => {
    // The card's words stand on one line here: a list of cards would not be read.
    const [title = ""] = summary.split("\n");
    return say("audit.line", { at: formatShort(lang, at, zone, now), state, summary: title });
  });
  const more = entries.length > SHOWN ? [say("audit.more", { count: entries.length - SHOWN })] : [];
  return { text: [...heading, say("audit.list", { count: entries.length }), ...lines, ...more].join("\n") };
}

function nothing(isFiltered: boolean, heading: readonly string[], { say }: Setting): Answer {
  if (!isFiltered) return { text: [...heading, say("audit.none")].join("\n") };
  const all = { label: say("audit.show-all"), frame: { intent: "audit.show", slots: {} } };
  return { text: [...heading, say("audit.none-such")].join("\n"), buttons: [all] };
}
