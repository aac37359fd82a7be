// What the model sees of an utterance: concepts, how verbs stand, which values there are. Names, so that a weight can be read.
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";
import { isOpen } from "./presence.ts";

const finite = new Set([
  "order",
  "nu",
  "na",
  "ne",
  "lets",
  "shall",
  "first",
  "present",
  "past",
  "perfect",
  "linking",
  "if",
  "need",
  "not",
  "ing",
  "third",
]);

function isQuestion(units: readonly Unit[]): boolean {
  return units.some((unit) => unit.kind === "mark" && unit.key === "?");
}

/** @param present what `presenceOf` found. */
export function featuresOf(utterance: Utterance, entities: Entities, present: ReadonlySet<string>): Set<string> {
  const features = new Set(present);
  const { units } = utterance;
  let open = 0;
  units.forEach((unit, at) => {
    if (entities.taken(at)) return;
    if (isOpen(unit)) open += 1;
    for (const { mood } of unit.senses) if (finite.has(mood)) features.add(`/${mood}`);
  });
  if (isQuestion(units)) features.add("?");
  features.add(`open${Math.min(open, 4)}`);
  return features;
}
