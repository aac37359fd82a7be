// Whose call to the service is next: an account makes about two a second (§1.5 names no limit; more is asking for one), and people who
// wait for an answer go before what is looked up by itself.
import type { Activity } from "../../activity.ts";
import type { Clock } from "../../clock.ts";
import type { Urgency } from "../port.ts";

export interface Turns {
  /** Resolves when the call may be made. */
  take(urgency: Urgency): Promise<void>;
}

const PER_SECOND = 2;
/** So many at once after a pause: a person's request is often several calls. */
const BURST = 6;
/** What watches leave of it, so that a person who comes meanwhile need not wait. */
const KEPT_FOR_PEOPLE = 3;
const GAP_MS = 1_000 / PER_SECOND;

export function createTurns({ clock, activity }: { readonly clock: Clock; readonly activity: Activity }): Turns {
  const waiting: Readonly<Record<Urgency, (() => void)[]>> = { person: [], watch: [] };
  let calls = BURST;
  let at = clock.now();
  let isArmed = false;

  /** Calls there are at this moment, and how many have to be there for the front of the line. */
  function refill(): void {
    const now = clock.now();
    calls = Math.min(BURST, calls + Math.max(0, now - at) / GAP_MS);
    at = now;
  }
  const least = (urgency: Urgency): number => (urgency === "person" ? 1 : 1 + KEPT_FOR_PEOPLE);
  const front = (): Urgency | undefined =>
    waiting.person.length > 0 ? "person" : waiting.watch.length > 0 ? "watch" : undefined;

  function letIn(): void {
    refill();
    for (let next = front(); next !== undefined && calls >= least(next); next = front()) {
      calls -= 1;
      waiting[next].shift()?.();
    }
    arm();
  }

  function arm(): void {
    const next = front();
    if (next === undefined || isArmed) return;
    isArmed = true;
    clock.at(clock.now() + Math.max(1, Math.ceil((least(next) - calls) * GAP_MS)), () => {
      isArmed = false;
      letIn();
    });
  }

  return {
    take(urgency) {
      refill();
      if (front() === undefined && calls >= least(urgency)) {
        calls -= 1;
        return Promise.resolve();
      }
      return activity.rest(
        () =>
          new Promise<void>((resolve) => {
            waiting[urgency].push(resolve);
            letIn();
          }),
      );
    },
  };
}
