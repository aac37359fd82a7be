// What speaks for and against a unit being part of somebody's own words (a name, words to look for): its shape and its
// neighbours', a few words by themselves. Each feature is a bucket of one table of weights.
import { endShape, SHAPES } from "./shape.ts";
import { ABOUTS, FAR, MARGIN, type Sight } from "./sight.ts";

/** A power of two. */
export const BUCKETS = 1 << 16;

/** Features of one unit. Of the first of them it also matters whether the unit before belongs to a name. */
export const FEATURES = 22;
export const FEATURES_OF_GOING_ON = 15;

/** Their numbers, which choose their buckets, in the order of their values. */
const kinds = Uint8Array.of(0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 18, 19, 21, 5, 6, 7, 15, 16, 17, 20);
/** The same features by their numbers: what is learned depends on the order in which weights are added. */
export const byNumber: readonly number[] = [...kinds.keys()].sort((a, b) => (kinds[a] ?? 0) - (kinds[b] ?? 0));

function saltOf(kind: number): number {
  return (kind * 0x9e3779b1) | 0;
}

/** One a feature, so that equal values of different features fall into different buckets. */
export const salts = Int32Array.from(kinds, saltOf);
export const saltsOfGoingOn = salts.subarray(0, FEATURES_OF_GOING_ON).map((_, index) => saltOf(FEATURES + index));

/** How values become buckets: see `bucket`. */
export const MIX = { first: 0x85ebca6b, second: 0xc2b2ae35, shift: 13, secondShift: 16 } as const;

function bucket(value: number, salt: number): number {
  let hash = Math.imul(value ^ salt, MIX.first);
  hash ^= hash >>> MIX.shift;
  hash = Math.imul(hash, MIX.second);
  return (hash ^ (hash >>> MIX.secondShift)) & (BUCKETS - 1);
}

/** What the features of one unit say, whatever stands before it: `FEATURES` of them. */
export type Values = Int32Array;

export function createValues(): Values {
  return new Int32Array(FEATURES);
}

/** The bucket of what a feature says of the unit by itself. */
export function bucketOf(feature: number, values: Values): number {
  return bucket(values[feature] ?? 0, salts[feature] ?? 0);
}

/** The bucket of what one of the first features says of a unit whose neighbour before belongs to a name. */
export function bucketOfGoingOn(feature: number, values: Values): number {
  return bucket(values[feature] ?? 0, saltsOfGoingOn[feature] ?? 0);
}

/** Instead of the key of a unit that is not there: each place has its own. */
const noKey = { next: 1, before: 2, secondNext: 3, secondBefore: 4 } as const;

/** What the features of the unit at this place say, written into `values`. */
export function tellValues(
  { count, shapes, keys, endings, stems, ahead, nepali, topics }: Sight,
  at: number,
  values: Values,
): void {
  const place = at + MARGIN;
  const own = shapes[place] ?? endShape;
  const next = shapes[place + 1] ?? endShape;
  const before = shapes[place - 1] ?? endShape;
  const second = shapes[place + 2] ?? endShape;
  const pair = own * SHAPES;
  const key = keys[at] ?? 0;
  const nextKey = at + 1 < count ? (keys[at + 1] ?? 0) : noKey.next;
  const keyBefore = at > 0 ? (keys[at - 1] ?? 0) : noKey.before;
  values[1] = own;
  values[2] = pair + next;
  values[3] = pair + before;
  values[4] = (pair + next) * SHAPES + before;
  values[5] = key;
  values[6] = nextKey;
  values[7] = keyBefore;
  values[8] = Math.imul(nextKey, 31) + own;
  values[9] = Math.imul(keyBefore, 31) + own;
  values[10] = (own * 8 + (ahead[at] ?? FAR)) * 2 + nepali;
  values[11] = (own * 2 + nepali) * 4 + Math.min(at, 3);
  values[12] = Math.imul(nextKey, 31) + key;
  values[13] = Math.imul(keyBefore, 37) + key;
  values[14] = own * ABOUTS + topics;
  values[15] = pair + second;
  values[16] = pair + (shapes[place - 2] ?? endShape);
  values[17] = (pair + next) * SHAPES + second;
  values[18] = (own * 2 + (stems[at] ?? 0)) * SHAPES + before;
  values[19] = at + 2 < count ? (keys[at + 2] ?? 0) : noKey.secondNext;
  values[20] = at > 1 ? (keys[at - 2] ?? 0) : noKey.secondBefore;
  values[21] = endings[at] ?? 0;
}
