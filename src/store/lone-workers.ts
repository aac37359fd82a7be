// Work that is done by one at a time, over all processes: the queue of one person, the lane of one chat, one job.
import type { Log } from "../chat.ts";
import type { Cancel, Clock } from "../clock.ts";
import type { Store } from "./port.ts";
import { underLease } from "./under-lease.ts";

export interface LoneWorkersOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** First part of the lease's key, e.g. `"inbox"`. */
  readonly kind: string;
  /**
   * Does what there is to do for `name`; resolves to the time at which there is more, undefined if nothing is known.
   * Stops early when `mayGoOn` turns false. If it throws it is called again a little later.
   */
  readonly work: (name: string, mayGoOn: () => boolean) => Promise<number | undefined>;
}

export interface LoneWorkers {
  start(): void;
  /** Now, or as soon as the run under way has ended. */
  wake(name: string): void;
  /** At `at` instead of any earlier agreement, or when the run under way has ended. */
  wakeAt(name: string, at: number): void;
  /** Resolves when nothing is under way; agreed times still stand. */
  idle(): Promise<void>;
  /** Begins nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Wait after the store failed, or while another process does the work: it may miss what came at its end. */
const retryGapMs = 1_000;

interface Worker {
  run?: Promise<void> | undefined;
  /** Woken while it ran. */
  again: boolean;
  alarm?: { readonly at: number; readonly cancel: Cancel } | undefined;
}

export function createLoneWorkers({ store, clock, log, kind, work }: LoneWorkersOptions): LoneWorkers {
  const workers = new Map<string, Worker>();
  let working = false;

  function workerOf(name: string): Worker {
    const worker = workers.get(name) ?? { again: false };
    workers.set(name, worker);
    return worker;
  }

  function disarm(worker: Worker): void {
    worker.alarm?.cancel();
    worker.alarm = undefined;
  }

  function wake(name: string): void {
    if (!working) return;
    const worker = workerOf(name);
    disarm(worker);
    worker.again = worker.run !== undefined;
    worker.run ??= once(name).then((next) => {
      worker.run = undefined;
      if (worker.again) wake(name);
      else if (next !== undefined) wakeAt(name, next);
      else if (!worker.alarm) workers.delete(name);
    });
  }

  function wakeAt(name: string, at: number): void {
    const worker = workerOf(name);
    if (worker.alarm?.at === at || !working) return;
    disarm(worker);
    if (worker.run || at <= clock.now()) wake(name);
    else worker.alarm = { at, cancel: clock.at(at, () => wake(name)) };
  }

  async function once(name: string): Promise<number | undefined> {
    let next: number | undefined;
    try {
      const mine = await underLease({ store, clock }, `${kind}/${name}`, async ({ isHeld }) => {
        next = await work(name, () => working && isHeld());
      });
      return mine ? next : clock.now() + retryGapMs;
    } catch (error) {
      log.warn({ kind, error }, "work postponed");
      return clock.now() + retryGapMs;
    }
  }

  async function idle(): Promise<void> {
    const runs = () => [...workers.values()].flatMap(({ run }) => run ?? []);
    while (runs().length > 0) await Promise.all(runs());
  }

  return {
    start() {
      working = true;
    },
    wake,
    wakeAt,
    idle,
    async stop() {
      working = false;
      for (const worker of workers.values()) disarm(worker);
      await idle();
    },
  };
}
