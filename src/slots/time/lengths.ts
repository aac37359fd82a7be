// How long: "45 minutes", "an hour and a half", "आधा घण्टा"; with "in" or "पछि" a moment to come, with "ago" a day that was.

import { meanings, spelled } from "../../lexicon/saying.ts";
import { valueIn } from "../../lexicon/utterance.ts";
import { shiftOf } from "./clock.ts";
import { datePiece, type Piece } from "./piece.ts";
import { isNumeral, key, numberAt, type Reader } from "./reader.ts";

const means = meanings("and", "half", "quarter", "num:1", "in", "ago", "later", "till");

export const minutesOf: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43200,
  year: 525600,
};

export interface Length {
  readonly minutes: number;
  readonly to: number;
  readonly unit: string;
}

export function lengthAt(reader: Reader, from: number, part: "whole" | "rest" = "whole"): Length | undefined {
  const amount = amountAt(reader, from);
  const unit = amount && unitAt(reader, amount.to);
  if (!amount || unit === undefined || (unit === "hour" && isClock(reader, from, amount.to))) return undefined;
  const each = minutesOf[unit] ?? 0;
  const to = amount.to + 1;
  const portion = andAPortion(reader, to);
  if (portion) return { minutes: (amount.value + portion.value) * each, to: portion.to, unit };
  const more = part === "whole" && /hour|day/.test(unit) ? lengthAt(reader, restAt(reader, to), "rest") : undefined;
  const minutes = amount.value * each;
  const isSmaller = more && (minutesOf[more.unit] ?? each) < each;
  return isSmaller ? { minutes: minutes + more.minutes, to: more.to, unit: more.unit } : { minutes, to, unit };
}

/** "2h 30m", "1 d 4 h": elsewhere these letters say something else. */
function unitAt({ units }: Reader, at: number): string | undefined {
  const [unit, next] = [units[at], units[at + 1]];
  if (unit?.key === "m" && unit.glued) return "minute";
  return unit?.key === "d" && next?.kind !== "word" ? "day" : valueIn(unit, "unit");
}

/** "1730 hrs" and "17h30" are times of day. */
function isClock(reader: Reader, at: number, unit: number): boolean {
  const isLate = Number(key(reader, at)) >= 13 && isNumeral(reader, unit + 1) && reader.units[unit + 1]?.glued;
  return isNumeral(reader, at) && (key(reader, at).length === 4 || isLate === true);
}

/** "2 hours 30 minutes", "2 hours and 30 minutes". */
function restAt({ units }: Reader, at: number): number {
  return means.and(units[at]) ? at + 1 : at;
}

/** "an hour and a half", "two hours and a quarter". */
function andAPortion({ units }: Reader, at: number): Amount | undefined {
  if (!means.and(units[at])) return undefined;
  if (units[at + 1]?.key === "a quarter") return { value: 0.25, to: at + 2 };
  return units[at + 1]?.key === "a" && means.half(units[at + 2]) ? { value: 0.5, to: at + 3 } : undefined;
}

interface Amount {
  readonly value: number;
  readonly to: number;
}

/** "45", "1.5", "one and a half", "half an", "a half", "three quarters of an", "आधा", "साढे दुई". */
function amountAt(reader: Reader, from: number): Amount | undefined {
  const { units } = reader;
  const shift = shiftOf(units[from]);
  if (shift !== undefined) return shiftedAmount(reader, from + 1, shift / 60);
  const portion = means.half(units[from]) ? 0.5 : means.quarter(units[from]) ? 0.25 : undefined;
  const first = portion ?? numberAt(reader, from);
  if (first === undefined) return undefined;
  const quarters = portion === undefined && first <= 3 && means.quarter(units[from + 1]);
  if (quarters || portion === 0.25)
    return afterOf(reader, { value: quarters ? first / 4 : 0.25, to: quarters ? from + 2 : from + 1 });
  if (portion === undefined && means.and(units[from + 1])) return withHalf(reader, { value: first, to: from + 1 });
  const isDecimal = key(reader, from + 1) === "." && isNumeral(reader, from + 2);
  const start = isDecimal
    ? { value: Number(`${first}.${key(reader, from + 2)}`), to: from + 3 }
    : { value: first, to: from + 1 };
  return start.value <= 1 ? withArticles(reader, start) : start;
}

/** साढे दुई is 2½; सवा and पौने alone are of one. */
function shiftedAmount(reader: Reader, at: number, portion: number): Amount {
  const whole = numberAt(reader, at);
  return whole === undefined ? { value: 1 + portion, to: at } : { value: whole + portion, to: at + 1 };
}

/** "one and a half (hours)", "two and half (hours)"; undefined where "and" begins something else. */
function withHalf({ units }: Reader, { value, to }: Amount): Amount | undefined {
  const at = means["num:1"](units[to + 1]) ? to + 2 : to + 1;
  return means.half(units[at]) ? { value: value + 0.5, to: at + 1 } : undefined;
}

/** "a quarter (of an hour)". */
function afterOf(reader: Reader, amount: Amount): Amount {
  const to = key(reader, amount.to) === "of" ? amount.to + 1 : amount.to;
  return { value: amount.value, to: means["num:1"](reader.units[to]) ? to + 1 : to };
}

/** "half an (hour)", "a half (hour)". */
function withArticles({ units }: Reader, { value, to }: Amount): Amount {
  let [amount, at] = [value, to];
  while ((amount < 1 || amount === 1) && (means["num:1"](units[at]) || means.half(units[at]))) {
    if (means.half(units[at]) && amount === 1) amount = 0.5;
    at += 1;
  }
  return { value: amount, to: at };
}

function isLocative(reader: Reader, at: number): boolean {
  return key(reader, at) === "ma" || key(reader, at) === "मा";
}

const endsLater = spelled(/(मा|ma|पछि|pachi|pachhi|paxi|भित्र|bhitra)$/);

/** "2 ghantama", "३ दिनपछि": the ending that makes a moment of a length stands on its unit. */
function hasLaterEnding({ units }: Reader, at: number): boolean {
  const unit = units[at];
  return unit?.stem !== undefined && endsLater(unit);
}

/** "in 2 hours", "2 ghanta ma", "in 3 days", "2 days ago"; "for 3 hours" is only how long. */
export function delayOrSpanAt(reader: Reader, from: number): Piece | undefined {
  const { units, now } = reader;
  const introduced = means.in(units[from]) && !isNumeral(reader, from);
  const length = lengthAt(reader, introduced ? from + 1 : from);
  if (!length) return undefined;
  const { to, minutes, unit } = length;
  if (means.ago(units[to]) && !introduced) return datePiece(from, to + 1, now.day - Math.round(minutes / 1440));
  const later = means.later(units[to]) || isLocative(reader, to);
  if (!introduced && !later && !hasLaterEnding(reader, to - 1))
    return { kind: "span", from, to: means.till(units[to]) ? to + 1 : to, minutes };
  const end = later ? to + 1 : to;
  if (minutes % 1440 === 0 && /day|week|month/.test(unit)) return datePiece(from, end, now.day + minutes / 1440);
  return { kind: "delay", from, to: end, minutes: Math.round(minutes) };
}
