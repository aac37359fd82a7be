// Pieces of date and time in an utterance, in three languages. Each kind has its reader beside this file; resolve.ts and range.ts put
// the pieces together.
import type { WallTime } from "../../calendar/zone.ts";
import { type Meaning, ofMeaning } from "../../lexicon/meaning.ts";
import { meanings } from "../../lexicon/saying.ts";
import { type Unit, valueIn } from "../../lexicon/utterance.ts";
import { bikramDateAt } from "./bikram.ts";
import { clockAt, spokenClockAt } from "./clock.ts";
import { namedDateAt } from "./dates.ts";
import { ordinalDateAt } from "./day-of-month.ts";
import { delayOrSpanAt } from "./lengths.ts";
import { numericDateAt } from "./numeric-dates.ts";
import { periodAt } from "./periods.ts";
import type { Piece } from "./piece.ts";
import type { Reader } from "./reader.ts";
import { nightAt, relativeDateAt } from "./relative.ts";
import { sharedMonthAt } from "./shared-month.ts";

const means = meanings("nowtime");

export type { Piece } from "./piece.ts";

const timeConcepts =
  /^(date|night|weekday|month|bsmonth|part|unit|which|num):|^(noon|midnight|at|in|half|quarter|sadhe|sawa|paune|nowtime)$/;

/** Most words have nothing to do with time: known at a glance. */
const mayBeginWith = ofMeaning(({ concepts }) => [...concepts].some((concept) => timeConcepts.test(concept)));

function mayBegin(unit: Unit | undefined): boolean {
  if (!unit || unit.kind === "mark") return false;
  return unit.kind === "number" ? unit.key.length <= 10 : mayBeginWith(unit);
}

const besideNumbers = new Set(["am", "pm", "baje", "oclock", "gate"]);

/** Where no word is such, and no mark stands between numbers, there is no time. */
export function tellsTime(meaning: Meaning): boolean {
  return mayBeginWith(meaning) || [...meaning.concepts].some((concept) => besideNumbers.has(concept));
}

function partAt({ units }: Reader, at: number): Piece | undefined {
  const part = valueIn(units[at], "part");
  if (part === "morning" || part === "noon" || part === "evening" || part === "night")
    return { kind: "part", from: at, to: at + 1, part };
  return undefined;
}

function nowAt({ units }: Reader, at: number): Piece | undefined {
  return means.nowtime(units[at]) ? { kind: "now", from: at, to: at + 1 } : undefined;
}

/** The first that can read it does: "10 mangsir" is a day before it is a month, "5 baje" an hour before it is a number. */
const readers: readonly ((reader: Reader, at: number) => Piece | undefined)[] = [
  numericDateAt,
  sharedMonthAt,
  bikramDateAt,
  namedDateAt,
  ordinalDateAt,
  spokenClockAt,
  delayOrSpanAt,
  clockAt,
  relativeDateAt,
  periodAt,
  partAt,
  nowAt,
];

function piecesAt(reader: Reader, at: number): readonly Piece[] {
  if (!mayBegin(reader.units[at])) return [];
  const night = nightAt(reader, at);
  if (night.length > 0) return night;
  for (const read of readers) {
    const piece = read(reader, at);
    if (piece) return [piece];
  }
  return [];
}

/** All pieces in order. `taken` units belong to something else (a phone number, an id). */
export function findPieces(units: readonly Unit[], now: WallTime, taken: (at: number) => boolean): Piece[] {
  const reader = { units, now, taken };
  const pieces: Piece[] = [];
  for (let at = 0; at < units.length; ) {
    const found = taken(at) || units[at]?.kind === "quote" ? [] : piecesAt(reader, at);
    pieces.push(...found);
    at = found[0]?.to ?? at + 1;
  }
  return pieces;
}
