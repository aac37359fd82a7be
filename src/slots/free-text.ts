// Words that are handed on as they were typed.
import { findQuotes } from "../lexicon/quotes.ts";
import { textUpTo } from "./shape.ts";
import type { Slot } from "./slot.ts";

/** Takes off the quotation marks around a whole text. */
export function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  const quote = findQuotes(trimmed)[0];
  return quote && quote.start === 0 && quote.end === trimmed.length ? quote.inner.trim() : trimmed;
}

export const freeText: Slot<string> = {
  ...textUpTo(),
  read: (text) => {
    const words = withoutQuotes(text);
    return freeText.fits(words) ? words : undefined;
  },
};
