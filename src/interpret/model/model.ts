// The judge between commands whose words are all there: a linear model over the features of presence.ts, trained from the lines
// in lines/ by train.ts. Its answer is a sum of weights, one for each name, so it can always be explained.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { featureOf } from "../features.ts";
import { type NameWeights, WEIGHT_STEP } from "../names/find-names.ts";
import { BUCKETS, createSides, type Traits, tellSides } from "../traits.ts";
import { addToList, createRowList, createRowSum, createRows, writeRow } from "./packed-rows.ts";
import stored from "./weights.json" with { type: "json" };
import { createWordRows } from "./word-rows.ts";

export interface Model {
  /** Weights of the reader of names. */
  readonly names: NameWeights;
  readonly intents: readonly string[];
  /** Adds up the weights of each intent, in the order of `intents`; the same array each time, filled anew. */
  score(traits: Traits): Float32Array;
}

export interface StoredModel {
  /** Separated by spaces. */
  readonly intents: string;
  /** Separated by commas: "status:not started" is one name. */
  readonly names: string;
  /** Deflated signed bytes in base64, one row a name, one column an intent; the first row is the bias, the last ones are buckets. */
  readonly weights: string;
  /** Deflated signed bytes in base64, one a bucket: see names/features.ts. */
  readonly reader: string;
}

export function stepsIn(weights: string): Int8Array {
  return new Int8Array(inflateRawSync(Buffer.from(weights, "base64")));
}

export function writeWeights(weights: Float32Array | Float64Array): string {
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP))));
  return deflateRawSync(bytes).toString("base64");
}

/** What the stored rows of features and of buckets say, each ready to be added up when it is first met. */
function createStoredRows(steps: Int8Array, width: number, rowOf: ReadonlyMap<string, number>) {
  const buckets = rowOf.size + 1;
  const rows = createRows(buckets + BUCKETS, width);
  const isReady = new Uint8Array(buckets + BUCKETS);
  const list = createRowList();
  /** 0 for a feature that the lines never had often enough. */
  const rowOfFeature = rowsOfFeatures(rowOf);
  /** Which utterance a feature was said in last: each counts once. */
  const saidIn = new Uint32Array(rowOfFeature.length);
  const sides = createSides();
  let utterance = 0;
  const say = (row: number) => {
    if (isReady[row] === 0) writeRow(rows, row, steps.subarray(row * width, (row + 1) * width));
    isReady[row] = 1;
    addToList(list, row);
  };
  return {
    rows,
    list,
    collect(traits: Traits): void {
      utterance += 1;
      list.count = 0;
      const { features } = traits;
      for (let at = 0; at < features.length; at += 1) {
        const feature = features[at] ?? 0;
        const row = rowOfFeature[feature] ?? 0;
        if (row === 0 || saidIn[feature] === utterance) continue;
        saidIn[feature] = utterance;
        say(row);
      }
      tellSides(traits, sides);
      for (let at = 0; at < sides.count; at += 1) say(buckets + (sides.buckets[at] ?? 0));
    },
  };
}

function rowsOfFeatures(rowOf: ReadonlyMap<string, number>): Int32Array {
  const rows: number[] = [];
  for (const [name, row] of rowOf) if (!name.startsWith("w:")) rows[featureOf(name)] = row;
  return Int32Array.from(rows, (row) => row ?? 0);
}

export function loadModel({ intents, names, weights, reader }: StoredModel = stored): Model {
  const columns = intents.split(" ");
  const width = columns.length;
  const steps = stepsIn(weights);
  const rowOf = new Map(names.split(",").map((name, index) => [name, index + 1]));
  const storedRows = createStoredRows(steps, width, rowOf);
  const wordRows = createWordRows(steps, width, rowOf);
  const sum = createRowSum(width);
  const scores = new Float32Array(width);
  return {
    intents: columns,
    names: stepsIn(reader),
    score(traits) {
      storedRows.collect(traits);
      wordRows.collect(traits);
      sum.add(storedRows.rows, storedRows.list);
      sum.add(wordRows.rows, wordRows.list);
      const sums = sum.take();
      // The first row is the bias.
      for (let column = 0; column < width; column += 1)
        scores[column] = ((sums[column] ?? 0) + (steps[column] ?? 0)) * WEIGHT_STEP;
      return scores;
    },
  };
}
