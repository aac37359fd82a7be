// A text as units: words and known phrases with their meanings, numbers, marks, quotes, in the order they were typed.
import type { Phrase } from "./compile.ts";
import type { Concept, ConceptGroup, Spelled } from "./concepts.ts";
import { asciiDigits } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Meaning, nothing } from "./meaning.ts";
import { type Line, mayBegin, phrasesAt, runAt } from "./phrases.ts";
import { findQuotes } from "./quotes.ts";
import { addBits, type ConceptBits, type Spelling } from "./saying.ts";
import { type Quote, rawOf, startWalk, type Token, type Walk, walkOn } from "./tokens.ts";
import type { Word } from "./word.ts";

export interface Unit extends Meaning, Token {
  /** As typed; of a quote, what stands between its marks. */
  readonly raw: string;
  /** Plain form of a word; ASCII digits of a number; the mark. */
  readonly key: string;
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

export function readUtterance(text: string, lexicon: Lexicon): Utterance {
  const line = readLine(text, findQuotes(text), lexicon);
  const units = withPhrases(text, line);
  const bits: number[] = [];
  for (let at = 0; at < units.length; at += 1) addBits(bits, units[at]?.bits ?? nothing.bits);
  return { text, units, bits, mayReply: firstWord(line)?.replies ?? false };
}

/** The tokens of a text, no phrases made of them. */
export function readLine(text: string, quotes: readonly Quote[], lexicon: Lexicon): Line {
  const singles: Unit[] = [];
  const words: (Word | undefined)[] = [];
  const walk = startWalk(text, quotes);
  while (walkOn(walk)) {
    const isWord = walk.kind === "word" || walk.kind === "mark";
    const word = isWord ? lexicon.wordAt(text, walk.start, walk.end, walk.hash) : undefined;
    words.push(word);
    singles.push(word ? wordUnit(walk, word) : valueUnit(walk));
  }
  return { singles, words };
}

function firstWord({ singles, words }: Line): Word | undefined {
  let at = 0;
  while (singles[at]?.kind === "mark") at += 1;
  return words[at];
}

function withPhrases(text: string, line: Line): readonly Unit[] {
  const { singles } = line;
  let units: Unit[] | undefined;
  for (let at = 0; at < singles.length; ) {
    const phrases = mayBegin(line, at) ? phrasesAt(at, line) : none;
    const length = phrases[0]?.parts.length ?? 1;
    if (length > 1) {
      units ??= singles.slice(0, at);
      units.push(phraseUnit(text, line, phrases, at, at + length));
    } else if (units) {
      const single = singles[at];
      if (single) units.push(single);
    }
    at += length;
  }
  return units ?? singles;
}

const none: readonly never[] = [];

function wordUnit({ kind, start, end, glued }: Walk, word: Word): Unit {
  const { raw, key, stem, sound, spelling, names, meaning } = word;
  const { id, senses, concepts, bits, values, open } = meaning;
  const isMark = kind === "mark";
  return {
    kind,
    raw,
    key,
    start,
    end,
    glued,
    stem,
    words: isMark ? none : names,
    sound: isMark ? 0 : sound,
    spelling,
    id,
    senses,
    concepts,
    bits,
    values,
    open,
  };
}

// The same properties in the same order each time: the engine reads objects of one shape quickest.

/** A number or a quote. */
function valueUnit(walk: Walk): Unit {
  const { kind, start, end, glued } = walk;
  const { id, senses, concepts, bits, values, open } = nothing;
  const raw = rawOf(walk);
  return {
    kind,
    raw,
    key: kind === "number" ? asciiDigits(raw) : raw,
    start,
    end,
    glued,
    stem: undefined,
    words: none,
    sound: 0,
    spelling: undefined,
    id,
    senses,
    concepts,
    bits,
    values,
    open,
  };
}

function phraseUnit(text: string, line: Line, phrases: readonly Phrase[], from: number, to: number): Unit {
  const { key, names, sound, spelling, meaning } = runAt(from, phrases, line);
  const { id, senses, concepts, bits, values, open } = meaning;
  const start = line.singles[from]?.start ?? 0;
  const end = line.singles[to - 1]?.end ?? start;
  return {
    kind: "word",
    raw: text.slice(start, end),
    key,
    start,
    end,
    glued: line.singles[from]?.glued ?? false,
    stem: undefined,
    words: names,
    sound,
    spelling,
    id,
    senses,
    concepts,
    bits,
    values,
    open,
  };
}

export function means<C extends string>(unit: Unit | undefined, concept: C & Spelled<C, Concept>): boolean {
  return unit?.concepts.has(concept) ?? false;
}

/** The value of a sense of this kind: `valueIn(unit, "status")` → `"failed"`. */
export function valueIn<G extends string>(
  unit: Unit | undefined,
  group: G & Spelled<G, ConceptGroup>,
): string | undefined {
  // Most words have none.
  return unit === undefined || unit.values.size === 0 ? undefined : unit.values.get(group);
}

/** For a place that may lie before the first unit: an array would look for a negative one as for a name, which takes long. */
export function unitAt(units: readonly Unit[], at: number): Unit | undefined {
  return at < 0 ? undefined : units[at];
}
