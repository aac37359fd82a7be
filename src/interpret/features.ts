// What the model sees of an utterance: concepts, how verbs stand, which values there are, what comes first and what last.
// All by name, so that a weight can be read.
import { means, type Unit, type Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";
import { isOpen } from "./presence.ts";

/** Kinds of values, as they count for what comes first and last. */
function valueKinds({ units }: Utterance, entities: Entities): ReadonlyMap<number, string> {
  const kinds = new Map<number, string>();
  const mark = (found: readonly { readonly from: number; readonly to: number }[], kind: string) => {
    for (const { from, to } of found) for (let at = from; at < to; at += 1) kinds.set(at, kind);
  };
  units.forEach((unit, at) => {
    if (entities.taken(at)) kinds.set(at, unit.kind === "quote" ? "@quote" : "@other");
  });
  mark(entities.pieces, "@time");
  mark(entities.phones, "@phone");
  mark(entities.campaigns, "@campaign");
  mark(entities.contacts, "@contact");
  return kinds;
}

const small = ["filler", "request", "soft"];

/** What one unit says: its value's kind, or its concepts with the mood of verbs; nothing for small words and marks. */
function namesOf(unit: Unit, kind: string | undefined): readonly string[] {
  if (kind !== undefined) return [kind];
  if (unit.kind === "mark") return [];
  const told = unit.senses.filter(({ concept }) => !small.includes(concept));
  if (told.length === 0) return isOpen(unit) || unit.kind === "number" ? ["@open"] : [];
  return told.map(({ concept, mood }) => (mood === "base" ? concept : `${concept}/${mood}`));
}

function addEnds(features: Set<string>, { units }: Utterance, kinds: ReadonlyMap<number, string>): void {
  const add = (from: number, step: number, end: string) => {
    for (let at = from; at >= 0 && at < units.length; at += step) {
      const unit = units[at];
      const names = unit ? namesOf(unit, kinds.get(at)) : [];
      for (const name of names) features.add(`${end}=${name}`);
      if (names.length > 0) return;
    }
  };
  add(0, 1, "first");
  add(units.length - 1, -1, "last");
}

/** @param present what `presenceOf` found. */
export function featuresOf(utterance: Utterance, entities: Entities, present: ReadonlySet<string>): Set<string> {
  const features = new Set(present);
  const { units } = utterance;
  let open = 0;
  units.forEach((unit, at) => {
    if (unit.key === "?") features.add("?");
    if (entities.taken(at)) return;
    if (isOpen(unit) && !means(unit, "firstname")) open += 1;
    for (const { mood } of unit.senses) if (mood !== "base") features.add(`/${mood}`);
  });
  features.add(`open${Math.min(open, 4)}`);
  addEnds(features, utterance, valueKinds(utterance, entities));
  return features;
}
