// All that the model weighs of an utterance: the features of presence.ts, which meanings and which words stand side by side, and
// its words with their pieces ("^pat", "atai"), so that a word in a form nobody wrote before is still known. Sides and pieces share
// hashed buckets.
import { hashOf } from "../lexicon/hash.ts";
import { ofMeaning } from "../lexicon/meaning.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { type Entities, valueKinds } from "./entities.ts";
import { addList, createLists, EMPTY } from "./lists.ts";
import type { Present } from "./presence.ts";

/** A power of two. */
export const BUCKETS = 16384;

/** What of an utterance is weighed; `tellSides` and `wordsOf` tell the rest. */
export interface Traits {
  readonly features: Present;
  readonly utterance: Utterance;
  readonly entities: Entities;
}

/** Buckets of the meanings and of the words that stand side by side in an utterance, each once; filled anew for each. */
export interface Sides {
  readonly buckets: Int32Array;
  count: number;
  /** A bit for each bucket that is among them. */
  readonly bits: Int32Array;
}

/** More than any wish has; the rest of a long text says nothing. */
const MOST_SIDES = 2_000;

export function createSides(): Sides {
  return { buckets: new Int32Array(MOST_SIDES), count: 0, bits: new Int32Array(BUCKETS / 32) };
}

function clear(sides: Sides): void {
  for (let at = 0; at < sides.count; at += 1) sides.bits[(sides.buckets[at] ?? 0) >>> 5] = 0;
  sides.count = 0;
}

function addSide(sides: Sides, bucket: number): void {
  const { bits, buckets, count } = sides;
  const bit = 1 << (bucket & 31);
  const others = bits[bucket >>> 5] ?? 0;
  if ((others & bit) !== 0 || count === MOST_SIDES) return;
  bits[bucket >>> 5] = others | bit;
  buckets[count] = bucket;
  sides.count = count + 1;
}

function bucket(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}

const small = new Set(["filler", "request", "soft"]);
const lists = createLists();
/** Hashes of what a word means; none for small words, which everything stands beside. */
const hashesOf = ofMeaning(({ concepts }) =>
  addList(
    lists,
    [...concepts].filter((concept) => !small.has(concept)).map((concept) => hashOf(concept, 7)),
  ),
);

function hashOfKind(kind: string): number {
  return hashOf(kind, 11);
}

function standsFor(kind: string): number {
  return addList(lists, [hashOfKind(kind)]);
}

const hashOfValue = Int32Array.from(valueKinds, hashOfKind);
const standsForValue = valueKinds.map(standsFor);
const endOfLine = standsFor("end of the line");
const hashOfEnd = hashOfKind("end of the line");
const questionMark = standsFor("?");
const number = standsFor("#");

/** What a unit stands for as a value or a number; nothing for a word. */
function standIn(unit: Unit, kind: number): number {
  if (kind !== 0) return standsForValue[kind] ?? EMPTY;
  if (unit.kind === "word") return EMPTY;
  if (unit.key === "?") return questionMark;
  return unit.kind === "number" ? number : EMPTY;
}

/** Each of the list on the left with each of that on the right. */
function meet(sides: Sides, left: number, right: number): void {
  const { numbers } = lists;
  const endOfLeft = left + (numbers[left] ?? 0);
  const endOfRight = right + (numbers[right] ?? 0);
  for (let one = left + 1; one <= endOfLeft; one += 1) {
    const before = Math.imul(numbers[one] ?? 0, 31);
    for (let other = right + 1; other <= endOfRight; other += 1) addSide(sides, bucket(before + (numbers[other] ?? 0)));
  }
}

function addMeanings(sides: Sides, { units }: Utterance, { kinds }: Entities): void {
  let before = endOfLine;
  let placeholder = EMPTY;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const stands = standIn(unit, kinds[at] ?? 0);
    // A value of several units is met once.
    const own = stands === EMPTY ? hashesOf(unit) : stands === placeholder ? EMPTY : stands;
    placeholder = stands;
    if (own === EMPTY) continue;
    meet(sides, before, own);
    before = own;
  }
  meet(sides, before, endOfLine);
}

/** A word by its sound; of a value only what it is. */
function soundAt({ kind, sound }: Unit, value: number): number {
  return value === 0 && kind === "word" ? sound : (hashOfValue[value] ?? 0) ^ kind.length;
}

function addWordPairs(sides: Sides, { units }: Utterance, { kinds }: Entities): void {
  let before = hashOfEnd;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const sound = unit ? soundAt(unit, kinds[at] ?? 0) : 0;
    addSide(sides, bucket(Math.imul(before, 37) + sound));
    before = sound;
  }
  addSide(sides, bucket(Math.imul(before, 37) + hashOfEnd));
}

/** Fills `sides`. */
export function tellSides({ utterance, entities }: Traits, sides: Sides): void {
  clear(sides);
  addMeanings(sides, utterance, entities);
  addWordPairs(sides, utterance, entities);
}

/** Buckets of the pieces of three to five letters of a word, its ends marked. */
export function piecesOf(word: string): readonly number[] {
  const letters = `^${word.slice(2)}$`;
  const pieces = new Set<number>();
  if (letters.length < 6 || letters.length > 32) return [];
  for (let length = 3; length <= 5; length += 1) {
    for (let at = 0; at + length <= letters.length; at += 1)
      pieces.add(bucket(hashOf(letters.slice(at, at + length), 13)));
  }
  return [...pieces];
}

const noWords: readonly string[] = [];

/** Names of words as in `Unit.words`; some may come twice. Those of values say nothing. */
export function wordsOf({ utterance: { units }, entities: { kinds } }: Traits): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const own = kinds[at] === 0 ? (units[at]?.words ?? noWords) : noWords;
    for (let index = 0; index < own.length; index += 1) words.push(own[index] ?? "");
  }
  return words;
}

export function traitsOf(utterance: Utterance, entities: Entities, features: Present): Traits {
  return { features, utterance, entities };
}
