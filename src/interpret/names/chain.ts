// A line as a chain of units, each in a name or not (a linear-chain conditional random field of two states): the score of a
// unit in a name depends on whether the one before is in it too; a unit in no name scores 0.
import { bucketOf, bucketOfGoingOn, byNumber, FEATURES_OF_GOING_ON, type Values } from "./features.ts";

/** What speaks for a unit being in a name, whatever stands before it; with whole steps for weights, weigher.ts is quicker. */
export function scoreOf(values: Values, weights: ArrayLike<number>): number {
  let sum = 0;
  for (const feature of byNumber) sum += weights[bucketOf(feature, values)] ?? 0;
  return sum;
}

/** What else speaks for it if the unit before is in a name. */
export function scoreOfGoingOn(values: Values, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let feature = 0; feature < FEATURES_OF_GOING_ON; feature += 1)
    sum += weights[bucketOfGoingOn(feature, values)] ?? 0;
  return sum;
}

/** What speaks for each unit being in a name (logits): after a unit that is in none, and after one that is. */
export interface Scores {
  readonly fresh: Float64Array;
  readonly more: Float64Array;
}

export function createScores(units: number): Scores {
  return { fresh: new Float64Array(units), more: new Float64Array(units) };
}

export const impossible = Number.NEGATIVE_INFINITY;

/** How likely each step of the chain is, over all readings of the line. */
export interface Likelihoods {
  /** That this unit is in a name if the one before is in none. */
  readonly begins: Float64Array;
  /** That it is if the one before is in one. */
  readonly goesOn: Float64Array;
  /** That it is. */
  readonly named: Float64Array;
}

/** Of the first `count` units. */
export function likelihoodsOf({ fresh, more }: Scores, count: number): Likelihoods {
  const begins = new Float64Array(count);
  const goesOn = new Float64Array(count);
  const named = new Float64Array(count);
  /** All ways on from behind a unit that is in a name, for each from behind one that is in none. */
  let ratio = 1;
  for (let at = count - 1; at >= 0; at -= 1) {
    const oddsToBegin = Math.exp(fresh[at] ?? impossible) * ratio;
    const oddsToGoOn = Math.exp(more[at] ?? impossible) * ratio;
    begins[at] = oddsToBegin / (1 + oddsToBegin);
    goesOn[at] = oddsToGoOn / (1 + oddsToGoOn);
    ratio = (1 + oddsToGoOn) / (1 + oddsToBegin);
  }
  for (let at = 0, before = 0; at < count; at += 1) {
    before = (1 - before) * (begins[at] ?? 0) + before * (goesOn[at] ?? 0);
    named[at] = before;
  }
  return { begins, goesOn, named };
}

/** That the units from `from` to before `to` are a name, and those beside them are not of it. */
export function likelihoodOfRun({ begins, goesOn, named }: Likelihoods, from: number, to: number): number {
  let product = (1 - (from > 0 ? (named[from - 1] ?? 0) : 0)) * (begins[from] ?? 0);
  for (let at = from + 1; at < to; at += 1) product *= goesOn[at] ?? 0;
  return product * (1 - (goesOn[to] ?? 0));
}
