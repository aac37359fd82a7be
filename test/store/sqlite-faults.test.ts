// What the disk can do to the store (reliability D13): it refuses with its own error, loses nothing it acknowledged, and recovers.
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { createVirtualClock } from "../../src/clock.ts";
import { StoreUnavailable } from "../../src/errors.ts";
import type { Store } from "../../src/store/port.ts";
import { openSqliteStore, type SqliteOptions } from "../../src/store/sqlite.ts";

const synced = { synced: true };
const clock = createVirtualClock(0);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function open(file: string, options: Partial<SqliteOptions> = {}): Store {
  const store = openSqliteStore({ file, clock, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** A store whose connection the test can reach as well. */
function openWithConnection(file: string): { readonly store: Store; readonly connection: DatabaseSync } {
  const connection = new DatabaseSync(file);
  return { store: open(file, { open: () => connection }), connection };
}

const put = (key: string, value: unknown) => ({ put: [{ key, value }] });
const refused = (reason: StoreUnavailable["reason"]) => new StoreUnavailable(reason);

interface Interrupted {
  readonly file: string;
  /** Sizes of the write-ahead log before and after the last commit. */
  readonly acknowledged: number;
  readonly written: number;
}

/** Twenty acknowledged records, then one commit during which the power fails. */
async function interruptedStore(folder: string): Promise<Interrupted> {
  const file = join(folder, "store.db");
  const store = open(file);
  for (let n = 0; n < 20; n += 1) await store.commit(put(`kept/${n}`, "x".repeat(100)), synced);
  const acknowledged = statSync(`${file}-wal`).size;
  await store.commit({ put: [1, 2, 3].map((n) => ({ key: `torn/${n}`, value: "y".repeat(2_000) })) }, synced);
  return { file, acknowledged, written: statSync(`${file}-wal`).size };
}

async function expectKeptAndWhole(file: string): Promise<void> {
  const store = openSqliteStore({ file, clock });
  expect(await store.scan("kept/")).toHaveLength(20);
  expect([0, 3]).toContain((await store.scan("torn/")).length);
  expect(await store.commit(put("next", 1), synced)).toMatchObject({ ok: true });
  await store.close();
}

test("wherever the last write is cut off, the store opens, keeps what was acknowledged and takes no half commit", async () => {
  const folder = temporaryFolder();
  const { file, acknowledged, written } = await interruptedStore(folder);
  expect(written - acknowledged).toBeGreaterThan(4_096);
  const copy = join(folder, "copy.db");
  for (let length = acknowledged; length < written; length += 509) {
    rmSync(`${copy}-shm`, { force: true });
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    truncateSync(`${copy}-wal`, length);
    await expectKeptAndWhole(copy);
  }
});

test("the same if the rest of the last write is garbage", async () => {
  const folder = temporaryFolder();
  const { file, acknowledged, written } = await interruptedStore(folder);
  const log = readFileSync(`${file}-wal`);
  const copy = join(folder, "copy.db");
  for (let length = acknowledged; length < written; length += 2_053) {
    rmSync(`${copy}-shm`, { force: true });
    copyFileSync(file, copy);
    writeFileSync(`${copy}-wal`, Buffer.concat([log.subarray(0, length), Buffer.alloc(written - length, 0xa5)]));
    await expectKeptAndWhole(copy);
  }
});

test("nothing acknowledged is missing after the process was killed", async () => {
  const file = join(temporaryFolder(), "store.db");
  const child = spawn(process.execPath, [join(import.meta.dirname, "sqlite-killed.ts"), file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === 50) child.kill("SIGKILL");
  }
  const store = open(file);
  const kept = (await store.scan("number/")).map(({ value }) => String(value));
  expect(told.filter((number) => !kept.includes(number))).toEqual([]);
});

test("a full disk refuses writes, reads go on, and it works again when there is room", async () => {
  const { store, connection } = openWithConnection(join(temporaryFolder(), "store.db"));
  await store.commit(put("before", 1), synced);
  connection.exec("pragma max_page_count = 20");
  await expect(store.commit(put("large", "x".repeat(200_000)), synced)).rejects.toEqual(refused("full"));
  expect(await store.get("large")).toBeUndefined();
  expect((await store.get("before"))?.value).toBe(1);

  connection.exec("pragma max_page_count = 100000");
  expect(await store.commit(put("large", "x".repeat(200_000)), synced)).toMatchObject({ ok: true });
  expect((await store.scan("")).map(({ key }) => key)).toEqual(["before", "large"]);
});

test("a store that turned read-only refuses writes and leases, reads go on, and it works again afterwards", async () => {
  const { store, connection } = openWithConnection(join(temporaryFolder(), "store.db"));
  await store.commit(put("before", 1), synced);
  connection.exec("pragma query_only = on");
  await expect(store.commit(put("a", 1), synced)).rejects.toEqual(refused("read-only"));
  await expect(store.lease("work", 1_000)).rejects.toEqual(refused("read-only"));
  expect((await store.get("before"))?.value).toBe(1);

  connection.exec("pragma query_only = off");
  expect(await store.commit(put("a", 1), synced)).toMatchObject({ ok: true });
});

test("all commits of a tick are refused together when the disk refuses", async () => {
  const { store, connection } = openWithConnection(join(temporaryFolder(), "store.db"));
  connection.exec("pragma query_only = on");
  const results = await Promise.allSettled([store.commit(put("a", 1), synced), store.commit(put("b", 1), synced)]);
  connection.exec("pragma query_only = off");
  expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await store.scan("")).toEqual([]);
});

test("a file that another process keeps locked refuses writes after the wait, reads go on", async () => {
  const file = join(temporaryFolder(), "store.db");
  const store = open(file, { busyMs: 20 });
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  await expect(store.commit(put("a", 1), synced)).rejects.toEqual(refused("busy"));
  await expect(store.lease("work", 1_000)).rejects.toEqual(refused("busy"));
  expect(await store.get("a")).toBeUndefined();
  other.exec("rollback");
  other.close();
  expect(await store.commit(put("a", 1), synced)).toMatchObject({ ok: true });
});

test("a short lock is waited for", async () => {
  const file = join(temporaryFolder(), "store.db");
  const store = open(file);
  const other = new DatabaseSync(file);
  other.exec("begin immediate");
  const written = store.commit(put("a", 1), synced);
  setTimeout(() => other.exec("rollback"), 15);
  expect(await written).toMatchObject({ ok: true });
  other.close();
});

test("a row that is no JSON any more refuses to be read, others go on", async () => {
  const { store, connection } = openWithConnection(join(temporaryFolder(), "store.db"));
  await store.commit(
    {
      put: [
        { key: "a", value: 1 },
        { key: "b", value: 2 },
      ],
    },
    synced,
  );
  connection.exec(`update records set value = '{"v":' where key = 'a'`);
  await expect(store.get("a")).rejects.toEqual(refused("damaged"));
  expect((await store.get("b"))?.value).toBe(2);
});

test.each([
  [
    "damaged",
    (folder: string) => {
      writeFileSync(join(folder, "store.db"), "this is no database ".repeat(500));
      return join(folder, "store.db");
    },
  ],
  ["gone", (folder: string) => join(folder, "nowhere", "store.db")],
  ["gone", (folder: string) => folder],
] as const)("a file that cannot be opened says so at once: %s", (reason, file) => {
  const path = file(temporaryFolder());
  expect(() => openSqliteStore({ file: path, clock })).toThrow(refused(reason));
});

test("a read-only file is refused at opening", () => {
  const file = join(temporaryFolder(), "store.db");
  new DatabaseSync(file).close();
  expect(() => open(file, { open: (path) => new DatabaseSync(path, { readOnly: true }) })).toThrow(
    refused("read-only"),
  );
});

test("only the owner may read the file", async () => {
  const file = join(temporaryFolder(), "store.db");
  await open(file).commit(put("a", 1), synced);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(statSync(`${file}-wal`).mode & 0o077).toBe(0);
});
