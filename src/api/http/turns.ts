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
/** A watch that has waited so long goes before people, though only for one call in four: it must not wait for ever. */
const PATIENCE_MS = 5_000;
const PEOPLE_BETWEEN = 3;
const GAP_MS = 1_000 / PER_SECOND;

interface Waiting {
  readonly since: number;
  readonly enter: () => void;
}

export function createTurns({ clock, activity }: { readonly clock: Clock; readonly activity: Activity }): Turns {
  const waiting: Readonly<Record<Urgency, Waiting[]>> = { person: [], watch: [] };
  let calls = BURST;
  let at = clock.now();
  /** Calls of people since a watch went before them. */
  let people = PEOPLE_BETWEEN;
  let personAt = Number.NEGATIVE_INFINITY;
  let isArmed = false;

  function refill(): void {
    const now = clock.now();
    calls = Math.min(BURST, calls + Math.max(0, now - at) / GAP_MS);
    at = now;
  }

  const overdueAt = (): number => {
    const [first] = waiting.watch;
    // Where no people are about, what is kept for them stays.
    const mayOvertake = people >= PEOPLE_BETWEEN && clock.now() - personAt < PATIENCE_MS;
    return first && mayOvertake ? first.since + PATIENCE_MS : Number.POSITIVE_INFINITY;
  };

  /** Who is next, and how many calls there have to be for it. */
  function front(): { readonly urgency: Urgency; readonly least: number } | undefined {
    if (overdueAt() <= clock.now()) return { urgency: "watch", least: 1 };
    if (waiting.person.length > 0) return { urgency: "person", least: 1 };
    return waiting.watch.length > 0 ? { urgency: "watch", least: 1 + KEPT_FOR_PEOPLE } : undefined;
  }

  function letIn(): void {
    refill();
    for (let next = front(); next !== undefined && calls >= next.least; next = front()) {
      calls -= 1;
      people = next.urgency === "person" ? people + 1 : 0;
      if (next.urgency === "person") personAt = clock.now();
      waiting[next.urgency].shift()?.enter();
    }
    arm();
  }

  function arm(): void {
    const next = front();
    if (next === undefined || isArmed) return;
    isArmed = true;
    const enough = clock.now() + Math.max(1, Math.ceil((next.least - calls) * GAP_MS));
    clock.at(Math.max(clock.now() + 1, Math.min(enough, overdueAt())), () => {
      isArmed = false;
      letIn();
    });
  }

  return {
    take: (urgency) =>
      activity.rest(
        () =>
          new Promise<void>((enter) => {
            waiting[urgency].push({ since: clock.now(), enter });
            if (urgency === "person") personAt = clock.now();
            letIn();
          }),
      ),
  };
}
