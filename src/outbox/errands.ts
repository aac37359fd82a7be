// In which order the errands of one chat are run, and when.
import type { PlatformLimits } from "../chat.ts";
import type { Found } from "../store/records.ts";
import type { Lane } from "./message.ts";
import { type Errand, lanes } from "./records.ts";

/** Answers first, then results, then progress; inside a lane by arrival. */
export function inOrder(errands: readonly Found<Errand>[]): readonly Found<Errand>[] {
  const rank = ({ value }: Found<Errand>) => lanes.indexOf(value.lane);
  return [...errands].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Every errand shows its message as it looks when its turn comes, so of several for one message the first is enough. */
export function withoutRepeats(ordered: readonly Found<Errand>[]): {
  readonly errands: readonly Found<Errand>[];
  readonly repeats: readonly Found<Errand>[];
} {
  const seen = new Set<string>();
  const isRepeat = ({ value }: Found<Errand>) => seen.size === seen.add(value.key).size;
  const { errands = [], repeats = [] } = Object.groupBy(ordered, (errand) =>
    isRepeat(errand) ? "repeats" : "errands",
  );
  return { errands, repeats };
}

/** The first of each lane: a later one of the same lane never overtakes it. */
export function heads(ordered: readonly Found<Errand>[]): readonly Found<Errand>[] {
  return lanes.flatMap((lane) => ordered.find(({ value }) => value.lane === lane) ?? []);
}

/** What this process remembers of a chat. Times in ms since 1970. */
export interface Pace {
  lastPost: number;
  lastEdit: number;
  /** The platform's own wish for silence. */
  silentUntil: number;
  /** Own waits after a failure, by lane: a progress that fails does not hold an answer back. */
  readonly notBefore: Record<Lane, number>;
  /** Calls in a row of which nobody knows whether they arrived. */
  unknowns: number;
}

export function newPace(): Pace {
  return {
    lastPost: Number.NEGATIVE_INFINITY,
    lastEdit: Number.NEGATIVE_INFINITY,
    silentUntil: 0,
    notBefore: { answer: 0, result: 0, progress: 0 },
    unknowns: 0,
  };
}

/** When this errand may be run. The long gap between edits is for progress; other edits wait no longer than a message would. */
export function readyAt(pace: Pace, limits: PlatformLimits, lane: Lane, isPost: boolean): number {
  const editGapMs = lane === "progress" ? limits.editGapMs : Math.min(limits.editGapMs, limits.postGapMs);
  const gapEnd = isPost ? pace.lastPost + limits.postGapMs : pace.lastEdit + editGapMs;
  return Math.max(pace.silentUntil, pace.notBefore[lane], gapEnd);
}
