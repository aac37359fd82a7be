// Tokens: renewed once at a time, durable before use, and gone after a sign-out, however late a refresh comes back.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createActivity } from "../../src/activity.ts";
import type { Credentials } from "../../src/api/port.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { NotSignedIn, SignInExpired } from "../../src/errors.ts";
import { createAccounts } from "../../src/people/accounts.ts";
import { settle } from "../../src/settle.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

const facts = { url: "practice", dialect: "iris", email: "sita@example.com" };
const silent = { info() {}, warn() {}, error() {} };
const clock = createVirtualClock(0);
const activity = createActivity();

function openAccounts(file: string) {
  const records = createRecords(
    openSqliteStore({ file, clock, activity }),
    createVault({ secret: "k".repeat(44) }),
    silent,
  );
  return { records, accounts: createAccounts({ records, clock, activity }) };
}

async function signedIn(file = join(mkdtempSync(join(tmpdir(), "accounts-")), "tingting.db")) {
  const { records, accounts } = openAccounts(file);
  const { account, changes } = accounts.remember(facts, "p1", { access: "a1", refresh: "r1" });
  await records.commit(changes, { synced: true });
  return { file, records, accounts, account, store: accounts.credentials(account, "p1") };
}

/** The service's refresh: rotates, counts, and refuses a refresh token it has seen before. */
function createRefresh() {
  const used = new Set<string>();
  return {
    calls: () => used.size,
    renew: async (refresh: string): Promise<Credentials> => {
      if (used.has(refresh)) throw new SignInExpired();
      used.add(refresh);
      await new Promise<void>((resolve) => setImmediate(resolve));
      return { access: `a${used.size + 1}`, refresh: `r${used.size + 1}` };
    },
  };
}

describe("an expired access token", () => {
  test("is renewed once for fifty callers in two processes, and all get the new one", async () => {
    const { file, account, store } = await signedIn();
    const other = openAccounts(file).accounts.credentials(account, "p1");
    const refresh = createRefresh();
    const stale = { access: "a1", refresh: "r1" };
    const callers = Array.from({ length: 50 }, (_, index) =>
      activity.run(() => (index % 2 ? store : other).renew(stale, refresh.renew)),
    );
    await settle(clock, activity);
    const results = await Promise.all(callers);
    expect(refresh.calls()).toBe(1);
    expect(results.every((result) => result.access === "a2")).toBe(true);
  });

  test("that cannot be renewed signs out once and is not tried again", async () => {
    const { store } = await signedIn();
    let tries = 0;
    const revoked = async () => {
      tries += 1;
      throw new SignInExpired();
    };
    await expect(store.renew({ access: "a1" }, revoked)).rejects.toThrow(SignInExpired);
    await expect(store.renew({ access: "a1" }, revoked)).rejects.toThrow(NotSignedIn);
    await expect(store.read()).rejects.toThrow(NotSignedIn);
    expect(tries).toBe(1);
  });

  test("is renewed durably before anyone gets it", async () => {
    const { file, account, store } = await signedIn();
    const renewed = await store.renew({ access: "a1" }, createRefresh().renew);
    expect(await openAccounts(file).accounts.credentials(account, "p1").read()).toEqual(renewed);
  });
});

describe("a sign-out", () => {
  test("while a refresh is under way leaves no session behind", async () => {
    const { records, accounts, account, store } = await signedIn();
    const signOut = () => records.commit([accounts.forget(account, "p1")], { synced: true });
    const late = store.renew({ access: "a1" }, async () => {
      await signOut();
      return { access: "a2", refresh: "r2" };
    });
    await expect(late).rejects.toThrow(NotSignedIn);
    await expect(store.read()).rejects.toThrow(NotSignedIn);
  });

  test("at any moment around a refresh leaves no session behind", async () => {
    for (let moment = 0; moment < 12; moment += 1) {
      const { records, accounts, account, store } = await signedIn();
      const renewing = store.renew({ access: "a1" }, createRefresh().renew).catch((error: unknown) => error);
      for (let turn = 0; turn < moment; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
      await records.commit([accounts.forget(account, "p1")], { synced: true });
      await renewing;
      await expect(store.read(), `at moment ${moment}`).rejects.toThrow(NotSignedIn);
    }
  });

  test("of one person leaves another's session on the same account", async () => {
    const { records, accounts, account } = await signedIn();
    await records.commit(accounts.remember(facts, "p2", { access: "b1" }).changes, { synced: true });
    await records.commit([accounts.forget(account, "p1")], { synced: true });
    expect((await accounts.credentials(account, "p2").read()).access).toBe("b1");
  });
});

test("tokens lie sealed, bound to their owner", async () => {
  const { records, account } = await signedIn();
  const [stored] = await records.store.scan(`tokens/${account}/p1`);
  expect(JSON.stringify(stored?.value)).not.toMatch(/["\\](a1|r1)["\\]/);
  await records.store.commit({ put: [{ key: `tokens/${account}/p2`, value: stored?.value }] }, { synced: true });
  const thief = createAccounts({ records, clock, activity }).credentials(account, "p2");
  await expect(thief.read()).rejects.toThrow();
});
