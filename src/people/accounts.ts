// TingTing accounts and the tokens that speak for them: sealed, renewed once at a time over all processes, gone after a sign-out.
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Activity } from "../activity.ts";
import type { CredentialStore, Credentials } from "../api/port.ts";
import { type Clock, sleep } from "../clock.ts";
import { NotSignedIn, SignInExpired } from "../errors.ts";
import { type Change, defineRecord, type Records } from "../store/records.ts";

const accountRecord = defineRecord({
  kind: "account",
  version: 1,
  schema: z.object({ url: z.string(), dialect: z.string(), email: z.string() }),
  sealed: true,
});

export const credentialsSchema = z.object({ access: z.string(), refresh: z.string().optional() });

/** Key: `tokens/<account>/<person>`: two people may use one account, and one's sign-out is not the other's. */
const tokensRecord = defineRecord({
  kind: "tokens",
  version: 1,
  schema: credentialsSchema,
  sealed: true,
});

export interface AccountFacts {
  readonly url: string;
  readonly dialect: string;
  readonly email: string;
}

/** The same account has the same id for everyone who signs in to it. */
export function accountIdOf({ url, email }: AccountFacts): string {
  return `a_${createHash("sha256").update(`${url}\n${email.trim().toLowerCase()}`).digest("base64url").slice(0, 22)}`;
}

export interface Accounts {
  /** Parts of the commit that signs a person in; gives the account's id too. */
  remember(
    facts: AccountFacts,
    person: string,
    credentials: Credentials,
  ): { readonly account: string; readonly changes: readonly Change[] };
  facts(account: string): Promise<AccountFacts | undefined>;
  /** The change that forgets a person's tokens. */
  forget(account: string, person: string): Change;
  credentials(account: string, person: string): CredentialStore;
}

/** Longer than any refresh takes; a holder that died is noticed earlier by the store. */
const RENEW_LEASE_MS = 30_000;
const RENEW_WAIT_MS = 250;

export interface AccountParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly activity: Activity;
}

export function createAccounts({ records, clock, activity }: AccountParts): Accounts {
  return {
    remember(facts, person, credentials) {
      const account = accountIdOf(facts);
      return {
        account,
        changes: [
          records.put(accountRecord, account, facts),
          records.put(tokensRecord, `${account}/${person}`, credentials),
        ],
      };
    },
    facts: async (account) => (await records.get(accountRecord, account))?.value,
    forget: (account, person) => records.delete(tokensRecord, `${account}/${person}`),
    credentials: (account, person) => createCredentialStore({ records, clock, activity, id: `${account}/${person}` }),
  };
}

interface CredentialContext extends AccountParts {
  readonly id: string;
}

function createCredentialStore(context: CredentialContext): CredentialStore {
  const { records, clock, activity, id } = context;
  const find = async () => {
    const found = await records.get(tokensRecord, id);
    if (!found) throw new NotSignedIn();
    return found;
  };
  return {
    read: async () => (await find()).value,
    async renew(stale, renew) {
      for (;;) {
        const before = await find();
        if (before.value.access !== stale.access) return before.value;
        const lease = await records.store.lease(`renew/${id}`, RENEW_LEASE_MS);
        if (!lease) {
          await activity.rest(() => sleep(clock, RENEW_WAIT_MS));
          continue;
        }
        try {
          return await renewAlone(context, stale, renew);
        } finally {
          await lease.release();
        }
      }
    },
  };
}

async function renewAlone(
  { records, id }: CredentialContext,
  stale: Credentials,
  renew: (refresh: string) => Promise<Credentials>,
): Promise<Credentials> {
  const found = await records.get(tokensRecord, id);
  if (!found) throw new NotSignedIn();
  if (found.value.access !== stale.access) return found.value;
  try {
    if (found.value.refresh === undefined) throw new SignInExpired();
    const fresh = await renew(found.value.refresh);
    // Durable before use: a rotated token that is lost with the process would lock the account out.
    if (await records.commit([records.put(tokensRecord, id, fresh, found.version)], { synced: true })) return fresh;
  } catch (error) {
    if (error instanceof SignInExpired)
      await records.commit([records.delete(tokensRecord, id, found.version)], { synced: true });
    throw error;
  }
  // Signed out, or signed in anew, while the service answered: the late token is dropped.
  const now = await records.get(tokensRecord, id);
  if (!now) throw new NotSignedIn();
  return now.value;
}
