// What an utterance says, as features: the concepts of its words (a verb only where it is commanded), how its verbs stand,
// what its values are, and what comes first and last. Cues ask for these, the model weighs them.
import type { ValueName } from "../commands/cue.ts";
import type { Concept } from "../lexicon/concepts.ts";
import { actionConcepts } from "../lexicon/index.ts";
import { type Meaning, ofMeaning, type Sense } from "../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../lexicon/saying.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { type Entities, valueKinds } from "./entities.ts";
import { featureOf } from "./features.ts";
import { addList, createLists, EMPTY } from "./lists.ts";

const means = meanings("firstname");
const isContact = saying("contact", "contacts");

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

const targets = new Set(["campaign", "it"].map(featureOf));

/** What meanings contribute: features, side by side. */
const lists = createLists();

function endsOf({ senses }: Meaning, end: "first" | "last"): number {
  const said = senses.filter(({ concept }) => !small.has(concept));
  const names = said.map(({ concept, mood }) => (mood === "base" ? concept : `${concept}/${mood}`));
  return addList(lists, featuresOf(names.map((name) => `${end}=${name}`)));
}

function featuresOfMeaning({ senses }: Meaning): Present {
  return featuresOf(senses.flatMap(namesOf));
}

const toldBy = ofMeaning((meaning) => addList(lists, featuresOfMeaning(meaning)));
const toldByEnd = {
  first: ofMeaning((meaning) => endsOf(meaning, "first")),
  last: ofMeaning((meaning) => endsOf(meaning, "last")),
};
/** Actions in the English past, which count only if they are wished for. */
const toldByPast = ofMeaning(({ senses }) => {
  const past = senses.filter(({ mood, concept }) => mood === "past" && actionConcepts.has(concept));
  return addList(lists, featuresOf(past.map(({ concept }) => concept)));
});
/** What is spoken of may be a campaign. */
const pointsAtTarget = ofMeaning((meaning) => featuresOfMeaning(meaning).some((feature) => targets.has(feature)));

const isWish = spelled(/^((i|we|i'd|we'd) )?(want|need|would like|like|get|have)( to| you to)?$/);

/** "I want campaign 8 deleted", "need an otp sent": a past form after a wish is wished for. */
export function isWished(units: readonly Unit[], at: number): boolean {
  for (let before = Math.max(0, at - 30); before < at; before += 1) {
    if (isWish(units[before])) return true;
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
  for (let at = 0; at < features.length; at += 1) to.push(features[at] ?? 0);
}

function addListed(to: number[], list: number): void {
  const { numbers } = lists;
  const end = list + (numbers[list] ?? 0);
  for (let at = list + 1; at <= end; at += 1) to.push(numbers[at] ?? 0);
}

/** Words need not be compared with it. */
function isQuestionMark({ kind, key }: Unit): boolean {
  return kind !== "word" && key === "?";
}

/** Whether one of them may be what a command is done to. */
function addWords(to: number[], { units }: Utterance, { kinds }: Entities): boolean {
  let open = 0;
  let hasTarget = false;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    if (isQuestionMark(unit)) to.push(question);
    if (kinds[at] !== 0) {
      if (isContact(unit)) to.push(contact);
      continue;
    }
    addListed(to, toldBy(unit));
    const past = toldByPast(unit);
    if (past !== EMPTY && isWished(units, at)) addListed(to, past);
    if (pointsAtTarget(unit)) hasTarget = true;
    if (!isOpen(unit)) continue;
    to.push(name);
    hasTarget = true;
    open += means.firstname(unit) ? 0 : 1;
  }
  to.push(openWords[Math.min(open, 4)] ?? 0);
  return hasTarget;
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
    const own = toldByEnd[end](unit);
    if (own === EMPTY && !isOpen(unit) && unit.kind !== "number") continue;
    if (own === EMPTY) to.push(openEnd[end]);
    addListed(to, own);
    return;
  }
}

/** What values of each kind tell. */
const toldByValue = {
  phone: valueFeatures("@phone"),
  sid: valueFeatures("@sid"),
  code: valueFeatures("@code"),
  campaign: valueFeatures("@campaign", "campaign"),
  contact: valueFeatures("@contact"),
  quote: valueFeatures("@quote"),
  name: valueFeatures("@name", "@named"),
  percent: valueFeatures("@percent"),
  amount: valueFeatures("@amount"),
  length: valueFeatures("@length"),
};
const zone = featureOf("@zone");
const target = featureOf("@target");

function valueFeatures(...names: readonly (ValueName | Concept)[]): Present {
  return names.map(featureOf);
}

function addFound(to: number[], found: readonly unknown[], features: Present): void {
  if (found.length > 0) addAll(to, features);
}

function addValues(to: number[], entities: Entities, hasTarget: boolean): void {
  const { campaigns, quotes, names, pieces } = entities;
  addFound(to, entities.phones, toldByValue.phone);
  addFound(to, entities.sids, toldByValue.sid);
  addFound(to, entities.codes, toldByValue.code);
  addFound(to, campaigns, toldByValue.campaign);
  addFound(to, entities.contacts, toldByValue.contact);
  addFound(to, quotes, toldByValue.quote);
  addFound(to, names, toldByValue.name);
  addFound(to, entities.percents, toldByValue.percent);
  addFound(to, entities.amounts, toldByValue.amount);
  addFound(to, entities.lengths, toldByValue.length);
  if (entities.zone !== undefined) to.push(zone);
  for (const piece of pieces) addPiece(to, piece);
  if (hasTarget || campaigns.length > 0 || quotes.length > 0 || names.length > 0) to.push(target);
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
  const hasTarget = addWords(features, utterance, entities);
  addValues(features, entities, hasTarget);
  addEnd(features, utterance, entities, "first");
  addEnd(features, utterance, entities, "last");
  return features;
}
