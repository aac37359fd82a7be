// What an utterance says, as features: the concepts of its words (a verb only where it is commanded), how its verbs stand,
// what its values are, and what comes first and last. Cues ask for these, the model weighs them.
import type { ValueName } from "../commands/cue.ts";
import type { Concept } from "../lexicon/concepts.ts";
import { actionConcepts } from "../lexicon/index.ts";
import { ofMeaning, type Sense } from "../lexicon/meaning.ts";
import { meanings } from "../lexicon/saying.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { type Entities, valueKinds } from "./entities.ts";
import { featureOf } from "./features.ts";

const means = meanings("contact", "contacts", "firstname");

/** Numbers of features (see features.ts); some may come twice. */
export type Present = readonly number[];

const commanding = new Set(["base", "order", "nu", "na", "lets", "first", "need", "shall", "linking", "ne"]);
const reporting = new Set(["past", "did", "perfect"]);
const small = new Set(["filler", "request", "soft"]);

function namesOf({ concept, mood }: Sense): readonly string[] {
  const stands = mood === "base" ? [] : [`/${mood}`];
  if (actionConcepts.has(concept) && !commanding.has(mood)) {
    return [...stands, ...(reporting.has(mood) ? ["did"] : []), ...(mood === "not" ? ["denied"] : [])];
  }
  const colon = concept.indexOf(":");
  return [...stands, concept, ...(colon > 0 ? [`${concept.slice(0, colon)}:*`] : [])];
}

function featuresOf(names: readonly string[]): Present {
  return [...new Set(names)].map(featureOf);
}

/** What one meaning contributes. */
const toldBy = ofMeaning(({ senses }) => {
  const ends = senses
    .filter(({ concept }) => !small.has(concept))
    .map(({ concept, mood }) => (mood === "base" ? concept : `${concept}/${mood}`));
  const past = senses.filter(({ mood, concept }) => mood === "past" && actionConcepts.has(concept));
  return {
    features: featuresOf(senses.flatMap(namesOf)),
    first: featuresOf(ends.map((name) => `first=${name}`)),
    last: featuresOf(ends.map((name) => `last=${name}`)),
    /** Actions in the English past, which count only if they are wished for. */
    past: featuresOf(past.map(({ concept }) => concept)),
  };
});

const wishes = /^((i|we|i'd|we'd) )?(want|need|would like|like|get|have)( to| you to)?$/;

/** "I want campaign 8 deleted", "need an otp sent": a past form after a wish is wished for. */
export function isWished(units: readonly Unit[], at: number): boolean {
  for (let before = Math.max(0, at - 30); before < at; before += 1) {
    if (wishes.test(units[before]?.key ?? "")) return true;
  }
  return false;
}

/** A word nobody knows: a name, perhaps. */
export function isOpen(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && unit.open;
}

const question = featureOf("?");
const contact = featureOf("contact");
const name = featureOf("@name");
const openWords = [0, 1, 2, 3, 4].map((count) => featureOf(`open${count}`));

function addAll(to: number[], features: Present): void {
  for (const feature of features) to.push(feature);
}

function addWords(to: number[], { units }: Utterance, { kinds }: Entities): void {
  let open = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    if (unit.key === "?") to.push(question);
    if (kinds[at] !== 0) {
      if (means.contact(unit) || means.contacts(unit)) to.push(contact);
      continue;
    }
    const told = toldBy(unit);
    addAll(to, told.features);
    if (told.past.length > 0 && isWished(units, at)) addAll(to, told.past);
    if (!isOpen(unit)) continue;
    to.push(name);
    if (!means.firstname(unit)) open += 1;
  }
  to.push(openWords[Math.min(open, 4)] ?? 0);
}

const endOfKind = {
  first: valueKinds.map((kind) => featureOf(`first=${kind}`)),
  last: valueKinds.map((kind) => featureOf(`last=${kind}`)),
};
const openEnd = { first: featureOf("first=@open"), last: featureOf("last=@open") };

function addEnd(to: number[], { units }: Utterance, { kinds }: Entities, end: "first" | "last"): void {
  const step = end === "first" ? 1 : -1;
  for (let at = end === "first" ? 0 : units.length - 1; at >= 0 && at < units.length; at += step) {
    const unit = units[at];
    if (!unit) return;
    const kind = kinds[at] ?? 0;
    if (kind !== 0) {
      to.push(endOfKind[end][kind] ?? 0);
      return;
    }
    if (unit.kind === "mark") continue;
    const own = toldBy(unit)[end];
    if (own.length === 0 && !isOpen(unit) && unit.kind !== "number") continue;
    if (own.length === 0) to.push(openEnd[end]);
    addAll(to, own);
    return;
  }
}

/** Kinds of values, and the features that tell of them. */
const told = (
  [
    ["phones", ["@phone"]],
    ["sids", ["@sid"]],
    ["codes", ["@code"]],
    ["campaigns", ["@campaign", "campaign"]],
    ["contacts", ["@contact"]],
    ["quotes", ["@quote"]],
    ["names", ["@name", "@named"]],
    ["percents", ["@percent"]],
    ["amounts", ["@amount"]],
    ["lengths", ["@length"]],
  ] as const satisfies readonly (readonly [keyof Entities, readonly (ValueName | Concept)[]])[]
).map(([kind, names]) => ({ kind, features: names.map(featureOf) }));
const zone = featureOf("@zone");
const target = featureOf("@target");
const targets = new Set(["campaign", "it", "@name", "@quote"].map(featureOf));

function addValues(to: number[], entities: Entities): void {
  for (const { kind, features } of told) if (entities[kind].length > 0) addAll(to, features);
  if (entities.zone !== undefined) to.push(zone);
  for (const piece of entities.pieces) addPiece(to, piece);
  if (to.some((feature) => targets.has(feature))) to.push(target);
}

const span = featureOf("@span");
const time = featureOf("@time");
const period = featureOf("@period");

function addPiece(to: number[], { kind }: Entities["pieces"][number]): void {
  if (kind === "span" || kind === "delay") to.push(span);
  if (kind !== "span" && kind !== "now" && kind !== "period") to.push(time);
  if (kind === "period" || kind === "date") to.push(period);
}

export function presenceOf(utterance: Utterance, entities: Entities): Present {
  const features: number[] = [];
  addWords(features, utterance, entities);
  addValues(features, entities);
  addEnd(features, utterance, entities, "first");
  addEnd(features, utterance, entities, "last");
  return features;
}
