import type { CredentialStore, Credentials } from "../../src/api/port.ts";
import { NotSignedIn, SignInExpired } from "../../src/errors.ts";

export interface MemoryCredentials extends CredentialStore {
  /** Every pair that was ever kept, oldest first. */
  readonly kept: readonly Credentials[];
  signOut(): void;
}

/** Keeps one account's credentials in memory, under the rules of the port. */
export function createMemoryCredentials(first: Credentials): MemoryCredentials {
  const kept: Credentials[] = [first];
  let current: Credentials | undefined = first;
  let renewal: Promise<Credentials> | undefined;

  const read = async (): Promise<Credentials> => {
    if (current === undefined) throw new NotSignedIn("signed out");
    return current;
  };
  const replace = async (refresh: string, fetchNew: (refresh: string) => Promise<Credentials>) => {
    try {
      const fresh = await fetchNew(refresh);
      // A sign-out meanwhile wins.
      await read();
      kept.push(fresh);
      current = fresh;
      return fresh;
    } finally {
      renewal = undefined;
    }
  };
  return {
    kept,
    signOut() {
      current = undefined;
    },
    read,
    async renew(stale, fetchNew) {
      const { access, refresh } = await read();
      if (access !== stale.access) return read();
      if (refresh === undefined) throw new SignInExpired("nothing to renew with");
      renewal ??= replace(refresh, fetchNew);
      return renewal;
    },
  };
}
