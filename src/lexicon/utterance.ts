// A text as units: words and known phrases with their meanings, numbers, marks, quotes, in the order they were typed.
import type { ConceptGroup, Spelled } from "./concepts.ts";
import { asciiDigits } from "./letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Meaning, nothing } from "./meaning.ts";
import { type Line, type Run, runFrom } from "./phrases.ts";
import { findQuotes } from "./quotes.ts";
import { addBits, type ConceptBits, type Spelling } from "./saying.ts";
import { type Quote, rawOf, startWalk, type Token, type Walk, walkOn } from "./tokens.ts";
import { ALONE, leadsTo, type Word } from "./word.ts";

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
  /** It may be an answer like "yes" or "go ahead". */
  readonly mayReply: boolean;
  /** Words like "forget it" may stand in it. */
  readonly mayTakeBack: boolean;
}

const none: readonly never[] = [];
const noQuotes: readonly Quote[] = none;

export function readUtterance(text: string, lexicon: Lexicon): Utterance {
  const unquoted = readLine(text, noQuotes, lexicon);
  const quotes = unquoted.mayQuote ? findQuotes(text) : noQuotes;
  const line = quotes.length > 0 ? readLine(text, quotes, lexicon) : unquoted;
  const units = withPhrases(text, line);
  const bits: number[] = [];
  for (let at = 0; at < units.length; at += 1) addBits(bits, units[at]?.bits ?? nothing.bits);
  const isSure = quotes.length === 0;
  return { text, units, bits, mayReply: mayReply(line, isSure), mayTakeBack: !isSure || mayTakeBack(line) };
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
    singles.push(word ? new UnitOf(walk, word.raw, word.key, word) : valueUnit(walk));
  }
  return { singles, words, mayQuote: walk.mayQuote };
}

/** The place of the next token that is no mark. */
function skipMarks({ singles }: Line, from: number): number {
  let at = from;
  while (singles[at]?.kind === "mark") at += 1;
  return at;
}

/** `isSure`: no quotes, which are read as words in replies. */
function mayReply(line: Line, isSure: boolean): boolean {
  const at = skipMarks(line, 0);
  const first = line.words[at]?.replies ?? 0;
  const next = skipMarks(line, at + 1);
  if (first === 0 || !isSure || next >= line.words.length) return first !== 0;
  const second = line.words[next];
  return (second?.replies ?? 0) !== 0 || leadsTo(first, second);
}

function mayTakeBack(line: Line): boolean {
  for (let at = 0; at < line.words.length; at += 1) {
    const bits = line.words[at]?.withdraws ?? 0;
    if (bits !== 0 && ((bits & ALONE) !== 0 || leadsTo(bits, line.words[skipMarks(line, at + 1)]))) return true;
  }
  return false;
}

function withPhrases(text: string, line: Line): readonly Unit[] {
  const { singles } = line;
  let units: Unit[] | undefined;
  for (let at = 0; at < singles.length; ) {
    const run = runFrom(at, line);
    if (run) {
      units ??= singles.slice(0, at);
      units.push(phraseUnit(text, line, run, at));
    } else if (units) {
      const single = singles[at];
      if (single) units.push(single);
    }
    at += run?.words.length ?? 1;
  }
  return units ?? singles;
}

/** What a unit says, known of old: a word, or the words of a phrase. */
type Said = Pick<Word, "meaning" | "names" | "sound" | "spelling" | "stem">;

/** A number or a quote. */
const unsaid: Said = { meaning: nothing, names: none, sound: 0, spelling: undefined, stem: undefined };

/**
 * A class, so that a unit is small: what is known of old is asked of its word, and not written down again for each unit. Half of
 * them are never asked for most of it.
 */
class UnitOf implements Unit {
  readonly kind: Unit["kind"];
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
  readonly raw: string;
  readonly key: string;
  readonly meaning: Meaning;
  readonly said: Said;

  constructor(place: Token, raw: string, key: string, said: Said) {
    this.kind = place.kind;
    this.start = place.start;
    this.end = place.end;
    this.glued = place.glued;
    this.raw = raw;
    this.key = key;
    this.meaning = said.meaning;
    this.said = said;
  }

  get id() {
    return this.meaning.id;
  }
  get senses() {
    return this.meaning.senses;
  }
  get concepts() {
    return this.meaning.concepts;
  }
  get bits() {
    return this.meaning.bits;
  }
  get values() {
    return this.meaning.values;
  }
  get open() {
    return this.meaning.open;
  }
  get stem() {
    return this.said.stem;
  }
  get words() {
    return this.kind === "mark" ? none : this.said.names;
  }
  get sound() {
    return this.kind === "mark" ? 0 : this.said.sound;
  }
  get spelling() {
    return this.said.spelling;
  }
}

function valueUnit(walk: Walk): Unit {
  const raw = rawOf(walk);
  const isPlain = walk.plain || walk.kind === "quote";
  return new UnitOf(walk, raw, isPlain ? raw : asciiDigits(raw), unsaid);
}

function phraseUnit(text: string, { singles }: Line, run: Run, from: number): Unit {
  const start = singles[from]?.start ?? 0;
  const end = singles[from + run.words.length - 1]?.end ?? start;
  const place: Token = { kind: "word", start, end, glued: singles[from]?.glued ?? false };
  return new UnitOf(place, text.slice(start, end), run.key, run);
}

/** The words from this unit on, as they were typed, as a quote. It sounds like its first word: so the model has learned it. */
export function quoteFrom({ start, glued, sound }: Unit, end: number, raw: string): Unit {
  return new UnitOf({ kind: "quote", start, end, glued }, raw, raw, { ...unsaid, sound });
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
