// What was said about a moment that is none yet ("tomorrow", "5 o'clock"): it travels with the question, and the answer need only
// say the rest.
import { clockText, isoDay, parseIsoDay, type WallTime } from "../../calendar/zone.ts";
import type { DayPart, Piece } from "./piece.ts";

/** In wire form: `{ date: "2026-11-30", hour: "05:00" }`. */
export interface TimeHints {
  readonly date?: string;
  /** A clock time without doubt, `"17:00"`. */
  readonly time?: string;
  /** Of either half of the day: `"05:00"` for a bare "5". */
  readonly hour?: string;
  readonly part?: DayPart;
}

const nowhere = { from: -1, to: -1 } as const;

/** `"17:30"` → `1050` */
export function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
}

/** What the pieces say, e.g. `{ date: "2026-11-30" }`; a stretch of days or minutes too, though no question builds on it. */
export function hintsOf(pieces: readonly Piece[]): Readonly<Record<string, string>> {
  const hints: Record<string, string> = {};
  for (const piece of pieces) {
    if (piece.kind === "date") hints.date = isoDay(piece.day);
    if (piece.kind === "clock") hints[piece.fixed || piece.late ? "time" : "hour"] = clockText(piece.minute);
    if (piece.kind === "part") hints.part = piece.part;
    if (piece.kind === "period") hints.dates = `${isoDay(piece.first)}/${isoDay(piece.last)}`;
    if (piece.kind === "span") hints.duration = String(piece.minutes);
  }
  return hints;
}

function isText(value: unknown, shape: RegExp): value is string {
  return typeof value === "string" && shape.test(value);
}

/** Hints as they come out of a frame, whoever made it. */
export function readHints(said: Readonly<Record<string, unknown>>): TimeHints {
  const { date, time, hour, part } = said;
  return {
    ...(isText(date, /^\d{4}-\d\d-\d\d$/) ? { date } : {}),
    ...(isText(time, /^\d\d:\d\d$/) ? { time } : {}),
    ...(isText(hour, /^\d\d:\d\d$/) ? { hour } : {}),
    ...(part === "morning" || part === "noon" || part === "evening" || part === "night" ? { part } : {}),
  };
}

/** The pieces, and those of the hints that they leave open. Whoever says "in 2 hours" or "now" has said it all; a day that is over is no hint. */
export function withHints(pieces: readonly Piece[], hints: TimeHints, now: WallTime): readonly Piece[] {
  const says = (...kinds: readonly Piece["kind"][]) => pieces.some(({ kind }) => kinds.includes(kind));
  if (pieces.length === 0 || says("delay", "now")) return pieces;
  const { date, time, hour, part } = hints;
  const day = date === undefined ? undefined : parseIsoDay(date);
  const clock = time ?? hour;
  return [
    ...pieces,
    ...(day !== undefined && day >= now.day && !says("date", "period")
      ? [{ kind: "date", day, ...nowhere } as const]
      : []),
    ...(clock !== undefined && !says("clock")
      ? [{ kind: "clock", minute: minuteOf(clock), fixed: time !== undefined, ...nowhere } as const]
      : []),
    ...(part !== undefined && !says("part") ? [{ kind: "part", part, ...nowhere } as const] : []),
  ];
}
