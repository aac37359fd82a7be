// Compiles the word tables: English words as they are written, Nepali ones by their sound, verb stems, phrases by their first words.
import { plainForm } from "./letters.ts";
import { isDevanagari, soundKey, soundKeys } from "./sound.ts";
import { tokenize } from "./tokens.ts";

/** concept → words, separated by commas. */
export type WordTable = Readonly<Record<string, string>>;

export interface Phrase {
  /** Each a form of a word (see `Word.forms`), `<concept>` or `*`. */
  readonly parts: readonly string[];
  readonly concepts: readonly string[];
  /** Only replies ("go ahead", "radda gara"): it counts when the whole utterance is made of such, and hides nothing. */
  readonly reply: boolean;
  /** Only as written, not in another form: "want to" is a request, "he wants to" is none. */
  readonly exact: boolean;
}

export interface Tables {
  readonly english: readonly WordTable[];
  readonly nepali: readonly WordTable[];
  readonly verbs: WordTable;
  /** Concepts whose words may be forms of verbs ("yes": गर). */
  readonly loose: ReadonlySet<string>;
}

/** What words are looked up in. */
export interface Compiled {
  readonly english: ReadonlyMap<string, readonly string[]>;
  readonly nepali: ReadonlyMap<string, readonly string[]>;
  /** Devanagari words as they are written: where one is known, words that only sound like it do not count. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Nepali words as they stand in the tables. */
  readonly spelled: ReadonlySet<string>;
  /** Those of them that are no verb forms, whatever they sound like: बन्द is not भन्दा. */
  readonly fixed: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, readonly string[]>;
  /** By their first words, longest first. */
  readonly phrases: Pick<ReadonlyMap<string, readonly Phrase[]>, "get" | "has">;
}

/** The words while they are gathered. */
interface Words {
  readonly english: Map<string, string[]>;
  readonly nepali: Map<string, string[]>;
  readonly written: Map<string, string[]>;
  readonly spelled: Set<string>;
  readonly fixed: Set<string>;
  readonly verbs: Map<string, string[]>;
}

/** As it is compiled from the tables, all of it can be listed. */
export interface CompiledTables extends Compiled {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const replies = ["yes", "no", "withdraw", "smalltalk"] as const;
export type ReplyConcept = (typeof replies)[number];
export const replyConcepts: ReadonlySet<string> = new Set(replies);

function addTo(map: Map<string, string[]>, key: string, concept: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [concept]);
  else if (!list.includes(concept)) list.push(concept);
}

/** Words with single spaces between them: a token each. */
const plainWords = /^[a-z\u0900-\u0963\u0971-\u097f]+(?: [a-z\u0900-\u0963\u0971-\u097f]+)*$/;

function partForms(text: string, nepali: boolean): string[] {
  if (nepali && plainWords.test(text)) return text.split(" ").map((word) => `~${soundKey(plainForm(word))}`);
  return text.split(/(<\w+>|\*)/).flatMap((piece) => {
    if (piece.startsWith("<") || piece === "*") return [piece];
    return tokenize(piece).map((token) => {
      const key = plainForm(token.raw);
      return nepali && token.kind === "word" ? `~${soundKey(key)}` : key;
    });
  });
}

/** The phrases by all their words, the one said last standing last. */
type PhraseBook = Map<string, { readonly parts: readonly string[]; readonly concepts: ReadonlySet<string> }>;

function addPhrase(book: PhraseBook, parts: readonly string[], concept: string): void {
  const words = parts.join(" ");
  const concepts = new Set([...(book.get(words)?.concepts ?? []), concept]);
  book.delete(words);
  book.set(words, { parts, concepts });
}

export function phraseOf(parts: readonly string[], concepts: readonly string[]): Phrase {
  return {
    parts,
    concepts,
    reply: concepts.every((one) => replyConcepts.has(one)),
    exact: concepts.includes("request"),
  };
}

function phrasesIn(book: PhraseBook): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const { parts, concepts } of book.values()) {
    const first = parts[0] ?? "";
    const phrase = phraseOf(parts, [...concepts]);
    const known = phrases.get(first);
    if (known) known.push(phrase);
    else phrases.set(first, [phrase]);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.parts.length - a.parts.length);
  return phrases;
}

function addSound(words: Words, word: string, concept: string, loose: boolean): void {
  words.spelled.add(word);
  if (!loose) words.fixed.add(word);
  if (isDevanagari(word)) addTo(words.written, word, concept);
  for (const key of soundKeys(word)) addTo(words.nepali, key, concept);
}

/** Most entries are one word, which need not be cut into parts. */
const oneWord = /^[a-z\u0900-\u0963\u0971-\u097f]+$/;

function addTable(
  words: Words,
  book: PhraseBook,
  table: WordTable,
  nepali: boolean,
  loose?: ReadonlySet<string>,
): void {
  for (const [concept, list] of Object.entries(table)) {
    for (const entry of list.split(",")) {
      const text = entry.trim();
      const parts = oneWord.test(text) ? [] : partForms(text, nepali);
      if (parts.length > 1) addPhrase(book, parts, concept);
      else if (!nepali) addTo(words.english, plainForm(text), concept);
      else addSound(words, plainForm(text), concept, loose?.has(concept) ?? false);
    }
  }
}

/** "patha" of पठा, "gar" of गर: cut from a made-up form, because a word's own last "a" is not heard. badal- is also badl-. */
function stemKeys(stem: string): readonly string[] {
  const key = soundKey(`${stem}फुस्`).slice(0, -3);
  return /[aeiou].*a[^aeiou]$/.test(key) ? [key, key.slice(0, -2) + key.slice(-1)] : [key];
}

export function compile(tables: Tables): CompiledTables {
  const words: Words = {
    english: new Map(),
    nepali: new Map(),
    written: new Map(),
    spelled: new Set(),
    fixed: new Set(),
    verbs: new Map(),
  };
  const book: PhraseBook = new Map();
  for (const table of tables.english) addTable(words, book, table, false);
  for (const table of tables.nepali) addTable(words, book, table, true, tables.loose);
  for (const [concept, list] of Object.entries(tables.verbs)) {
    for (const stem of list.split(",")) {
      for (const key of stemKeys(plainForm(stem.trim()))) addTo(words.verbs, key, concept);
    }
  }
  return { ...words, phrases: phrasesIn(book) };
}
