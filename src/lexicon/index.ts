// What people say: every word of every language and script, each pointing to concepts.
import { type Compiled, compile, type WordTable } from "./compile.ts";
import stored from "./compiled.json" with { type: "json" };
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { fingerprintOf, readLexicon } from "./stored.ts";
import { tables } from "./tables.ts";

/** Compiled long ago, unless somebody has changed a table since and not run store.ts. */
function compiledTables(): Compiled {
  return stored.fingerprint === fingerprintOf(tables) ? readLexicon(stored) : compile(tables);
}

interface MoreWords {
  readonly english?: WordTable;
  readonly nepali?: WordTable;
}

/** The lexicon of all languages; `more` adds words to it, e.g. for a command that brings its own. */
export function defaultLexicon({ english, nepali }: MoreWords = {}): Lexicon {
  if (!english && !nepali) return createLexicon(compiledTables);
  const more = {
    english: english ? [...tables.english, english] : tables.english,
    nepali: nepali ? [...tables.nepali, nepali] : tables.nepali,
  };
  return createLexicon(() => compile({ ...tables, ...more }));
}

/** The words of all languages. */
export const lexicon: Lexicon = defaultLexicon();

export type { Lexicon } from "./lexicon.ts";
export type { Mood } from "./meaning.ts";
export { actionConcepts } from "./tables.ts";
