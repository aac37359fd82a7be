// What every store promises, run against each driver; also with real second processes on the same data.
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { VirtualClock } from "../../src/clock.ts";
import { StoreUnavailable } from "../../src/errors.ts";
import type { Commit, Store } from "../../src/store/port.ts";
import type { Other } from "./other-process.ts";
import { addTo, appendAll, claimAll } from "./store-tasks.ts";

export interface StoreUnderTest {
  readonly store: Store;
  readonly clock: VirtualClock;
  /** Another connection to the same data. */
  again(): Store;
  /** Another process on the same data, see store-tasks.ts. */
  other(...task: readonly string[]): Other;
}

const synced = { synced: true };
const quick = { synced: false };

export function storeContract(name: string, open: () => StoreUnderTest): void {
  const opened = (): StoreUnderTest => {
    const under = open();
    onTestFinished(() => under.store.close());
    return under;
  };
  const put = (key: string, value: unknown): Commit => ({ put: [{ key, value }] });

  describe(`${name}: records`, () => {
    test("what was committed is found, also by another connection", async () => {
      const { store, again } = opened();
      expect(await store.get("a")).toBeUndefined();
      expect(await store.commit(put("a", { words: "नमस्ते", list: [1, null] }), synced)).toEqual({
        ok: true,
        appended: [],
      });
      const found = await store.get("a");
      expect(found).toEqual({ key: "a", value: { words: "नमस्ते", list: [1, null] }, version: expect.any(Number) });
      const second = again();
      expect(await second.get("a")).toEqual(found);
      await second.close();
    });

    test("a version never repeats, not even for a record that was deleted and made again", async () => {
      const { store } = opened();
      const versions: (number | undefined)[] = [];
      for (const value of [1, 1, 2]) {
        await store.commit(put("a", value), quick);
        versions.push((await store.get("a"))?.version);
        await store.commit({ delete: ["a"] }, quick);
      }
      expect(new Set(versions).size).toBe(3);
    });

    test("a conflict is named and leaves everything as it was", async () => {
      const { store } = opened();
      await store.commit(put("a", 1), quick);
      const stale = { expect: [{ key: "a", version: 0 }], put: [{ key: "b", value: 1 }], delete: ["a"] };
      expect(await store.commit({ ...stale, append: [{ prefix: "c/", value: 1 }] }, quick)).toEqual({
        ok: false,
        conflict: "a",
      });
      expect((await store.scan("")).map(({ key }) => key)).toEqual(["a"]);
    });

    test("version 0 expects that there is no such record", async () => {
      const { store } = opened();
      const fresh = { ...put("a", 1), expect: [{ key: "a", version: 0 }] };
      expect(await store.commit(fresh, quick)).toMatchObject({ ok: true });
      expect(await store.commit(fresh, quick)).toMatchObject({ ok: false });
    });

    test("of two changes made from one version the first wins, in one tick as well", async () => {
      const { store } = opened();
      await store.commit(put("a", 0), quick);
      const version = (await store.get("a"))?.version ?? 0;
      const change = (value: number) => ({ ...put("a", value), expect: [{ key: "a", version }] });
      const results = await Promise.all([1, 2, 3].map((value) => store.commit(change(value), quick)));
      expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
      expect((await store.get("a"))?.value).toBe(1);
    });

    test("a conflict of one commit does not touch the others of its tick", async () => {
      const { store } = opened();
      const bad = { ...put("x", 1), expect: [{ key: "nothing", version: 7 }] };
      const commits = [put("a", 1), bad, put("b", 2)].map((commit) => store.commit(commit, synced));
      expect((await Promise.all(commits)).map(({ ok }) => ok)).toEqual([true, false, true]);
      expect((await store.scan("")).map(({ key }) => key)).toEqual(["a", "b"]);
    });

    test("a value that is no JSON fails its own commit only", async () => {
      const { store } = opened();
      const results = await Promise.allSettled([
        store.commit(put("a", undefined), quick),
        store.commit(put("b", 1), quick),
      ]);
      expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
      expect(await store.get("a")).toBeUndefined();
    });

    test("what one commit deletes and puts is there", async () => {
      const { store } = opened();
      await store.commit(put("a", 1), quick);
      await store.commit({ ...put("a", 2), delete: ["a"] }, quick);
      expect((await store.get("a"))?.value).toBe(2);
    });

    test("appended records come back in the order of arrival, and their numbers only grow", async () => {
      const { store } = opened();
      const append = (value: string) => store.commit({ append: [{ prefix: "queue/", value }] }, quick);
      await append("first");
      await append("second");
      const last = (await store.scan("queue/")).at(-1);
      await store.commit({ delete: [last?.key ?? ""] }, quick);
      await append("third");
      await store.commit(
        {
          append: [
            { prefix: "queue/", value: "fourth" },
            { prefix: "queue/", value: "fifth" },
          ],
        },
        quick,
      );
      const found = await store.scan("queue/");
      expect(found.map(({ value }) => value)).toEqual(["first", "third", "fourth", "fifth"]);
      expect(found[1]?.key.localeCompare(last?.key ?? "")).toBe(1);
    });

    test("a commit tells the keys of what it appended", async () => {
      const { store } = opened();
      const result = await store.commit({ append: [{ prefix: "queue/", value: 1 }] }, quick);
      expect(result).toEqual({ ok: true, appended: (await store.scan("queue/")).map(({ key }) => key) });
    });

    test("a scan gives exactly the keys that begin with the prefix, in order", async () => {
      const { store } = opened();
      const part = fc.constantFrom("a", "b", "/", "_", "%", "क", "😀", "Z");
      const key = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
      const prefixes = fc.option(key, { nil: "" });
      await fc.assert(
        fc.asyncProperty(fc.uniqueArray(key, { maxLength: 12 }), prefixes, async (keys, prefix) => {
          const before = (await store.scan("")).map((stored) => stored.key);
          await store.commit({ delete: before, put: keys.map((each) => ({ key: each, value: 1 })) }, quick);
          const found = (await store.scan(prefix)).map((stored) => stored.key);
          const expected = keys.filter((each) => each.startsWith(prefix));
          expect(found).toEqual(expected.sort((x, y) => Buffer.from(x).compare(Buffer.from(y))));
        }),
      );
    });

    test("any order of commits gives what a plain map would", async () => {
      const { store } = opened();
      const model = new Map<string, number>();
      const key = fc.constantFrom("a", "b", "c");
      const some = fc.array(key, { maxLength: 2 });
      await fc.assert(
        fc.asyncProperty(some, some, some, fc.nat(), async (fresh, puts, drops, value) => {
          const result = await store.commit(
            {
              expect: fresh.map((each) => ({ key: each, version: 0 })),
              put: puts.map((each) => ({ key: each, value })),
              delete: drops,
            },
            quick,
          );
          expect(result.ok).toBe(!fresh.some((each) => model.has(each)));
          for (const each of result.ok ? drops : []) model.delete(each);
          for (const each of result.ok ? puts : []) model.set(each, value);
          const found = (await store.scan("")).map((stored) => [stored.key, stored.value]);
          expect(found).toEqual([...model].sort());
        }),
      );
    });

    test("a closed store refuses with its own error", async () => {
      const { store } = opened();
      await store.close();
      await expect(store.get("a")).rejects.toEqual(new StoreUnavailable("gone"));
      await expect(store.commit(put("a", 1), synced)).rejects.toEqual(new StoreUnavailable("gone"));
    });

    test("a store that is closed first finishes what was begun", async () => {
      const { store, again } = opened();
      const written = store.commit(put("a", 1), synced);
      await store.close();
      expect(await written).toMatchObject({ ok: true });
      const second = again();
      expect((await second.get("a"))?.value).toBe(1);
      await second.close();
    });
  });

  describe(`${name}: leases`, () => {
    test("a lease has one holder, in the same process too, until it is released", async () => {
      const { store } = opened();
      const lease = await store.lease("work", 1_000);
      expect(await store.lease("work", 1_000)).toBeUndefined();
      expect(await store.lease("other work", 1_000)).toBeDefined();
      await lease?.release();
      expect(await store.lease("work", 1_000)).toBeDefined();
    });

    test("a lease ends by the clock", async () => {
      const { store, clock } = opened();
      await store.lease("work", 1_000);
      clock.advanceTo(clock.now() + 999);
      expect(await store.lease("work", 1_000)).toBeUndefined();
      clock.advanceTo(clock.now() + 1);
      expect(await store.lease("work", 1_000)).toBeDefined();
    });

    test("a renewed lease lasts longer", async () => {
      const { store, clock } = opened();
      const lease = await store.lease("work", 1_000);
      clock.advanceTo(clock.now() + 900);
      expect(await lease?.renew(1_000)).toBe(true);
      clock.advanceTo(clock.now() + 900);
      expect(await store.lease("work", 1_000)).toBeUndefined();
    });

    test("who has lost a lease learns it at the next renewal, and cannot release the other's", async () => {
      const { store, clock } = opened();
      const late = await store.lease("work", 1_000);
      clock.advanceTo(clock.now() + 1_000);
      await store.lease("work", 1_000);
      expect(await late?.renew(1_000)).toBe(false);
      await late?.release();
      expect(await store.lease("work", 1_000)).toBeUndefined();
    });
  });

  describe(`${name}: two processes`, () => {
    test("each of 200 claims is won by exactly one of three processes", async () => {
      const { store, other } = opened();
      const others = [other("claim", "200"), other("claim", "200")];
      await Promise.all(others.map((one) => one.ready));
      const results = others.map((one) => one.go());
      const mine = await claimAll(store, 200);
      const theirs = (await Promise.all(results)).flatMap((line) => line.split(" ").filter(Boolean));
      const won = [...mine, ...theirs];
      expect(won).toHaveLength(200);
      expect(new Set(won).size).toBe(200);
    });

    test("no update is lost when three processes add to one record", async () => {
      const { store, other } = opened();
      const others = [other("add", "60"), other("add", "60")];
      await Promise.all(others.map((one) => one.ready));
      const results = others.map((one) => one.go());
      await addTo(store, 60);
      await Promise.all(results);
      expect((await store.get("sum"))?.value).toBe(180);
    });

    test("appends of several processes all arrive, under keys of their own", async () => {
      const { store, other } = opened();
      const others = [other("append", "50", "b"), other("append", "50", "c")];
      await Promise.all(others.map((one) => one.ready));
      const results = others.map((one) => one.go());
      await appendAll(store, 50, "a");
      await Promise.all(results);
      const found = await store.scan("queue/");
      expect(found).toHaveLength(150);
      const ofOne = (who: string) =>
        found.filter(({ value }) => String(value).startsWith(who)).map(({ value }) => value);
      for (const who of ["a", "b", "c"]) expect(ofOne(who)).toEqual(Array.from({ length: 50 }, (_, n) => `${who}${n}`));
    });

    test("a lease held by another process is refused while it lives and free at once when it was killed", async () => {
      const { store, other } = opened();
      const holder = other("hold", "work");
      await holder.ready;
      expect(await store.lease("work", 60_000)).toBeUndefined();
      await holder.kill();
      expect(await store.lease("work", 60_000)).toBeDefined();
    });
  });
}
