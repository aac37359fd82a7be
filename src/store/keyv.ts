// keyv over a table of its own in the store's file: for what may be lost or overwritten whole (drafts, voice lists, installations).
// It has no compare-and-set: whatever must not be lost or done twice goes through the store port instead.
import { DatabaseSync } from "node:sqlite";
import { Keyv, KeyvBridgeAdapter, type KeyvBridgeStore } from "keyv";
import type { Log } from "../chat.ts";
import { toStoreError } from "./sqlite-connection.ts";

/** keyv lives in the machine's time, so its ends are counted by SQLite's clock. */
const now = "cast(unixepoch('subsec') * 1000 as integer)";

const schema = `
pragma journal_mode = wal;
pragma synchronous = normal;
create table if not exists keyv (key text primary key, value text not null, expires integer) without rowid;
delete from keyv where expires <= ${now};`;

/** What keyv hands over: `set("namespace::key", '{"value":…,"expires":…}', ttlMs)`. */
function createBridgeStore(database: DatabaseSync): KeyvBridgeStore {
  const get = database.prepare("select value from keyv where key = ?");
  const set = database.prepare(`insert or replace into keyv values (?, ?, ${now} + ?)`);
  const drop = database.prepare("delete from keyv where key = ?");
  const all = database.prepare("select key, value from keyv where key >= ? and key < ? || char(1114111) order by key");
  return {
    get: async (key) => get.get(key)?.value,
    set: async (key, value, ttl) => set.run(key, String(value), ttl ?? null).changes === 1,
    delete: async (key) => drop.run(key).changes === 1,
    clear: async () => database.exec("delete from keyv"),
    async *iterator(namespace) {
      const prefix = namespace ? `${namespace}::` : "";
      for (const { key, value } of all.all(prefix, prefix)) yield [key, value];
    },
    disconnect: async () => {
      if (database.isOpen) database.close();
    },
  };
}

export interface KeyvOptions {
  /** The store's file, or `":memory:"`. */
  readonly file: string;
  readonly log: Log;
  readonly namespace?: string;
}

/** Failures are logged and read as "not there". Throws `StoreUnavailable` if the file cannot be opened. */
export function createKeyv({ file, log, namespace }: KeyvOptions): Keyv {
  try {
    const database = new DatabaseSync(file, { timeout: 5_000 });
    database.exec(schema);
    const store = new KeyvBridgeAdapter(createBridgeStore(database));
    const keyv = new Keyv({ store, ...(namespace === undefined ? {} : { namespace }) });
    keyv.on("error", (error: unknown) => log.warn({ error }, "keyv failed"));
    return keyv;
  } catch (error) {
    throw toStoreError(error);
  }
}
