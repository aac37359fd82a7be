import type { Clock } from "../clock.ts";

/** A turn did not end in time: a bug, or something it waits for never answers. It may still be running; its effects are dropped. */
class TurnTooLong extends Error {
  override readonly name = "TurnTooLong";
}

/** Nobody waits for the turn any longer, which is not its fault. It may still be running; its effects are dropped. */
export class TurnLeft extends Error {
  override readonly name = "TurnLeft";
}

export interface Patience {
  readonly clock: Clock;
  /** How long a turn may take. */
  readonly ms: number;
  /** Ends all patience. */
  readonly leave: AbortSignal;
}

/** The result of `work`; `TurnTooLong` once its time has passed on the clock, `TurnLeft` as soon as `leave` aborts. */
export function within<T>({ clock, ms, leave }: Patience, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new TurnTooLong(`no end after ${ms} ms`));
    const left = () => reject(new TurnLeft("the process ends"));
    if (leave.aborted) return left();
    const cancel = clock.at(clock.now() + ms, late, { passive: true });
    leave.addEventListener("abort", left, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        cancel();
        leave.removeEventListener("abort", left);
      });
  });
}
