// Teaches the reader of names where the names, descriptions and search words of the labelled lines stand.
import { lexicon } from "../../lexicon/index.ts";
import type { Utterance } from "../../lexicon/utterance.ts";
import { createScores, impossible, likelihoodsOf, type Scores, scoreOf, scoreOfGoingOn } from "../names/chain.ts";
import {
  BUCKETS,
  bucketOf,
  bucketOfGoingOn,
  byNumber,
  createValues,
  FEATURES_OF_GOING_ON,
  tellValues,
  type Values,
} from "../names/features.ts";
import type { Run } from "../names/find-names.ts";
import { createSight, look, type Sight } from "../names/sight.ts";
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

/** One line: of each unit the values of its features, none where it can be in no name, and whether it is in one. */
interface Example {
  readonly values: readonly (Values | undefined)[];
  readonly named: readonly boolean[];
}

function valuesAt(sight: Sight, at: number): Values {
  const values = createValues();
  tellValues(sight, at, values);
  return values;
}

function exampleOf(line: Line): Example | undefined {
  const found = new Set<number>();
  /** Reads no name, but notes what is a value already when names are looked for. */
  const heard = hear(line.text, lexicon, lineContext, (units, taken) => {
    for (let at = 0; at < units.length; at += 1) if (taken(at)) found.add(at);
    return [];
  });
  if (!heard) return undefined;
  const { utterance } = heard;
  const taken = (at: number) => found.has(at);
  const runs = namesOf(line, utterance);
  const sight = createSight(utterance.units.length);
  look(utterance.units, taken, sight);
  return {
    values: utterance.units.map((_, at) => (sight.open[at] === 1 ? valuesAt(sight, at) : undefined)),
    named: utterance.units.map((_, at) => runs.some(({ from, to }) => at >= from && at < to)),
  };
}

const rounds = 12;
const rate = 0.15;
const decay = 1e-5;

/**
 * A linear-chain conditional random field of two states, trained by AdaGrad, one line after the other, always in the same
 * order: the whole line's reading is made likelier, not each unit's by itself, so that a name is not cut short.
 */
export function trainNames(lines: readonly Line[]): Float32Array {
  const examples = lines.map(exampleOf).filter((one) => one !== undefined);
  const weights = new Float32Array(BUCKETS);
  const spread = new Float32Array(BUCKETS).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    // A stride that shares no factor with the length visits all, neighbours far apart.
    for (let index = 0, at = 0; index < examples.length; index += 1, at = (at + 7919) % examples.length) {
      const example = examples[at];
      if (example) learn(example, weights, spread);
    }
  }
  return weights;
}

function scoresOf(values: Example["values"], weights: Float32Array): Scores {
  const scores = createScores(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const own = values[at];
    const fresh = own ? scoreOf(own, weights) : impossible;
    scores.fresh[at] = fresh;
    scores.more[at] = own ? fresh + scoreOfGoingOn(own, weights) : impossible;
  }
  return scores;
}

function learn(example: Example, weights: Float32Array, spread: Float32Array): void {
  const { values, named } = example;
  const { begins, goesOn, named: likely } = likelihoodsOf(scoresOf(values, weights), values.length);
  for (let at = 0; at < values.length; at += 1) {
    const own = values[at];
    if (!own) continue;
    const isOn = named[at] === true && at > 0 && named[at - 1] === true;
    const before = at > 0 ? (likely[at - 1] ?? 0) : 0;
    const likelyOn = before * (goesOn[at] ?? 0);
    const slope = (1 - before) * (begins[at] ?? 0) + likelyOn - (named[at] ? 1 : 0);
    const slopeOn = likelyOn - (isOn ? 1 : 0);
    for (const feature of byNumber) step(bucketOf(feature, own), slope, weights, spread);
    for (let feature = 0; feature < FEATURES_OF_GOING_ON; feature += 1)
      step(bucketOfGoingOn(feature, own), slopeOn, weights, spread);
  }
}

const negligible = 1e-4;

function step(bucket: number, slope: number, weights: Float32Array, spread: Float32Array): void {
  if (Math.abs(slope) < negligible) return;
  const pull = slope + decay * (weights[bucket] ?? 0);
  spread[bucket] = (spread[bucket] ?? 0) + pull * pull;
  weights[bucket] = (weights[bucket] ?? 0) - (rate * pull) / Math.sqrt(spread[bucket] ?? 1);
}
