// What an utterance has at all, found in one pass over its units, so that nobody looks for what cannot be there.
import { ofMeaning } from "../lexicon/meaning.ts";
import type { Unit } from "../lexicon/utterance.ts";
import { dayWords } from "../slots/time/day-of-month.ts";
import { tellsTime } from "../slots/time/pieces.ts";

/** Each a bit of the number that `signsOf` gives. */
export const SIGN = {
  number: 1,
  /** "five", "a", "hundred": counts too. */
  numeral: 2,
  percent: 4,
  campaign: 8,
  contact: 16,
  credit: 32,
  length: 64,
  time: 128,
  /** A digit and a letter side by side: "7K2P9", "5pm". */
  mixed: 256,
  /** Digits in groups: "1,000". */
  comma: 512,
} as const;

const byConcept: readonly (readonly [sign: number, concepts: readonly string[]])[] = [
  [SIGN.percent, ["percent"]],
  [SIGN.campaign, ["campaign", "campaigns", "idword"]],
  [SIGN.contact, ["contact", "contacts"]],
  [SIGN.credit, ["credit"]],
  [SIGN.length, ["digits", "length"]],
];

const signsOfMeaning = ofMeaning((meaning) => {
  let signs = (meaning.values.has("num") ? SIGN.numeral : 0) | (tellsTime(meaning) ? SIGN.time : 0);
  for (const [sign, concepts] of byConcept) if (concepts.some((one) => meaning.concepts.has(one))) signs |= sign;
  return signs;
});

const signsOfMark: Readonly<Record<string, number>> = {
  "%": SIGN.percent,
  "#": SIGN.campaign,
  ",": SIGN.comma,
  ":": SIGN.time,
  "/": SIGN.time,
  "-": SIGN.time,
  ".": SIGN.time,
};

export function signsOf(units: readonly Unit[]): number {
  let signs = 0;
  let before: Unit | undefined;
  for (const unit of units) {
    signs |= signsOfMeaning(unit);
    if (unit.kind === "mark") signs |= signsOfMark[unit.key] ?? 0;
    else if (unit.kind === "number") signs |= SIGN.number;
    else if (unit.key.startsWith("credit")) signs |= SIGN.credit;
    else if (dayWords.has(unit.key)) signs |= SIGN.time;
    if (unit.glued && isMixed(before, unit)) signs |= SIGN.mixed;
    before = unit;
  }
  return signs;
}

function isMixed(before: Unit | undefined, { kind }: Unit): boolean {
  return (kind === "word" && before?.kind === "number") || (kind === "number" && before?.kind === "word");
}
