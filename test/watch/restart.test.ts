// A process may die at any moment, and several may run at once: each chat is told of the end exactly once all the same.
import { expect, test } from "vitest";
import { NotFound } from "../../src/errors.ts";
import type { Store } from "../../src/store/port.ts";
import { contact, openScene, type Scene, team } from "./scene.ts";

const minute = 60_000;

async function subscribeTeam(scene: Scene): Promise<void> {
  const { records, watches } = scene.process;
  const change = watches.subscriptionsOf(team, "a_1").add({ chat: team, account: "a_1", when: "always", by: "p_1" });
  await records.commit([change], { synced: true });
}

function finishAll(scene: Scene): void {
  scene.service.contacts = scene.service.contacts.map((one) => ({ ...one, status: "completed" }));
}

/** Of each chat, a message that tells the end, and how many looks it had. */
const endsTold = (scene: Scene) =>
  scene
    .shown()
    .filter(({ key }) => /^(done|told)-/.test(key))
    .map(({ chat, looks }) => [chat, looks.length])
    .sort();

test("a run that ended while nobody was there is told at the first look after the restart", async () => {
  const scene = await openScene({ contacts: [contact(1), contact(2)] });
  await subscribeTeam(scene);
  await scene.begin();
  await scene.pass(4_000);
  await scene.process.stop();
  finishAll(scene);
  await scene.pass(30 * 60 * minute);
  expect(endsTold(scene)).toEqual([]);
  await scene.open();
  await scene.pass(1_000);
  expect(endsTold(scene)).toEqual([
    ["sita", 1],
    ["team", 1],
  ]);
  expect(scene.message("done-").text).toContain("2 of 2 reached");
});

test("a thousand runs that came to an end during a downtime are told once in each chat, within one look of the restart (D23)", async () => {
  const scene = await openScene({ contacts: [contact(1)] });
  await subscribeTeam(scene);
  for (let run = 0; run < 1_000; run += 1) await scene.begin({ campaignId: `c${run}` });
  await scene.pass(1_000);
  await scene.process.stop();
  scene.service.failure = new NotFound();
  await scene.pass(30 * minute);
  await scene.open();
  await scene.pass(minute);
  const ends = endsTold(scene);
  expect(ends.filter(([chat]) => chat === "sita")).toHaveLength(1_000);
  expect(ends.filter(([chat]) => chat === "team")).toHaveLength(1_000);
  expect(ends.every(([, looks]) => looks === 1)).toBe(true);
});

test("a watch whose job was lost is taken up again by the sweep", async () => {
  const scene = await openScene({ contacts: [contact(1)] });
  const { changes } = scene.process.watches.begin({
    campaignId: "8",
    campaignName: "Fee reminder",
    total: 1,
    account: "a_1",
    team: "t_1",
    person: "p_1",
    who: { id: "stand-in:sita", name: "Sita", kind: "person" },
    chat: team,
    lang: "en",
    zone: "Asia/Kathmandu",
  });
  // The process dies before it wakes the watch.
  await scene.process.records.commit(changes, { synced: true });
  await scene.process.stop();
  await scene.open();
  finishAll(scene);
  await scene.pass(minute);
  expect(endsTold(scene)).toEqual([["team", 1]]);
});

test("two processes follow a run once", async () => {
  const scene = await openScene({ contacts: [contact(1), contact(2)] });
  await subscribeTeam(scene);
  const other = await scene.open();
  const run = await scene.begin();
  await Promise.all([scene.process.watches.wake(run), other.watches.wake(run)]);
  await scene.pass(30_000);
  const looks = scene.service.looks.length;
  expect(new Set(scene.service.looks).size).toBe(looks);
  finishAll(scene);
  await scene.pass(minute);
  expect(endsTold(scene)).toEqual([
    ["sita", 1],
    ["team", 1],
  ]);
});

/** A store whose process dies at its `last`-th call: nothing comes back any more. */
function dyingStore(store: Store, last: number): { readonly store: Store; readonly calls: () => number } {
  let calls = 0;
  const live = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> => {
      calls += 1;
      return calls >= last ? new Promise<R>(() => {}) : call(...args);
    };
  };
  return {
    calls: () => calls,
    store: {
      get: live((key) => store.get(key)),
      commit: live((commit, options) => store.commit(commit, options)),
      scan: live((prefix) => store.scan(prefix)),
      // What was leased before the death is not renewed after it.
      lease: live(async (key, ms) => {
        const lease = await store.lease(key, ms);
        return lease && { renew: live((more) => lease.renew(more)), release: live(() => lease.release()) };
      }),
      close: () => store.close(),
    },
  };
}

/** Ends a run in a process that dies at its `last`-th call of the store; another takes over. Gives the calls of the first. */
async function dieAt(last: number): Promise<number> {
  const scene = await openScene({ contacts: [contact(1), contact(2)] });
  await subscribeTeam(scene);
  await scene.begin();
  await scene.pass(1_000);
  await scene.process.stop();
  finishAll(scene);
  const dying = dyingStore(scene.store, last);
  const opening = scene.open(dying.store);
  await scene.pass(10_000);
  const calls = dying.calls();
  // Not awaited: a dead process never answers.
  void opening.then((first) => first.stop()).catch(() => {});
  await scene.pass(minute);
  await scene.open();
  await scene.pass(2 * minute);
  expect(endsTold(scene), `died at call ${last}`).toEqual([
    ["sita", 1],
    ["team", 1],
  ]);
  return calls;
}

test("wherever the process dies while it ends a run, each chat is told once", async () => {
  const calls = await dieAt(Number.POSITIVE_INFINITY);
  expect(calls).toBeGreaterThan(20);
  for (let last = 1; last <= calls; last += 1) await dieAt(last);
});
