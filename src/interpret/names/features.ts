// What speaks for and against a unit being part of somebody's own words (a name, words to look for): its shape and its
// neighbours', a few words by themselves. Each feature is a bucket of one table of weights.
import { hashOf } from "../../lexicon/hash.ts";
import { ofMeaning } from "../../lexicon/meaning.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { endShape, SHAPES, shapeOf } from "./shape.ts";

/** A power of two. */
export const BUCKETS = 1 << 16;

/** Features of one unit. */
export const FEATURES = 22;

/** Of these it also matters whether the unit before belongs to a name. */
const ofGoingOn = [0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 18, 19, 21];
export const FEATURES_OF_GOING_ON = ofGoingOn.length;

/** One a feature, so that equal values of different features fall into different buckets. */
const salts = Int32Array.from({ length: FEATURES + FEATURES_OF_GOING_ON }, (_, kind) => kind * 0x9e3779b1);

function bucket(kind: number, value: number): number {
  let hash = Math.imul(value ^ (salts[kind] ?? 0), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** What the features of one unit say, whatever stands before it: `FEATURES` of them. */
export type Values = Int32Array;

export interface Sight {
  /** Of the unit at this place; the same array each time, filled anew. */
  valuesAt(at: number): Values;
}

/** The bucket of what a feature says of the unit by itself. */
export function bucketOf(feature: number, values: Values): number {
  return bucket(feature, values[feature] ?? 0);
}

/** The bucket of what a feature, the `index`th of those that tell of it, says of a unit whose neighbour before belongs to a name. */
export function bucketOfGoingOn(index: number, values: Values): number {
  return bucket(FEATURES + index, values[ofGoingOn[index] ?? 0] ?? 0);
}

const orders = new Set(["order", "nu", "lets", "need", "first", "na", "linking"]);
/** Where such a verb is, Nepali is spoken: it stands behind what it is about. */
const isOrder = ofMeaning(({ senses }) => senses.some(({ mood }) => orders.has(mood)));
/** What a line is about decides whose names stand in it: a campaign's, a person's, a message's. Each a bit. */
const ABOUT = { campaign: 1, team: 2, message: 4, contacts: 8, number: 16, quote: 32 } as const;
const ABOUTS = 64;
const about: readonly (readonly [bit: number, concepts: readonly string[]])[] = [
  [ABOUT.campaign, ["campaign"]],
  [ABOUT.team, ["team", "member"]],
  [ABOUT.message, ["message", "save", "saved"]],
  [ABOUT.contacts, ["contact", "contacts"]],
];
const aboutOfMeaning = ofMeaning(({ concepts, values }) => {
  let bits = (values.has("role") ? ABOUT.team : 0) | (values.has("status") ? ABOUT.contacts : 0);
  for (const [bit, words] of about) if (words.some((word) => concepts.has(word))) bits |= bit;
  return bits;
});
const LONG_NUMBER = 9;

function aboutOf(unit: Unit, isTaken: boolean): number {
  if (unit.kind === "quote") return ABOUT.quote;
  if (!isTaken) return aboutOfMeaning(unit);
  return unit.kind === "number" && unit.key.length >= LONG_NUMBER ? ABOUT.number : 0;
}

const namesCampaign = ofMeaning(({ concepts }) => concepts.has("campaign"));

function beginsSentence(units: readonly Unit[], at: number): boolean {
  return at === 0 || (units[at - 1]?.kind === "mark" && ".!?।:\n".includes(units[at - 1]?.key ?? ""));
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** ASCII only; of what stands behind the end (NaN) no. */
function isLetter(code: number): boolean {
  return isSmall(code) || (code >= 65 && code <= 90);
}

/** "STOP 15 CAMPAIGN NOW": where all is in capitals, capitals say nothing. */
function isShouted(units: readonly Unit[]): boolean {
  let words = 0;
  let loud = 0;
  for (const { kind, raw } of units) {
    if (kind !== "word" || !isLetter(raw.charCodeAt(0)) || !isLetter(raw.charCodeAt(1))) continue;
    words += 1;
    // Most words end in a small letter: then no copy in capitals is needed.
    if (!isSmall(raw.charCodeAt(raw.length - 1)) && raw === raw.toUpperCase()) loud += 1;
  }
  return words > 2 && loud * 3 > words * 2;
}

/** How far the word for a campaign may be ahead to matter. */
const FAR = 7;

export function look(units: readonly Unit[], taken: (at: number) => boolean): Sight {
  const count = units.length;
  const shouts = isShouted(units);
  const shapes = new Int32Array(count);
  const keys = new Int32Array(count);
  const endings = new Int32Array(count);
  /** Units from here to the next campaign word. */
  const ahead = new Uint8Array(count + 1).fill(FAR);
  let nepali = 0;
  let topics = 0;
  for (let at = count - 1; at >= 0; at -= 1) {
    const unit = units[at];
    if (!unit) continue;
    const isTaken = taken(at);
    shapes[at] = shapeOf(unit, isTaken, shouts || beginsSentence(units, at));
    keys[at] = isTaken ? 0 : hashOf(unit.key);
    endings[at] = isTaken || unit.kind !== "word" ? 0 : hashOf(unit.key.slice(-3));
    ahead[at] = !isTaken && namesCampaign(unit) ? 0 : Math.min(FAR, (ahead[at + 1] ?? FAR) + 1);
    if (isOrder(unit)) nepali = 1;
    topics |= aboutOf(unit, isTaken);
  }
  const shape = (at: number) => (at >= 0 && at < count ? (shapes[at] ?? endShape) : endShape);
  const values = new Int32Array(FEATURES);
  return {
    valuesAt(at) {
      const own = shape(at);
      const next = shape(at + 1);
      const before = shape(at - 1);
      const pair = own * SHAPES;
      const nextKey = at + 1 < count ? (keys[at + 1] ?? 1) : 1;
      const keyBefore = at > 0 ? (keys[at - 1] ?? 2) : 2;
      values[1] = own;
      values[2] = pair + next;
      values[3] = pair + before;
      values[4] = (pair + next) * SHAPES + before;
      values[5] = pair + shape(at + 2);
      values[6] = pair + shape(at - 2);
      values[7] = (pair + next) * SHAPES + shape(at + 2);
      values[8] = keys[at] ?? 0;
      values[9] = nextKey;
      values[10] = keyBefore;
      values[11] = Math.imul(nextKey, 31) + own;
      values[12] = Math.imul(keyBefore, 31) + own;
      values[13] = (own * 8 + (ahead[at] ?? FAR)) * 2 + nepali;
      values[14] = (own * 2 + nepali) * 4 + Math.min(at, 3);
      values[15] = (own * 2 + (units[at]?.stem === undefined ? 0 : 1)) * SHAPES + before;
      values[16] = at + 2 < count ? (keys[at + 2] ?? 3) : 3;
      values[17] = at > 1 ? (keys[at - 2] ?? 4) : 4;
      values[18] = Math.imul(nextKey, 31) + (keys[at] ?? 0);
      values[19] = Math.imul(keyBefore, 37) + (keys[at] ?? 0);
      values[20] = endings[at] ?? 0;
      values[21] = own * ABOUTS + topics;
      return values;
    },
  };
}
