// The judge between commands whose words are all there: a linear model over the names of presence.ts, trained from the lines
// in lines/ by train.ts. Its answer is a sum of weights, one for each name, so it can always be explained.
import type { NameWeights } from "../names/find-names.ts";
import stored from "./weights.json" with { type: "json" };

export interface Model {
  /** Weights of the reader of names. */
  readonly names: NameWeights;
  readonly intents: readonly string[];
  /** Adds up the weights of each intent, in the order of `intents`. */
  score(names: Iterable<string>): Float32Array;
}

/** Weights are stored as whole steps of this size. */
export const WEIGHT_STEP = 0.05;

export interface StoredModel {
  /** Separated by spaces. */
  readonly intents: string;
  /** Separated by commas: "status:not started" is one name. */
  readonly names: string;
  /** Base64 of signed bytes, one row a name, one column an intent; the first row is the bias. */
  readonly weights: string;
  /** Base64 of signed bytes, one a bucket: see names/features.ts. */
  readonly reader: string;
}

export function readWeights(weights: string): Float32Array {
  const steps = new Int8Array(Buffer.from(weights, "base64"));
  // Float32Array.from with a function takes ten times as long, of every start.
  const table = new Float32Array(steps.length);
  for (let at = 0; at < steps.length; at += 1) table[at] = (steps[at] ?? 0) * WEIGHT_STEP;
  return table;
}

export function writeWeights(weights: Float32Array | Float64Array): string {
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP))));
  return Buffer.from(bytes.buffer).toString("base64");
}

export function loadModel({ intents, names, weights, reader }: StoredModel = stored): Model {
  const columns = intents.split(" ");
  const width = columns.length;
  const table = readWeights(weights);
  const rows = new Map(
    names.split(",").map((name, index) => [name, table.subarray((index + 1) * width, (index + 2) * width)]),
  );
  return {
    intents: columns,
    names: readWeights(reader),
    score(present) {
      const sums = table.slice(0, width);
      for (const name of present) {
        const row = rows.get(name);
        if (row)
          for (let column = 0; column < width; column += 1) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0);
      }
      return sums;
    },
  };
}
