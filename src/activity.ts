// Counts the work under way in this process, so that a virtual clock jumps only when nothing more can happen by itself.

export interface Activity {
  /** Counts `work` as under way until it settles. What waits for the Clock inside it does so in `rest`. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** A wait on the Clock inside of `run`: does not count, or the clock would wait for what waits for it. */
  rest<T>(wait: () => Promise<T>): Promise<T>;
  /** Resolves once nothing is under way and what was waiting for it has had its turn. */
  quiet(): Promise<void>;
}

/** Turns of the event loop without work after which the process is called quiet: a promise chain may hop through a few. */
const QUIET_TURNS = 5;

export function createActivity(): Activity {
  let running = 0;
  const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const counting = async <T>(by: number, work: () => Promise<T>): Promise<T> => {
    running += by;
    try {
      return await work();
    } finally {
      running -= by;
    }
  };
  return {
    run: (work) => counting(1, work),
    rest: (wait) => counting(-1, wait),
    async quiet() {
      for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
        if (running > 0) turns = 0;
        await nextTurn();
      }
    },
  };
}
