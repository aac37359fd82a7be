// How much, how many, how long.
import { wallTime } from "../calendar/zone.ts";
import { meanings, spelled } from "../lexicon/saying.ts";
import { type Unit, valueIn } from "../lexicon/utterance.ts";
import type { Found } from "./found.ts";
import { readUnits } from "./reading.ts";
import { numberFrom, type Shape, wholeNumberFrom } from "./shape.ts";
import type { Slot } from "./slot.ts";
import { lengthAt, minutesOf } from "./time/lengths.ts";

const means = meanings("credit", "lakh");

const beginsWithCredit = spelled(/^credits?\b/);

/** Also in a phrase: "credits needed". */
export function isCredit(unit: Unit | undefined): boolean {
  return means.credit(unit) || beginsWithCredit(unit);
}

/** "5000", "5,000", "1,25,000", "5k", "2 hajar", "५०००", "two thousand", "1.5 lakh". */
export function numberAt(units: readonly Unit[], from: number): Found<number> | undefined {
  const unit = units[from];
  let to = from + 1;
  const word = unit?.kind === "word" ? valueIn(unit, "num") : undefined;
  if (unit?.kind !== "number" && word === undefined) return undefined;
  let digits = unit?.kind === "number" ? unit.key : (word ?? "");
  while (
    units[to]?.key === "," &&
    units[to]?.glued &&
    units[to + 1]?.kind === "number" &&
    units[to + 1]?.glued &&
    /^\d{2,3}$/.test(units[to + 1]?.key ?? "")
  ) {
    digits += units[to + 1]?.key ?? "";
    to += 2;
  }
  if (units[to]?.key === "." && units[to]?.glued && units[to + 1]?.kind === "number" && units[to + 1]?.glued) {
    digits += `.${units[to + 1]?.key ?? ""}`;
    to += 2;
  }
  const scale = scaleOf(units[to]);
  return { from, to: scale === 1 ? to : to + 1, value: Number(digits) * scale };
}

function scaleOf(unit: Unit | undefined): number {
  if (unit?.glued && unit.key === "k") return 1000;
  if (means.lakh(unit) || unit?.key === "lakh" || unit?.key === "लाख") return 100_000;
  const word = valueIn(unit, "num");
  return word === "1000" || word === "100" || word === "100000" ? Number(word) : 1;
}

/** All amounts of an utterance that are not part of something else. */
export function findAmounts(units: readonly Unit[], taken: (at: number) => boolean): Found<number>[] {
  const found: Found<number>[] = [];
  for (let at = 0; at < units.length; ) {
    const one = taken(at) ? undefined : numberAt(units, at);
    if (one) found.push(one);
    at = one?.to ?? at + 1;
  }
  return found;
}

function onlyAmount(text: string, { fits }: Shape<number>): number | undefined {
  const units = readUnits(text);
  const [found, ...others] = findAmounts(units, () => false);
  const isBelowZero = found?.from === 1 && units[0]?.key === "-";
  return found && others.length === 0 && !isBelowZero && fits(found.value) ? found.value : undefined;
}

/** "1,500 minutes"; "30" alone. NaN for a number of anything else. */
function countedMinutes(
  units: readonly Unit[],
  at: number,
): { readonly minutes: number; readonly to: number } | undefined {
  const amount = numberAt(units, at);
  if (!amount) return undefined;
  const unit = valueIn(units[amount.to], "unit") ?? (units.length === amount.to ? "minute" : "");
  return { minutes: amount.value * (minutesOf[unit] ?? Number.NaN), to: amount.to };
}

export const minutes: Slot<number> = {
  ...numberFrom(Number.MIN_VALUE),
  read: (text, { now, zone }) => {
    const reader = { units: readUnits(text), now: wallTime(now, zone), taken: () => false };
    let total = 0;
    for (let at = 0; at < reader.units.length; ) {
      const length = lengthAt(reader, at) ?? countedMinutes(reader.units, at);
      total += length?.minutes ?? 0;
      at = length?.to ?? at + 1;
    }
    return minutes.fits(total) ? total : undefined;
  },
};

export const credits: Slot<number> = {
  ...numberFrom(0),
  read: (text) => onlyAmount(text, credits),
};

export const contactsLimit: Slot<number> = {
  ...wholeNumberFrom(1),
  read: (text) => onlyAmount(text, contactsLimit),
};

export const percent: Slot<number> = {
  ...numberFrom(0, 100),
  read: (text) => onlyAmount(text, percent),
};
