// All that the model weighs of an utterance: the features of presence.ts, which meanings and which words stand side by side, and
// its words with their pieces ("^pat", "atai"), so that a word in a form nobody wrote before is still known. Sides and pieces share
// hashed buckets.
import { hashOf } from "../lexicon/hash.ts";
import { ofMeaning } from "../lexicon/meaning.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { type Entities, valueKinds } from "./entities.ts";
import type { Present } from "./presence.ts";

/** A power of two. */
export const BUCKETS = 16384;

export interface Traits {
  readonly features: Present;
  /** Buckets of the meanings and of the words that stand side by side; some may come twice. */
  readonly sides: readonly number[];
  /** Names of words as in `Unit.words`; some may come twice. */
  readonly words: readonly string[];
}

function bucket(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}

const small = new Set(["filler", "request", "soft"]);
/** Hashes of what a word means; none for small words, which everything stands beside. */
const hashesOf = ofMeaning(({ concepts }): readonly number[] =>
  [...concepts].filter((concept) => !small.has(concept)).map((concept) => hashOf(concept, 7)),
);

function standsFor(kind: string): readonly number[] {
  return [hashOf(kind, 11)];
}

const hashesOfKind = valueKinds.map(standsFor);
const endOfLine = standsFor("end of the line");
const questionMark = standsFor("?");
const number = standsFor("#");
const none: readonly number[] = [];

/** What a unit stands for as a value or a number; none for a word. */
function standIn(unit: Unit, kind: number): readonly number[] {
  if (kind !== 0) return hashesOfKind[kind] ?? none;
  if (unit.key === "?") return questionMark;
  return unit.kind === "number" ? number : none;
}

function meet(sides: number[], left: readonly number[], right: readonly number[]): void {
  for (const one of left) for (const other of right) sides.push(bucket(Math.imul(one, 31) + other));
}

function addMeanings(sides: number[], { units }: Utterance, { kinds }: Entities): void {
  let before = endOfLine;
  let placeholder = none;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const stands = standIn(unit, kinds[at] ?? 0);
    // A value of several units is met once.
    const own = stands === none ? hashesOf(unit) : stands === placeholder ? none : stands;
    placeholder = stands;
    if (own.length === 0) continue;
    meet(sides, before, own);
    before = own;
  }
  meet(sides, before, endOfLine);
}

/** A word by its sound; of a value only what it is. */
function soundAt({ kind, sound }: Unit, value: number): number {
  return value === 0 && kind === "word" ? sound : (hashesOfKind[value]?.[0] ?? 0) ^ kind.length;
}

function addWordPairs(sides: number[], { units }: Utterance, { kinds }: Entities): void {
  let before = endOfLine[0] ?? 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const sound = unit ? soundAt(unit, kinds[at] ?? 0) : 0;
    sides.push(bucket(Math.imul(before, 37) + sound));
    before = sound;
  }
  sides.push(bucket(Math.imul(before, 37) + (endOfLine[0] ?? 0)));
}

function sidesOf(utterance: Utterance, entities: Entities): number[] {
  const sides: number[] = [];
  addMeanings(sides, utterance, entities);
  addWordPairs(sides, utterance, entities);
  return sides;
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

function wordsOf({ units }: Utterance, { kinds }: Entities): string[] {
  const words: string[] = [];
  for (let at = 0; at < units.length; at += 1)
    if (kinds[at] === 0) for (const word of units[at]?.words ?? []) words.push(word);
  return words;
}

export function traitsOf(utterance: Utterance, entities: Entities, features: Present): Traits {
  return { features, sides: sidesOf(utterance, entities), words: wordsOf(utterance, entities) };
}
