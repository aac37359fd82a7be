// The store in one SQLite file, for any number of processes of one machine. https://nodejs.org/docs/latest-v24.x/api/sqlite.html
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Activity } from "../activity.ts";
import type { Clock } from "../clock.ts";
import { appendedDigits, type Commit, type CommitResult, type Store, type Stored } from "./port.ts";
import { connect, prepareFile, toStoreError, whenFree } from "./sqlite-connection.ts";
import { createLeases, leaseSchema } from "./sqlite-leases.ts";
import { createWrites } from "./sqlite-writes.ts";

export interface SqliteOptions {
  /** A path in a folder that exists, or `":memory:"`. */
  readonly file: string;
  readonly clock: Clock;
  readonly activity?: Activity;
  /** How long to wait, in real ms, while another process writes, before `StoreUnavailable("busy")`. Default 5000. */
  readonly busyMs?: number;
  /** How the file is opened, for a connection with limits of its own (SQLite's `max_page_count`). */
  readonly open?: (file: string) => DatabaseSync;
}

const schema = `
create table if not exists records (key text primary key, value text not null, version integer not null) without rowid;
create table if not exists counter (only integer primary key check (only = 1), value integer not null);
insert or ignore into counter values (1, 0);
${leaseSchema}`;

/** Greater than every key that begins with `prefix`: SQLite compares keys by code point, and this is the last one. */
const lastKeyOf = (prefix: string): string => `${prefix}\u{10FFFF}`;

function toStored(row: Record<string, SQLOutputValue>): Stored {
  return { key: String(row.key), value: JSON.parse(String(row.value)), version: Number(row.version) };
}

/** A value that is not JSON is a bug of its writer: it must not reach the commits of others. */
function toText(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError("a record must be JSON");
  return text;
}

function createCommits(database: DatabaseSync) {
  const version = database.prepare("select version from records where key = ?");
  const put = database.prepare("insert or replace into records values (?, ?, ?)");
  const drop = database.prepare("delete from records where key = ?");
  const count = database.prepare("update counter set value = value + ? returning value");

  /** Gives so many numbers that were never given before, one a call: one update for all of a commit. */
  const numbers = (size: number) => {
    let last = size === 0 ? 0 : Number(count.get(size)?.value) - size;
    return () => {
      last += 1;
      return last;
    };
  };

  const hasChanged = (expected: { key: string; version: number }) =>
    Number(version.get(expected.key)?.version ?? 0) !== expected.version;

  /** All conditions are looked at before the first write, so a conflict leaves the transaction as it was. */
  return (commit: Commit): (() => CommitResult) => {
    const puts = (commit.put ?? []).map(({ key, value }) => ({ key, text: toText(value) }));
    const appends = (commit.append ?? []).map(({ prefix, value }) => ({ prefix, text: toText(value) }));
    return () => {
      const conflict = commit.expect?.find(hasChanged);
      if (conflict) return { ok: false, conflict: conflict.key };
      const next = numbers(puts.length + appends.length);
      for (const key of commit.delete ?? []) drop.run(key);
      for (const { key, text } of puts) put.run(key, text, next());
      const appended = appends.map(({ prefix, text }) => {
        const number = next();
        const key = prefix + String(number).padStart(appendedDigits, "0");
        put.run(key, text, number);
        return key;
      });
      return { ok: true, appended };
    };
  };
}

/** Throws `StoreUnavailable` if the file cannot be opened. */
export function openSqliteStore({ file, clock, activity, busyMs = 5000, open = connect }: SqliteOptions): Store {
  const database = openPrepared();
  const writes = createWrites(database, busyMs);
  const take = createLeases(database, writes, clock);
  const toWrite = createCommits(database);
  const one = database.prepare("select key, value, version from records where key = ?");
  const many = database.prepare("select key, value, version from records where key >= ? and key < ? order by key");
  const counted = <T>(work: () => Promise<T>): Promise<T> => (activity ? activity.run(work) : work());

  function openPrepared(): DatabaseSync {
    let opened: DatabaseSync | undefined;
    try {
      opened = open(file);
      // What is left of processes that died long ago.
      prepareFile(opened, `${schema} delete from leases where expires <= ${clock.now()};`, busyMs);
      return opened;
    } catch (error) {
      opened?.close();
      throw toStoreError(error);
    }
  }

  return {
    get: (key) =>
      counted(() =>
        whenFree(busyMs, () => {
          const row = one.get(key);
          return row && toStored(row);
        }),
      ),
    scan: (prefix) => counted(() => whenFree(busyMs, () => many.all(prefix, lastKeyOf(prefix)).map(toStored))),
    commit: (commit, { synced }) => counted(async () => writes.add(toWrite(commit), synced)),
    lease: (key, ms) => counted(() => take(key, ms)),
    async close() {
      await writes.drained();
      if (database.isOpen) database.close();
    },
  };
}
