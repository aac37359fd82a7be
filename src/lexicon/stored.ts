// The compiled tables as they are kept in compiled.json: to compile them anew was a good part of every start.
import { type Compiled, type CompiledTables, type Phrase, phraseOf, type Tables } from "./compile.ts";
import { hashOf } from "./hash.ts";

export interface StoredLexicon {
  /** Of the tables it was compiled from. */
  readonly fingerprint: number;
  /** Rows of a word and its concepts: "ok yes,fine". */
  readonly english: readonly string[];
  readonly nepali: readonly string[];
  readonly written: readonly string[];
  readonly verbs: readonly string[];
  readonly spelled: readonly string[];
  readonly fixed: readonly string[];
  /** Rows of a first word and the phrases it begins, each as the rest of its words and its concepts. */
  readonly phrases: readonly string[];
}

/** Of all that stands in the tables. */
export function fingerprintOf({ english, nepali, verbs, loose }: Tables): number {
  return hashOf(JSON.stringify([english, nepali, verbs, [...loose]]));
}

function rowsOf(words: ReadonlyMap<string, readonly string[]>): string[] {
  return [...words].map(([word, concepts]) => `${word} ${concepts.join(",")}`);
}

function phraseRow([first, phrases]: readonly [string, readonly Phrase[]]): string {
  return [first, ...phrases.map(({ parts, concepts }) => `${parts.slice(1).join(" ")}=${concepts.join(",")}`)].join(
    "|",
  );
}

export function storeLexicon(fingerprint: number, words: CompiledTables): StoredLexicon {
  return {
    fingerprint,
    english: rowsOf(words.english),
    nepali: rowsOf(words.nepali),
    written: rowsOf(words.written),
    verbs: rowsOf(words.verbs),
    spelled: [...words.spelled],
    fixed: [...words.fixed],
    phrases: [...words.phrases].map(phraseRow),
  };
}

function readRows(rows: readonly string[]): Map<string, readonly string[]> {
  /** Thousands of words share a few hundred lists. */
  const lists = new Map<string, readonly string[]>();
  const words = new Map<string, readonly string[]>();
  for (const row of rows) {
    const space = row.indexOf(" ");
    const concepts = row.slice(space + 1);
    const list = lists.get(concepts) ?? concepts.split(",");
    lists.set(concepts, list);
    words.set(row.slice(0, space), list);
  }
  return words;
}

function readPhrase(first: string, stored: string): Phrase {
  const [rest = "", concepts = ""] = stored.split("=");
  return phraseOf([first, ...rest.split(" ")], concepts.split(","));
}

/** Of the many phrases few are ever asked for: each is read when it is. */
function readPhrases(rows: readonly string[]): Compiled["phrases"] {
  const stored = new Map(rows.map((row) => [row.slice(0, row.indexOf("|")), row]));
  const read = new Map<string, readonly Phrase[]>();
  return {
    has: (first) => stored.has(first),
    get(first) {
      const row = stored.get(first);
      const known = row === undefined ? undefined : read.get(first);
      if (row === undefined || known) return known;
      const phrases = row
        .split("|")
        .slice(1)
        .map((one) => readPhrase(first, one));
      read.set(first, phrases);
      return phrases;
    },
  };
}

export function readLexicon(stored: StoredLexicon): Compiled {
  return {
    english: readRows(stored.english),
    nepali: readRows(stored.nepali),
    written: readRows(stored.written),
    verbs: readRows(stored.verbs),
    spelled: new Set(stored.spelled),
    fixed: new Set(stored.fixed),
    phrases: readPhrases(stored.phrases),
  };
}
