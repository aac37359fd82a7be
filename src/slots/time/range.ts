// Pieces of date → first and last day, for questions about the past: "this week", "from 5 nov to 12 nov", "since monday".
import { isoDay, type WallTime } from "../../calendar/zone.ts";
import { meanings } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { withoutDenied } from "./denied.ts";
import type { Piece } from "./piece.ts";

const means = meanings("since");

export interface DateRange {
  readonly from_date?: string;
  readonly to_date?: string;
}

function daysOf(piece: Piece): { readonly first: number; readonly last: number } | undefined {
  if (piece.kind === "date") return { first: piece.day, last: piece.day };
  return piece.kind === "period" ? { first: piece.first, last: piece.last } : undefined;
}

/** "since X", "from X", "X dekhi" when nothing tells the end. */
function isOpenEnded(units: readonly Unit[], piece: Piece): boolean {
  const before = unitAt(units, piece.from - 1);
  const last = unitAt(units, piece.to - 1);
  return means.since(before) || means.since(units[piece.to]) || /(dekhi|देखि)$/.test(last?.key ?? "");
}

/** Days without a year, and weekdays, lie in the past when somebody asks what was used. */
function backwards(piece: Piece, day: number, today: number): number {
  const cycle = piece.kind === "date" ? piece.cycle : undefined;
  return cycle !== undefined && day > today ? day - cycle : day;
}

export function resolveRange(units: readonly Unit[], pieces: readonly Piece[], now: WallTime): DateRange {
  const spans = withoutDenied(units, pieces).filter((piece) => daysOf(piece) !== undefined);
  const first = spans[0];
  const days = first && daysOf(first);
  if (!first || !days) return {};
  const next = spans[1];
  const second = next && daysOf(next);
  if (next && second)
    return {
      from_date: isoDay(backwards(first, days.first, now.day)),
      to_date: isoDay(backwards(next, second.last, now.day)),
    };
  const start = isoDay(backwards(first, days.first, now.day));
  return isOpenEnded(units, first)
    ? { from_date: start }
    : { from_date: start, to_date: isoDay(backwards(first, days.last, now.day)) };
}
