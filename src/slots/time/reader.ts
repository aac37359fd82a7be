// What the readers of time look at: the units of one utterance, and today.
import type { WallTime } from "../../calendar/zone.ts";
import { meanings } from "../../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../../lexicon/utterance.ts";

const means = meanings("am", "pm", "baje");

export interface Reader {
  readonly units: readonly Unit[];
  readonly now: WallTime;
  /** Belongs to something else: a phone number, an id. */
  readonly taken: (at: number) => boolean;
}

export function key({ units }: Reader, at: number): string {
  return unitAt(units, at)?.key ?? "";
}

export function isNumeral({ units }: Reader, at: number): boolean {
  return units[at]?.kind === "number";
}

/** A number in digits or in words ("five", "पाँच"). */
export function numberAt({ units, taken }: Reader, at: number): number | undefined {
  const unit = units[at];
  if (!unit || taken(at)) return undefined;
  if (unit.kind === "number") return unit.key.length <= 6 ? Number(unit.key) : undefined;
  const word = valueIn(unit, "num");
  return word === undefined ? undefined : Number(word);
}

/** Follows its number; "I am" is none. */
export function meridiemAt({ units }: Reader, at: number): "am" | "pm" | undefined {
  if (means.am(units[at])) return "am";
  return means.pm(units[at]) ? "pm" : undefined;
}

/** In "november 5pm" the number before is an hour. */
export function isClockAhead(reader: Reader, at: number): boolean {
  return meridiemAt(reader, at) !== undefined || means.baje(reader.units[at]) || key(reader, at) === ":";
}

const ordinals = new Set(["st", "nd", "rd", "th"]);

/** "30th", "2nd": what is written onto the number. */
export function isOrdinalEnding(unit: Unit | undefined): boolean {
  return unit?.glued === true && ordinals.has(unit.key);
}

/** "30", "5th"; days of the Nepali calendar go to 32. */
export function dayOfMonthAt(reader: Reader, at: number): { readonly day: number; readonly to: number } | undefined {
  const unit = reader.units[at];
  if (unit?.kind !== "number" || unit.key.length > 2 || reader.taken(at)) return undefined;
  const day = Number(unit.key);
  if (!(day >= 1 && day <= 32)) return undefined;
  return { day, to: isOrdinalEnding(reader.units[at + 1]) ? at + 2 : at + 1 };
}

/** "2026", ", 2083". */
export function yearAt(reader: Reader, at: number): { readonly year: number; readonly to: number } | undefined {
  const skip = key(reader, at) === "," ? at + 1 : at;
  const year = isNumeral(reader, skip) && key(reader, skip).length === 4 ? Number(key(reader, skip)) : undefined;
  return year !== undefined && year >= 1970 && year <= 2100 && !reader.taken(skip) ? { year, to: skip + 1 } : undefined;
}

/** BS years of our time are AD years nobody plans for yet. */
export function isBikramYear(year: number): boolean {
  return year >= 2050 && year <= 2100;
}
