// What the reader of names sees of a line, unit by unit: shapes, hashes of words, what the line is about. One pass, side by side.
import { hashOf } from "../../lexicon/hash.ts";
import { ofMeaning } from "../../lexicon/meaning.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { endShape, shapeOf, wordShape } from "./shape.ts";

export interface Sight {
  count: number;
  /** 1 for a unit that may be in a name. */
  readonly open: Uint8Array;
  /** That of a unit stands `MARGIN` places further on: there are shapes on both sides of the line. */
  readonly shapes: Int32Array;
  /** Hashes of the words; 0 for values. */
  readonly keys: Int32Array;
  /** Hashes of the last letters of words. */
  readonly endings: Int32Array;
  /** 1 for a word with a postposition. */
  readonly stems: Uint8Array;
  /** Units from here to the next campaign word. */
  readonly ahead: Uint8Array;
  /** 1 where a verb stands as in Nepali. */
  nepali: number;
  /** What the line is about, a bit each. */
  topics: number;
}

/** So many shapes stand for what is before and behind the line. */
export const MARGIN = 2;
/** How far the word for a campaign may be ahead to matter. */
export const FAR = 7;

/** Room for lines of so many units. */
export function createSight(units: number): Sight {
  return {
    count: 0,
    open: new Uint8Array(units),
    shapes: new Int32Array(units + 2 * MARGIN).fill(endShape),
    keys: new Int32Array(units),
    endings: new Int32Array(units),
    stems: new Uint8Array(units),
    ahead: new Uint8Array(units),
    nepali: 0,
    topics: 0,
  };
}

/** Denials, conditions ("आएपछि") and questions are never hidden in a name. */
const neverNamed = ["neg", "if", "howto", "whatif"];
const orders = new Set(["order", "nu", "lets", "need", "first", "na", "linking"]);

/** What a line is about decides whose names stand in it: a campaign's, a person's, a message's. Each a bit. */
const ABOUT = { campaign: 1, team: 2, message: 4, contacts: 8, number: 16, quote: 32 } as const;
export const ABOUTS = 64;
const about: readonly (readonly [bit: number, concepts: readonly string[]])[] = [
  [ABOUT.campaign, ["campaign"]],
  [ABOUT.team, ["team", "member"]],
  [ABOUT.message, ["message", "save", "saved"]],
  [ABOUT.contacts, ["contact", "contacts"]],
];

const toldBy = ofMeaning(({ senses, concepts, values }) => {
  let topics = (values.has("role") ? ABOUT.team : 0) | (values.has("status") ? ABOUT.contacts : 0);
  for (const [bit, words] of about) if (words.some((word) => concepts.has(word))) topics |= bit;
  return {
    shape: wordShape(senses),
    topics,
    namesCampaign: concepts.has("campaign"),
    /** Where such a verb is, Nepali is spoken: it stands behind what it is about. */
    isOrder: senses.some(({ mood }) => orders.has(mood)),
    isHeard:
      (senses.length > 0 && senses.every(({ mood }) => mood === "if")) ||
      neverNamed.some((concept) => concepts.has(concept)) ||
      senses.some(({ mood }) => mood === "not"),
  };
});

const LONG_NUMBER = 9;

function topicsOf(unit: Unit, ownTopics: number, isTaken: boolean): number {
  if (unit.kind === "quote") return ABOUT.quote;
  if (!isTaken) return ownTopics;
  return unit.kind === "number" && unit.key.length >= LONG_NUMBER ? ABOUT.number : 0;
}

function beginsSentence(before: Unit | undefined): boolean {
  return before === undefined || (before.kind === "mark" && ".!?।:\n".includes(before.key));
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** ASCII only; of what stands behind the end (NaN) no. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || isCapital(code);
}

/** "STOP 15 CAMPAIGN NOW": where all is in capitals, capitals say nothing. */
function isShouted(units: readonly Unit[]): boolean {
  let words = 0;
  let loud = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit?.kind !== "word") continue;
    const { raw } = unit;
    const second = raw.charCodeAt(1);
    if (!isLetter(second) || !isLetter(raw.charCodeAt(0))) continue;
    words += 1;
    // Few words have a second letter that is a capital: of the others no copy in capitals is needed.
    if (isCapital(second) && raw === raw.toUpperCase()) loud += 1;
  }
  return words > 2 && loud * 3 > words * 2;
}

/** Fills `sight`, which has room for all units. `taken` units are values already. */
export function look(units: readonly Unit[], taken: (at: number) => boolean, sight: Sight): void {
  const { shapes, open } = sight;
  const count = units.length;
  const shouts = isShouted(units);
  let toCampaign: number = FAR;
  let topics = 0;
  let nepali = 0;
  shapes[count + MARGIN] = endShape;
  shapes[count + MARGIN + 1] = endShape;
  for (let at = count - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (!unit) continue;
    const isTaken = taken(at);
    const told = toldBy(unit);
    toCampaign = told.namesCampaign && !isTaken ? 0 : Math.min(FAR, toCampaign + 1);
    topics |= topicsOf(unit, told.topics, isTaken);
    if (told.isOrder) nepali = 1;
    shapes[at + MARGIN] = shapeOf(unit, told.shape, isTaken, shouts || beginsSentence(units[at - 1]));
    open[at] = isTaken || told.isHeard || unit.kind === "quote" ? 0 : 1;
    sight.ahead[at] = toCampaign;
    lookAtSpelling(unit, isTaken, sight, at);
  }
  sight.count = count;
  sight.nepali = nepali;
  sight.topics = topics;
}

function lookAtSpelling({ kind, key, stem, spelling }: Unit, isTaken: boolean, sight: Sight, at: number): void {
  sight.keys[at] = isTaken ? 0 : (spelling?.hash ?? hashOf(key));
  sight.endings[at] = isTaken || kind !== "word" ? 0 : (spelling?.ending ?? 0);
  sight.stems[at] = stem === undefined ? 0 : 1;
}
