// A text as units: words and known phrases with their meanings, numbers, marks, quotes, in the order they were typed.
import type { Phrase, ReplyConcept } from "./compile.ts";
import type { Concept, ConceptGroup, Spelled } from "./concepts.ts";
import { asciiDigits } from "./letters.ts";
import type { Lexicon, Word } from "./lexicon.ts";
import { type Meaning, type Mood, meaningOf, nothing } from "./meaning.ts";
import { findQuotes } from "./quotes.ts";
import { addBits, type ConceptBits, newSpelling, type Spelling } from "./saying.ts";
import { type Token, tokenize } from "./tokens.ts";

export interface Unit extends Meaning {
  readonly kind: "word" | "number" | "mark" | "quote";
  /** As typed; of a quote, what stands between its marks. */
  readonly raw: string;
  /** Plain form of a word; ASCII digits of a number; the mark. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
  readonly stem: string | undefined;
  /** Names of its words by their sound, e.g. `["w:suru"]`; none for numbers, marks and quotes. */
  readonly words: readonly string[];
  /** Hash of how its words sound; 0 of numbers, marks and quotes. */
  readonly sound: number;
  /** What is known of how its key is spelled; see saying.ts. */
  readonly spelling: Spelling | undefined;
}

export interface Utterance {
  readonly text: string;
  readonly units: readonly Unit[];
  /** What its words mean, all together; those of words that a quote or a correction took away may stand among them. */
  readonly bits: ConceptBits;
  /** An answer like "yes" or "go ahead" may begin with its first word. */
  readonly mayReply: boolean;
}

type Words = readonly (Word | undefined)[];

export function readUtterance(text: string, lexicon: Lexicon): Utterance {
  const tokens = tokenize(text, findQuotes(text));
  const words: (Word | undefined)[] = [];
  for (const { kind, raw } of tokens) words.push(kind === "quote" || kind === "number" ? undefined : lexicon.word(raw));
  const mayReply = words.find((_, at) => tokens[at]?.kind !== "mark")?.replies ?? false;
  const units: Unit[] = [];
  const bits: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(at, tokens, words);
    const token = tokens[at];
    const unit = phrase ? phraseUnit(text, phrase, tokens, words, at) : token && singleUnit(token, words[at]);
    if (unit) addBits(bits, unit.bits);
    if (unit) units.push(unit);
    at += phrase?.parts.length ?? 1;
  }
  return { text, units, bits, mayReply };
}

const noCandidates: readonly (readonly Phrase[])[] = [];

/** Phrases that may begin here, by the word that comes next. */
function candidatesAt(at: number, tokens: readonly Token[], words: Words): readonly (readonly Phrase[])[] {
  const known = words[at]?.phrases;
  const next = tokens[at + 1];
  if (!known || known.size === 0 || !next) return noCandidates;
  const word = words[at + 1];
  let found = noCandidates;
  const forms = word?.seconds ?? [asciiDigits(next.raw)];
  for (const form of forms) {
    const list = known.get(form);
    if (list) found = found.length === 0 ? [list] : [...found, list];
  }
  return found;
}

/** The longest phrase that begins here; several of that length (through word forms) mean all they mean together. */
function phraseAt(at: number, tokens: readonly Token[], words: Words): Phrase | undefined {
  const candidates = candidatesAt(at, tokens, words);
  if (candidates.length === 0) return undefined;
  let longest: Phrase[] = [];
  for (const list of candidates) {
    for (const one of list) {
      const length = longest[0]?.parts.length ?? 2;
      if (one.parts.length < length) break;
      if (one.reply || !matches(one, at, tokens, words)) continue;
      longest = one.parts.length > length ? [one] : [...longest, one];
    }
  }
  const [first] = longest;
  if (!first || longest.length === 1) return first;
  return { ...first, concepts: [...new Set(longest.flatMap(({ concepts }) => concepts))] };
}

function matches(phrase: Phrase, from: number, tokens: readonly Token[], words: Words): boolean {
  for (let offset = 0; offset < phrase.parts.length; offset += 1) {
    const token = tokens[from + offset];
    const part = phrase.parts[offset] ?? "";
    if (!token || !matchesPart(phrase, part, token, words[from + offset])) return false;
  }
  return true;
}

function matchesPart(phrase: Phrase, part: string, token: Token, word: Word | undefined): boolean {
  if (part === "*") return token.kind === "word";
  if (!word) return token.kind === "number" && asciiDigits(token.raw) === part;
  if (part.charCodeAt(0) === 60) return word.meaning.concepts.has(part.slice(1, -1));
  if (phrase.exact && !part.startsWith("~")) return word.key === part;
  return word.forms.includes(part);
}

