// Days counted from today: "tomorrow", "भोलि", "Friday", "next friday".
import { weekdayOf } from "../../calendar/zone.ts";
import { meanings, saying } from "../../lexicon/saying.ts";
import { unitAt, valueIn } from "../../lexicon/utterance.ts";
import { clockAt, spokenClockAt } from "./clock.ts";
import { saysPart } from "./day-part.ts";
import { datePiece, type Piece } from "./piece.ts";
import { isNumeral, key, type Reader } from "./reader.ts";

const means = meanings("at");

const WEEK = 7;

/** A weekday is the first such day after today, with or without "next" (rule 10 of the contract); "last" looks back. */
export function relativeDateAt(reader: Reader, from: number): Piece | undefined {
  const { units, now } = reader;
  const offset = valueIn(units[from], "date");
  if (offset !== undefined) return datePiece(from, from + 1, now.day + Number(offset));
  const lead = valueIn(units[from], "which");
  const at = lead === undefined ? from : from + 1;
  const weekday = valueIn(units[at], "weekday");
  if (weekday === undefined || !isWeekday(reader, at, from)) return undefined;
  const ahead = (Number(weekday) - weekdayOf(now.day) + WEEK) % WEEK;
  const next = now.day + (ahead === 0 ? WEEK : ahead);
  const last = now.day - (ahead === 0 ? WEEK : WEEK - ahead);
  return datePiece(from, at + 1, lead === "last" ? last : next, WEEK);
}

const introducing = ["on", "by", "till", "until", "from", ","];

/** "sun", "sat", "mon", "wed" also mean other things: they need company. */
function isWeekday(reader: Reader, at: number, from: number): boolean {
  const { units } = reader;
  if (units[at]?.key.length !== 3 || !/^[a-z]+$/.test(key(reader, at))) return true;
  if (units.length === 1 || from < at || introducing.includes(key(reader, from - 1))) return true;
  const next = units[at + 1];
  return next?.kind === "number" || means.at(next) || isTimeAhead(reader, at + 1) || isTimeBehind(reader, at);
}

const between = new Set([",", ".", "-", "–", "(", "in", "the", "ko", "को", "ma", "मा"]);

/** "sat noon", "wed, 5pm", "sun in the morning". */
function isTimeAhead(reader: Reader, from: number): boolean {
  let at = from;
  while (at < from + 2 && between.has(key(reader, at))) at += 1;
  return saysPart(reader.units[at]) || (spokenClockAt(reader, at) ?? clockAt(reader, at)) !== undefined;
}

const endsTime = saying("am", "pm", "baje", "oclock", "noon", "midnight");

/** "10am mon", "17:30 wed". */
function isTimeBehind(reader: Reader, at: number): boolean {
  const isMinute = isNumeral(reader, at - 1) && key(reader, at - 2) === ":";
  return isMinute || endsTime(unitAt(reader.units, at - 1));
}

/** "tonight", "tomorrow night" in one word: a day and a part of it. */
export function nightAt({ units, now }: Reader, at: number): readonly Piece[] | undefined {
  const offset = valueIn(units[at], "night");
  if (offset === undefined) return undefined;
  return [datePiece(at, at + 1, now.day + Number(offset)), { kind: "part", from: at, to: at + 1, part: "night" }];
}
