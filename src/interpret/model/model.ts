// The judge between commands whose words are all there: a linear model over the features of presence.ts, trained from the lines
// in lines/ by train.ts. Its answer is a sum of weights, one for each name, so it can always be explained.

import { deflateRawSync, inflateRawSync } from "node:zlib";
import { featureOf } from "../features.ts";
import { type NameWeights, WEIGHT_STEP } from "../names/find-names.ts";
import { BUCKETS, createSides, type Traits, tellSides } from "../traits.ts";
import { createRows } from "./rows.ts";
import stored from "./weights.json" with { type: "json" };
import { createNumbers, REMEMBERED_WORDS, writeWord } from "./word-rows.ts";

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

/** More rows than any wish has, of features and sides, and of words; the rest of a long text says nothing. */
const MOST_ROWS = 2_000;

function rowsOfFeatures(rowOf: ReadonlyMap<string, number>): Int32Array {
  const rows: number[] = [];
  for (const [name, row] of rowOf) if (!name.startsWith("w:")) rows[featureOf(name)] = row;
  return Int32Array.from(rows, (row) => row ?? 0);
}

/** The rows of the model: the bias, names, buckets, and behind these room for what words say, twice. */
function openRows(steps: Int8Array, width: number, rowOf: ReadonlyMap<string, number>) {
  const buckets = rowOf.size + 1;
  const words = buckets + BUCKETS;
  const rows = createRows(words + 2 * REMEMBERED_WORDS, width, 4 * MOST_ROWS);
  for (let row = 0; row < words; row += 1)
    rows.table.set(steps.subarray(row * width, (row + 1) * width), row * rows.stride);
  return { ...rows, rowOf, buckets, words };
}

/** Lists the rows that an utterance asks for, each once. */
function createCollector({ list, ...rows }: ReturnType<typeof openRows>) {
  const { buckets, words } = rows;
  /** 0, the bias, for a feature that the lines never had often enough. */
  const rowOfFeature = rowsOfFeatures(rows.rowOf);
  const sides = createSides();
  /** 1 for a word that fills a second row. */
  const isHeavy = new Uint8Array(REMEMBERED_WORDS);
  const numbers = createNumbers(2 * MOST_ROWS, (word, number) => {
    isHeavy[number] = writeWord(word, rows, words + number, words + REMEMBERED_WORDS + number) ? 1 : 0;
  });
  /** A bit for each row that is in the list. */
  const said = new Int32Array((words + REMEMBERED_WORDS) / 32 + 1);
  let count = 0;
  const say = (row: number) => {
    const bit = 1 << (row & 31);
    const others = said[row >>> 5] ?? 0;
    if ((others & bit) !== 0) return;
    said[row >>> 5] = others | bit;
    list[count] = row;
    count += 1;
  };
  const clear = () => {
    for (let at = 0; at < count; at += 1) said[(list[at] ?? 0) >>> 5] = 0;
    count = 0;
    // Listed from the start, the bias is not said by features without a row.
    say(0);
  };
  const sayFeatures = ({ features }: Traits) => {
    for (let at = 0; at < features.length && count <= MOST_ROWS; at += 1) say(rowOfFeature[features[at] ?? 0] ?? 0);
  };
  const saySides = (traits: Traits) => {
    tellSides(traits, sides);
    const length = Math.min(sides.count, MOST_ROWS + 1 - count);
    for (let at = 0; at < length; at += 1) list[count + at] = buckets + (sides.buckets[at] ?? 0);
    count += length;
  };
  const sayWord = (number: number) => {
    const before = count;
    say(words + number);
    if (isHeavy[number] === 0 || count === before) return;
    list[count] = words + REMEMBERED_WORDS + number;
    count += 1;
  };
  /** Words of values say nothing. */
  const sayWords = ({ utterance: { units }, entities: { kinds } }: Traits) => {
    numbers.makeRoom();
    const most = count + MOST_ROWS;
    for (let at = 0; at < units.length && count < most; at += 1) {
      const unit = units[at];
      if (!unit || kinds[at] !== 0) continue;
      if (unit.words.length === 1) sayWord(numbers.bySound(unit.words[0] ?? "", unit.sound));
      else for (const word of unit.words) sayWord(numbers.of(word));
    }
  };
  return (traits: Traits): number => {
    clear();
    sayFeatures(traits);
    saySides(traits);
    sayWords(traits);
    return count;
  };
}

export function loadModel({ intents, names, weights, reader }: StoredModel = stored): Model {
  const columns = intents.split(" ");
  const rowOf = new Map(names.split(",").map((name, index) => [name, index + 1]));
  const rows = openRows(stepsIn(weights), columns.length, rowOf);
  const collect = createCollector(rows);
  const scores = new Float32Array(columns.length);
  return {
    intents: columns,
    names: stepsIn(reader),
    score(traits) {
      const sums = rows.sum(collect(traits));
      for (let column = 0; column < scores.length; column += 1) scores[column] = (sums[column] ?? 0) * WEIGHT_STEP;
      return scores;
    },
  };
}
