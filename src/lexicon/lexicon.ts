// Compiles the word tables and looks words up: exact English, English endings, Nepali by sound, verb endings, postpositions, slips.
import { englishForms } from "./english.ts";
import { plainForm } from "./letters.ts";
import { type Meaning, type Mood, meaningOf, type Sense } from "./meaning.ts";
import { isDevanagari, romanSound, soundKey, soundKeys } from "./sound.ts";
import { createSpeller } from "./spelling.ts";
import { tokenize } from "./tokens.ts";
import { endingsFor } from "./verb-endings.ts";

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

const replies = ["yes", "no", "smalltalk"] as const;
export type ReplyConcept = (typeof replies)[number];
const replyConcepts: ReadonlySet<string> = new Set(replies);

/** All that is known about one written word. */
export interface Word {
  readonly key: string;
  readonly meaning: Meaning;
  /** Spellings under which phrases know it: as written, English base forms, `~` and the sound key. */
  readonly forms: readonly string[];
  /** What a phrase may ask for where this word comes second: its forms, `*` and, of a denial, `<neg>`. */
  readonly seconds: readonly string[];
  /** Phrases that may begin with it, longest first, by what must come next: a form of the next word, `<concept>` or `*`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** An answer like "yes" or "go ahead" may begin with it. */
  readonly replies: boolean;
  /** What is left without a postposition, as written: सरितालाई → सरिता; undefined if it has none. */
  readonly stem: string | undefined;
  /** `w:` and the sound key, the name of the word itself for the model; a list of one, as units have it. */
  readonly names: readonly string[];
  /** The one language that has this word; undefined for what both say ("message") and what nobody knows. */
  readonly tongue: "en" | "ne" | undefined;
}

export interface Lexicon {
  /** Same answer for same `raw`; remembered for a while. */
  word(raw: string): Word;
}

interface Tables {
  readonly english: readonly WordTable[];
  readonly nepali: readonly WordTable[];
  readonly verbs: WordTable;
  /** Concepts whose words may be forms of verbs ("yes": गर). */
  readonly loose: ReadonlySet<string>;
}

interface Compiled {
  readonly english: Map<string, string[]>;
  readonly nepali: Map<string, string[]>;
  /** Devanagari words as they are written: where one is known, words that only sound like it do not count. */
  readonly written: Map<string, string[]>;
  /** Nepali words as they stand in the tables. */
  readonly spelled: Set<string>;
  /** Those of them that are no verb forms, whatever they sound like: बन्द is not भन्दा. */
  readonly fixed: Set<string>;
  readonly verbs: Map<string, string[]>;
  readonly phrases: Map<string, Phrase[]>;
}

/** Written together with the word before: case endings and the plural. Longest first. */
const postpositions = [
  ..."हरूलाई हरुलाई हरूको हरुको हरूमा हरुमा हरूले हरुले हरूका हरुका हरूबाट हरुबाट कोलागि हरू हरु लाई भन्दा सम्बन्धी पछि अघि माथि भित्र बाट देखि सम्म सँग सित मार्फत द्वारा को का की मा ले नै".split(
    " ",
  ),
  ..."harulai haruko haruma harule haruka harubata kolagi haru lai bhanda vanda pachi pachhi paxi vitra bhitra bata baata dekhi samma sanga marfat dwara ko ka ki ma le nai".split(
    " ",
  ),
];

const rememberedWords = 20_000;

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

/** By their first words, longest first. */
function phrasesIn(book: PhraseBook): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const { parts, concepts } of book.values()) {
    const first = parts[0] ?? "";
    const reply = [...concepts].every((one) => replyConcepts.has(one));
    const phrase = { parts, concepts: [...concepts], reply, exact: concepts.has("request") };
    const known = phrases.get(first);
    if (known) known.push(phrase);
    else phrases.set(first, [phrase]);
  }
  for (const known of phrases.values()) known.sort((a, b) => b.parts.length - a.parts.length);
  return phrases;
}

function addSound(compiled: Compiled, word: string, concept: string, loose: boolean): void {
  compiled.spelled.add(word);
  if (!loose) compiled.fixed.add(word);
  if (isDevanagari(word)) addTo(compiled.written, word, concept);
  for (const key of soundKeys(word)) addTo(compiled.nepali, key, concept);
}

/** Most entries are one word, which need not be cut into parts. */
const oneWord = /^[a-z\u0900-\u0963\u0971-\u097f]+$/;

