// Counts the input and output under way in this process, so that a virtual clock jumps only when nothing more can happen by itself.

export interface Activity {
  /** Counts `work` as under way until it settles. Never wrap a wait on the Clock: it would stop the clock it waits for. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves once nothing is under way and what was waiting for it has had its turn. */
  quiet(): Promise<void>;
}

/** Turns of the event loop without work after which the process is called quiet: a promise chain may hop through a few. */
const QUIET_TURNS = 5;

export function createActivity(): Activity {
  let running = 0;
  const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    async run(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
    async quiet() {
      for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
        if (running > 0) turns = 0;
        await nextTurn();
      }
    },
  };
}
