// Two days that share the name of their month: "between 10 and 20 nov", "मंसिर १ देखि ५ सम्म". Each gives the day that is said without it.

import { meanings, spelled } from "../../lexicon/saying.ts";
import { unitAt } from "../../lexicon/utterance.ts";
import { bikramDateAt } from "./bikram.ts";
import { namedDateAt } from "./dates.ts";
import { type DatePiece, datePiece } from "./piece.ts";
import { dayOfMonthAt, isNumeral, type Reader } from "./reader.ts";

const means = meanings("since", "till");

function datedAt(reader: Reader, at: number): DatePiece | undefined {
  return bikramDateAt(reader, at) ?? namedDateAt(reader, at);
}

/** The day of the same month, so many days before or after `shared`. */
function dayBeside(reader: Reader, from: number, to: number, shared: DatePiece, days: number): DatePiece | undefined {
  const isOrdered = shared.from > from ? days < 0 : days > 0;
  return isOrdered && !reader.taken(from) ? datePiece(from, to, shared.day + days, shared.cycle) : undefined;
}

export function sharedMonthAt(reader: Reader, from: number): DatePiece | undefined {
  const said = isNumeral(reader, from) ? dayOfMonthAt(reader, from) : undefined;
  return said && (beforeShared(reader, from, said) ?? afterShared(reader, from, said));
}

interface DayOfMonth {
  readonly day: number;
  readonly to: number;
}

const opens = spelled(/^(between|from)$/);
const joins = spelled(/^(and|to|till|until|-|–)$/);

/** "between 10 (and 20 nov)", "१ (देखि ५ मंसिर)"; "move 10 to 20 nov" is no range. */
function beforeShared(reader: Reader, from: number, { day, to }: DayOfMonth): DatePiece | undefined {
  const joined = reader.units[to];
  const isEnglish = opens(unitAt(reader.units, from - 1)) && joins(joined);
  if (!isEnglish && !means.since(joined)) return undefined;
  const last = dayOfMonthAt(reader, to + 1);
  const shared = last && datedAt(reader, to + 1);
  return shared && dayBeside(reader, from, to, shared, day - last.day);
}

/** "(मंसिर १ देखि) ५ सम्म" */
function afterShared(reader: Reader, from: number, { day, to }: DayOfMonth): DatePiece | undefined {
  if (!means.since(unitAt(reader.units, from - 1)) || !means.till(reader.units[to])) return undefined;
  const first = dayOfMonthAt(reader, from - 2);
  const shared = first && datedAt(reader, from - 3);
  return shared?.to === from - 1 ? dayBeside(reader, from, to, shared, day - (first?.day ?? day)) : undefined;
}
