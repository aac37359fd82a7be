// Pieces of date and time → one moment, by the reading rules 10 to 13 and 26 of the contract.
import { clockText, isoMinute, type WallTime } from "../../calendar/zone.ts";
import { hintsOf } from "./hints.ts";
import type { DayPart, Piece } from "./piece.ts";

const WEEK = 7;

/** What was said about a time: a moment, or only so much that it must be asked about. */
export type Moment =
  | { readonly kind: "none" }
  | { readonly kind: "now" }
  | { readonly kind: "at"; readonly schedule: string }
  /** `hints` holds what was said, e.g. `{ date: "2026-11-30" }`. */
  | { readonly kind: "unclear"; readonly hints: Readonly<Record<string, string>> };

/** The hour of the day that "5" means in this part of it; undefined if it cannot be. Minutes in, minutes out. */
function inPart(minute: number, part: DayPart): number | undefined {
  const hour = Math.floor(minute / 60);
  if (hour >= 13) return minute;
  if (part === "morning") return hour === 12 ? minute - 720 : minute;
  if (part === "noon") return hour >= 1 && hour <= 6 ? minute + 720 : minute;
  if (part === "evening") return hour >= 1 && hour <= 11 ? minute + 720 : undefined;
  if (hour === 12) return minute + 720;
  return hour >= 6 ? minute + 720 : minute + 1440;
}

/** "9am" that is past today is tomorrow's; a bare "5" is the next 5 o'clock, of either half of the day. */
function nextClock(now: WallTime, minute: number, fixed: boolean): WallTime {
  if (fixed) return { day: minute > now.minute ? now.day : now.day + 1, minute };
  const half = minute > now.minute ? 0 : minute + 720 > now.minute ? 720 : 1440;
  return { day: now.day, minute: minute + half };
}

export const noMoment: Moment = { kind: "none" };

export function resolveMoment(said: readonly Piece[], now: WallTime): Moment {
  const pieces = withinPeriod(said, now);
  return momentOf(pieces, now) ?? { kind: "unclear", hints: hintsOf(pieces) };
}

/** Undefined where it is unclear. */
function momentOf(pieces: readonly Piece[], now: WallTime): Moment | undefined {
  const once = saidOnce(pieces);
  if (once === undefined) return undefined;
  const { date, clock, part, delay } = once;
  if (delay) {
    const moment = { kind: "at", schedule: isoMinute({ day: now.day, minute: now.minute + delay.minutes }) } as const;
    // "4 घण्टा पछि (2 pm) मा": said in two ways.
    const other = clock ? resolveClock({ date, clock, part }, now) : undefined;
    const isSame = other?.kind === "at" && other.schedule === moment.schedule;
    return isSame || !(date || clock || part) ? moment : undefined;
  }
  const stretches = pieces.some(({ kind }) => kind === "period" || kind === "span");
  if (clock && !stretches) return resolveClock({ date, clock, part }, now);
  if (clock || date || part || stretches) return undefined;
  return pieces.some(({ kind }) => kind === "now") ? { kind: "now" } : noMoment;
}

type OfKind<K extends Piece["kind"]> = Extract<Piece, { readonly kind: K }>;

interface Said {
  readonly date: OfKind<"date"> | undefined;
  readonly clock: OfKind<"clock"> | undefined;
  readonly part: OfKind<"part"> | undefined;
  readonly delay: OfKind<"delay"> | undefined;
}

/** "friday next week" is the friday of that week; a stretch of days whose day is said says no more. One that runs ends today. */
function withinPeriod(pieces: readonly Piece[], now: WallTime): readonly Piece[] {
  const period = pieces.find((piece) => piece.kind === "period");
  const date = pieces.find((piece) => piece.kind === "date");
  if (!period || !date) return pieces;
  const others = pieces.filter((piece) => piece !== period && piece !== date);
  const last = period.last === now.day ? Number.POSITIVE_INFINITY : period.last;
  const isLater = date.cycle === WEEK && date.day + WEEK >= period.first && date.day < period.first;
  const day = isLater ? date.day + WEEK : date.day;
  return day >= period.first && day <= last ? [{ ...date, day }, ...others] : pieces;
}

/** Days that are one: said twice, or with their weekday ("friday, 4 december"). */
function distinctDates(pieces: readonly Piece[]): readonly OfKind<"date">[] {
  const dates = pieces.filter((piece) => piece.kind === "date");
  if (dates.length < 2) return dates;
  const isWeekdayOf = (date: OfKind<"date">, other: OfKind<"date">) =>
    date.cycle === WEEK && other.cycle !== WEEK && (other.day - date.day) % WEEK === 0;
  const named = dates.filter((date) => !dates.some((other) => isWeekdayOf(date, other)));
  return named.filter(({ day }, at) => named.findIndex((other) => other.day === day) === at);
}

/** "12:00 noon": the hour that is said in full is the same hour. */
function distinctClocks(pieces: readonly Piece[]): readonly OfKind<"clock">[] {
  const clocks = pieces.filter((piece) => piece.kind === "clock");
  if (clocks.length < 2) return clocks;
  const fixed = clocks.filter((one) => one.fixed);
  return clocks.every(({ minute }) => minute === clocks[0]?.minute) ? (fixed[0] ? [fixed[0]] : clocks) : clocks;
}

/** One piece of each kind; undefined where two of a kind contradict each other. */
function saidOnce(pieces: readonly Piece[]): Said | undefined {
  const dates = distinctDates(pieces);
  const clocks = distinctClocks(pieces);
  const parts = pieces.filter((piece) => piece.kind === "part");
  const delays = pieces.filter((piece) => piece.kind === "delay");
  if (dates.length > 1 || clocks.length > 1 || parts.length > 1 || delays.length > 1) return undefined;
  return { date: dates[0], clock: clocks[0], part: parts[0], delay: delays[0] };
}

/** Undefined where the half of the day stays open, or the moment is over. */
function resolveClock(
  { date, clock, part }: Pick<Said, "date" | "part"> & { readonly clock: OfKind<"clock"> },
  now: WallTime,
): Moment | undefined {
  const minute = part && !clock.fixed ? inPart(clock.minute, part.part) : clock.minute;
  if (minute === undefined) return undefined;
  const fixed = clock.fixed || part !== undefined;
  if (!date) return { kind: "at", schedule: isoMinute(nextClock(now, minute, fixed)) };
  const isPast = date.day < now.day || (date.day === now.day && minute <= now.minute);
  if (!(fixed || clock.late) || isPast) return undefined;
  return { kind: "at", schedule: isoMinute({ day: date.day, minute }) };
}

/** "18:00" of a clock time, for things that happen every day; said twice it is still one. A bare hour is left open. */
export function resolveTimeOfDay(pieces: readonly Piece[]): string | undefined {
  if (pieces.length === 0) return undefined;
  const clocks = pieces.filter((piece) => piece.kind === "clock");
  const part = pieces.find((piece) => piece.kind === "part");
  const minuteIn = ({ fixed, minute }: OfKind<"clock">) => (fixed ? minute : part && inPart(minute, part.part));
  const [minute, ...others] = new Set(clocks.map(minuteIn));
  return minute === undefined || others.length > 0 ? undefined : clockText(minute);
}
