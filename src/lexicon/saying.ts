// Questions that are asked of every word again and again, answered by looking at bits: which concepts it means (worked out once a
// meaning), and whether it is spelled in a certain way (worked out once a word).
import type { Concept, ConceptGroup, Spelled } from "./concepts.ts";
import { hashOf } from "./hash.ts";

/** Bits in one number: with 31 of them the engine keeps it as a small integer. */
const BITS = 31;

/** Which concepts something means, a bit for each; of an utterance, those of all its words. */
export type ConceptBits = readonly number[];

const places = new Map<string, number>();

/** The place of a concept's bit: the same each time, counted from 0 in the order in which they are first asked for. */
function placeOf(concept: string): number {
  const known = places.get(concept);
  if (known !== undefined) return known;
  places.set(concept, places.size);
  return places.size - 1;
}

export function bitsOf(concepts: Iterable<string>): ConceptBits {
  const bits: number[] = [];
  for (const concept of concepts) {
    const place = placeOf(concept);
    const at = Math.floor(place / BITS);
    while (bits.length <= at) bits.push(0);
    bits[at] = (bits[at] ?? 0) | (1 << (place % BITS));
  }
  return bits;
}

export function addBits(to: number[], bits: ConceptBits): void {
  const { length } = bits;
  while (to.length < length) to.push(0);
  for (let at = 0; at < length; at += 1) {
    const own = bits[at] ?? 0;
    if (own !== 0) to[at] = (to[at] ?? 0) | own;
  }
}

interface Meaningful {
  readonly bits: ConceptBits;
}

export interface ConceptTest {
  /** Whether this word means one of the concepts. */
  (unit: Meaningful | undefined): boolean;
  /** Whether a word of the utterance may: no means that none does, so that nobody need look. */
  readonly isIn: (utterance: Meaningful) => boolean;
}

/** `const isTarget = saying("campaign", "it")`, asked as `isTarget(unit)`; `"status:*"` is any concept of that group. */
export function saying<C extends string>(
  ...concepts: readonly (C & Spelled<C, Concept | `${ConceptGroup}:*`>)[]
): ConceptTest {
  const asked = bitsOf(concepts);
  const first = Math.max(
    asked.findIndex((mask) => mask !== 0),
    0,
  );
  return first === asked.length - 1 ? inOneNumber(first, asked[first] ?? 0) : inMoreNumbers(first, asked);
}

function inOneNumber(at: number, mask: number): ConceptTest {
  const isIn = ({ bits }: Meaningful) => at < bits.length && ((bits[at] ?? 0) & mask) !== 0;
  return Object.assign((unit: Meaningful | undefined) => unit !== undefined && isIn(unit), { isIn });
}

function inMoreNumbers(first: number, asked: ConceptBits): ConceptTest {
  const isIn = ({ bits }: Meaningful) => {
    const length = Math.min(asked.length, bits.length);
    for (let at = first; at < length; at += 1) if (((bits[at] ?? 0) & (asked[at] ?? 0)) !== 0) return true;
    return false;
  };
  return Object.assign((unit: Meaningful | undefined) => unit !== undefined && isIn(unit), { isIn });
}

/** One test each: `const means = meanings("campaign", "it")`, asked as `means.campaign(unit)`. */
export function meanings<C extends Concept>(...concepts: readonly C[]): Readonly<Record<C, ConceptTest>>;
export function meanings(...concepts: readonly Concept[]): Readonly<Partial<Record<Concept, ConceptTest>>> {
  const tests: Partial<Record<Concept, ConceptTest>> = {};
  for (const concept of concepts) tests[concept] = saying(concept);
  return tests;
}

/** How one word is spelled. */
export interface Spelling {
  readonly hash: number;
  /** Hash of its last three letters. */
  readonly ending: number;
  /** What `spelled` has found out so far: two bits a question, asked and answered with yes. */
  readonly answers: number[];
}

interface Written {
  readonly key: string;
  /** Undefined of what is hardly ever written twice: numbers, quotes. */
  readonly spelling: Spelling | undefined;
}

let questions = 0;
const QUESTIONS = 15;
/** So many questions fit. */
const MOST_QUESTIONS = 300;

export function newSpelling(key: string): Spelling {
  const answers = new Array<number>(MOST_QUESTIONS / QUESTIONS).fill(0);
  return { hash: hashOf(key), ending: hashOf(key.slice(-3)), answers };
}

/** `const isPause = spelled(/^(wait|oh)$/)`, asked as `isPause(unit)`: whether the key is spelled so. */
export function spelled(pattern: RegExp): (unit: Written | undefined) => boolean {
  const at = Math.floor(questions / QUESTIONS);
  const asked = 1 << ((questions % QUESTIONS) * 2);
  const yes = asked * 2;
  questions += 1;
  if (questions > MOST_QUESTIONS) throw new Error("more questions about spellings than MOST_QUESTIONS");
  return (unit) => {
    if (unit === undefined) return false;
    if (unit.spelling === undefined) return pattern.test(unit.key);
    const { answers } = unit.spelling;
    const found = answers[at] ?? 0;
    if ((found & asked) !== 0) return (found & yes) !== 0;
    const answer = pattern.test(unit.key);
    answers[at] = found | (answer ? asked | yes : asked);
    return answer;
  };
}
