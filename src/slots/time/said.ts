// What the words of an utterance say of time at all, as bits: each reader of pieces is only asked where it may find what it reads.
import { ofMeaning } from "../../lexicon/meaning.ts";
import { saying, spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";

export const SAYS = {
  /** In digits. */
  number: 1,
  /** "five", "a" */
  numeral: 2,
  date: 4,
  night: 8,
  weekday: 16,
  month: 32,
  bikramMonth: 64,
  part: 128,
  /** "hours" */
  unit: 256,
  /** "next" */
  which: 512,
  at: 1024,
  in: 2048,
  /** "noon", "half", "साढे" */
  ofClock: 4096,
  now: 8192,
  /** Only beside a number: "am", "pm", "baje". */
  meridiem: 16384,
  gate: 32768,
  /** "9:30", "9.30" */
  point: 65536,
  /** "17h30", "2h 30m", "1 d" */
  letter: 131072,
} as const;

const byConcept: Readonly<Record<string, number>> = {
  noon: SAYS.ofClock,
  midnight: SAYS.ofClock,
  half: SAYS.ofClock,
  quarter: SAYS.ofClock,
  sadhe: SAYS.ofClock,
  sawa: SAYS.ofClock,
  paune: SAYS.ofClock,
  at: SAYS.at,
  in: SAYS.in,
  nowtime: SAYS.now,
  am: SAYS.meridiem,
  pm: SAYS.meridiem,
  baje: SAYS.meridiem,
  oclock: SAYS.meridiem,
  gate: SAYS.gate,
};

const byGroup: Readonly<Record<string, number>> = {
  num: SAYS.numeral,
  date: SAYS.date,
  night: SAYS.night,
  weekday: SAYS.weekday,
  month: SAYS.month,
  bsmonth: SAYS.bikramMonth,
  part: SAYS.part,
  unit: SAYS.unit,
  which: SAYS.which,
};

/** Whether a word says anything of time. */
export const saysTime = saying(...Object.keys(byConcept), ...Object.keys(byGroup).map((group) => `${group}:*`));

/** What a meaning says of time, each a bit of `SAYS`; 0 for most. */
export const timeOf = ofMeaning(({ concepts }) => {
  let said = 0;
  for (const concept of concepts) {
    const colon = concept.indexOf(":");
    said |= (colon < 0 ? byConcept[concept] : byGroup[concept.slice(0, colon)]) ?? 0;
  }
  return said;
});

const isLetter = spelled(/^[dhm]$/);

/** What one unit says of time. */
export function timeAt(unit: Unit | undefined): number {
  if (unit === undefined) return 0;
  if (unit.kind === "number") return SAYS.number;
  const time = timeOf(unit);
  if (unit.kind === "mark") return unit.key === ":" || unit.key === "." ? time | SAYS.point : time;
  return isLetter(unit) ? time | SAYS.letter : time;
}
