// What a word and its pieces say together: worked out when the word is first met, in rows behind those that are stored.
import { piecesOf } from "../traits.ts";

/** How much a piece of a word counts beside the word itself. */
export const PIECE_COUNTS = 0.3;
/** Many more than one utterance has. */
export const REMEMBERED_WORDS = 16_384;

/** The most that a row of bytes holds; a word and its pieces together may say twice as much. */
const MOST = 127;

/** Where the rows of names and of buckets lie. */
export interface StoredRows {
  readonly table: Int8Array;
  readonly stride: number;
  readonly rowOf: ReadonlyMap<string, number>;
  /** The first of the rows of buckets. */
  readonly buckets: number;
}

/** The steps of a word and its pieces, added up. */
function workOut(word: string, { table, stride, rowOf, buckets }: StoredRows): Float32Array {
  const said = new Float32Array(stride);
  const add = (row: number, counts: number) => {
    for (let column = 0; column < stride; column += 1)
      said[column] = (said[column] ?? 0) + counts * (table[row * stride + column] ?? 0);
  };
  const own = rowOf.get(word);
  if (own !== undefined) add(own, 1);
  for (const bucket of piecesOf(word)) add(buckets + bucket, PIECE_COUNTS);
  const limit = MOST * 2;
  return said.map((step) => Math.max(-limit, Math.min(limit, Math.round(step))));
}

/** Writes what a word says into the row `first`, and into `second` what a row of bytes does not hold; whether there is such. */
export function writeWord(word: string, stored: StoredRows, first: number, second: number): boolean {
  const { table, stride } = stored;
  const said = workOut(word, stored);
  let isMore = false;
  for (let column = 0; column < stride; column += 1) {
    const step = said[column] ?? 0;
    const held = Math.max(-MOST, Math.min(MOST, step));
    table[first * stride + column] = held;
    table[second * stride + column] = step - held;
    if (step !== held) isMore = true;
  }
  return isMore;
}

/** A power of two. */
const SOUNDS = 4_096;

/** Numbers words in the order in which they are first met, from 0. `meet` is told of each new one. */
export function createNumbers(mostAtOnce: number, meet: (word: string, number: number) => void) {
  const numbers = new Map<string, number>();
  /** The word of this sound that was asked for last, and its number: found without looking at its letters. */
  const words = new Array<string>(SOUNDS).fill("");
  const numbersOfWords = new Int32Array(SOUNDS);
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(word, number);
    meet(word, number);
    return number;
  };
  return {
    of: numberOf,
    bySound(word: string, sound: number): number {
      const place = sound & (SOUNDS - 1);
      if (words[place] !== word) {
        numbersOfWords[place] = numberOf(word);
        words[place] = word;
      }
      return numbersOfWords[place] ?? 0;
    },
    /** Before words are looked up: none of them may be given the number of another one of the same utterance. */
    makeRoom(): void {
      if (numbers.size + mostAtOnce <= REMEMBERED_WORDS) return;
      numbers.clear();
      words.fill("");
    },
  };
}
