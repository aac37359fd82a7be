// The judge between commands whose words are all there: a linear model over the features of presence.ts, trained from the lines
// in lines/ by train.ts. Its answer is a sum of weights, one for each name, so it can always be explained.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { featureOf } from "../features.ts";
import { type NameWeights, WEIGHT_STEP } from "../names/find-names.ts";
import { BUCKETS, piecesOf, type Traits } from "../traits.ts";
import { createRowSum, createRows, writeRow } from "./packed-rows.ts";
import stored from "./weights.json" with { type: "json" };

export interface Model {
  /** Weights of the reader of names. */
  readonly names: NameWeights;
  readonly intents: readonly string[];
  /** Adds up the weights of each intent, in the order of `intents`. */
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

/** How much a piece of a word counts beside the word itself. */
export const PIECE_COUNTS = 0.3;
/** More than any utterance has. */
const rememberedWords = 16_384;
/** More rows than any wish has; the rest of a long text says nothing. */
const MOST_ROWS = 2_000;
/** A word and its pieces together may say twice as much as one row of steps. */
const WORD_WEIGHS = 2;

/** What a word and its pieces say together, a row a word, worked out when the word is first met. */
function createWordRows(steps: Int8Array, width: number, rowOf: ReadonlyMap<string, number>, buckets: number) {
  const rows = createRows(rememberedWords, width);
  const numbers = new Map<string, number>();
  const limit = 127 * WORD_WEIGHS;
  const workOut = (word: string): Int16Array => {
    const said = new Float32Array(width);
    const add = (row: number, counts: number) => {
      for (let column = 0; column < width; column += 1)
        said[column] = (said[column] ?? 0) + counts * (steps[row * width + column] ?? 0);
    };
    const own = rowOf.get(word);
    if (own !== undefined) add(own, 1);
    for (const bucket of piecesOf(word)) add(buckets + bucket, PIECE_COUNTS);
    return Int16Array.from(said, (step) => Math.max(-limit, Math.min(limit, Math.round(step))));
  };
  return {
    rows,
    numberOf(word: string): number {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      const number = numbers.size + 1;
      writeRow(rows, number, workOut(word));
      numbers.set(word, number);
      return number;
    },
    /** Before words are looked up: none of them may be given the row of another one of the same utterance. */
    makeRoom(words: number): void {
      if (numbers.size + words > rememberedWords) numbers.clear();
    },
  };
}

export function loadModel({ intents, names, weights, reader }: StoredModel = stored): Model {
  const columns = intents.split(" ");
  const width = columns.length;
  const steps = stepsIn(weights);
  const list = names.split(",");
  const rowOf = new Map(list.map((name, index) => [name, index + 1]));
  const buckets = list.length + 1;
  /** Row 0 is empty here and the bias there. */
  const rows = createRows(buckets + BUCKETS, width);
  for (let row = 1; row < buckets + BUCKETS; row += 1)
    writeRow(rows, row, steps.subarray(row * width, (row + 1) * width));
  const bias = steps.subarray(0, width);
  const rowOfFeature: number[] = [];
  for (const [name, row] of rowOf) if (!name.startsWith("w:")) rowOfFeature[featureOf(name)] = row;
  const wordRows = createWordRows(steps, width, rowOf, buckets);
  const sum = createRowSum(width);
  /** Which utterance a row was said in last: each counts once. */
  const saidIn = new Uint32Array(buckets + BUCKETS);
  const wordSaidIn = new Uint32Array(rememberedWords + 1);
  let utterance = 0;
  const rowsSaid = ({ features, sides }: Traits): number[] => {
    const said: number[] = [];
    for (const feature of features) {
      const row = rowOfFeature[feature] ?? 0;
      if (saidIn[row] !== utterance) said.push(row);
      saidIn[row] = utterance;
    }
    for (const bucket of sides) {
      const row = buckets + bucket;
      if (saidIn[row] !== utterance) said.push(row);
      saidIn[row] = utterance;
    }
    return said.length > MOST_ROWS ? said.slice(0, MOST_ROWS) : said;
  };
  const wordsSaid = (words: readonly string[]): number[] => {
    wordRows.makeRoom(words.length);
    const said: number[] = [];
    for (const word of words) {
      const row = wordRows.numberOf(word);
      if (wordSaidIn[row] !== utterance) said.push(row);
      wordSaidIn[row] = utterance;
    }
    return said;
  };
  return {
    intents: columns,
    names: stepsIn(reader),
    score(traits) {
      utterance += 1;
      sum.add(rows, rowsSaid(traits), 1);
      sum.add(wordRows.rows, wordsSaid(traits.words), WORD_WEIGHS);
      const scores = sum.take();
      for (let column = 0; column < width; column += 1)
        scores[column] = ((scores[column] ?? 0) + (bias[column] ?? 0)) * WEIGHT_STEP;
      return scores;
    },
  };
}
