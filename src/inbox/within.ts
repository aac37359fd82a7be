import type { Clock } from "../clock.ts";

/** A turn did not end in time: a bug, or something it waits for never answers. It may still be running; its effects are dropped. */
class TurnTooLong extends Error {
  override readonly name = "TurnTooLong";
}

/** The result of `work`, or `TurnTooLong` once `ms` have passed on `clock`. */
export function within<T>(clock: Clock, ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new TurnTooLong(`no end after ${ms} ms`));
    const cancel = clock.at(clock.now() + ms, late, { passive: true });
    work().then(resolve, reject).finally(cancel);
  });
}