/** A phrase is as finite as the verb in it: "hung up" is past because "hung" is. */
function moodOf(words: Words): Mood {
  const verbs = words.filter(
    (word) => word && word.meaning.senses.length > 0 && word.meaning.senses.every(({ mood }) => mood !== "base"),
  );
  return verbs.at(-1)?.meaning.senses[0]?.mood ?? "base";
}

const phraseMeanings = new WeakMap<Phrase, Map<Mood, Meaning>>();

/** Worked out once, so that whoever remembers something of a meaning knows it again. */
function meaningOfPhrase(phrase: Phrase, mood: Mood): Meaning {
  const byMood = phraseMeanings.get(phrase) ?? new Map<Mood, Meaning>();
  const known = byMood.get(mood);
  if (known) return known;
  const meaning = meaningOf(phrase.concepts.map((concept) => ({ concept, mood })));
  phraseMeanings.set(phrase, byMood.set(mood, meaning));
  return meaning;
}

const rememberedPhrases = 5_000;
const phraseSpellings = new Map<string, Spelling>();

function spellingOfPhrase(key: string): Spelling {
  const known = phraseSpellings.get(key);
  if (known) return known;
  if (phraseSpellings.size >= rememberedPhrases) phraseSpellings.clear();
  const spelling = newSpelling(key);
  phraseSpellings.set(key, spelling);
  return spelling;
}

function phraseUnit(text: string, phrase: Phrase, tokens: readonly Token[], words: Words, from: number): Unit {
  const to = from + phrase.parts.length;
  const inside = words.slice(from, to);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const { id, senses, concepts, bits, values, open } = meaningOfPhrase(phrase, moodOf(inside));
  const key = inside.map((word) => word?.key ?? "").join(" ");
  const glued = tokens[from]?.glued ?? false;
  const raw = text.slice(start, end);
  const names = inside.flatMap((word) => word?.names ?? none);
  const sound = inside.reduce((hash, word) => Math.imul(hash, 31) + (word?.sound ?? 0), 0);
  // The same properties in the same order as those of a single word: the engine reads objects of one shape quickest.
  return {
    kind: "word",
    raw,
    key,
    start,
    end,
    glued,
    stem: undefined,
    words: names,
    sound,
    spelling: spellingOfPhrase(key),
    id,
    senses,
    concepts,
    bits,
    values,
    open,
  };
}

const none: readonly string[] = [];

function singleUnit({ kind, raw, start, end, glued }: Token, word: Word | undefined): Unit {
  const key = kind === "number" ? asciiDigits(raw) : (word?.key ?? raw);
  const { id, senses, concepts, bits, values, open } = word?.meaning ?? nothing;
  const words = kind === "word" && word ? word.names : none;
  const sound = kind === "word" && word ? word.sound : 0;
  const stem = word?.stem;
  const spelling = word?.spelling;
  return { kind, raw, key, start, end, glued, stem, words, sound, spelling, id, senses, concepts, bits, values, open };
}

export function means<C extends string>(unit: Unit | undefined, concept: C & Spelled<C, Concept>): boolean {
  return unit?.concepts.has(concept) ?? false;
}

/** The value of a sense of this kind: `valueIn(unit, "status")` → `"failed"`. */
export function valueIn<G extends string>(
  unit: Unit | undefined,
  group: G & Spelled<G, ConceptGroup>,
): string | undefined {
  return unit?.values.get(group);
}

function replyAt(
  at: number,
  tokens: readonly Token[],
  words: Words,
  concepts: readonly ReplyConcept[],
): Phrase | undefined {
  const fitting = candidatesAt(at, tokens, words)
    .flat()
    .filter((one) => concepts.some((concept) => one.concepts.includes(concept)) && matches(one, at, tokens, words));
  return fitting.sort((a, b) => b.parts.length - a.parts.length)[0];
}

/** Longer texts are no replies. */
const longestReply = 200;
const mostReplyWords = 14;

/** Whether the whole text is made of words and phrases of these concepts, with small words between them. */
export function consistsOf(text: string, lexicon: Lexicon, concepts: readonly ReplyConcept[]): boolean {
  if (text.length > longestReply) return false;
  const tokens = tokenize(text).filter((token) => token.kind !== "mark");
  if (tokens.length > mostReplyWords || tokens.some(({ kind, raw }) => kind === "number" && raw.length > 1))
    return false;
  const words = tokens.map((token) => (token.kind === "word" ? lexicon.word(token.raw) : undefined));
  let said = 0;
  for (let at = 0; at < tokens.length; ) {
    const word = words[at];
    const phrase = replyAt(at, tokens, words, concepts);
    const known =
      word?.meaning.senses.some(({ concept, mood }) => concepts.some((one) => one === concept) && mood !== "past") ??
      false;
    if (phrase || known) said += 1;
    else if (!word?.meaning.concepts.has("soft")) return false;
    at += phrase?.parts.length ?? 1;
  }
  return said > 0;
}
