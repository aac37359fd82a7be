// Adds up the weights of the features of one unit: what chain.ts's `scoreOf` and `scoreOfGoingOn` do, four buckets at a time.
import { createKernel } from "../wasm.ts";
import { BUCKETS, FEATURES, MIX, salts, saltsOfGoingOn, type Values } from "./features.ts";

export interface Weigher {
  /** Those of the unit: to be filled in. */
  readonly values: Values;
  /** Works out the two scores. */
  readonly weigh: () => void;
  /** In steps of weight: of the unit by itself, and what is added if the unit before is in a name. */
  readonly scores: Int32Array;
}

const LANES = 4;
const ROOM = Math.ceil(FEATURES / LANES) * LANES * Int32Array.BYTES_PER_ELEMENT;
const FROM = { values: 0, salts: ROOM, saltsOfGoingOn: 2 * ROOM, scores: 3 * ROOM, weights: 4 * ROOM } as const;

export function createWeigher(weights: Int8Array): Weigher {
  const { memory, run } = createKernel({
    bytes: FROM.weights + BUCKETS,
    parameters: [],
    numbers: ["sum"],
    vectors: ["hash", "first", "second", "mask"],
    code: source,
  });
  new Int32Array(memory.buffer, FROM.salts).set(salts);
  new Int32Array(memory.buffer, FROM.saltsOfGoingOn).set(saltsOfGoingOn);
  new Int8Array(memory.buffer, FROM.weights).set(weights);
  return {
    values: new Int32Array(memory.buffer, FROM.values, FEATURES),
    weigh: run,
    scores: new Int32Array(memory.buffer, FROM.scores, 2),
  };
}

function spread(name: string, number: number): string {
  return `
    i32.const ${number}
    i32x4.splat
    local.set ${name}`;
}

/** The hash with its upper bits mixed into the lower ones. */
function folded(shift: number): string {
  return `
    local.tee hash
    local.get hash
    i32.const ${shift}
    i32x4.shr_u
    v128.xor`;
}

/** Adds the weights of four features, or of fewer if these are the last. */
function addFour(from: number, features: number, saltsFrom: number): string {
  const at = from * Int32Array.BYTES_PER_ELEMENT;
  const lanes = Array.from({ length: Math.min(LANES, features - from) }, (_, lane) => lane);
  const addLane = (lane: number) => `
    local.get hash
    i32x4.extract_lane ${lane}
    i32.load8_s ${FROM.weights}
    local.get sum
    i32.add
    local.set sum`;
  return `
    i32.const 0
    v128.load ${FROM.values + at}
    i32.const 0
    v128.load ${saltsFrom + at}
    v128.xor
    local.get first
    i32x4.mul${folded(MIX.shift)}
    local.get second
    i32x4.mul${folded(MIX.secondShift)}
    local.get mask
    v128.and
    local.set hash${lanes.map(addLane).join("")}`;
}

function addAll(features: number, saltsFrom: number, scoreAt: number): string {
  const fours = Array.from({ length: Math.ceil(features / LANES) }, (_, four) => four * LANES);
  return `
    i32.const 0
    local.set sum${fours.map((from) => addFour(from, features, saltsFrom)).join("")}
    i32.const 0
    local.get sum
    i32.store ${scoreAt}`;
}

const source = [
  spread("first", MIX.first),
  spread("second", MIX.second),
  spread("mask", BUCKETS - 1),
  addAll(salts.length, FROM.salts, FROM.scores),
  addAll(saltsOfGoingOn.length, FROM.saltsOfGoingOn, FROM.scores + Int32Array.BYTES_PER_ELEMENT),
].join("");
