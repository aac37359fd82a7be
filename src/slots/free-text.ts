// Words that are handed on as they were typed.
import { z } from "zod";
import { findQuotes } from "../lexicon/quotes.ts";
import type { Slot } from "./slot.ts";

/** Takes off the quotation marks around a whole text. */
export function withoutQuotes(text: string): string {
  const trimmed = text.trim();
  const quote = findQuotes(trimmed)[0];
  return quote && quote.start === 0 && quote.end === trimmed.length ? quote.inner.trim() : trimmed;
}

export const freeText: Slot<string> = {
  schema: z.string().min(1),
  read: (text) => freeText.schema.safeParse(withoutQuotes(text)).data,
};
