// A password is tried: at most ten times in a quarter of an hour for one account, over all chats, links and processes
// (OWASP ASVS 5.0, 6.3.1). Tries are counted before they are made.
import { z } from "zod";
import type { Credentials, Service } from "../api/port.ts";
import type { Clock } from "../clock.ts";
import { SignInRefused } from "../errors.ts";
import { type AccountFacts, accountIdOf } from "../people/accounts.ts";
import type { Person } from "../people/people.ts";
import { type Change, defineRecord, type Records } from "../store/records.ts";

const MOST_TRIES = 10;
const WINDOW_MS = 15 * 60_000;

/** Key: the account, or `<account>/<person>`; see `countedUnder`. Times in ms since 1970. */
const triesRecord = defineRecord({
  kind: "sign-in-tries",
  version: 1,
  sealed: false,
  schema: z.object({ at: z.array(z.number()) }),
});

export type PasswordResult =
  /** `changes` belong to the commit that signs the person in. */
  | { readonly kind: "taken"; readonly credentials: Credentials; readonly changes: readonly Change[] }
  | { readonly kind: "refused" }
  /** The service was not asked. */
  | { readonly kind: "wait"; readonly minutes: number };

export interface PasswordParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly service: Service;
  /** Where the service is, e.g. `{ url: "https://…", dialect: "iris" }`. */
  readonly at: Omit<AccountFacts, "email">;
}

export async function tryPassword(
  { records, clock, service, at }: PasswordParts,
  person: Person,
  email: string,
  password: string,
): Promise<PasswordResult> {
  const counted = countedUnder(accountIdOf({ ...at, email }), person);
  const waitMs = await countTry(records, counted, clock.now());
  if (waitMs > 0) return { kind: "wait", minutes: Math.ceil(waitMs / 60_000) };
  try {
    const credentials = await service.signIn(email, password);
    return { kind: "taken", credentials, changes: [records.delete(triesRecord, counted)] };
  } catch (error) {
    if (error instanceof SignInRefused) return { kind: "refused" };
    throw error;
  }
}

/** Whoever has been using the account here is counted apart: a stranger's tries must not lock them out. */
function countedUnder(account: string, person: Person): string {
  return person.account === account ? `${account}/${person.id}` : account;
}

/** Gives 0, or how many ms to wait because there were too many. */
async function countTry(records: Records, id: string, now: number): Promise<number> {
  for (;;) {
    const found = await records.get(triesRecord, id);
    const recent = (found?.value.at ?? []).filter((at) => now - at < WINDOW_MS);
    const [oldest = now] = recent;
    if (recent.length >= MOST_TRIES) return oldest + WINDOW_MS - now;
    const counted = records.put(triesRecord, id, { at: [...recent, now] }, found?.version ?? 0);
    if (await records.commit([counted], { synced: false })) return 0;
  }
}

/** Parts of a commit that forgets tries which count no more. */
export async function oldTries(records: Records, now: number): Promise<readonly Change[]> {
  const old = (await records.list(triesRecord)).filter(({ value }) => value.at.every((at) => now - at >= WINDOW_MS));
  return old.map(({ id, version }) => records.delete(triesRecord, id, version));
}
