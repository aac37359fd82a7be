// In which order the errands of one chat are run, and which of them.
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

/** The first of each lane that may be run at `now`: inside a lane nothing overtakes, except what is held back until later. */
export function heads(ordered: readonly Found<Errand>[], now: number): readonly Found<Errand>[] {
  const due = ordered.filter(({ value }) => (value.notBefore ?? 0) <= now);
  return lanes.flatMap((lane) => due.find(({ value }) => value.lane === lane) ?? []);
}

/** When the first of those that are held back comes; undefined if none is. */
export function nextHeld(errands: readonly Found<Errand>[], now: number): number | undefined {
  const times = errands.flatMap(({ value }) =>
    value.notBefore !== undefined && value.notBefore > now ? [value.notBefore] : [],
  );
  return times.length === 0 ? undefined : Math.min(...times);
}

/** So many messages may wait for one chat. */
const MOST_WAITING = 500;

/** What is too much: the oldest progress, then the oldest answers. Results are kept. */
export function surplus(ordered: readonly Found<Errand>[]): readonly Found<Errand>[] {
  const of = (lane: Lane) => ordered.filter(({ value }) => value.lane === lane);
  return [...of("progress"), ...of("answer")].slice(0, Math.max(0, ordered.length - MOST_WAITING));
}
