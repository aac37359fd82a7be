// Names as people give them to campaigns and have themselves, for lines that differ in nothing but the name: the reader of names learns
// from them where a name stands, whatever it says. Many of them hold words that would be orders elsewhere. One a line in names/*.txt.
import { readFileSync } from "node:fs";

function namesFrom(file: string): readonly string[] {
  return readFileSync(new URL(`names/${file}`, import.meta.url), "utf8")
    .trim()
    .split("\n");
}

export const namesIn = {
  latin: namesFrom("campaigns-latin.txt"),
  devanagari: namesFrom("campaigns-devanagari.txt"),
} as const;

/** First names, of every sort: many are also words. */
export const peopleIn = {
  latin: namesFrom("people-latin.txt"),
  devanagari: namesFrom("people-devanagari.txt"),
} as const;
