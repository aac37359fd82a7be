// What a word or phrase means, worked out once: its senses, and the questions that are asked of it again and again.
import type { EnglishForm } from "./english.ts";
import type { NepaliMood } from "./verb-endings.ts";

export type Mood = EnglishForm | NepaliMood;

export interface Sense {
  readonly concept: string;
  readonly mood: Mood;
}

export interface Meaning {
  readonly senses: readonly Sense[];
  /** The concepts of the senses. */
  readonly concepts: ReadonlySet<string>;
  /** Group → value of the first sense of it: "status" → "failed". */
  readonly values: ReadonlyMap<string, string>;
  /** Nobody knows it, or only as a part of names: it may be one. */
  readonly open: boolean;
}

const nameParts = new Set(["topic", "firstname"]);

export function meaningOf(senses: readonly Sense[]): Meaning {
  const values = new Map<string, string>();
  for (const { concept } of senses) {
    const colon = concept.indexOf(":");
    const group = concept.slice(0, colon);
    if (colon > 0 && !values.has(group)) values.set(group, concept.slice(colon + 1));
  }
  return {
    senses,
    concepts: new Set(senses.map(({ concept }) => concept)),
    values,
    open: senses.every(({ concept }) => nameParts.has(concept)),
  };
}

export const nothing: Meaning = meaningOf([]);
