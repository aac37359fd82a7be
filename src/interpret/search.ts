// The search for the values of an utterance: what is looked through, and which unit belongs to what was found.
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { signsOf } from "./signs.ts";

/** Kinds of values as the model sees them: of the others it is only known that they are some. */
export const valueKinds = ["", "@quote", "@contact", "@campaign", "@name", "@phone", "@time", "@other"] as const;
type ValueKind = (typeof valueKinds)[number];

/** What is looked through, and what has been found in it so far. */
export interface Search {
  readonly utterance: Utterance;
  readonly units: readonly Unit[];
  readonly signs: number;
  readonly kinds: Uint8Array;
  readonly taken: (at: number) => boolean;
  readonly hidden: (at: number) => boolean;
}

const named = valueKinds.indexOf("@name");

export function begin(utterance: Utterance): Search {
  const { units } = utterance;
  const kinds = new Uint8Array(units.length + 1);
  const hidden = (at: number) => (kinds[at] ?? 0) !== 0;
  const taken = (at: number) => (kinds[at] ?? 0) !== 0 && kinds[at] !== named;
  return { utterance, units, signs: signsOf(utterance), kinds, taken, hidden };
}

export function has({ signs }: Search, sign: number): boolean {
  return (signs & sign) !== 0;
}

/** Marks the units that belong to what was found, which it hands on. */
export function mark<T extends { readonly from: number; readonly to: number }>(
  { kinds }: Search,
  kind: ValueKind,
  found: readonly T[],
): readonly T[] {
  if (found.length === 0) return found;
  const number = valueKinds.indexOf(kind);
  for (const { from, to } of found) for (let at = from; at < to; at += 1) kinds[at] = number;
  return found;
}

/** Of what is not there nothing need be made. */
export const nothing: readonly never[] = [];
