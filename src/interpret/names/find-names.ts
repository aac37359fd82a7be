// Where somebody's own words stand in a sentence without quotation marks: "start Fee reminder tomorrow", "खोप सम्झनाको रिपोर्ट".
// They are found before the wish is read, so that no word of a name chooses it. Learned by train-names.ts.
import { ofMeaning } from "../../lexicon/meaning.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { tellsTime } from "../../slots/time/pieces.ts";
import { impossible, marginalsOf, scoreOf, scoreOfGoingOn, scoresOf } from "./chain.ts";
import { look } from "./features.ts";

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

/** Denials, conditions ("आएपछि") and questions are never hidden in a name. */
const open = ["neg", "if", "howto", "whatif"];

const isHeard = ofMeaning(({ senses, concepts }) => {
  if (senses.length > 0 && senses.every(({ mood }) => mood === "if")) return true;
  return open.some((concept) => concepts.has(concept)) || senses.some(({ mood }) => mood === "not");
});

export function mayBeNamed(unit: Unit, taken: boolean): boolean {
  return !taken && unit.kind !== "quote" && !isHeard(unit);
}

/** Finds the runs of units that are names; `taken` units are values already. */
export type NameReader = (units: readonly Unit[], taken: (at: number) => boolean) => NameRun[];

/** `kept`: concepts that are never part of a name, e.g. those of a command the weights never saw. */
export function createNameReader(weights: NameWeights, kept: ReadonlySet<string>): NameReader {
  const isKept = (unit: Unit | undefined) => (unit?.senses ?? []).some(({ concept }) => kept.has(concept));
  return (units, taken) => {
    const closed = kept.size === 0 ? taken : (at: number) => taken(at) || isKept(units[at]);
    const runs = likeliest(units, closed, weights);
    return runs.some((run) => isTime(units, run)) ? runs.filter((run) => !isTime(units, run)) : runs;
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

/** Where the best way to each state of a unit came from: bit 0 of the state without a name, bit 1 of that within one. */
const fromNameToNone = 1;
const fromNameToName = 2;

/** The likeliest reading of the whole line as name or no name, unit by unit (Viterbi over two states). */
function likeliest(units: readonly Unit[], taken: (at: number) => boolean, weights: NameWeights): NameRun[] {
  const sight = look(units, taken);
  let out = 0;
  let named = impossible;
  const cameFrom = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const isOpen = unit !== undefined && mayBeNamed(unit, taken(at));
    const values = isOpen ? sight.valuesAt(at) : undefined;
    const score = values ? scoreOf(values, weights) : impossible;
    const begins = out + score;
    const goesOn = values && named > impossible ? named + score + scoreOfGoingOn(values, weights) : impossible;
    cameFrom[at] = (named > out ? fromNameToNone : 0) | (goesOn > begins ? fromNameToName : 0);
    out = Math.max(out, named);
    named = Math.max(begins, goesOn);
  }
  const runs = runsOf(cameFrom, named > out);
  return runs.length === 0 ? [] : withLikelihoods(runs, units, taken, weights);
}

function withLikelihoods(
  runs: readonly Run[],
  units: readonly Unit[],
  taken: (at: number) => boolean,
  weights: NameWeights,
): NameRun[] {
  const sight = look(units, taken);
  const { likelihoodOfRun } = marginalsOf(
    units.map((unit, at) => {
      if (!mayBeNamed(unit, taken(at))) return undefined;
      const [fresh, more] = scoresOf(sight.valuesAt(at), weights);
      return [fresh * WEIGHT_STEP, more * WEIGHT_STEP];
    }),
  );
  return runs.map((run) => ({ ...run, likelihood: likelihoodOfRun(run.from, run.to) }));
}

function runsOf(cameFrom: Uint8Array, endsNamed: boolean): Run[] {
  const runs: Run[] = [];
  let named = endsNamed;
  let to = cameFrom.length;
  for (let at = cameFrom.length - 1; at >= 0; at -= 1) {
    const wasNamed = ((cameFrom[at] ?? 0) & (named ? fromNameToName : fromNameToNone)) !== 0;
    if (!named) to = at;
    else if (!wasNamed) runs.unshift({ from: at, to });
    named = wasNamed;
  }
  return runs;
}
