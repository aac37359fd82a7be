// Where somebody's own words stand in a sentence without quotation marks: "start Fee reminder tomorrow", "खोप सम्झनाको रिपोर्ट".
// They are found before the wish is read, so that no word of a name chooses it. Learned by train-names.ts.
import type { Unit } from "../../lexicon/utterance.ts";
import { tellsTime } from "../../slots/time/pieces.ts";
import { createScores, impossible, likelihoodOfRun, likelihoodsOf, type Scores } from "./chain.ts";
import { tellValues } from "./features.ts";
import { createSight, look, type Sight } from "./sight.ts";
import { createWeigher, type Weigher } from "./weigher.ts";

/** Weights by bucket, in steps of `WEIGHT_STEP`; positive ones speak for a name. */
export type NameWeights = Int8Array;

/** A difference of 1 in log-odds is twenty steps. */
export const WEIGHT_STEP = 0.05;

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A run that was read as a name. */
export interface NameRun extends Run {
  /** How likely it begins and ends just there, 0 to 1. */
  readonly likelihood: number;
}

/** A name less likely than this may be something else, or a part of it. */
const LIKELY = 0.7;

export function isLikelyName({ likelihood }: NameRun): boolean {
  return likelihood >= LIKELY;
}

/** Finds the runs of units that are names; `taken` units are values already. */
export type NameReader = (units: readonly Unit[], taken: (at: number) => boolean) => readonly NameRun[];

const noRuns: readonly NameRun[] = [];
/** Few lines are longer; for those room is made each time. */
const usualLength = 256;

/** `kept`: concepts that are never part of a name, e.g. those of a command the weights never saw. */
export function createNameReader(weights: NameWeights, kept: ReadonlySet<string>): NameReader {
  const isKept = (unit: Unit | undefined) => (unit?.senses ?? []).some(({ concept }) => kept.has(concept));
  const usual = createChain(usualLength);
  const weigher = createWeigher(weights);
  return (units, taken) => {
    const closed = kept.size === 0 ? taken : (at: number) => taken(at) || isKept(units[at]);
    const chain = units.length <= usualLength ? usual : createChain(units.length);
    look(units, closed, chain.sight);
    if (!walk(chain, weigher)) return noRuns;
    return runsOf(chain).filter((run) => !isTime(units, run));
  };
}

const ordinals = new Set(["st", "nd", "rd", "th"]);

/** "10th December 3 p.m.": nothing but a time names nothing. */
function isTime(units: readonly Unit[], { from, to }: Run): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = units[at];
    if (unit?.kind === "word" && !tellsTime(unit) && !ordinals.has(unit.key)) return false;
  }
  return true;
}

/** A line on its way from what is seen of it to the names in it. */
interface Chain extends Scores {
  readonly sight: Sight;
  /** Where the best way to each state of a unit came from: bit 0 of the state without a name, bit 1 of that within one. */
  readonly cameFrom: Uint8Array;
}

const fromNameToNone = 1;
const fromNameToName = 2;

function createChain(units: number): Chain {
  return {
    sight: createSight(units),
    ...createScores(units),
    cameFrom: new Uint8Array(units + 1),
  };
}

/**
 * Scores the units and finds the likeliest reading of the whole line as name or no name, unit by unit (Viterbi over two
 * states); whether it has a name.
 */
function walk({ sight, fresh, more, cameFrom }: Chain, { values, weigh, scores }: Weigher): boolean {
  let out = 0;
  let named = impossible;
  for (let at = 0; at < sight.count; at += 1) {
    let score = impossible;
    let scoreOn = impossible;
    if (sight.open[at] === 1) {
      tellValues(sight, at, values);
      weigh();
      score = scores[0] ?? 0;
      if (named > impossible) scoreOn = score + (scores[1] ?? 0);
    }
    fresh[at] = score * WEIGHT_STEP;
    more[at] = scoreOn * WEIGHT_STEP;
    const begins = out + score;
    const goesOn = named + scoreOn;
    cameFrom[at] = (named > out ? fromNameToNone : 0) | (goesOn > begins ? fromNameToName : 0);
    out = Math.max(out, named);
    named = Math.max(begins, goesOn);
  }
  cameFrom[sight.count] = named > out ? fromNameToNone : 0;
  // Without a name a line scores 0.
  return out > 0 || named > 0;
}

function runsOf(chain: Chain): NameRun[] {
  const { cameFrom, sight } = chain;
  const likelihoods = likelihoodsOf(chain, sight.count);
  const runs: NameRun[] = [];
  let to = 0;
  for (let at = sight.count, named = false; at >= 0; at -= 1) {
    const wasNamed: boolean = ((cameFrom[at] ?? 0) & (named ? fromNameToName : fromNameToNone)) !== 0;
    if (!named) to = at;
    else if (!wasNamed) runs.unshift({ from: at, to, likelihood: likelihoodOfRun(likelihoods, at, to) });
    named = wasNamed;
  }
  return runs;
}
