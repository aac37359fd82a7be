// Pieces of date and time in an utterance, in three languages. Each kind has its reader beside this file; resolve.ts and range.ts put
// the pieces together.
import type { WallTime } from "../../calendar/zone.ts";
import type { Meaning } from "../../lexicon/meaning.ts";
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
import { SAYS, timeAt, timeOf } from "./said.ts";
import { sharedMonthAt } from "./shared-month.ts";

const means = meanings("nowtime");

export type { Piece } from "./piece.ts";

/** Where no word is such, and no mark stands between numbers, there is no time. */
export function tellsTime(meaning: Meaning): boolean {
  return timeOf(meaning) !== 0;
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

interface PieceReader {
  /** What the first unit of such a piece says: bits of `SAYS`, any of them. */
  readonly begins: number;
  /** What the utterance must say somewhere for it. */
  readonly needs: number;
  readonly read: (reader: Reader, at: number) => Piece | undefined;
}

const { number, numeral, date, weekday, month, bikramMonth, part, unit, which, at, ofClock, now, gate } = SAYS;
const anything = -1;
const hour = at | SAYS.meridiem | part | SAYS.night | SAYS.point | SAYS.letter;

/** The first that can read it does: "10 mangsir" is a day before it is a month, "5 baje" an hour before it is a number. */
const readers: readonly PieceReader[] = [
  { begins: number, needs: anything, read: numericDateAt },
  { begins: number, needs: month | bikramMonth | gate, read: sharedMonthAt },
  { begins: number | bikramMonth, needs: bikramMonth | gate, read: bikramDateAt },
  { begins: number | month, needs: month, read: namedDateAt },
  { begins: number, needs: anything, read: ordinalDateAt },
  { begins: numeral | at | ofClock, needs: anything, read: spokenClockAt },
  { begins: number | numeral | SAYS.in | ofClock, needs: unit | SAYS.letter, read: delayOrSpanAt },
  { begins: number | numeral | at, needs: hour, read: clockAt },
  { begins: date | weekday | which, needs: anything, read: relativeDateAt },
  { begins: month | bikramMonth | which, needs: anything, read: periodAt },
  { begins: part, needs: anything, read: partAt },
  { begins: now, needs: anything, read: nowAt },
];

function pieceAt(reader: Reader, from: number, said: number): Piece | undefined {
  const here = timeAt(reader.units[from]);
  for (const { begins, needs, read } of readers) {
    const piece = (begins & here) !== 0 && (needs & said) !== 0 ? read(reader, from) : undefined;
    if (piece) return piece;
  }
  return undefined;
}

const longestNumber = 10;

function mayBegin(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.kind === "word" || (unit.kind === "number" && unit.key.length <= longestNumber));
}

function addPieces(pieces: Piece[], reader: Reader, from: number, said: number): void {
  const night = (said & SAYS.night) === 0 ? undefined : nightAt(reader, from);
  if (night) {
    pieces.push(...night);
    return;
  }
  const piece = pieceAt(reader, from, said);
  if (piece) pieces.push(piece);
}

/** All pieces in order. `taken` units belong to something else (a phone number, an id). */
export function findPieces(units: readonly Unit[], now: WallTime, taken: (at: number) => boolean): Piece[] {
  const reader = { units, now, taken };
  const pieces: Piece[] = [];
  let said = 0;
  for (const unit of units) said |= timeAt(unit);
  for (let from = 0; from < units.length; ) {
    const before = pieces.length;
    if (mayBegin(units[from]) && !taken(from)) addPieces(pieces, reader, from, said);
    from = pieces[before]?.to ?? from + 1;
  }
  return pieces;
}
