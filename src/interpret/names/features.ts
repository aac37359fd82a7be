// What speaks for and against a unit being part of somebody's own words (a name, words to look for): its shape and its
// neighbours', a few words by themselves. Each feature is a bucket of one table of weights.
import { endShape, SHAPES } from "./shape.ts";
import { ABOUTS, FAR, MARGIN, type Sight } from "./sight.ts";

/** A power of two. */
export const BUCKETS = 1 << 16;

/** Features of one unit. */
export const FEATURES = 22;

/** Of these it also matters whether the unit before belongs to a name. */
const ofGoingOn = Uint8Array.of(0, 1, 2, 3, 4, 8, 9, 10, 11, 12, 13, 14, 18, 19, 21);
export const FEATURES_OF_GOING_ON = ofGoingOn.length;

/** One a feature, so that equal values of different features fall into different buckets. */
const salts = Int32Array.from({ length: FEATURES + FEATURES_OF_GOING_ON }, (_, kind) => kind * 0x9e3779b1);

function bucket(kind: number, value: number): number {
  let hash = Math.imul(value ^ (salts[kind] ?? 0), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}

/** What the features of one unit say, whatever stands before it: `FEATURES` of them. */
export type Values = Int32Array;

export function createValues(): Values {
  return new Int32Array(FEATURES);
}

/** The bucket of what a feature says of the unit by itself. */
export function bucketOf(feature: number, values: Values): number {
  return bucket(feature, values[feature] ?? 0);
}

/** The bucket of what a feature, the `index`th of those that tell of it, says of a unit whose neighbour before belongs to a name. */
export function bucketOfGoingOn(index: number, values: Values): number {
  return bucket(FEATURES + index, values[ofGoingOn[index] ?? 0] ?? 0);
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
  values[5] = pair + second;
  values[6] = pair + (shapes[place - 2] ?? endShape);
  values[7] = (pair + next) * SHAPES + second;
  values[8] = key;
  values[9] = nextKey;
  values[10] = keyBefore;
  values[11] = Math.imul(nextKey, 31) + own;
  values[12] = Math.imul(keyBefore, 31) + own;
  values[13] = (own * 8 + (ahead[at] ?? FAR)) * 2 + nepali;
  values[14] = (own * 2 + nepali) * 4 + Math.min(at, 3);
  values[15] = (own * 2 + (stems[at] ?? 0)) * SHAPES + before;
  values[16] = at + 2 < count ? (keys[at + 2] ?? 0) : noKey.secondNext;
  values[17] = at > 1 ? (keys[at - 2] ?? 0) : noKey.secondBefore;
  values[18] = Math.imul(nextKey, 31) + key;
  values[19] = Math.imul(keyBefore, 37) + key;
  values[20] = endings[at] ?? 0;
  values[21] = own * ABOUTS + topics;
}
