// Looks words up, and remembers them.
import type { Compiled } from "./compile.ts";
import { hashOf } from "./hash.ts";
import { createMemory, firstPlace, PLACES, remember } from "./memory.ts";
import { createSpeller } from "./spelling.ts";
import { describeWord, longestWord, type Word } from "./word.ts";

export interface Lexicon {
  /** Same answer for same `raw`; remembered for a while. */
  word(raw: string): Word;
  /** The word that stands there in a text, of which this is the hash: it is not cut out of the text if it is remembered. */
  wordAt(text: string, start: number, end: number, hash: number): Word;
}

/** Of four words each. */
const SETS_OF_WORDS = 8192;

/** `compiled` is asked at the first word. */
export function createLexicon(compiled: () => Compiled): Lexicon {
  let words: Compiled | undefined;
  const speller = createSpeller(() => words?.english.keys() ?? []);
  const remembered = createMemory<Word>(SETS_OF_WORDS);
  const lookUp = (raw: string): Word => {
    words ??= compiled();
    return describeWord(words, raw, (key) => speller.correct(key));
  };
  const wordAt: Lexicon["wordAt"] = (text, start, end, hash) => {
    const first = firstPlace(remembered, hash);
    for (let at = first; at < first + PLACES; at += 1) {
      const known = remembered[at];
      if (known === undefined) break;
      if (standsAt(known.raw, text, start, end)) return known;
    }
    const word = lookUp(text.slice(start, end));
    if (end - start <= longestWord) remember(remembered, hash, word);
    return word;
  };
  return { wordAt, word: (raw) => wordAt(raw, 0, raw.length, hashOf(raw)) };
}

function standsAt(raw: string, text: string, start: number, end: number): boolean {
  if (raw.length !== end - start) return false;
  for (let at = 0; at < raw.length; at += 1) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
