// What an utterance has at all, found in one pass over its units, so that nobody looks for what cannot be there.
import { saying, spelled } from "../lexicon/saying.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { runWord } from "../slots/campaign-ref.ts";
import { numberOfContact } from "../slots/contact-ref.ts";
import { dayWord } from "../slots/time/day-of-month.ts";
import { saysTime } from "../slots/time/said.ts";
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

const byConcept = [
  [SIGN.numeral, saying("num:*")],
  [SIGN.time, saysTime],
  [SIGN.percent, saying("percent")],
  [SIGN.campaign, saying("campaign", "campaigns", "idword", "it")],
  [SIGN.contact, saying("contact", "contacts")],
  [SIGN.credit, saying("credit")],
  [SIGN.length, saying("digits", "length")],
] as const;

/** Of what the words mean: asked of all together, so that nobody need look at each. */
function signsOfMeanings(utterance: Utterance): number {
  let signs = 0;
  for (const [sign, isSaid] of byConcept) if (isSaid.isIn(utterance)) signs |= sign;
  return signs;
}

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

/** Upper bounds: what only words of a quote or a correction tell may be among them. */
export function signsOf(utterance: Utterance): number {
  const { units } = utterance;
  let signs = signsOfMeanings(utterance);
  let before: Unit | undefined;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit === undefined) continue;
    if (unit.kind === "word") signs |= signsOfSpelling(unit);
    else if (unit.kind === "number") signs |= signsOfNumber(unit);
    else if (unit.kind === "mark") signs |= signsOfMark(unit.key);
    else signs |= SIGN.quote | signsOfSpelling(unit);
    if (unit.glued && isMixed(before, unit)) signs |= SIGN.mixed;
    before = unit;
  }
  return signs;
}

function isMixed(before: Unit | undefined, { kind }: Unit): boolean {
  return (kind === "word" && before?.kind === "number") || (kind === "number" && before?.kind === "word");
}
