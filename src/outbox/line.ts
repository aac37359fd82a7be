// One line before a budget that all chats of a platform share. Whoever joins it is told when their turn is, so that nobody has to come
// and look in vain; progress goes at an even pace and leaves the rest to people.
import type { Budget } from "../chat.ts";

export type Front = "people" | "progress";

export interface Line {
  readonly budget: Budget;
  /** The time of a fresh place at the end. */
  join(front: Front, now: number): number;
  /** When the budget has room: it may have been used up ahead of those in the line. */
  freeAt(now: number): number;
  take(now: number): void;
}

/** Nobody knows what an earlier process has used of a long span: progress then begins with its pace, not with a place at once. */
const LONG_SPAN_MS = 10_000;

export function createLine(budget: Budget, start: number): Line {
  const { most, kept, spanMs } = budget;
  const progressGap = spanMs / (most - kept);
  const peopleGap = spanMs / most;
  let nextProgress = spanMs >= LONG_SPAN_MS ? start + progressGap : start;
  /** When the bucket of people's calls is full again (generic cell rate algorithm): a whole budget may go at once. */
  let peopleFull = start;
  let calls: number[] = [];
  return {
    budget,
    join(front, now) {
      if (front === "progress") {
        const place = Math.max(now, nextProgress);
        nextProgress = place + progressGap;
        return place;
      }
      const full = Math.max(now, peopleFull);
      peopleFull = full + peopleGap;
      return Math.max(now, Math.ceil(full - (spanMs - peopleGap)));
    },
    freeAt(now) {
      return calls.length < most ? now : (calls[calls.length - most] ?? now) + spanMs;
    },
    take(now) {
      calls = [...calls.filter((at) => now - at < spanMs), now];
    },
  };
}
