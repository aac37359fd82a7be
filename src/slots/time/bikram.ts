// Days of the Nepali calendar: "मंसिर १० गते", "10 mangsir", "mangsir 10, 2083", "१० गते".
import { bikramSambatOf, dayOfBikramSambat } from "../../calendar/bikram-sambat.ts";
import { meanings } from "../../lexicon/saying.ts";
import { valueIn } from "../../lexicon/utterance.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { dayOfMonthAt, isBikramYear, isClockAhead, type Reader, yearAt } from "./reader.ts";

const means = meanings("gate", "bs");

/** A month of the Nepali calendar or गते within reach. */
function saysBikram({ units }: Reader, from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    if (valueIn(units[at], "bsmonth") !== undefined || means.gate(units[at])) return true;
  }
  return false;
}

export function bikramDateAt(reader: Reader, from: number): DatePiece | undefined {
  if (!saysBikram(reader, from)) return undefined;
  const today = bikramSambatOf(reader.now.day);
  if (!today) return undefined;
  const leading = yearAt(reader, from);
  const year = leading && isBikramYear(leading.year) ? leading : undefined;
  const named = dayAndMonthAt(reader, year?.to ?? from);
  if (!named) return undefined;
  const trailing = year || named.month === undefined ? undefined : yearAt(reader, named.to);
  const to = trailing?.to ?? named.to;
  const chosen = year?.year ?? trailing?.year ?? today.year;
  const day = dayOfBikramSambat({ year: chosen, month: named.month ?? today.month, day: named.day });
  if (day === undefined) return undefined;
  return datePiece(from, named.month !== undefined && means.bs(reader.units[to]) ? to + 1 : to, day);
}

interface DayAndMonth {
  readonly day: number;
  /** Undefined for "१० गते": of the running month. */
  readonly month: number | undefined;
  readonly to: number;
}

function dayAndMonthAt(reader: Reader, start: number): DayAndMonth | undefined {
  const before = dayOfMonthAt(reader, start);
  return before ? dayFirst(reader, before) : monthFirst(reader, start);
}

/** "10 mangsir", "10 gate mangsir", "10 gate". */
function dayFirst(
  { units }: Reader,
  { day, to }: { readonly day: number; readonly to: number },
): DayAndMonth | undefined {
  const gate = means.gate(units[to]);
  const at = gate ? to + 1 : to;
  const month = valueIn(units[at], "bsmonth");
  if (month === undefined) return gate ? { day, month: undefined, to: to + 1 } : undefined;
  return { day, month: Number(month), to: means.gate(units[at + 1]) ? at + 2 : at + 1 };
}

/** "mangsir 10", "मंसिर १० गते"; in "mangsir 5 baje" the number is an hour. */
function monthFirst(reader: Reader, start: number): DayAndMonth | undefined {
  const month = valueIn(reader.units[start], "bsmonth");
  const after = month === undefined ? undefined : dayOfMonthAt(reader, start + 1);
  if (!after || isClockAhead(reader, after.to)) return undefined;
  const to = means.gate(reader.units[after.to]) ? after.to + 1 : after.to;
  return { day: after.day, month: Number(month), to };
}
