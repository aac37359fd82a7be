// What a word or phrase means, worked out once: its senses, and the questions that are asked of it again and again.
import type { EnglishForm } from "./english.ts";
import { bitsOf, type ConceptBits } from "./saying.ts";
import type { NepaliMood } from "./verb-endings.ts";

export type Mood = EnglishForm | NepaliMood;

export interface Sense {
  readonly concept: string;
  readonly mood: Mood;
}

export interface Meaning {
  /** One for each different list of senses, counted from 0: what is worked out of a meaning is remembered under it. */
  readonly id: number;
  readonly senses: readonly Sense[];
  /** The concepts of the senses. */
  readonly concepts: ReadonlySet<string>;
  /** The same and their groups ("status:*"), as `saying` asks for them. */
  readonly bits: ConceptBits;
  /** Group → value of the first sense of it: "status" → "failed". */
  readonly values: ReadonlyMap<string, string>;
  /** Nobody knows it, or only as a part of names: it may be one. */
  readonly open: boolean;
}

const nameParts = new Set(["topic", "firstname"]);

/** As many as there are different words and phrases in the tables, not in what people write. */
const meanings = new Map<string, Meaning>();

/** The same senses give the same meaning, which is one object however many words have it. */
export function meaningOf(senses: readonly Sense[]): Meaning {
  const key = senses.map(({ concept, mood }) => `${concept}/${mood}`).join();
  const known = meanings.get(key);
  if (known) return known;
  const values = new Map<string, string>();
  for (const { concept } of senses) {
    const colon = concept.indexOf(":");
    const group = concept.slice(0, colon);
    if (colon > 0 && !values.has(group)) values.set(group, concept.slice(colon + 1));
  }
  const concepts = new Set(senses.map(({ concept }) => concept));
  const meaning: Meaning = {
    id: meanings.size,
    senses,
    concepts,
    bits: bitsOf([...concepts, ...[...values.keys()].map((group) => `${group}:*`)]),
    values,
    open: senses.every(({ concept }) => nameParts.has(concept)),
  };
  meanings.set(key, meaning);
  return meaning;
}

export const nothing: Meaning = meaningOf([]);

/** `work`, done once for each meaning: `const isVerb = ofMeaning(({ senses }) => …)`. */
export function ofMeaning<T extends boolean | number | object>(work: (meaning: Meaning) => T): (meaning: Meaning) => T {
  const known: T[] = [];
  return (meaning) => {
    const found = known[meaning.id];
    if (found !== undefined) return found;
    const worked = work(meaning);
    known[meaning.id] = worked;
    return worked;
  };
}
