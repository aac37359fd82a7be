// What an utterance says, as a set: the concepts of its words (a verb only where it is commanded) and features of its values.

import { actionConcepts } from "../lexicon/index.ts";
import type { Sense } from "../lexicon/lexicon.ts";
import { means, type Unit, type Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";

const commanding = new Set(["base", "order", "nu", "na", "lets", "first", "need", "shall", "linking", "ne"]);
const reporting = new Set(["past", "did", "perfect"]);

/** "I want campaign 8 deleted", "need an otp sent": a past form after a wish is wished for. */
export function isWished(units: readonly Unit[], at: number): boolean {
  return units
    .slice(0, at)
    .some((unit) => /^((i|we|i'd|we'd) )?(want|need|would like|like|get|have)( to| you to)?$/.test(unit.key));
}

function addSense(present: Set<string>, { concept, mood }: Sense): void {
  if (actionConcepts.has(concept) && !commanding.has(mood)) {
    if (reporting.has(mood)) present.add("did");
    if (mood === "not") present.add("denied");
    return;
  }
  present.add(concept);
  const colon = concept.indexOf(":");
  if (colon > 0) present.add(`${concept.slice(0, colon)}:*`);
}

/** A word nobody knows: a name, perhaps. */
export function isOpen(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && unit.senses.every(({ concept }) => concept === "topic" || concept === "firstname");
}

export function presenceOf({ units }: Utterance, entities: Entities): Set<string> {
  const present = new Set<string>();
  units.forEach((unit, at) => {
    if (!entities.taken(at)) {
      for (const sense of unit.senses) addSense(present, sense);
      for (const { concept, mood } of unit.senses) if (mood === "past" && isWished(units, at)) present.add(concept);
    } else if (means(unit, "campaign")) present.add("campaign");
    else if (means(unit, "contact") || means(unit, "contacts")) present.add("contact");
  });
  const flag = (name: string, on: boolean) => on && present.add(name);
  flag("@phone", entities.phones.length > 0);
  flag("@sid", entities.sids.length > 0);
  flag("@code", entities.codes.length > 0);
  flag("@campaign", entities.campaigns.length > 0);
  flag("campaign", entities.campaigns.length > 0);
  flag("@contact", entities.contacts.length > 0);
  flag("@quote", entities.quotes.length > 0);
  flag("@zone", entities.zone !== undefined);
  flag("@percent", entities.percents.length > 0);
  flag("@amount", entities.amounts.length > 0);
  flag("@length", entities.lengths.length > 0);
  flag(
    "@span",
    entities.pieces.some((piece) => piece.kind === "span" || piece.kind === "delay"),
  );
  flag(
    "@time",
    entities.pieces.some((piece) => piece.kind !== "span" && piece.kind !== "now" && piece.kind !== "period"),
  );
  flag(
    "@period",
    entities.pieces.some((piece) => piece.kind === "period" || piece.kind === "date"),
  );
  flag(
    "@name",
    units.some((unit, at) => isOpen(unit) && !entities.taken(at)),
  );
  const pointed =
    present.has("@campaign") ||
    present.has("campaign") ||
    present.has("it") ||
    present.has("@name") ||
    present.has("@quote");
  flag("@target", pointed);
  return present;
}
