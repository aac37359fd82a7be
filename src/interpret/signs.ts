// What an utterance has at all, found in one pass over its units, so that nobody looks for what cannot be there.
import { ofMeaning } from "../lexicon/meaning.ts";
import { spelled } from "../lexicon/saying.ts";
import type { Unit } from "../lexicon/utterance.ts";
import { runWord } from "../slots/campaign-ref.ts";
import { numberOfContact } from "../slots/contact-ref.ts";
import { dayWord } from "../slots/time/day-of-month.ts";
import { tellsTime } from "../slots/time/pieces.ts";
import { zoneWord } from "../slots/zone.ts";

/** Each a bit of the number that `signsOf` gives. */
export const SIGN = {
  number: 1,
  /** "five", "a", "hundred": counts too. */
  numeral: 2,
  percent: 4,
  /** What may stand before or after the id of a campaign. */
  campaign: 8,
  contact: 16,
  credit: 32,
  length: 64,
  time: 128,
  /** A digit and a letter side by side: "7K2P9", "5pm". */
  mixed: 256,
  /** Digits in groups: "1,000". */
  comma: 512,
  quote: 1024,
  /** Digits as a phone number begins with them, or many. */
  phone: 2048,
  zone: 4096,
} as const;

const byConcept: readonly (readonly [sign: number, concepts: readonly string[]])[] = [
  [SIGN.percent, ["percent"]],
  [SIGN.campaign, ["campaign", "campaigns", "idword", "it"]],
  [SIGN.contact, ["contact", "contacts"]],
  [SIGN.credit, ["credit"]],
  [SIGN.length, ["digits", "length"]],
];

const signsOfMeaning = ofMeaning((meaning) => {
  let signs = (meaning.values.has("num") ? SIGN.numeral : 0) | (tellsTime(meaning) ? SIGN.time : 0);
  for (const [sign, concepts] of byConcept) if (concepts.some((one) => meaning.concepts.has(one))) signs |= sign;
  return signs;
});

const bySpelling: readonly (readonly [sign: number, spelling: RegExp])[] = [
  [SIGN.credit, /^credit/],
  [SIGN.time, dayWord],
  [SIGN.campaign, runWord],
  [SIGN.contact, numberOfContact],
  [SIGN.zone, zoneWord],
];
/** One question for all, as hardly any word is spelled like one of them. */
const isTelling = spelled(new RegExp(bySpelling.map(([, { source }]) => source).join("|"), "i"));

function signsOfSpelling(unit: Unit): number {
  if (!isTelling(unit)) return 0;
  let signs = 0;
  for (const [sign, spelling] of bySpelling) if (spelling.test(unit.key)) signs |= sign;
  return signs;
}

function signsOfMark(key: string): number {
  switch (key) {
    case "%":
      return SIGN.percent;
    case "#":
      return SIGN.campaign;
    case ",":
      return SIGN.comma;
    case "+":
      return SIGN.phone;
    case "/":
      return SIGN.time | SIGN.zone;
    case ":":
    case "-":
    case ".":
      return SIGN.time;
    default:
      return 0;
  }
}

/** No number without its country is shorter and begins otherwise. */
const shortestPhone = 7;

function signsOfNumber({ key }: Unit): number {
  const first = key.charCodeAt(0);
  const mayBePhone = first === 48 || first === 57 || key.length >= shortestPhone;
  return mayBePhone ? SIGN.number | SIGN.phone : SIGN.number;
}

export function signsOf(units: readonly Unit[]): number {
  let signs = 0;
  let before: Unit | undefined;
  for (const unit of units) {
    if (unit.kind === "number") signs |= signsOfNumber(unit);
    else if (unit.kind === "mark") signs |= signsOfMeaning(unit) | signsOfMark(unit.key);
    else if (unit.kind === "quote") signs |= SIGN.quote | signsOfSpelling(unit);
    else signs |= signsOfMeaning(unit) | signsOfSpelling(unit);
    if (unit.glued && isMixed(before, unit)) signs |= SIGN.mixed;
    before = unit;
  }
  return signs;
}

function isMixed(before: Unit | undefined, { kind }: Unit): boolean {
  return (kind === "word" && before?.kind === "number") || (kind === "number" && before?.kind === "word");
}
