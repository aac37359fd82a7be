// What the guard looks at, and the small questions all its parts ask.

import type { Mood } from "../../lexicon/index.ts";
import { meanings } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";

const means = meanings("reported");

export type Verdict = "command" | "denied" | "asked" | "other";

/** Everything the guard looks at. */
export interface Guarded {
  readonly units: readonly Unit[];
  /** Units of a name, a message or a value: they say nothing about the wish. */
  readonly hidden: (at: number) => boolean;
  /** Concepts of the cue that matched: what it counts on ("if", "above") is no obstacle. */
  readonly cue: readonly string[];
  /** The verbs of the command. */
  readonly verbs: ReadonlySet<string>;
  /** All verbs there are: one of them may stand for the command's own where none of these was said. */
  readonly anyVerb: ReadonlySet<string>;
  /** What is thrown away may be said to be of no use; what is begun may not. */
  readonly destroys: boolean;
}

export interface Clause {
  readonly from: number;
  readonly to: number;
}

export const orders: ReadonlySet<Mood> = new Set<Mood>(["order", "nu", "lets", "first", "need"]);
export const tales: ReadonlySet<Mood> = new Set<Mood>(["past", "did", "perfect", "present", "ne", "shall", "if"]);
const english: ReadonlySet<Mood> = new Set<Mood>(["base", "third", "ing", "past"]);
const plainTales: ReadonlySet<Mood> = new Set<Mood>([...tales, "third", "ing"]);

export function stands(unit: Unit | undefined, moods: ReadonlySet<Mood>): boolean {
  return unit?.senses.some(({ mood }) => moods.has(mood)) ?? false;
}

export function isNepaliVerb(unit: Unit | undefined): boolean {
  return unit?.senses.some(({ mood }) => !english.has(mood)) ?? false;
}

const hortative = /(um|ुम)$/;
const shall: ReadonlySet<Mood> = new Set<Mood>(["shall"]);

/** "kinum", "suru garum": let us; with a question mark it asks. */
export function isHortative(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return stands(unit, shall) && hortative.test(unit?.key ?? "") && !units.some(({ key }) => key === "?");
}

export function isVerb(unit: Unit, verbs: ReadonlySet<string>): boolean {
  return unit.senses.some(
    ({ concept, mood }) => verbs.has(concept) && mood !== "ing" && mood !== "third" && !tales.has(mood),
  );
}

/** Tells what happened or happens, and can mean nothing else: "stopped", गर्‍यो; but not "failed" the status, "needs". */
export function isTale(unit: Unit): boolean {
  if (means.reported(unit)) return true;
  if (isStatus(unit)) return false;
  const senses = unit.senses.filter(({ concept }) => concept !== "filler");
  return (
    senses.length > 0 &&
    senses.every(({ mood, concept }) => plainTales.has(mood) && concept !== "want" && concept !== "need")
  );
}

export function isStatus(unit: Unit | undefined): boolean {
  return unit?.senses.some(({ concept }) => concept.startsWith("status:")) ?? false;
}
