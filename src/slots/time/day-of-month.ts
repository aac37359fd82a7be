// A day of the month without its month: "on the 30th", "३० तारिख". The next such day is meant.
import { dayNumber, isCalendarDay, isoDay } from "../../calendar/zone.ts";
import { saysDay, saysPart } from "./day-part.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { dayOfMonthAt, isClockAhead, isNumeral, key, type Reader } from "./reader.ts";

/** A day of the common calendar; those of the Nepali one are गते. */
const spellings = ["tarik", "tarikh", "tarikha", "तारिख", "तारीख"];
export const dayWords: ReadonlySet<string> = new Set(
  spellings.flatMap((word) => ["", "ma", "मा", "ko", "को"].map((ending) => word + ending)),
);
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
  const said = dayOfMonthAt(reader, at);
  if (!said) return undefined;
  const isNamed = dayWords.has(key(reader, said.to));
  const isOrdinal = said.to > at + 1;
  const from = isOrdinal && key(reader, at - 1) === "the" ? at - 1 : at;
  if (!isNamed && !(isOrdinal && isOrdinalDay(reader, from, at, said.to))) return undefined;
  const [last, next] = daysAround(reader, said.day);
  return next === undefined ? undefined : datePiece(from, isNamed ? said.to + 1 : said.to, next, next - (last ?? next));
}

/** The last such day before today, and the first from today on. */
function daysAround(
  { now }: Reader,
  dayOfMonth: number,
): readonly [last: number | undefined, next: number | undefined] {
  const [year = 0, month = 1] = isoDay(now.day).split("-").map(Number);
  const days = [-2, -1, 0, 1, 2].flatMap((step) => {
    const [of = 0, it = 1] = isoDay(dayNumber(year, month + step, 1))
      .split("-")
      .map(Number);
    return isCalendarDay(of, it, dayOfMonth) ? [dayNumber(of, it, dayOfMonth)] : [];
  });
  return [days.findLast((day) => day < now.day), days.find((day) => day >= now.day)];
}
