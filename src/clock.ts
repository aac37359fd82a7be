// Domain time: schedules, polls, expiries, back-off. Sockets keep real timers; everything else waits here, so tests jump.

/** Withdraws a timer; harmless once it has fired. */
export type Cancel = () => void;

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /**
   * Calls `fn` once, at `time` or as soon after it as possible.
   * @param options.passive nobody waits for this timer (an expiry, a sweep): a virtual clock never jumps for it alone.
   */
  at(time: number, fn: () => void, options?: { readonly passive?: boolean }): Cancel;
}

/** Longest delay of setTimeout (2^31 - 1 ms, Node's documentation of timers); beyond it a timer would fire at once. */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

/** The machine's clock. Its timers do not keep the process alive. */
export function createSystemClock(): Clock {
  const at: Clock["at"] = (time, fn) => {
    let handle: NodeJS.Timeout;
    const arm = () => {
      const wait = Math.max(0, time - Date.now());
      handle = wait > LONGEST_TIMEOUT_MS ? setTimeout(arm, LONGEST_TIMEOUT_MS) : setTimeout(fn, wait);
      handle.unref();
    };
    arm();
    return () => clearTimeout(handle);
  };
  return { now: () => Date.now(), at };
}

export interface VirtualClock extends Clock {
  /** Time of the earliest timer somebody waits for; undefined if there is none. */
  nextDue(): number | undefined;
  /** Moves on to `time` (never back) and fires what fell due, in order of time, then of setting. */
  advanceTo(time: number): void;
}

interface Timer {
  readonly time: number;
  readonly fn: () => void;
  readonly passive: boolean;
}

/** A clock that stands still until it is moved. */
export function createVirtualClock(start: number): VirtualClock {
  let now = start;
  const timers = new Set<Timer>();
  const earliest = (wanted: (timer: Timer) => boolean): Timer | undefined => {
    let found: Timer | undefined;
    for (const timer of timers) if (wanted(timer) && (!found || timer.time < found.time)) found = timer;
    return found;
  };
  return {
    now: () => now,
    at(time, fn, options) {
      const timer = { time, fn, passive: options?.passive ?? false };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    nextDue: () => earliest((timer) => !timer.passive)?.time,
    advanceTo(time) {
      for (let timer = earliest(() => true); timer && timer.time <= time; timer = earliest(() => true)) {
        timers.delete(timer);
        now = Math.max(now, timer.time);
        timer.fn();
      }
      now = Math.max(now, time);
    },
  };
}

/** Resolves after `ms` of domain time; rejects with the signal's reason if it is aborted first. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const cancel = clock.at(clock.now() + ms, () => {
      signal?.removeEventListener("abort", abort);
      resolve();
    });
    const abort = () => {
      cancel();
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/**
 * Does `work` again and again, each time `gapMs` after it has ended, until withdrawn. Nobody waits for it: a virtual clock never jumps
 * for it alone, and a long jump is one repetition. A promise that `work` gives must not reject.
 */
export function every(clock: Clock, gapMs: number, work: () => unknown): Cancel {
  let going = true;
  let cancel: Cancel = () => undefined;
  const arm = () => {
    if (going)
      cancel = clock.at(clock.now() + gapMs, () => void Promise.resolve(work()).finally(arm), { passive: true });
  };
  arm();
  return () => {
    going = false;
    cancel();
  };
}
