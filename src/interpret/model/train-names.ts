// Teaches the reader of names where the names, descriptions and search words of the labelled lines stand.
import { lexicon } from "../../lexicon/index.ts";
import type { Utterance } from "../../lexicon/utterance.ts";
import { BUCKETS, bucketOf, look } from "../names/features.ts";
import { mayBeNamed, type Run } from "../names/find-names.ts";
import { hear } from "../sentence.ts";
import { type Line, lineContext } from "./lines.ts";

/** Slots whose values are people's own words. */
const ownWords = ["campaign", "name", "description", "query", "person", "message"];

/** Where the line's own words stand, as far as they are not quoted. */
export function namesOf(line: Line, { text, units }: Utterance): Run[] {
  const lower = text.toLowerCase();
  return ownWords.flatMap((slot) => {
    const value = line.slots[slot];
    if (typeof value !== "string" || /^\d+$/.test(value)) return [];
    const start = lower.lastIndexOf(value.toLowerCase());
    if (start < 0) return [];
    const from = units.findIndex((unit) => unit.end > start);
    const to = units.findIndex((unit) => unit.start >= start + value.length);
    return [{ from, to: to < 0 ? units.length : to }];
  });
}

interface Example {
  readonly buckets: Int32Array;
  readonly named: boolean;
}

function examplesOf(line: Line): Example[] {
  const values = new Set<number>();
  /** Reads no name, but notes what is a value already when names are looked for. */
  const heard = hear(line.text, lexicon, lineContext, (units, taken) => {
    for (let at = 0; at < units.length; at += 1) if (taken(at)) values.add(at);
    return [];
  });
  if (!heard) return [];
  const { utterance } = heard;
  const { units } = utterance;
  const taken = (at: number) => values.has(at);
  const runs = namesOf(line, utterance);
  const isNamed = (at: number) => runs.some(({ from, to }) => at >= from && at < to);
  const sight = look(units, taken);
  return units.flatMap((unit, at) => {
    if (!mayBeNamed(unit, taken(at))) return [];
    const values = sight.valuesAt(at);
    const after = at > 0 && isNamed(at - 1) ? 1 : 0;
    const buckets = values.map((_, feature) => bucketOf(feature, values, after));
    return [{ buckets, named: isNamed(at) }];
  });
}

const rounds = 12;
const rate = 0.15;
const decay = 1e-5;

/** Logistic regression by AdaGrad, one example after the other, always in the same order. */
export function trainNames(lines: readonly Line[]): Float32Array {
  const examples = lines.flatMap(examplesOf);
  const weights = new Float32Array(BUCKETS);
  const spread = new Float32Array(BUCKETS).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    // A stride that shares no factor with the length visits all, neighbours of one line far apart.
    for (let index = 0, at = 0; index < examples.length; index += 1, at = (at + 7919) % examples.length) {
      const example = examples[at];
      if (example) learn(example, weights, spread);
    }
  }
  return weights;
}

function learn({ buckets, named }: Example, weights: Float32Array, spread: Float32Array): void {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  const slope = 1 / (1 + Math.exp(-sum)) - (named ? 1 : 0);
  for (const bucket of buckets) {
    const step = slope + decay * (weights[bucket] ?? 0);
    spread[bucket] = (spread[bucket] ?? 0) + step * step;
    weights[bucket] = (weights[bucket] ?? 0) - (rate * step) / Math.sqrt(spread[bucket] ?? 1);
  }
}
