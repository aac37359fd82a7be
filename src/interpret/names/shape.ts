// What a unit looks like to the reader of names: a class of words, and how it is written. One small number for each.
import { actionConcepts } from "../../lexicon/index.ts";
import type { Sense } from "../../lexicon/meaning.ts";
import type { Unit } from "../../lexicon/utterance.ts";

/** Classes by the concepts of their words; the first that fits counts. */
const byConcept: readonly (readonly [name: string, concepts: readonly string[]])[] = [
  ["campaign", ["campaign", "campaigns"]],
  ["pointer", ["it", "thatcontact", "thatnumber", "thatline", "here"]],
  ["naming", ["name", "rename"]],
  ["text", ["say", "message", "description"]],
  ["asking", ["who", "what", "which", "where", "whenask", "howmuch", "how"]],
  ["only", ["only", "except", "notbefore"]],
  ["joining", ["and", "but", "then"]],
  ["person", ["iam", "someone", "member"]],
  ["request", ["request"]],
];

const orders: ReadonlySet<string> = new Set(["order", "nu", "lets", "need", "first"]);
const english: ReadonlySet<string> = new Set(["base", "third", "ing", "past"]);

function wordClass(senses: readonly Sense[]): string {
  const meant = new Set(senses.map(({ concept }) => concept));
  const found = byConcept.find(([, concepts]) => concepts.some((concept) => meant.has(concept)));
  if (found) return found[0];
  const actions = senses.filter(({ concept }) => actionConcepts.has(concept));
  if (actions.some(({ mood }) => orders.has(mood))) return "order";
  if (actions.some(({ mood }) => !english.has(mood))) return "inflected";
  if (actions.length > 0) return meant.has("filler") ? "common action" : "action";
  if (senses.some(({ concept }) => concept.includes(":"))) return "value";
  if (meant.has("filler") || meant.has("soft")) return "filler";
  return senses.every(({ concept }) => concept === "topic" || concept === "firstname") ? "open" : "thing";
}

const wordClasses = [
  ...byConcept.map(([name]) => name),
  ..."order,inflected,common action,action,value,filler,open,thing".split(","),
];
/** Of units that are no words, and of the ends of the text. */
const otherClasses = ["end", "value of its own", "quote", "number", "comma", "colon", "mark"];
const places = new Map([...wordClasses, ...otherClasses].map((name, place) => [name, place]));

function place(name: string): number {
  return (places.get(name) ?? 0) * 6;
}

/** Shapes are smaller than this. */
export const SHAPES = (wordClasses.length + otherClasses.length) * 6;
export const endShape = place("end");

/** Of a word without capitals. */
export function wordShape(senses: readonly Sense[]): number {
  const named = senses.some(({ concept }) => concept === "topic" || concept === "firstname");
  return place(wordClass(senses)) + (named ? 3 : 0);
}

/** Added to the shape of a word that begins with a capital, at the very start or elsewhere; small letters and scripts without add nothing. */
export const FIRST_CAPITAL = 1;
export const CAPITAL = 2;

const quoteShape = place("quote");
const valueShape = place("value of its own");
const numberShape = place("number");
const commaShape = place("comma");
const colonShape = place("colon");
const markShape = place("mark");

/** Without capitals. `shape`: that of its meaning, see `wordShape`. */
export function shapeOf(unit: Unit, shape: number, taken: boolean): number {
  if (unit.kind === "quote") return quoteShape;
  if (taken) return valueShape;
  if (unit.kind === "word") return shape;
  if (unit.kind === "number") return numberShape;
  return unit.key === "," ? commaShape : unit.key === ":" ? colonShape : markShape;
}
