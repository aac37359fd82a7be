// What the guard looks at, and the small questions all its parts ask.

import type { Concept } from "../../lexicon/concepts.ts";
import { type ConceptBits, spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { KIND, moods, standingOf } from "./standing.ts";

export type Verdict = "command" | "denied" | "asked" | "other";

/** Verbs, asked for as concepts are. */
export interface Verbs {
  readonly bits: ConceptBits;
}

/** Everything the guard looks at. */
export interface Guarded {
  readonly units: readonly Unit[];
  /** What its words may do, all together: a bit for each `KIND`, none that is not there. */
  readonly kinds: number;
  /** Units of a name, a message or a value: they say nothing about the wish. */
  readonly hidden: (at: number) => boolean;
  /** Whether the cue that matched counts on a concept ("if", "above"): then it is no obstacle. */
  readonly countsOn: (concept: Concept) => boolean;
  /** The verbs of the command. */
  readonly verbs: Verbs;
  /** All verbs there are: one of them may stand for the command's own where none of these was said. */
  readonly anyVerb: Verbs;
  /** What is thrown away may be said to be of no use; what is begun may not. */
  readonly destroys: boolean;
}

export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Whether the word is of one of the kinds. */
export function isOf(unit: Unit | undefined, kinds: number): boolean {
  return unit !== undefined && (standingOf(unit).kinds & kinds) !== 0;
}

/** Whether a word of the line may be of one of the kinds. */
export function mayHave({ kinds }: Guarded, some: number): boolean {
  return (kinds & some) !== 0;
}

/** Whether the word may stand in one of the moods. */
export function stands(unit: Unit | undefined, some: number): boolean {
  return unit !== undefined && (standingOf(unit).moods & some) !== 0;
}

export function isNepaliVerb(unit: Unit | undefined): boolean {
  return isOf(unit, KIND.nepali);
}

/** Whether some verb is in both. */
export function share(some: ConceptBits, { bits }: Verbs): boolean {
  for (let at = 0; at < some.length && at < bits.length; at += 1)
    if (((some[at] ?? 0) & (bits[at] ?? 0)) !== 0) return true;
  return false;
}

const isHortativeForm = spelled(/(um|ुम)$/);
const shall = moods("shall");

/** "kinum", "suru garum": let us; with a question mark it asks. */
export function isHortative(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return stands(unit, shall) && isHortativeForm(unit) && !units.some(({ key }) => key === "?");
}

export function isVerb(unit: Unit, verbs: Verbs): boolean {
  return share(standingOf(unit).orders, verbs);
}

/** Tells what happened or happens, and can mean nothing else: "stopped", गर्‍यो; but not "failed" the status, "needs". */
export function isTale(unit: Unit): boolean {
  return isOf(unit, KIND.tale);
}

export function isStatus(unit: Unit | undefined): boolean {
  return isOf(unit, KIND.status);
}
