// A number without am, pm or बजे: when it is an hour ("at 5", "evening 6", "seven in the evening") and when it counts something.

import { meanings } from "../../lexicon/saying.ts";
import { isHourOfPartAhead, isPartAhead, saysDay, saysPart } from "./day-part.ts";
import { isNumeral, key, type Reader } from "./reader.ts";

const means = meanings("and", "to", "since", "filler");

/** One hour as it stands: where its words begin, where its number is, whether "at" stands before it. */
export interface Hour {
  readonly from: number;
  readonly at: number;
  readonly hour: number;
  readonly introduced: boolean;
  /** "09": nobody writes the evening like that. */
  readonly leadingZero: boolean;
}

export function isHalfDayHour(hour: number): boolean {
  return hour >= 1 && hour <= 12;
}

const isOne = /^(one|ek|एक)$/;
/** Six, but also "is". */
const alsoIs = /^(छ|chha)$/;

/** "seven"; not "a", "couple", nor a word that means something else too (sat). */
export function isHourWord({ units }: Reader, { at, hour }: Hour): boolean {
  const word = units[at];
  if (!word || !isHalfDayHour(hour) || alsoIs.test(word.key)) return false;
  return hour === 1 ? isOne.test(word.key) : word.senses.every(({ concept }) => concept.startsWith("num:"));
}

/** "evening 6", "evening at seven", "seven in the evening": an hour by the part of the day beside it. */
export function isHourOfPart(reader: Reader, { from, at, hour, introduced }: Hour): boolean {
  if (!isHalfDayHour(hour) || counts(reader, at) || continues(reader, at)) return false;
  const isCertain = introduced || isNumeral(reader, at) || hour > 1;
  const follows = saysPart(reader.units[from - 1]);
  return isCertain && (follows || (introduced && isPartAhead(reader, at + 1)) || isHourOfPartAhead(reader, at));
}

const locative = new Set(["ma", "मा", "ko", "को", "tira", "तिर"]);

/** "6th", "6.5", "9 लाई", "9 to 11", "9 or 10": more, or something else, than one hour. */
function continues(reader: Reader, at: number): boolean {
  const next = reader.units[at + 1];
  if (!next) return false;
  if (next.glued && next.kind === "word" && !locative.has(next.key)) return true;
  const isOther = /^(lai|लाई|le|ले)$/.test(next.key) || (next.kind === "number" && !reader.taken(at + 1));
  const isJoined =
    means.and(next) || means.to(next) || means.since(next) || /^(to|or|ki|कि|wa|वा|-|–|\/|\.)$/.test(next.key);
  return isOther || (isJoined && isNumeral(reader, at + 2) && !reader.taken(at + 2));
}

const counted = /^(unit|month|bsmonth|percent|credit|contact|number|campaign|digits|gate|line)/;
/** "this morning 9 failed" */
const told = /^(status|member)/;

/** "5 contacts"; not where what follows is a value of its own, "campaign 8". */
function counts({ units, taken }: Reader, at: number): boolean {
  const next = units[at + 1];
  if (!next || taken(at + 1) || means.filler(next)) return false;
  return next.senses.some(({ concept }) => counted.test(concept) || told.test(concept));
}

/** "at 5", "at seven": an hour only if it counts nothing and is no part of a date. */
export function isBareHour(reader: Reader, said: Hour): boolean {
  const { units } = reader;
  const { from, at, introduced } = said;
  const next = units[at + 1];
  if (!introduced || next?.key === "%" || means.since(units[from])) return false;
  if (!isNumeral(reader, at)) return isBareWord(reader, said);
  const dated = ["/", "-", "."].includes(next?.key ?? "") && isNumeral(reader, at + 2);
  return !counts(reader, at) && !dated;
}

const goingOn = /^(in|with|using|and|for|only|say|saying|please|pls)$/;

/** "at seven" where nothing follows that there could be seven of; "at one" is none, nor "about seven". */
function isBareWord(reader: Reader, { from, at, hour }: Hour): boolean {
  const next = reader.units[at + 1];
  const isLast =
    next === undefined || next.kind === "mark" || reader.taken(at + 1) || saysDay(next) || goingOn.test(next.key);
  return isLast && hour > 1 && ["at", "@"].includes(key(reader, from));
}
