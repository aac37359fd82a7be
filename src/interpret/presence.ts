// What an utterance says, as a set of names: the concepts of its words (a verb only where it is commanded), how its verbs
// stand, features of its values, and what comes first and last. Cues ask for these names, the model weighs them.
import type { ValueName } from "../commands/cue.ts";
import type { Concept } from "../lexicon/concepts.ts";
import { actionConcepts } from "../lexicon/index.ts";
import type { Sense } from "../lexicon/meaning.ts";
import { means, type Unit, type Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";

export type Present = ReadonlySet<string>;

const commanding = new Set(["base", "order", "nu", "na", "lets", "first", "need", "shall", "linking", "ne"]);
const reporting = new Set(["past", "did", "perfect"]);
const small = new Set(["filler", "request", "soft"]);

/** What one meaning contributes, worked out once. */
interface Told {
  readonly names: readonly string[];
  /** As the first or last thing said. */
  readonly ends: readonly string[];
  /** Actions in the English past, which count only if they are wished for. */
  readonly past: readonly string[];
}

const remembered = new WeakMap<readonly Sense[], Told>();

function namesOf({ concept, mood }: Sense): readonly string[] {
  const stands = mood === "base" ? [] : [`/${mood}`];
  if (actionConcepts.has(concept) && !commanding.has(mood)) {
    return [...stands, ...(reporting.has(mood) ? ["did"] : []), ...(mood === "not" ? ["denied"] : [])];
  }
  const colon = concept.indexOf(":");
  return [...stands, concept, ...(colon > 0 ? [`${concept.slice(0, colon)}:*`] : [])];
}

function toldBy({ senses }: Unit): Told {
  const known = remembered.get(senses);
  if (known) return known;
  const told = {
    names: [...new Set(senses.flatMap(namesOf))],
    ends: senses
      .filter(({ concept }) => !small.has(concept))
      .map(({ concept, mood }) => (mood === "base" ? concept : `${concept}/${mood}`)),
    past: senses
      .filter(({ mood, concept }) => mood === "past" && actionConcepts.has(concept))
      .map(({ concept }) => concept),
  };
  remembered.set(senses, told);
  return told;
}

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

function addMeanings(names: Set<string>, units: readonly Unit[], unit: Unit, at: number): void {
  const told = toldBy(unit);
  for (const name of told.names) names.add(name);
  for (const word of unit.words) names.add(word);
  if (told.past.length > 0 && isWished(units, at)) for (const name of told.past) names.add(name);
}

function addWords(names: Set<string>, { units }: Utterance, entities: Entities): void {
  let open = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    if (unit.key === "?") names.add("?");
    if (entities.hidden(at)) {
      if (means(unit, "contact") || means(unit, "contacts")) names.add("contact");
      continue;
    }
    addMeanings(names, units, unit, at);
    if (!isOpen(unit)) continue;
    names.add("@name");
    if (!means(unit, "firstname")) open += 1;
  }
  names.add(`open${Math.min(open, 4)}`);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Whether a unit is in one of the places, which stand in order: asked of each of perhaps hundreds of numbers. */
function isWithin(places: readonly Place[], at: number): boolean {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return at >= (places[low]?.from ?? Number.POSITIVE_INFINITY);
}

/** Kind of the value a unit belongs to, for what comes first and last. */
export function kindAt(unit: Unit, entities: Entities, at: number): string {
  if (unit.kind === "quote") return "@quote";
  if (isWithin(entities.contacts, at)) return "@contact";
  if (isWithin(entities.campaigns, at)) return "@campaign";
  if (isWithin(entities.names, at)) return "@name";
  if (isWithin(entities.phones, at)) return "@phone";
  return isWithin(entities.pieces, at) ? "@time" : "@other";
}

function addEnd(names: Set<string>, { units }: Utterance, entities: Entities, step: 1 | -1): void {
  const end = step === 1 ? "first" : "last";
  for (let at = step === 1 ? 0 : units.length - 1; at >= 0 && at < units.length; at += step) {
    const unit = units[at];
    if (!unit) return;
    if (entities.hidden(at)) {
      names.add(`${end}=${kindAt(unit, entities, at)}`);
      return;
    }
    if (unit.kind === "mark") continue;
    const { ends } = toldBy(unit);
    if (ends.length === 0 && !isOpen(unit) && unit.kind !== "number") continue;
    if (ends.length === 0) names.add(`${end}=@open`);
    for (const name of ends) names.add(`${end}=${name}`);
    return;
  }
}

/** Kinds of values, and the names that tell of them. */
const valueNames = [
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
] as const satisfies readonly (readonly [keyof Entities, readonly (ValueName | Concept)[]])[];

function addValues(names: Set<string>, entities: Entities): void {
  for (const [kind, told] of valueNames) {
    if (entities[kind].length > 0) for (const name of told) names.add(name);
  }
  if (entities.zone !== undefined) names.add("@zone");
  for (const piece of entities.pieces) addPiece(names, piece);
  if (["campaign", "it", "@name", "@quote"].some((name) => names.has(name))) names.add("@target");
}

function addPiece(names: Set<string>, { kind }: Entities["pieces"][number]): void {
  if (kind === "span" || kind === "delay") names.add("@span");
  if (kind !== "span" && kind !== "now" && kind !== "period") names.add("@time");
  if (kind === "period" || kind === "date") names.add("@period");
}

export function presenceOf(utterance: Utterance, entities: Entities): Present {
  const names = new Set<string>();
  addWords(names, utterance, entities);
  addValues(names, entities);
  addEnd(names, utterance, entities, 1);
  addEnd(names, utterance, entities, -1);
  return names;
}
