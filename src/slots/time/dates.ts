// Days of the common calendar by the name of their month: "30 November", "Nov 15, 2026", "30-Nov-2026".
import { calendarDay, dayNumber, isCalendarDay } from "../../calendar/zone.ts";
import { valueIn } from "../../lexicon/utterance.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { dayOfMonthAt, isClockAhead, key, type Reader, yearAt } from "./reader.ts";

/** Without a year this one is meant. Undefined for a day that is not. */
export function dayOf(reader: Reader, month: number, dayOfMonth: number, year: number | undefined): number | undefined {
  const chosen = year ?? calendarDay(reader.now.day).year;
  if (month < 1 || month > 12 || !isCalendarDay(chosen, month, dayOfMonth)) return undefined;
  return dayNumber(chosen, month, dayOfMonth);
}

/** The same place, or the one after a mark without spaces: "30-Nov", "Nov. 30". */
function pastMark(reader: Reader, at: number, marks: string): number {
  const mark = reader.units[at];
  return mark?.kind === "mark" && mark.glued && marks.includes(mark.key) ? at + 1 : at;
}

/** "30 November", "5th of dec 2026", "Nov 15, 2026". */
export function namedDateAt(reader: Reader, from: number): DatePiece | undefined {
  const { units } = reader;
  const first = dayOfMonthAt(reader, from);
  if (first) {
    const at = key(reader, first.to) === "of" ? first.to + 1 : pastMark(reader, first.to, "-/");
    const month = valueIn(units[at], "month");
    return month === undefined ? undefined : withYear(reader, from, at + 1, Number(month), first.day);
  }
  const month = valueIn(units[from], "month");
  if (month === undefined) return undefined;
  const second = dayOfMonthAt(reader, key(reader, from + 1) === "the" ? from + 2 : pastMark(reader, from + 1, "-/."));
  if (!second || isClockAhead(reader, second.to)) return undefined;
  return withYear(reader, from, second.to, Number(month), second.day);
}

function withYear(reader: Reader, from: number, to: number, month: number, dayOfMonth: number): DatePiece | undefined {
  const year = yearAt(reader, pastMark(reader, to, "-/"));
  const day = dayOf(reader, month, dayOfMonth, year?.year);
  return day === undefined ? undefined : datePiece(from, year?.to ?? to, day, year ? undefined : 365);
}
