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
  /** Being called now, or in a status we do not know; a list, because any word may be a status, `__proto__` too. */
  other: z.array(z.object({ status: z.string(), count: z.number() })),
  unchanged: z.number(),
  /** Not in the service's list any more. */
  missing: z.number(),
  /** In the list, but not there when the run began. */
  surplus: z.number(),
  credits: z.number(),
});
export type Reckoning = z.infer<typeof reckoningSchema>;

export function reckon(total: number, { counts, unchanged, credits }: Omit<Look, "moved">): Reckoning {
  const of = (status: string) => (Object.hasOwn(counts, status) ? (counts[status] ?? 0) : 0);
  const known: readonly string[] = [...finalStatuses, "not started"];
  const seen = sum(Object.values(counts)) + unchanged;
  return {
    total,
    ended: {
      completed: of("completed"),
      failed: of("failed"),
      unanswered: of("unanswered"),
      hungup: of("hungup"),
      terminated: of("terminated"),
    },
    notStarted: of("not started"),
    other: Object.keys(counts)
      .filter((status) => !known.includes(status) && of(status) > 0)
      .sort()
      .map((status) => ({ status, count: of(status) })),
    unchanged,
    missing: Math.max(0, total - seen),
    surplus: Math.max(0, seen - total),
    credits,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}

export function endedOf({ ended }: Pick<Reckoning, "ended">): number {
  return sum(Object.values(ended));
}

/** Being called now, or in a status we do not know. */
export function openOf({ other }: Pick<Reckoning, "other">): number {
  return sum(other.map(({ count }) => count));
}

/** Contacts this run is done with, never more than it has. */
export function doneOf(reckoning: Reckoning): number {
  return Math.min(reckoning.total, endedOf(reckoning));
}

/**
 * True when nothing more is to come. What only looks finished (no change seen, gone from the list, added meanwhile) has to stay so
 * for ten minutes: the service may be slow, or its list cut short.
 */
export function isOver(reckoning: Reckoning, silentMs: number): boolean {
  const { notStarted, unchanged, missing, surplus } = reckoning;
  if (openOf(reckoning) > 0 || notStarted > surplus) return false;
  return notStarted + unchanged + missing === 0 || silentMs >= SILENCE_MS;
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
