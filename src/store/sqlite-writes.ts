// Writes of one turn of the event loop become one transaction: a synced one costs a wait for the disk, fifty together cost the same.
import type { DatabaseSync } from "node:sqlite";
import { whenFree } from "./sqlite-connection.ts";

interface Write {
  readonly synced: boolean;
  /** Runs inside the transaction; leaves it untouched if it decides against writing. */
  readonly apply: () => void;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

export interface Writes {
  /** `apply` may run again if another process was writing. Rejects with what `toStoreError` gives: then nothing was written. */
  add<T>(apply: () => T, synced: boolean): Promise<T>;
  /** Resolves when all that was added so far has been written or has failed. */
  drained(): Promise<void>;
}

export function createWrites(database: DatabaseSync, busyMs: number): Writes {
  let waiting: Write[] = [];
  let writing: Promise<void> | undefined;
  let full = false;

  /** SQLite ignores a change of this pragma inside a transaction. */
  function syncEachCommit(wanted: boolean): void {
    if (wanted !== full) database.exec(`pragma synchronous = ${wanted ? "full" : "normal"}`);
    full = wanted;
  }

  function writeTogether(group: readonly Write[]): void {
    syncEachCommit(group.some((write) => write.synced));
    database.exec("begin immediate");
    try {
      for (const write of group) write.apply();
      database.exec("commit");
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  }

  async function drain(): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await whenFree(busyMs, () => writeTogether(group));
        for (const write of group) write.written();
      } catch (error) {
        for (const write of group) write.failed(error);
      }
    }
    writing = undefined;
  }

  database.exec("pragma synchronous = normal");
  return {
    add: (apply, synced) =>
      new Promise((resolve, reject) => {
        let result: ReturnType<typeof apply>;
        waiting.push({
          synced,
          apply: () => {
            result = apply();
          },
          written: () => resolve(result),
          failed: reject,
        });
        writing ??= drain();
      }),
    drained: async () => writing,
  };
}
