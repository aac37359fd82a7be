// What speaks for and against a unit being part of somebody's own words (a name, words to look for): its shape and its
// neighbours', a few words by themselves. Each feature is a bucket of one table of weights.
import { means, type Unit } from "../../lexicon/utterance.ts";
import { endShape, SHAPES, shapeOf } from "./shape.ts";

/** A power of two. */
export const BUCKETS = 1 << 15;

/** Features of one unit, given whether the one before belongs to a name: two sets of buckets. */
export const FEATURES = 16;

function bucket(kind: number, value: number): number {
  let hash = Math.imul(value ^ (kind * 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash;
}

export interface Sight {
  readonly length: number;
  /** Buckets of the unit, `FEATURES` of them, if the unit before it is (`after` 1) or is not (0) part of a name. */
  fill(buckets: Int32Array, at: number, after: 0 | 1): void;
}

const orders = new Set(["order", "nu", "lets", "need", "first", "na", "linking"]);

function endsInOrder(units: readonly Unit[]): boolean {
  return units.some(({ senses }) => senses.some(({ mood }) => orders.has(mood)));
}

function beginsSentence(units: readonly Unit[], at: number): boolean {
  return at === 0 || (units[at - 1]?.kind === "mark" && ".!?।:\n".includes(units[at - 1]?.key ?? ""));
}

/** "STOP 15 CAMPAIGN NOW": where all is in capitals, capitals say nothing. */
function isShouted(units: readonly Unit[]): boolean {
  let words = 0;
  let loud = 0;
  for (const { kind, raw } of units) {
    if (kind !== "word" || !/^[A-Za-z]{2}/.test(raw)) continue;
    words += 1;
    if (raw === raw.toUpperCase()) loud += 1;
  }
  return words > 2 && loud * 3 > words * 2;
}

export function look(units: readonly Unit[], taken: (at: number) => boolean): Sight {
  const shouts = isShouted(units);
  const shapes = units.map((unit, at) => shapeOf(unit, taken(at), shouts || beginsSentence(units, at)));
  const keys = units.map((unit, at) => (taken(at) ? 0 : hashOf(unit.key)));
  /** Units from here to the next campaign word, at most 7. */
  const ahead = new Uint8Array(units.length + 1).fill(7);
  for (let at = units.length - 1; at >= 0; at -= 1) {
    ahead[at] = means(units[at], "campaign") && !taken(at) ? 0 : Math.min(7, (ahead[at + 1] ?? 7) + 1);
  }
  const nepali = endsInOrder(units) ? 1 : 0;
  const shape = (at: number) => shapes[at] ?? endShape;
  return {
    length: units.length,
    fill(buckets, at, after) {
      const own = shape(at);
      const next = shape(at + 1);
      const before = shape(at - 1);
      const pair = own * SHAPES;
      const kind = after * FEATURES;
      const stem = units[at]?.stem === undefined ? 0 : 1;
      const values = [
        0,
        own,
        pair + next,
        pair + before,
        (pair + next) * SHAPES + before,
        pair + shape(at + 2),
        pair + shape(at - 2),
        (pair + next) * SHAPES + shape(at + 2),
        keys[at] ?? 0,
        keys[at + 1] ?? 1,
        keys[at - 1] ?? 2,
        Math.imul(keys[at + 1] ?? 1, 31) + own,
        Math.imul(keys[at - 1] ?? 2, 31) + own,
        (own * 8 + (ahead[at] ?? 7)) * 2 + nepali,
        (own * 2 + nepali) * 4 + Math.min(at, 3),
        (own * 2 + stem) * SHAPES + before,
      ];
      for (let index = 0; index < FEATURES; index += 1) buckets[index] = bucket(kind + index, values[index] ?? 0);
    },
  };
}
