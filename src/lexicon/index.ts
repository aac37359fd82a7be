// What people say: every word of every language and script, each pointing to concepts. Data in en.ts, ne.ts, roman.ts.
import * as en from "./en.ts";
import { createLexicon, type Lexicon, type WordTable } from "./lexicon.ts";
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
const { verbs, ...nepaliWords } = ne;

/** Concepts whose Nepali words are no verb forms, whatever they sound like: बन्द, फेरि, कति (which is not काटि). */
const nounLike = new Set([
  ..."stop off again schedule cancel mute digest test".split(" "),
  ..."howmuch what which who where how whenask only except it and but".split(" "),
]);

/** The lexicon of all languages; `more` adds words to it, e.g. for a command that brings its own. */
export function defaultLexicon(more: { readonly english?: WordTable; readonly nepali?: WordTable } = {}): Lexicon {
  return createLexicon({
    english: more.english ? [english, more.english] : [english],
    nepali: [...Object.values(nepaliWords), roman, ...(more.nepali ? [more.nepali] : [])],
    verbs,
    loose: new Set([...Object.keys(en.manner), ...Object.keys(en.actions)].filter((concept) => !nounLike.has(concept))),
  });
}

/** Concepts of what people want done: only a verb that is commanded counts for them. */
export const actionConcepts: ReadonlySet<string> = new Set(
  [...Object.keys(en.actions), ...Object.keys(ne.verbs)].filter((concept) => !concept.includes(":")),
);

/** The words of all languages. */
export const lexicon: Lexicon = defaultLexicon();

export type { Lexicon, WordTable } from "./lexicon.ts";
export type { Mood } from "./meaning.ts";
