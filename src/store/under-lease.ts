import type { Clock } from "../clock.ts";
import { StoreUnavailable } from "../errors.ts";
import type { Lease, Store } from "./port.ts";

/** Long enough for a stalled process to come back, short enough to wait for when a machine is lost. */
const leaseMs = 30_000;

/** Ends by itself what could not be released. */
async function letGo(lease: Lease): Promise<void> {
  try {
    await lease.release();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
}

export interface Leased {
  /** False once the lease was lost: somebody else may be at work. */
  readonly isHeld: () => boolean;
}

/** Does `work` while holding the lease on `key`, renewing it meanwhile. False: somebody else holds it, nothing was done. */
export async function underLease(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  key: string,
  work: (leased: Leased) => Promise<void>,
): Promise<boolean> {
  const lease = await store.lease(key, leaseMs);
  if (!lease) return false;
  let held = true;
  const renewLater = () => clock.at(clock.now() + leaseMs / 3, renew, { passive: true });
  let cancel = renewLater();
  function renew(): void {
    lease?.renew(leaseMs).then(
      (still) => {
        held &&= still;
      },
      () => undefined, // The store is away: the next renewal tells.
    );
    cancel = renewLater();
  }
  try {
    await work({ isHeld: () => held });
    return true;
  } finally {
    cancel();
    await letGo(lease);
  }
}
