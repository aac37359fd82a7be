import type { Activity } from "../../src/activity.ts";
import type { VirtualClock } from "../../src/clock.ts";

/** Jumps from timer to timer, whenever nothing more can happen by itself, until the promise has settled. */
export async function jumpUntil<T>(promise: Promise<T>, clock: VirtualClock, activity: Activity): Promise<T> {
  let settled = false;
  const mark = () => {
    settled = true;
  };
  promise.then(mark, mark);
  while (!settled) {
    await activity.quiet();
    const due = clock.nextDue();
    if (!settled && due !== undefined) clock.advanceTo(due);
  }
  return promise;
}
