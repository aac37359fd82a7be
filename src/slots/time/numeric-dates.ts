// Days in numbers: 2026-11-30, 30/11/2026, 30/11/26, 30/11 (the day comes first); years of the Nepali calendar too, 2083-08-10.
import { bikramSambatOf, dayOfBikramSambat } from "../../calendar/bikram-sambat.ts";
import { calendarDay } from "../../calendar/zone.ts";
import { meanings } from "../../lexicon/saying.ts";
import { dayOf } from "./dates.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { isBikramYear, isNumeral, key, type Reader } from "./reader.ts";

const means = meanings("bs", "ad");

const marks = new Set(["-", "/", "."]);

/** Numbers in a row with the same mark between them. */
interface Row {
  readonly numbers: readonly string[];
  readonly mark: string;
  readonly from: number;
  readonly to: number;
}

export function numericDateAt(reader: Reader, from: number): DatePiece | undefined {
  const next = reader.units[from + 1];
  if (!next || (next.kind !== "number" && !marks.has(next.key))) return undefined;
  const row = gluedRow(reader, from) ?? spacedRow(reader, from);
  const [a = "", b = "", c] = row?.numbers ?? [];
  if (!row || b.length > 2) return undefined;
  if (c === undefined)
    return row.mark === "/" && a.length <= 2 ? ofThisYear(reader, row, Number(b), Number(a)) : undefined;
  if (a.length === 4 && c.length <= 2) return fullDate(reader, row, Number(a), Number(b), Number(c));
  if (a.length > 2) return undefined;
  const year = c.length === 4 ? Number(c) : shortYear(reader, c);
  return year === undefined ? undefined : dayFirst(reader, row, year, Number(b), Number(a));
}

/** 2026-11-30, 30/11. */
function gluedRow(reader: Reader, from: number): Row | undefined {
  const { units } = reader;
  const mark = key(reader, from + 1);
  const joins = (at: number) =>
    key(reader, at) === mark && units[at]?.glued && isNumeral(reader, at + 1) && units[at + 1]?.glued;
  if (reader.taken(from) || !isNumeral(reader, from) || !marks.has(mark) || !joins(from + 1)) return undefined;
  const numbers = [key(reader, from), key(reader, from + 2)];
  if (!joins(from + 3)) return { mark, numbers, from, to: from + 3 };
  return { mark, numbers: [...numbers, key(reader, from + 4)], from, to: from + 5 };
}

/** "30 / 11 / 2026", "30 11 2026": three numbers, and one of them can only be a year. */
function spacedRow(reader: Reader, from: number): Row | undefined {
  const mark = key(reader, from + 1);
  const isMarked = marks.has(mark);
  const places = isMarked ? [from, from + 2, from + 4] : [from, from + 1, from + 2];
  const isRow = places.every((at) => isNumeral(reader, at) && !reader.taken(at));
  if (!isRow || (isMarked && key(reader, from + 3) !== mark)) return undefined;
  const numbers = places.map((at) => key(reader, at));
  const isDate = numbers.filter((one) => /^20\d\d$/.test(one)).length === 1;
  return isDate ? { mark: isMarked ? mark : " ", numbers, from, to: (places[2] ?? from) + 1 } : undefined;
}

/** "26", "083" is no year; of either calendar, only about now is meant. */
function shortYear({ now }: Reader, digits: string): number | undefined {
  if (digits.length !== 2) return undefined;
  const year = 2000 + Number(digits);
  const isNear = (one: number) => Math.abs(year - one) <= 1;
  return isNear(calendarDay(now.day).year) || isNear(bikramSambatOf(now.day)?.year ?? 0) ? year : undefined;
}

function ofThisYear(reader: Reader, { from, to }: Row, month: number, dayOfMonth: number): DatePiece | undefined {
  const day = dayOf(reader, month, dayOfMonth, undefined);
  return day === undefined ? undefined : datePiece(from, to, day);
}

/** 30/11/2026; in 11/30/2026 only the second number can be the day. */
function dayFirst(reader: Reader, row: Row, year: number, second: number, first: number): DatePiece | undefined {
  const isSwapped = second > 12 && first <= 12 && !isBikramYear(year);
  return isSwapped ? fullDate(reader, row, year, first, second) : fullDate(reader, row, year, second, first);
}

/** "BS" or "AD" may follow. */
function fullDate(
  reader: Reader,
  { from, to }: Row,
  year: number,
  month: number,
  dayOfMonth: number,
): DatePiece | undefined {
  const calendar = reader.units[to];
  const saysBikram = means.bs(calendar);
  const saysCommon = means.ad(calendar);
  const isBikram = saysBikram || (isBikramYear(year) && !saysCommon);
  const day = isBikram ? dayOfBikramSambat({ year, month, day: dayOfMonth }) : dayOf(reader, month, dayOfMonth, year);
  return day === undefined ? undefined : datePiece(from, saysBikram || saysCommon ? to + 1 : to, day);
}