function addTable(
  compiled: Compiled,
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
      else if (!nepali) addTo(compiled.english, plainForm(text), concept);
      else addSound(compiled, plainForm(text), concept, loose?.has(concept) ?? false);
    }
  }
}

/** "patha" of पठा, "gar" of गर: cut from a made-up form, because a word's own last "a" is not heard. badal- is also badl-. */
function stemKeys(stem: string): readonly string[] {
  const key = soundKey(`${stem}फुस्`).slice(0, -3);
  return /[aeiou].*a[^aeiou]$/.test(key) ? [key, key.slice(0, -2) + key.slice(-1)] : [key];
}

function compile(tables: Tables): Compiled {
  const compiled: Compiled = {
    english: new Map(),
    nepali: new Map(),
    written: new Map(),
    spelled: new Set(),
    fixed: new Set(),
    verbs: new Map(),
    phrases: new Map(),
  };
  const book: PhraseBook = new Map();
  for (const table of tables.english) addTable(compiled, book, table, false);
  for (const table of tables.nepali) addTable(compiled, book, table, true, tables.loose);
  for (const [concept, list] of Object.entries(tables.verbs)) {
    for (const stem of list.split(",")) {
      for (const key of stemKeys(plainForm(stem.trim()))) addTo(compiled.verbs, key, concept);
    }
  }
  return { ...compiled, phrases: phrasesIn(book) };
}

export function createLexicon(tables: Tables): Lexicon {
  let compiled: Compiled | undefined;
  const speller = createSpeller(() => compiled?.english.keys() ?? []);
  const remembered = new Map<string, Word>();
  const lookUp = (raw: string): Word => {
    compiled ??= compile(tables);
    return describe(compiled, raw, (key) => speller.correct(key));
  };
  return {
    word(raw) {
      const known = remembered.get(raw);
      if (known) return known;
      const word = lookUp(raw);
      if (remembered.size >= rememberedWords) remembered.clear();
      if (raw.length <= 40) remembered.set(raw, word);
      return word;
    },
  };
}

/** Longer than any word we know: not looked up, so that a text without spaces costs nothing. */
const longestWord = 40;

function describe(compiled: Compiled, raw: string, correct: (key: string) => string | undefined): Word {
  const key = plainForm(raw);
  const senses: Sense[] = [];
  const forms = new Set([key]);
  const add = (concepts: readonly string[] | undefined, mood: Mood) => {
    for (const concept of concepts ?? []) {
      if (!senses.some((sense) => sense.concept === concept && sense.mood === mood)) senses.push({ concept, mood });
    }
  };
  let stem: string | undefined;
  let tongue: Word["tongue"];
  if (key.length <= longestWord) {
    readWord(compiled, key, add, forms);
    if (senses.length === 0) stem = readWithoutPostposition(compiled, key, add, forms);
    tongue = tongueOf(compiled, key, stem, senses.length > 0);
    if (senses.length === 0) {
      const meant = correct(key) ?? withoutDrawl(key).find((short) => compiled.english.has(short));
      if (meant !== undefined) readWord(compiled, meant, add, forms);
      if (meant !== undefined) tongue = "en";
    }
  }
  const list = [...forms];
  const phrases = phrasesOf(compiled, [...list, ...senses.map(({ concept }) => `<${concept}>`)]);
  return {
    key,
    meaning: meaningOf(senses),
    forms: list,
    seconds: [...list, "*", ...(senses.some(({ concept }) => concept === "neg") ? ["<neg>"] : [])],
    phrases,
    replies: mayReply(senses, phrases),
    stem,
    names: [`w:${soundKey(key)}`],
    tongue,
  };
}

/** "nowww", "soooon": the letter that is drawn out once, and twice. */
function withoutDrawl(key: string): readonly string[] {
  if (!/([a-z])\1\1/.test(key)) return [];
  return [key.replace(/([a-z])\1{2,}/g, "$1"), key.replace(/([a-z])\1{2,}/g, "$1$1")];
}

function mayReply(senses: readonly Sense[], phrases: Word["phrases"]): boolean {
  const isReply = (concept: string) => replyConcepts.has(concept);
  if (senses.some(({ concept }) => concept === "soft" || isReply(concept))) return true;
  return [...phrases.values()].flat().some(({ concepts }) => concepts.some(isReply));
}

