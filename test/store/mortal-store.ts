// A store as one process sees it: the process can die, and the store can be away for a while.
import { StoreUnavailable } from "../../src/errors.ts";
import type { Lease, Store } from "../../src/store/port.ts";

export interface MortalStore {
  readonly store: Store;
  /** From now on every method fails, as the store's own failures do. */
  readonly fail: () => void;
  readonly recover: () => void;
  /** The process is gone: it does nothing any more, and its leases are free. */
  readonly die: () => Promise<void>;
}

export function mortal(store: Store): MortalStore {
  let away = false;
  const leases: Lease[] = [];
  const guard =
    <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (away) throw new StoreUnavailable("gone");
      return method(...args);
    };
  const fail = () => {
    away = true;
  };
  return {
    fail,
    recover: () => {
      away = false;
    },
    async die() {
      fail();
      for (const lease of leases) await lease.release();
    },
    store: {
      get: guard(store.get),
      scan: guard(store.scan),
      commit: guard(store.commit),
      close: store.close,
      lease: guard(async (key, ms) => {
        const lease = await store.lease(key, ms);
        if (lease) leases.push(lease);
        return lease && { renew: guard(lease.renew), release: guard(lease.release) };
      }),
    },
  };
}
