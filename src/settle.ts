// A virtual clock, moved on until nothing is left to happen soon: how a scripted conversation waits for its outcome.
import type { Activity } from "./activity.ts";
import type { VirtualClock } from "./clock.ts";

/** What begins later than this is not waited for, e.g. a campaign scheduled for tomorrow. */
const SOON_MS = 60 * 60_000;

/**
 * Lets everything in flight finish and jumps to the next timer somebody waits for, until none is due within the hour.
 * Expiries and sweeps are passive timers: they fire on the way, but nothing is jumped for them.
 */
export async function settle(clock: VirtualClock, activity: Activity): Promise<void> {
  for (;;) {
    await activity.quiet();
    const due = clock.nextDue();
    if (due === undefined || due > clock.now() + SOON_MS) return;
    clock.advanceTo(due);
  }
}

/** A person's answer waits for calls to the service, two a second. */
const ANSWER_MS = 3_000;

/** Lets a person's answer come, as somebody would who types line after line: what takes longer is not waited for. */
export async function waitForAnswer(clock: VirtualClock, activity: Activity): Promise<void> {
  const end = clock.now() + ANSWER_MS;
  for (;;) {
    await activity.quiet();
    const due = clock.nextDue();
    if (due === undefined || due > end) return;
    clock.advanceTo(due);
  }
}
