import { type Clock, every } from "../clock.ts";
import { StoreUnavailable } from "../errors.ts";
import type { Lease, Store } from "./port.ts";

/** Long enough for a stalled process to come back, short enough to wait for when a machine is lost. */
const leaseMs = 30_000;

/** While the store is away it is tried again and again, until the lease has ended by itself. */
async function letGo(clock: Clock, lease: Lease, end: number): Promise<void> {
  try {
    await lease.release();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    if (clock.now() < end) clock.at(clock.now() + 1_000, () => void letGo(clock, lease, end), { passive: true });
  }
}

export interface Leased {
  /** False once the lease was lost: somebody else may be at work. */
  readonly isHeld: () => boolean;
  /** Aborts at that moment. */
  readonly lost: AbortSignal;
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
  const losing = new AbortController();
  async function renew(): Promise<void> {
    // While the store is away nobody else can take the lease; the next renewal tells.
    held = (await lease?.renew(leaseMs).catch(() => true)) ?? false;
    if (held) return;
    cancel();
    losing.abort();
  }
  const cancel = every(clock, leaseMs / 3, renew);
  try {
    await work({ isHeld: () => held, lost: losing.signal });
    return true;
  } finally {
    cancel();
    await letGo(clock, lease, clock.now() + leaseMs);
  }
}
