// The judge between commands whose words are all there: a linear model over named features, trained from the lines in
// test/interpret/lines by train.ts. Its answer is a sum of weights, one for each feature, so it can always be explained.
import stored from "./weights.json" with { type: "json" };

export interface Model {
  readonly intents: readonly string[];
  /** Adds up the weights of each intent, in the order of `intents`. */
  score(features: Iterable<string>): Float32Array;
}

/** Weights are stored as whole steps of this size. */
export const WEIGHT_STEP = 0.05;

export interface StoredModel {
  /** Separated by spaces. */
  readonly intents: string;
  /** Separated by commas: "status:not started" is one name. */
  readonly features: string;
  /** Base64 of signed bytes, one row a feature, one column an intent; the first row is the bias. */
  readonly weights: string;
}

export function loadModel({ intents, features, weights }: StoredModel = stored): Model {
  const columns = intents.split(" ");
  const bytes = Int8Array.from(Buffer.from(weights, "base64"));
  const rows = new Map(features.split(",").map((name, index) => [name, (index + 1) * columns.length]));
  return {
    intents: columns,
    score(present) {
      const sums = new Float32Array(columns.length);
      const add = (row: number) => {
        for (let column = 0; column < sums.length; column += 1)
          sums[column] = (sums[column] ?? 0) + (bytes[row + column] ?? 0) * WEIGHT_STEP;
      };
      add(0);
      for (const name of present) {
        const row = rows.get(name);
        if (row !== undefined) add(row);
      }
      return sums;
    },
  };
}
