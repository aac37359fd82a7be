// A line as a chain of units, each in a name or not (a linear-chain conditional random field of two states): the score of a
// unit in a name depends on whether the one before is in it too; a unit in no name scores 0.
import { bucketOf, bucketOfGoingOn, FEATURES, FEATURES_OF_GOING_ON, type Values } from "./features.ts";

/** What speaks for a unit being in a name: after a unit that is in none, and after one that is. */
export type Scores = readonly [fresh: number, more: number];

/** What speaks for a unit being in a name, whatever stands before it. */
export function scoreOf(values: Values, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let feature = 0; feature < FEATURES; feature += 1) sum += weights[bucketOf(feature, values)] ?? 0;
  return sum;
}

/** What else speaks for it if the unit before is in a name. */
export function scoreOfGoingOn(values: Values, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < FEATURES_OF_GOING_ON; index += 1) sum += weights[bucketOfGoingOn(index, values)] ?? 0;
  return sum;
}

export function scoresOf(values: Values, weights: ArrayLike<number>): Scores {
  const fresh = scoreOf(values, weights);
  return [fresh, fresh + scoreOfGoingOn(values, weights)];
}

/** Logarithm of the sum of what two numbers are the logarithms of. */
function join(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}

export const impossible = Number.NEGATIVE_INFINITY;

/** How likely each step of the chain is, over all readings of the line. `scores`: undefined for units that are in no name. */
export function marginalsOf(scores: readonly (Scores | undefined)[]) {
  const count = scores.length;
  /** All ways that lead up to a unit, by whether it is in a name; all ways on from behind it. */
  const forth = new Float64Array(2 * (count + 1));
  const back = new Float64Array(2 * (count + 1));
  forth[1] = impossible;
  for (let at = 0; at < count; at += 1) {
    const own = scores[at];
    const [out, named] = [forth[2 * at] ?? 0, forth[2 * at + 1] ?? 0];
    forth[2 * at + 2] = join(out, named);
    forth[2 * at + 3] = own ? join(out + own[0], named + own[1]) : impossible;
  }
  for (let at = count - 1; at >= 0; at -= 1) {
    const own = scores[at];
    const [out, named] = [back[2 * at + 2] ?? 0, back[2 * at + 3] ?? 0];
    back[2 * at] = own ? join(out, named + own[0]) : out;
    back[2 * at + 1] = own ? join(out, named + own[1]) : out;
  }
  const total = back[0] ?? 0;
  return {
    /** That this unit is in a name and the one before is (`after` 1) or is not (0). */
    likelihoodOf(at: number, after: 0 | 1): number {
      const own = scores[at];
      return own ? Math.exp((forth[2 * at + after] ?? 0) + own[after] + (back[2 * at + 3] ?? 0) - total) : 0;
    },
    /** That the units from `from` to before `to` are a name, and those beside them are not of it. */
    likelihoodOfRun(from: number, to: number): number {
      let sum = (forth[2 * from] ?? 0) + (scores[from]?.[0] ?? impossible);
      for (let at = from + 1; at < to; at += 1) sum += scores[at]?.[1] ?? impossible;
      return Math.exp(sum + (to < count ? (back[2 * to + 2] ?? 0) : 0) - total);
    },
  };
}
