// The code that ties a chat to an account or lets somebody into a team: "7K2P9".
import { asciiDigits } from "../lexicon/letters.ts";
import { textUpTo } from "./shape.ts";
import type { Slot } from "./slot.ts";

/** Letters and digits together, so that no word and no number is taken for a code. */
const mixed = /(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{4,12}(?![A-Za-z0-9])/g;

/** "30th", "1000rs" and words with a number at their end ("prompt1", "batch2") are no codes. */
const ordinary = /^(\d+(st|nd|rd|th|[a-z]{2,})|[A-Z]?[a-z]+\d+)$/;

/** Codes in a text, in order, with their place. */
export function findCodes(text: string): { readonly start: number; readonly end: number; readonly value: string }[] {
  return [...text.matchAll(mixed)]
    .filter(([word]) => !ordinary.test(word))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: match[0],
    }));
}

export const inviteCode: Slot<string> = {
  ...textUpTo(40),
  read: (typed) => {
    const text = asciiDigits(typed);
    const found = findCodes(text);
    if (found.length === 1) return found[0]?.value;
    const alone = /^\s*["'“‘]?([A-Za-z0-9]{4,12})["'”’]?\s*$/.exec(text)?.[1];
    return alone;
  },
};
