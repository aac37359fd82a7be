// All word tables together: what people say, every word of every language and script. Data in en.ts, ne.ts, roman.ts.
import type { Tables, WordTable } from "./compile.ts";
import * as en from "./en.ts";
import * as ne from "./ne.ts";
import { roman } from "./roman.ts";

const english: WordTable = {
  ...en.actions,
  ...en.things,
  ...en.values,
  ...en.times,
  ...en.manner,
  ...en.topics,
  ...en.people,
};
/** Where a word or phrase stands in several, the order counts. */
const nepali: readonly WordTable[] = [
  ne.actions,
  ne.manner,
  ne.people,
  ne.things,
  ne.times,
  ne.topics,
  ne.values,
  roman,
];

/** Concepts whose Nepali words are no verb forms, whatever they sound like: बन्द, फेरि, कति (which is not काटि). */
const nounLike = new Set([
  ..."stop off again schedule cancel mute digest test".split(" "),
  ..."howmuch what which who where how whenask only except it and but".split(" "),
]);

export const tables: Tables = {
  english: [english],
  nepali,
  verbs: ne.verbs,
  loose: new Set([...Object.keys(en.manner), ...Object.keys(en.actions)].filter((concept) => !nounLike.has(concept))),
};

/** Concepts of what people want done: only a verb that is commanded counts for them. */
export const actionConcepts: ReadonlySet<string> = new Set(
  [...Object.keys(en.actions), ...Object.keys(ne.verbs)].filter((concept) => !concept.includes(":")),
);
