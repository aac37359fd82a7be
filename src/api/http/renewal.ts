// One renewal of a token at a time, however many calls met its end.
import { SignInExpired } from "../../errors.ts";
import type { CredentialStore, Credentials } from "../port.ts";

interface Renewal {
  readonly stale: string;
  readonly result: Promise<Credentials>;
}

export type Renew = (store: CredentialStore, stale: Credentials) => Promise<Credentials>;

/**
 * Callers that met the same stale token share one renewal. One that was refused is remembered: latecomers with that token
 * hear the same without asking the service again. Other processes are kept out by the store.
 */
export function createRenew(fetchNew: (refresh: string) => Promise<Credentials>): Renew {
  const renewals = new WeakMap<CredentialStore, Renewal>();

  async function settle(store: CredentialStore, stale: Credentials): Promise<Credentials> {
    try {
      const fresh = await store.renew(stale, fetchNew);
      forget(store, stale);
      return fresh;
    } catch (error) {
      if (!(error instanceof SignInExpired)) forget(store, stale);
      throw error;
    }
  }

  function forget(store: CredentialStore, stale: Credentials): void {
    if (renewals.get(store)?.stale === stale.access) renewals.delete(store);
  }

  return async (store, stale) => {
    const running = renewals.get(store);
    if (running?.stale === stale.access) return running.result;
    const result = settle(store, stale);
    renewals.set(store, { stale: stale.access, result });
    return result;
  };
}
