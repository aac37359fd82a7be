// How many contacts stand where: which statuses are an end, which mean that somebody is being called right now.
import { statusNames } from "../../slots/statuses.ts";

export type Counts = Readonly<Record<string, number>>;

/** Statuses a call or SMS ends in. */
export const ended = statusNames.filter((status) => status !== "not started");

/** Ended without reaching the person. */
export const notReached = ended.filter((status) => status !== "completed");

/** Words of a call that goes on (the service's reference, 1.6); any other unknown word is shown as it is and means nothing to us. */
const live: ReadonlySet<string> = new Set(["answered", "dialing", "ringing"]);

const order = ["completed", "failed", "unanswered", "hungup", "terminated"];

export function countOf(counts: Counts, statuses: Iterable<string>): number {
  let sum = 0;
  for (const status of new Set(statuses)) sum += counts[status] ?? 0;
  return sum;
}

export function countLive(counts: Counts): number {
  return countOf(counts, live);
}

/** What is not zero, ends first, `not started` last. */
export function countsInOrder(counts: Counts): readonly { readonly status: string; readonly count: number }[] {
  const rank = (status: string) => {
    const place = order.indexOf(status);
    if (place >= 0) return place;
    return status === "not started" ? order.length + 1 : order.length;
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => ({ status, count }))
    .sort((a, b) => rank(a.status) - rank(b.status));
}
