// What a word and its pieces say together: a row a word, worked out when the word is first met.
import { BUCKETS, piecesOf, type Traits } from "../traits.ts";
import {
  addToList,
  createRowList,
  createRows,
  MOST_ROWS,
  type PackedRows,
  type RowList,
  writeRow,
} from "./packed-rows.ts";

/** How much a piece of a word counts beside the word itself. */
export const PIECE_COUNTS = 0.3;
/** A word and its pieces together may say so many times as much as one row of steps. */
const WORD_WEIGHS = 2;
/** Many more than one utterance has. */
const rememberedWords = 16_384;

export interface WordRows {
  readonly rows: PackedRows;
  /** The words of the utterance that was collected last, each once. */
  readonly list: RowList;
  collect(traits: Traits): void;
}

export function createWordRows(steps: Int8Array, width: number, rowOf: ReadonlyMap<string, number>): WordRows {
  const rows = createRows(rememberedWords, width);
  const list = createRowList();
  const numbers = createNumbers((word, number) => writeRow(rows, number, workOut(word, steps, width, rowOf)));
  /** Which utterance a word was said in last. */
  const saidIn = new Uint32Array(rememberedWords + 1);
  let utterance = 0;
  const say = (row: number) => {
    if (saidIn[row] !== utterance) addToList(list, row);
    saidIn[row] = utterance;
  };
  return {
    rows,
    list,
    /** Words of values say nothing. */
    collect({ utterance: { units }, entities: { kinds } }) {
      utterance += 1;
      list.count = 0;
      numbers.makeRoom();
      for (let at = 0; at < units.length && list.count < MOST_ROWS; at += 1) {
        const unit = units[at];
        if (!unit || kinds[at] !== 0) continue;
        const { words, sound } = unit;
        if (words.length === 1) say(numbers.bySound(words[0] ?? "", sound));
        else for (const word of words) say(numbers.of(word));
      }
    },
  };
}

function workOut(word: string, steps: Int8Array, width: number, rowOf: ReadonlyMap<string, number>): Int16Array {
  const said = new Float32Array(width);
  const add = (row: number, counts: number) => {
    for (let column = 0; column < width; column += 1)
      said[column] = (said[column] ?? 0) + counts * (steps[row * width + column] ?? 0);
  };
  const own = rowOf.get(word);
  if (own !== undefined) add(own, 1);
  const buckets = steps.length / width - BUCKETS;
  for (const bucket of piecesOf(word)) add(buckets + bucket, PIECE_COUNTS);
  const limit = 127 * WORD_WEIGHS;
  return Int16Array.from(said, (step) => Math.max(-limit, Math.min(limit, Math.round(step))));
}

/** A power of two. */
const SOUNDS = 4_096;

/** Numbers words in the order in which they are first met, from 1. `meet` is told of each new one. */
function createNumbers(meet: (word: string, number: number) => void) {
  const numbers = new Map<string, number>();
  /** The word of this sound that was asked for last, and its number: found without looking at its letters. */
  const words = new Array<string>(SOUNDS).fill("");
  const numbersOfWords = new Int32Array(SOUNDS);
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size + 1;
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
      if (numbers.size + 2 * MOST_ROWS <= rememberedWords) return;
      numbers.clear();
      words.fill("");
    },
  };
}
