// Where somebody's own words stand in a sentence without quotation marks: "start Fee reminder tomorrow", "खोप सम्झनाको रिपोर्ट".
// They are found before the wish is read, so that no word of a name chooses it. Learned by train-names.ts.
import { means, type Unit } from "../../lexicon/utterance.ts";
import { FEATURES, look } from "./features.ts";

/** Weights by bucket; positive ones speak for a name. */
export type NameWeights = Float32Array;

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Denials, conditions and questions are never hidden in a name. */
const open = ["neg", "if", "howto", "whatif"];

export function mayBeNamed(unit: Unit, taken: boolean): boolean {
  if (taken || unit.kind === "quote") return false;
  return !open.some((concept) => means(unit, concept)) && !unit.senses.some(({ mood }) => mood === "not");
}

/** Finds the runs of units that are names; `taken` units are values already. */
export type NameReader = (units: readonly Unit[], taken: (at: number) => boolean) => Run[];

/** `kept`: concepts that are never part of a name, e.g. those of a command the weights never saw. */
export function createNameReader(weights: NameWeights, kept: ReadonlySet<string>): NameReader {
  const isKept = (unit: Unit | undefined) =>
    kept.size > 0 && (unit?.senses ?? []).some(({ concept }) => kept.has(concept));
  return (units, taken) => likeliest(units, (at) => taken(at) || isKept(units[at]), weights);
}

/** The likeliest reading of the whole line as name or no name, unit by unit (Viterbi over two states). */
function likeliest(units: readonly Unit[], taken: (at: number) => boolean, weights: NameWeights): Run[] {
  const sight = look(units, taken);
  const buckets = new Int32Array(FEATURES);
  const scoreOf = (at: number, after: 0 | 1): number => {
    sight.fill(buckets, at, after);
    let sum = 0;
    for (const bucket of buckets) sum += weights[bucket] ?? 0;
    return sum;
  };
  let out = 0;
  let named = Number.NEGATIVE_INFINITY;
  const cameFrom: (readonly [out: 0 | 1, named: 0 | 1])[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const may = unit !== undefined && mayBeNamed(unit, taken(at));
    const fresh = may ? scoreOf(at, 0) : Number.NEGATIVE_INFINITY;
    const more = may && named > Number.NEGATIVE_INFINITY ? scoreOf(at, 1) : Number.NEGATIVE_INFINITY;
    const [begins, goesOn] = [out + logistic(fresh), named + logistic(more)];
    const [stays, ends] = [out + logistic(-fresh), named + logistic(-more)];
    cameFrom.push([stays >= ends ? 0 : 1, begins >= goesOn ? 0 : 1]);
    out = Math.max(stays, ends);
    named = Math.max(begins, goesOn);
  }
  return runsOf(cameFrom, named > out ? 1 : 0);
}

/** Logarithm of the likelihood of what scores so. */
function logistic(score: number): number {
  return score === Number.NEGATIVE_INFINITY
    ? score
    : score === Number.POSITIVE_INFINITY
      ? 0
      : -Math.log1p(Math.exp(-score));
}

function runsOf(cameFrom: readonly (readonly [out: 0 | 1, named: 0 | 1])[], last: 0 | 1): Run[] {
  const runs: Run[] = [];
  let state = last;
  let to = cameFrom.length;
  for (let at = cameFrom.length - 1; at >= 0; at -= 1) {
    const before = cameFrom[at]?.[state] ?? 0;
    if (state === 0) to = at;
    else if (before === 0) runs.unshift({ from: at, to });
    state = before;
  }
  return runs;
}
