// A day of the month without its month: "on the 30th", "३० तारिख". The next such day is meant.
import { calendarDay, dayNumber, isCalendarDay } from "../../calendar/zone.ts";
import { spelled } from "../../lexicon/saying.ts";
import { saysDay, saysPart } from "./day-part.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { dayOfMonthAt, isClockAhead, isNumeral, isOrdinalEnding, key, type Reader } from "./reader.ts";

/** A day of the common calendar; those of the Nepali one are गते. */
export const dayWord = /^(?:tarik|tarikh|tarikha|तारिख|तारीख)(?:ma|मा|ko|को)?$/;
const isDayWord = spelled(dayWord);
const leading = new Set(["on", "by", "till", "until", "from", "to"]);
/** After "the 30th" a day is meant, after "the 30th anniversary" none. */
const following = new Set([
  "at",
  "in",
  "from",
  "to",
  "of",
  "this",
  "ma",
  "मा",
  "saying",
  "with",
  "only",
  "for",
  "please",
  "pls",
]);

function isAlone({ units, taken }: Reader, at: number): boolean {
  const next = units[at];
  return (
    next === undefined ||
    next.kind === "mark" ||
    taken(at) ||
    following.has(next.key) ||
    saysPart(next) ||
    saysDay(next)
  );
}

/** "the 30th", "on the 30th", "30th 5pm"; not "the 2nd time". */
function isOrdinalDay(reader: Reader, from: number, at: number, to: number): boolean {
  const isHour = isNumeral(reader, to) && isClockAhead(reader, to + 1);
  const isIntroduced = from < at || leading.has(key(reader, from - 1));
  return isHour || (isIntroduced && isAlone(reader, to));
}

export function ordinalDateAt(reader: Reader, at: number): DatePiece | undefined {
  const next = reader.units[at + 1];
  if (!isDayWord(next) && !isOrdinalEnding(next)) return undefined;
  const said = dayOfMonthAt(reader, at);
  if (!said) return undefined;
  const isNamed = isDayWord(reader.units[said.to]);
  const isOrdinal = said.to > at + 1;
  const from = isOrdinal && key(reader, at - 1) === "the" ? at - 1 : at;
  if (!isNamed && !(isOrdinal && isOrdinalDay(reader, from, at, said.to))) return undefined;
  const { last, coming } = daysAround(reader, said.day);
  const to = isNamed ? said.to + 1 : said.to;
  return coming === undefined ? undefined : datePiece(from, to, coming, coming - (last ?? coming));
}

interface DaysAround {
  readonly last: number | undefined;
  readonly coming: number | undefined;
}

/** The last such day before today, and the first from today on. */
function daysAround({ now }: Reader, dayOfMonth: number): DaysAround {
  const today = calendarDay(now.day);
  let last: number | undefined;
  for (let step = -2; step <= 2; step += 1) {
    const { year, month } = calendarDay(dayNumber(today.year, today.month + step, 1));
    if (!isCalendarDay(year, month, dayOfMonth)) continue;
    const day = dayNumber(year, month, dayOfMonth);
    if (day >= now.day) return { last, coming: day };
    last = day;
  }
  return { last, coming: undefined };
}
