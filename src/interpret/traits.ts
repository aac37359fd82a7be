// All that the model weighs of an utterance: the names of presence.ts, which meanings stand side by side, and pieces of its
// words ("^pat", "atai"), so that a word in a form nobody wrote before is still known. Sides and pieces share hashed buckets.
import type { Sense } from "../lexicon/meaning.ts";
import type { Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";
import { kindAt, type Present } from "./presence.ts";

/** A power of two. */
export const BUCKETS = 4096;

export interface Traits {
  readonly names: Present;
  /** Buckets of the meanings that stand side by side; some may come twice. */
  readonly sides: readonly number[];
  /** Words with their pieces yet to be weighed, as in `Unit.words`. */
  readonly words: readonly string[];
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function bucket(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) & (BUCKETS - 1);
}

const small = new Set(["filler", "request", "soft"]);
const remembered = new WeakMap<readonly Sense[], readonly number[]>();

/** Hashes of what a word means; none for small words, which everything stands beside. */
function meaningsOf(senses: readonly Sense[]): readonly number[] {
  const known = remembered.get(senses);
  if (known) return known;
  const concepts = [...new Set(senses.map(({ concept }) => concept))].filter((concept) => !small.has(concept));
  const hashes = concepts.map((concept) => hashOf(concept, 7));
  remembered.set(senses, hashes);
  return hashes;
}

const kinds = new Map<string, readonly number[]>();

function hashesOfKind(kind: string): readonly number[] {
  const known = kinds.get(kind) ?? [hashOf(kind, 11)];
  kinds.set(kind, known);
  return known;
}

const ends: readonly number[] = [hashOf("end of the line", 11)];

function sidesOf({ units }: Utterance, entities: Entities): number[] {
  const sides: number[] = [];
  let before: readonly number[] = ends;
  let kindBefore = "";
  const meet = (next: readonly number[]) => {
    for (const one of before) for (const other of next) sides.push(bucket(Math.imul(one, 31) + other));
    before = next;
  };
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const kind = entities.hidden(at)
      ? kindAt(unit, entities, at)
      : unit.key === "?"
        ? "?"
        : unit.kind === "number"
          ? "#"
          : "";
    const own = kind === "" ? meaningsOf(unit.senses) : kind === kindBefore ? [] : hashesOfKind(kind);
    kindBefore = kind;
    if (own.length > 0) meet(own);
  }
  meet(ends);
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

function wordsOf({ units }: Utterance, entities: Entities): string[] {
  return units.flatMap((unit, at) => (entities.hidden(at) ? [] : unit.words));
}

export function traitsOf(utterance: Utterance, entities: Entities, names: Present): Traits {
  return { names, sides: sidesOf(utterance, entities), words: wordsOf(utterance, entities) };
}
