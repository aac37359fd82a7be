// Days of the common calendar: "30 November", "Nov 15, 2026", 2026-11-30, 30/11; years of the Nepali one in numbers, 2083-08-10.
import { dayNumber, isCalendarDay, isoDay } from "../../calendar/zone.ts";
import { means, valueIn } from "../../lexicon/utterance.ts";
import { bikramDay } from "./bikram.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { dayOfMonthAt, isBikramYear, isClockAhead, isNumeral, key, type Reader, yearAt } from "./reader.ts";

/** Without a year this one is meant. */
function dayOf(reader: Reader, month: number, dayOfMonth: number, year: number | undefined): number | undefined {
  const chosen = year ?? Number(isoDay(reader.now.day).slice(0, 4));
  if (month < 1 || month > 12 || !isCalendarDay(chosen, month, dayOfMonth)) return undefined;
  return dayNumber(chosen, month, dayOfMonth);
}

/** "30 November", "5th of dec 2026", "Nov 15, 2026". */
export function namedDateAt(reader: Reader, from: number): DatePiece | undefined {
  const { units } = reader;
  const first = dayOfMonthAt(reader, from);
  if (first) {
    const at = key(reader, first.to) === "of" ? first.to + 1 : first.to;
    const month = valueIn(units[at], "month");
    return month === undefined ? undefined : withYear(reader, from, at + 1, Number(month), first.day);
  }
  const month = valueIn(units[from], "month");
  if (month === undefined) return undefined;
  const second = dayOfMonthAt(reader, key(reader, from + 1) === "the" ? from + 2 : from + 1);
  if (!second || isClockAhead(reader, second.to)) return undefined;
  return withYear(reader, from, second.to, Number(month), second.day);
}

function withYear(reader: Reader, from: number, to: number, month: number, dayOfMonth: number): DatePiece | undefined {
  const year = yearAt(reader, to);
  const day = dayOf(reader, month, dayOfMonth, year?.year);
  return day === undefined ? undefined : datePiece(from, year?.to ?? to, day, year ? undefined : 365);
}

/** 2026-11-30, 2026/11/30, 2083-08-10 [BS]; 30/11/2026, 30/11 (the day comes first). */
export function numericDateAt(reader: Reader, from: number): DatePiece | undefined {
  const parts = partsAt(reader, from);
  if (!parts) return undefined;
  const [a = "", b = "", c] = parts.numbers;
  if (b.length > 2) return undefined;
  if (c !== undefined && a.length === 4 && c.length <= 2) return fullDate(reader, from, [a, b, c]);
  if (c !== undefined && c.length === 4 && a.length <= 2) return fullDate(reader, from, [c, b, a]);
  if (c !== undefined || parts.mark !== "/" || a.length > 2) return undefined;
  const day = dayOf(reader, Number(b), Number(a), undefined);
  return day === undefined ? undefined : datePiece(from, from + 3, day);
}

/** Two or three numbers, glued together by one mark. */
function partsAt(
  reader: Reader,
  from: number,
): { readonly numbers: readonly string[]; readonly mark: string } | undefined {
  const { units } = reader;
  const mark = key(reader, from + 1);
  const joins = (at: number) =>
    key(reader, at) === mark && units[at]?.glued && isNumeral(reader, at + 1) && units[at + 1]?.glued;
  if (reader.taken(from) || !isNumeral(reader, from) || !["-", "/", "."].includes(mark) || !joins(from + 1))
    return undefined;
  const numbers = [key(reader, from), key(reader, from + 2)];
  return { mark, numbers: joins(from + 3) ? [...numbers, key(reader, from + 4)] : numbers };
}

/** @param said year, month, day */
function fullDate(reader: Reader, from: number, said: readonly [string, string, string]): DatePiece | undefined {
  const [year, month, dayOfMonth] = [Number(said[0]), Number(said[1]), Number(said[2])];
  const calendar = reader.units[from + 5];
  const saysBikram = means(calendar, "bs");
  const saysCommon = means(calendar, "ad");
  const isBikram = saysBikram || (isBikramYear(year) && !saysCommon);
  const day = isBikram ? bikramDay(year, month, dayOfMonth) : dayOf(reader, month, dayOfMonth, year);
  return day === undefined ? undefined : datePiece(from, saysBikram || saysCommon ? from + 6 : from + 5, day);
}
