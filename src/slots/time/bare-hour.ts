// A number without am, pm or बजे: when it is an hour ("at 5", "evening 6", "seven in the evening") and when it counts something.

import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { unitAt } from "../../lexicon/utterance.ts";
import { isHourOfPartAhead, isPartAhead, saysDay, saysPart } from "./day-part.ts";
import { isNumeral, key, type Reader } from "./reader.ts";

const means = meanings("since", "filler");
const isJoining = saying("and", "to", "since");

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

const isOne = spelled(/^(one|ek|एक)$/);
/** Six, but also "is". */
const alsoIs = spelled(/^(छ|chha)$/);
const isNumberOnly = ofMeaning(({ senses }) => senses.every(({ concept }) => concept.startsWith("num:")));

/** "seven"; not "a", "couple", nor a word that means something else too (sat). */
export function isHourWord({ units }: Reader, { at, hour }: Hour): boolean {
  const word = units[at];
  if (!word || !isHalfDayHour(hour) || alsoIs(word)) return false;
  return hour === 1 ? isOne(word) : isNumberOnly(word);
}

/** "evening 6", "evening at seven", "seven in the evening": an hour by the part of the day beside it. */
export function isHourOfPart(reader: Reader, { from, at, hour, introduced }: Hour): boolean {
  if (!isHalfDayHour(hour) || counts(reader, at) || continues(reader, at)) return false;
  const isCertain = introduced || isNumeral(reader, at) || hour > 1;
  const follows = saysPart(unitAt(reader.units, from - 1));
  return isCertain && (follows || (introduced && isPartAhead(reader, at + 1)) || isHourOfPartAhead(reader, at));
}

const isLocative = spelled(/^(?:ma|मा|ko|को|tira|तिर)$/);
const isOfSomething = spelled(/^(lai|लाई|le|ले)$/);
const isJoiningMark = spelled(/^(to|or|ki|कि|wa|वा|-|–|\/|\.)$/);

/** "6th", "6.5", "9 लाई", "9 to 11", "9 or 10": more, or something else, than one hour. */
function continues(reader: Reader, at: number): boolean {
  const next = reader.units[at + 1];
  if (!next) return false;
  if (next.glued && next.kind === "word" && !isLocative(next)) return true;
  const isOther = isOfSomething(next) || (next.kind === "number" && !reader.taken(at + 1));
  const isJoined = isJoining(next) || isJoiningMark(next);
  return isOther || (isJoined && isNumeral(reader, at + 2) && !reader.taken(at + 2));
}

const counted = /^(unit|month|bsmonth|percent|credit|contact|number|campaign|digits|gate|line)/;
/** "this morning 9 failed" */
const told = /^(status|member)/;
const isCountedOrTold = ofMeaning(({ senses }) =>
  senses.some(({ concept }) => counted.test(concept) || told.test(concept)),
);

/** "5 contacts"; not where what follows is a value of its own, "campaign 8". */
function counts({ units, taken }: Reader, at: number): boolean {
  const next = units[at + 1];
  return next !== undefined && isCountedOrTold(next) && !means.filler(next) && !taken(at + 1);
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

const goesOn = spelled(/^(in|with|using|and|for|only|say|saying|please|pls)$/);

/** "at seven" where nothing follows that there could be seven of; "at one" is none, nor "about seven". */
function isBareWord(reader: Reader, { from, at, hour }: Hour): boolean {
  const next = reader.units[at + 1];
  const isLast = next === undefined || next.kind === "mark" || reader.taken(at + 1) || saysDay(next) || goesOn(next);
  return isLast && hour > 1 && ["at", "@"].includes(key(reader, from));
}
