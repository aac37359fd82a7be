// The judge between commands whose words are all there: a linear model over the names of presence.ts, trained from the lines
// in lines/ by train.ts. Its answer is a sum of weights, one for each name, so it can always be explained.
import type { NameWeights } from "../names/find-names.ts";
import { BUCKETS, piecesOf, type Traits } from "../traits.ts";
import stored from "./weights.json" with { type: "json" };

export interface Model {
  /** Weights of the reader of names. */
  readonly names: NameWeights;
  readonly intents: readonly string[];
  /** Adds up the weights of each intent, in the order of `intents`. */
  score(traits: Traits): Float32Array;
}

/** Weights are stored as whole steps of this size. */
export const WEIGHT_STEP = 0.05;

export interface StoredModel {
  /** Separated by spaces. */
  readonly intents: string;
  /** Separated by commas: "status:not started" is one name. */
  readonly names: string;
  /** Base64 of signed bytes, one row a name, one column an intent; the first row is the bias, the last ones are buckets. */
  readonly weights: string;
  /** Base64 of signed bytes, one a bucket: see names/features.ts. */
  readonly reader: string;
}

/** `room`: zeros behind the weights. */
export function readWeights(weights: string, room = 0): Float32Array {
  const steps = new Int8Array(Buffer.from(weights, "base64"));
  // Float32Array.from with a function takes ten times as long, of every start.
  const table = new Float32Array(steps.length + room);
  for (let at = 0; at < steps.length; at += 1) table[at] = (steps[at] ?? 0) * WEIGHT_STEP;
  return table;
}

export function writeWeights(weights: Float32Array | Float64Array): string {
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP))));
  return Buffer.from(bytes.buffer).toString("base64");
}

/** How much a piece of a word counts beside the word itself. */
export const PIECE_COUNTS = 0.3;
/** More than any utterance has. */
const rememberedWords = 20_000;
/** More rows than any wish has; the rest of a long text says nothing. */
const MOST_ROWS = 2_000;

export function loadModel({ intents, names, weights, reader }: StoredModel = stored): Model {
  const columns = intents.split(" ");
  const width = columns.length;
  const table = readWeights(weights, width);
  const list = names.split(",");
  const rows = new Map(list.map((name, index) => [name, (index + 1) * width]));
  const buckets = (list.length + 1) * width;
  /** A row of zeros behind the last bucket. */
  const nothing = buckets + BUCKETS * width;
  /** Starts of the rows of one utterance, filled up with the row of nothing, so that eight are added at a time. */
  const starts = new Int32Array(MOST_ROWS + 8);
  const four = (column: number, a: number, b: number, c: number, d: number): number =>
    (table[a + column] ?? 0) + (table[b + column] ?? 0) + (table[c + column] ?? 0) + (table[d + column] ?? 0);
  const addRows = (sums: Float32Array, count: number) => {
    starts.fill(nothing, count, count + 8);
    for (let at = 0; at < count; at += 8) {
      const [a, b, c, d] = [starts[at] ?? 0, starts[at + 1] ?? 0, starts[at + 2] ?? 0, starts[at + 3] ?? 0];
      const [e, f, g, h] = [starts[at + 4] ?? 0, starts[at + 5] ?? 0, starts[at + 6] ?? 0, starts[at + 7] ?? 0];
      for (let column = 0; column < width; column += 1) {
        const half = Math.fround((sums[column] ?? 0) + four(column, a, b, c, d));
        sums[column] = half + four(column, e, f, g, h);
      }
    }
  };
  /** What the pieces of words say together, a row a word in one table: side by side they are read quicker than apart. */
  const words = new Map<string, number>();
  const pieces = new Float32Array((rememberedWords + 1) * width);
  const none = rememberedWords * width;
  const rowOfWord = (word: string): number => {
    const known = words.get(word);
    if (known !== undefined) return known;
    const row = words.size * width;
    pieces.fill(0, row, row + width);
    for (const bucket of piecesOf(word)) {
      const from = buckets + bucket * width;
      for (let column = 0; column < width; column += 1)
        pieces[row + column] = (pieces[row + column] ?? 0) + PIECE_COUNTS * (table[from + column] ?? 0);
    }
    words.set(word, row);
    return row;
  };
  const addWords = (sums: Float32Array, said: readonly string[]) => {
    // Before any is looked up: no row of this utterance may be taken by another word of it.
    if (words.size + said.length > rememberedWords) words.clear();
    for (let at = 0; at < said.length; at += 2) {
      const [first = "", second] = [said[at], said[at + 1]];
      const a = rowOfWord(first);
      const b = second === undefined ? none : rowOfWord(second);
      for (let column = 0; column < width; column += 1)
        sums[column] = Math.fround((sums[column] ?? 0) + (pieces[a + column] ?? 0)) + (pieces[b + column] ?? 0);
    }
  };
  /** Which call saw a bucket last: each counts once. */
  const seen = new Uint32Array(BUCKETS);
  let calls = 0;
  return {
    intents: columns,
    names: readWeights(reader),
    score(traits) {
      const sums = table.slice(0, width);
      calls += 1;
      let count = 0;
      for (const name of traits.names) {
        const row = rows.get(name);
        if (row !== undefined && count < MOST_ROWS) starts[count++] = row;
      }
      for (const bucket of traits.sides) {
        if (seen[bucket] !== calls && count < MOST_ROWS) starts[count++] = buckets + bucket * width;
        seen[bucket] = calls;
      }
      addRows(sums, count);
      addWords(sums, traits.words);
      return sums;
    },
  };
}
