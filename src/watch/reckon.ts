// From counts to what can be said of a run: how far it is, whether it is over, whether its end adds up. Pure.
import { z } from "zod";
import { finalStatuses, type Look } from "./look.ts";

/** Silence after which contacts that show no change are taken as done. */
export const SILENCE_MS = 10 * 60_000;

/** The sum that a run has to come to: all parts together are its total and the surplus. */
export const reckoningSchema = z.object({
  total: z.number(),
  /** Ended in this run, by status. */
  ended: z.object({
    completed: z.number(),
    failed: z.number(),
    unanswered: z.number(),
    hungup: z.number(),
    terminated: z.number(),
  }),
  notStarted: z.number(),
  /** Being called now, or in a status we do not know, by its name. */
  other: z.record(z.string(), z.number()),
  unchanged: z.number(),
  /** Not in the service's list any more. */
  missing: z.number(),
  /** In the list, but not there when the run began. */
  surplus: z.number(),
  credits: z.number(),
});
export type Reckoning = z.infer<typeof reckoningSchema>;

export function reckon(total: number, { counts, unchanged, credits }: Look): Reckoning {
  const { "not started": notStarted = 0, ...rest } = counts;
  const ended = { completed: 0, failed: 0, unanswered: 0, hungup: 0, terminated: 0 };
  const other: Record<string, number> = {};
  for (const [status, count] of Object.entries(rest)) {
    const final = finalStatuses.find((one) => one === status);
    if (final) ended[final] += count;
    else other[status] = count;
  }
  const seen = sum(counts) + unchanged;
  return {
    total,
    ended,
    notStarted,
    other,
    unchanged,
    missing: Math.max(0, total - seen),
    surplus: Math.max(0, seen - total),
    credits,
  };
}

export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

/** Contacts this run is done with, never more than it has. */
export function doneOf({ total, ended }: Reckoning): number {
  return Math.min(total, sum(ended));
}

/**
 * True when nothing more is to come. What only looks finished (no change seen, gone from the list, added meanwhile) has to stay so
 * for ten minutes: the service may be slow, or its list cut short.
 */
export function isOver({ notStarted, other, unchanged, missing, surplus }: Reckoning, silentMs: number): boolean {
  const waiting = notStarted + sum(other);
  if (waiting > surplus || sum(other) > 0) return false;
  return waiting + unchanged + missing === 0 || silentMs >= SILENCE_MS;
}

/** Whole percent, 0 to 100; 100 only when all are done. */
export function percentOf(done: number, total: number): number {
  if (total <= 0) return done > 0 ? 100 : 0;
  return Math.max(0, Math.min(100, Math.floor((done / total) * 100)));
}

/** Not reached: everybody but those who completed. */
export function missedOf({ total, ended }: Reckoning): number {
  return Math.max(0, total - ended.completed);
}
