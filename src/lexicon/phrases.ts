// Known phrases in a line of words: the longest that begins at a word, and the one unit that its words become.
import type { Phrase } from "./compile.ts";
import { type Meaning, type Mood, meaningOf } from "./meaning.ts";
import { createMemory, firstPlace, type Memory, PLACES, remember } from "./memory.ts";
import { newSpelling, type Spelling } from "./saying.ts";
import type { Unit } from "./utterance.ts";
import { leadsTo, type Word } from "./word.ts";

/** The tokens of a line, each a unit of its own, and the words that they are; numbers and quotes are none. */
export interface Line {
  readonly singles: readonly Unit[];
  readonly words: readonly (Word | undefined)[];
  /** It has a quotation mark or an apostrophe. */
  readonly mayQuote: boolean;
}

const noForms: readonly string[] = [];

/** What phrases may ask for at this place. */
function formsAt({ singles, words }: Line, at: number): readonly string[] {
  const unit = singles[at];
  return words[at]?.forms ?? (unit?.kind === "number" ? [unit.key] : noForms);
}

function matchesPart({ exact }: Phrase, part: string, unit: Unit | undefined, word: Word | undefined): boolean {
  if (unit === undefined) return false;
  if (part === "*") return unit.kind === "word";
  if (!word) return unit.kind === "number" && unit.key === part;
  if (part.charCodeAt(0) === 60) return word.meaning.concepts.has(part.slice(1, -1));
  if (exact && part.charCodeAt(0) !== 126) return word.key === part;
  return word.forms.includes(part);
}

export function matches(phrase: Phrase, from: number, { singles, words }: Line): boolean {
  for (let offset = 0; offset < phrase.parts.length; offset += 1) {
    const at = from + offset;
    if (!matchesPart(phrase, phrase.parts[offset] ?? "", singles[at], words[at])) return false;
  }
  return true;
}

/** Phrases that may begin here, by the word that comes next, each list longest first. */
export function candidatesAt(at: number, line: Line): readonly (readonly Phrase[])[] {
  const found: (readonly Phrase[])[] = [];
  const known = line.words[at]?.phrases;
  if (!known || known.size === 0) return found;
  for (const form of formsAt(line, at + 1)) {
    const list = known.get(form);
    if (list) found.push(list);
  }
  return found;
}

/** Whether it is worth looking for a phrase: no means that none begins here. */
function mayBegin({ singles, words }: Line, at: number): boolean {
  const begins = words[at]?.begins ?? 0;
  return begins !== 0 && at + 1 < singles.length && leadsTo(begins, words[at + 1]);
}

/** The longest phrases that begin here; of one length there are several through forms of words. Replies are not looked for. */
function phrasesAt(at: number, line: Line): readonly Phrase[] {
  let longest: Phrase[] = [];
  for (const list of candidatesAt(at, line)) {
    for (const one of list) {
      const length = longest[0]?.parts.length ?? 2;
      if (one.parts.length < length) break;
      if (one.reply || !matches(one, at, line)) continue;
      if (one.parts.length > length) longest = [one];
      else longest.push(one);
    }
  }
  return longest;
}

/** The words of a phrase, as a unit has them. */
export interface Run {
  readonly words: readonly (Word | undefined)[];
  readonly key: string;
  readonly names: readonly string[];
  readonly sound: number;
  readonly spelling: Spelling | undefined;
  readonly stem: undefined;
  readonly meaning: Meaning;
}

/** Of four runs each. */
const SETS_OF_RUNS = 2048;
const remembered: Memory<Run> = createMemory(SETS_OF_RUNS);

/** Two words side by side. */
interface Pair {
  readonly first: Word;
  readonly second: Word;
  /** They may begin a longer phrase: what comes after them counts too. */
  readonly beginsMore: boolean;
  /** The phrase they are, if they begin none that is longer. */
  readonly run: Run | undefined;
}

/** Of four pairs each. */
const SETS_OF_PAIRS = 2048;
const pairs: Memory<Pair> = createMemory(SETS_OF_PAIRS);

function pairAt(at: number, line: Line, first: Word, second: Word): Pair {
  const hash = Math.imul(first.sound, 31) + second.sound;
  const from = firstPlace(pairs, hash);
  for (let place = from; place < from + PLACES; place += 1) {
    const known = pairs[place];
    if (known === undefined) break;
    if (known.first === first && known.second === second) return known;
  }
  const beginsMore = candidatesAt(at, line).some((list) => list.some(({ parts, reply }) => parts.length > 2 && !reply));
  const pair: Pair = { first, second, beginsMore, run: beginsMore ? undefined : findRun(at, line) };
  remember(pairs, hash, pair);
  return pair;
}

function findRun(at: number, line: Line): Run | undefined {
  const phrases = phrasesAt(at, line);
  return phrases.length > 0 ? runAt(at, phrases, line) : undefined;
}

/** The phrase that begins here, as a run of words; undefined if none does. */
export function runFrom(at: number, line: Line): Run | undefined {
  if (!mayBegin(line, at)) return undefined;
  const first = line.words[at];
  const second = line.words[at + 1];
  if (!first || !second) return findRun(at, line);
  const { beginsMore, run } = pairAt(at, line, first, second);
  return beginsMore ? findRun(at, line) : run;
}

/** What the words from here on are, of which these phrases are made. The same words are the same run each time. */
function runAt(at: number, phrases: readonly Phrase[], { words }: Line): Run {
  const length = phrases[0]?.parts.length ?? 0;
  let sound = 0;
  for (let next = at; next < at + length; next += 1) sound = Math.imul(sound, 31) + (words[next]?.sound ?? 0);
  const first = firstPlace(remembered, sound);
  for (let place = first; place < first + PLACES; place += 1) {
    const run = remembered[place];
    if (run === undefined) break;
    if (isRun(run.words, words, at, length)) return run;
  }
  const run = describeRun(words.slice(at, at + length), phrases, sound);
  // What its numbers are is not among its words.
  if (!run.words.includes(undefined)) remember(remembered, sound, run);
  return run;
}

function isRun(run: Run["words"], words: Line["words"], at: number, length: number): boolean {
  if (run.length !== length) return false;
  for (let offset = 0; offset < length; offset += 1) if (run[offset] !== words[at + offset]) return false;
  return true;
}

function describeRun(words: Run["words"], phrases: readonly Phrase[], sound: number): Run {
  const concepts = new Set(phrases.flatMap((phrase) => phrase.concepts));
  const mood = moodOf(words);
  const key = words.map((word) => word?.key ?? "").join(" ");
  return {
    words,
    key,
    names: words.flatMap((word) => word?.names ?? []),
    sound,
    spelling: newSpelling(key),
    stem: undefined,
    meaning: meaningOf([...concepts].map((concept) => ({ concept, mood }))),
  };
}

/** A phrase is as finite as the verb in it: "hung up" is past because "hung" is. */
function moodOf(words: Run["words"]): Mood {
  const verbs = words.filter(
    (word) => word && word.meaning.senses.length > 0 && word.meaning.senses.every(({ mood }) => mood !== "base"),
  );
  return verbs.at(-1)?.meaning.senses[0]?.mood ?? "base";
}