/** What English does not have is Nepali, by spelling, by sound or as the form of a verb; what both have is neither's. */
function tongueOf(compiled: Compiled, key: string, stem: string | undefined, known: boolean): Word["tongue"] {
  if (isDevanagari(key)) return "ne";
  const english = compiled.english.has(key) || englishForms(key).some(({ base }) => compiled.english.has(base));
  const nepali = compiled.spelled.has(key) || (stem !== undefined && compiled.spelled.has(stem));
  if (english) return nepali ? undefined : "en";
  return nepali || known ? "ne" : undefined;
}

type Add = (concepts: readonly string[] | undefined, mood: Mood) => void;

function readWord(compiled: Compiled, key: string, add: Add, forms: Set<string>): void {
  const latin = !isDevanagari(key);
  let isEnglish = compiled.english.has(key);
  if (latin) {
    add(compiled.english.get(key), "base");
    forms.add(key);
    for (const { base, form } of englishForms(key)) {
      const concepts = compiled.english.get(base);
      add(concepts, form);
      if (concepts) isEnglish = true;
      if (concepts || compiled.phrases.has(base)) forms.add(base);
    }
  }
  const sounds = latin ? [romanSound(key)] : soundKeys(key);
  for (const sound of sounds) {
    forms.add(`~${sound}`);
    // "the" is not थे, "line" no form of the verb "li": an English word is Nepali too only where a table says so.
    if (!isEnglish || compiled.spelled.has(key)) {
      add(compiled.written.get(key) ?? compiled.nepali.get(sound), "base");
    }
    if (!isEnglish && !compiled.fixed.has(key)) readVerb(compiled, sound, add, forms);
  }
}

function readVerb(compiled: Compiled, sound: string, add: Add, forms: Set<string>): void {
  readVerbForm(compiled, sound, (concepts, mood) => add(concepts, mood), forms);
  if (sound.startsWith("na") && sound.length > 4) readDenied(compiled, sound.slice(2), add, forms);
}

function readDenied(compiled: Compiled, sound: string, add: Add, forms: Set<string>): void {
  readVerbForm(
    compiled,
    sound,
    (concepts) => {
      for (const concept of concepts ?? []) {
        if (concept === "status:completed" && forms.has("~uta")) add(["status:unanswered"], "base");
        else if (!concept.includes(":")) add([concept], "not");
      }
    },
    forms,
  );
}

function readVerbForm(compiled: Compiled, sound: string, add: Add, forms: Set<string>): void {
  for (let end = sound.length; end > 0; end -= 1) {
    const stem = sound.slice(0, end);
    const concepts = compiled.verbs.get(stem);
    if (!concepts) continue;
    const mood = end === sound.length ? bareMood(stem) : endingsFor(stem).get(sound.slice(end));
    if (mood === undefined) continue;
    forms.add(`~${stem}`);
    for (const concept of concepts) {
      const status = statusOf(concept, mood);
      if (status) add([status], "base");
      else if (!concept.includes(":")) add([concept], mood);
    }
    return;
  }
}

/** "patha na", "code de": the stem alone is a blunt order, if it is more than a syllable. */
function bareMood(stem: string): Mood | undefined {
  const blunt = stem === "de" || (stem.length >= 4 && /[aeiou]$/.test(stem));
  return blunt ? "order" : endingsFor(stem).get("");
}

/** A verb that tells how a call ended says it in any form but the command: काटे, काटेका, काट्ने; नउठाएका is उठा denied. */
function statusOf(concept: string, mood: Mood): string | undefined {
  if (!concept.startsWith("status:") || mood === "order" || mood === "nu") return undefined;
  if (concept === "status:picked") return mood === "not" ? "status:unanswered" : "status:completed";
  return mood === "not" ? undefined : concept;
}

function readWithoutPostposition(compiled: Compiled, key: string, add: Add, forms: Set<string>): string | undefined {
  const ending = postpositions.find((one) => key.length > one.length + 1 && key.endsWith(one));
  if (ending === undefined) return undefined;
  const stem = key.slice(0, -ending.length);
  readWord(compiled, stem, add, forms);
  // अभियानहरूको carries two of them.
  return forms.size > 2 ? stem : (readWithoutPostposition(compiled, stem, add, forms) ?? stem);
}

const noPhrases: ReadonlyMap<string, readonly Phrase[]> = new Map();

function phrasesOf(compiled: Compiled, forms: readonly string[]): ReadonlyMap<string, readonly Phrase[]> {
  const found = [...new Set(forms.flatMap((form) => compiled.phrases.get(form) ?? []))];
  if (found.length === 0) return noPhrases;
  found.sort((a, b) => b.parts.length - a.parts.length);
  return Map.groupBy(found, (phrase) => phrase.parts[1] ?? "");
}
