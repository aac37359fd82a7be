// A text as units: words and known phrases with their meanings, numbers, marks, quotes, in the order they were typed.
import { asciiDigits } from "./letters.ts";
import type { Lexicon, Mood, Phrase, Sense, Word } from "./lexicon.ts";
import { findQuotes } from "./quotes.ts";
import { type Token, tokenize } from "./tokens.ts";

export interface Unit {
  readonly kind: "word" | "number" | "mark" | "quote";
  /** As typed; of a quote, what stands between its marks. */
  readonly raw: string;
  /** Plain form of a word; ASCII digits of a number; the mark. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
  readonly senses: readonly Sense[];
  readonly stem: string | undefined;
}

export interface Utterance {
  readonly text: string;
  readonly units: readonly Unit[];
}

const noSenses: readonly Sense[] = [];

export function readUtterance(text: string, lexicon: Lexicon): Utterance {
  const tokens = tokenize(text, findQuotes(text));
  const words = tokens.map((token) =>
    token.kind === "word" || token.kind === "mark" ? lexicon.word(token.raw) : undefined,
  );
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(at, tokens, words);
    const length = phrase?.parts.length ?? 1;
    units.push(phrase ? phraseUnit(text, phrase, tokens, words, at) : singleUnit(tokens[at], words[at]));
    at += length;
  }
  return { text, units };
}

/** The longest phrase that begins here; several of that length (through word forms) mean all they mean together. */
function phraseAt(at: number, tokens: readonly Token[], words: readonly (Word | undefined)[]): Phrase | undefined {
  const found = (words[at]?.phrases ?? []).filter((one) => !one.reply && matches(one, at, tokens, words));
  const first = found[0];
  const equal = found.filter((one) => one.parts.length === first?.parts.length);
  if (!first || equal.length === 1) return first;
  return { ...first, concepts: [...new Set(equal.flatMap((one) => one.concepts))] };
}

function matches(
  phrase: Phrase,
  from: number,
  tokens: readonly Token[],
  words: readonly (Word | undefined)[],
): boolean {
  return phrase.parts.every((part, offset) => {
    const token = tokens[from + offset];
    const word = words[from + offset];
    if (!token) return false;
    if (part === "*") return token.kind === "word";
    if (!word) return token.kind === "number" && asciiDigits(token.raw) === part;
    if (part.startsWith("<")) return word.senses.some((sense) => sense.concept === part.slice(1, -1));
    return word.forms.includes(part);
  });
}

/** A phrase is as finite as the verb in it: "hung up" is past because "hung" is. */
function moodOf(words: readonly (Word | undefined)[]): Mood {
  const verbs = words.filter((word) => word?.senses.every((sense) => sense.mood !== "base") && word.senses.length > 0);
  return verbs.at(-1)?.senses[0]?.mood ?? "base";
}

function phraseUnit(
  text: string,
  phrase: Phrase,
  tokens: readonly Token[],
  words: readonly (Word | undefined)[],
  from: number,
): Unit {
  const to = from + phrase.parts.length;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  const mood = moodOf(words.slice(from, to));
  const senses = phrase.concepts.map((concept) => ({ concept, mood }));
  const key = words
    .slice(from, to)
    .map((word) => word?.key ?? "")
    .join(" ");
  return {
    kind: "word",
    raw: text.slice(start, end),
    key,
    start,
    end,
    glued: tokens[from]?.glued ?? false,
    senses,
    stem: undefined,
  };
}

function singleUnit(token: Token | undefined, word: Word | undefined): Unit {
  if (!token) throw new RangeError("no token here");
  const { kind, raw, start, end, glued } = token;
  const key = kind === "number" ? asciiDigits(raw) : (word?.key ?? raw);
  return { kind, raw, key, start, end, glued, senses: word?.senses ?? noSenses, stem: word?.stem };
}

export function means(unit: Unit | undefined, concept: string): boolean {
  return unit?.senses.some((sense) => sense.concept === concept) ?? false;
}

/** The value of a sense of this kind: `valueIn(unit, "status")` → `"failed"`. */
export function valueIn(unit: Unit | undefined, group: string): string | undefined {
  const prefix = `${group}:`;
  const sense = unit?.senses.find((one) => one.concept.startsWith(prefix));
  return sense?.concept.slice(prefix.length);
}

/** Whether the whole text is made of words and phrases of these concepts, with small words between them. */
export function consistsOf(text: string, lexicon: Lexicon, concepts: readonly string[]): boolean {
  if (text.length > 200) return false;
  const tokens = tokenize(text).filter((token) => token.kind !== "mark");
  const words = tokens.map((token) => (token.kind === "word" ? lexicon.word(token.raw) : undefined));
  let said = 0;
  for (let at = 0; at < tokens.length; ) {
    const word = words[at];
    const phrase = word?.phrases.find(
      (one) => one.concepts.some((concept) => concepts.includes(concept)) && matches(one, at, tokens, words),
    );
    const known = word?.senses.some((sense) => concepts.includes(sense.concept) && sense.mood !== "past") ?? false;
    if (phrase || known) said += 1;
    else if (!word?.senses.some((sense) => sense.concept === "soft")) return false;
    at += phrase?.parts.length ?? 1;
  }
  return said > 0;
}
