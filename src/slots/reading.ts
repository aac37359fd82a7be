// Answers to questions are read with the same words as whole utterances.
import { lexicon } from "../lexicon/index.ts";
import { readUtterance, type Unit } from "../lexicon/utterance.ts";

export function readUnits(text: string): readonly Unit[] {
  return readUtterance(text, lexicon).units;
}
