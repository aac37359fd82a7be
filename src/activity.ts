// Counts the work under way in this process, so that a virtual clock jumps only when nothing more can happen by itself.
import { AsyncLocalStorage } from "node:async_hooks";

export interface Activity {
  /** Counts `work` as under way until it settles. What waits for the Clock inside it does so in `rest`. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** A wait on the Clock: no `run` around it counts meanwhile, or the clock would wait for what waits for it. Harmless outside of any. */
  rest<T>(wait: () => Promise<T>): Promise<T>;
  /** Resolves once nothing is under way and what was waiting for it has had its turn. */
  quiet(): Promise<void>;
}

/** Turns of the event loop without work after which the process is called quiet: a promise chain may hop through a few. */
const QUIET_TURNS = 5;

/** One `run`; counts until it has ended, but not while anything inside of it rests. */
interface Work {
  readonly around: Work | undefined;
  resting: number;
  ended: boolean;
}

/** What a timer set by work long ended would otherwise drag along. */
function living(work: Work | undefined): Work | undefined {
  let found = work;
  while (found?.ended) found = found.around;
  return found;
}

export function createActivity(): Activity {
  const current = new AsyncLocalStorage<Work>();
  const counted = new Set<Work>();
  const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

  const count = (work: Work): void => {
    if (work.ended || work.resting > 0) counted.delete(work);
    else counted.add(work);
  };
  const restBy = (change: number, innermost: Work | undefined): void => {
    for (let work = innermost; work !== undefined; work = work.around) {
      work.resting += change;
      count(work);
    }
  };

  return {
    async run(job) {
      const work: Work = { around: living(current.getStore()), resting: 0, ended: false };
      count(work);
      try {
        return await current.run(work, job);
      } finally {
        work.ended = true;
        count(work);
      }
    },
    async rest(wait) {
      const innermost = current.getStore();
      restBy(1, innermost);
      try {
        return await wait();
      } finally {
        restBy(-1, innermost);
      }
    },
    async quiet() {
      for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
        if (counted.size > 0) turns = 0;
        await nextTurn();
      }
    },
  };
}
