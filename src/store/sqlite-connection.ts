// One connection to the file: how it is opened and what its refusals mean.
import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { StoreUnavailable } from "../errors.ts";

/** Numbers of sqlite.org/rescode.html; the low byte is the family. */
const reasons: Readonly<Record<number, StoreUnavailable["reason"]>> = {
  5: "busy",
  6: "busy",
  8: "read-only",
  10: "gone",
  11: "damaged",
  13: "full",
  14: "gone",
  26: "damaged",
};

const sqliteError = z.object({ code: z.literal("ERR_SQLITE_ERROR"), errcode: z.number() });
const closedError = z.object({ code: z.literal("ERR_INVALID_STATE") });
/** What the system says before SQLite sees the file (errno names). */
const fileError = z.object({
  code: z.enum(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOENT", "ENOTDIR", "EISDIR", "EIO"]),
});

/** What node:sqlite threw, in the store's words; anything that is not the database's refusal comes back as it is. */
export function toStoreError(error: unknown): unknown {
  const sqlite = sqliteError.safeParse(error);
  if (sqlite.success) return new StoreUnavailable(reasons[sqlite.data.errcode & 0xff] ?? "damaged", { cause: error });
  if (closedError.safeParse(error).success) return new StoreUnavailable("gone", { cause: error });
  const file = fileError.safeParse(error);
  if (file.success) return new StoreUnavailable(fileReason(file.data.code), { cause: error });
  if (error instanceof SyntaxError) return new StoreUnavailable("damaged", { cause: error });
  return error;
}

function fileReason(code: string): StoreUnavailable["reason"] {
  if (code === "ENOSPC" || code === "EDQUOT") return "full";
  return code === "EACCES" || code === "EPERM" || code === "EROFS" ? "read-only" : "gone";
}

function isBusy(error: unknown): boolean {
  return error instanceof StoreUnavailable && error.reason === "busy";
}

/** Waits before the 1st, 2nd … repetition while another process writes, in ms; the last one repeats. */
const busyGapsMs = [1, 2, 4, 8, 15, 25, 40] as const;
const busyGapMs = (repetition: number): number => busyGapsMs[repetition] ?? 40;

/** Repeats `work` while another process holds the file, at most for about `busyMs`; throws only what `toStoreError` gives. */
export async function whenFree<T>(busyMs: number, work: () => T): Promise<T> {
  for (let repetition = 0, waited = 0; ; repetition += 1) {
    try {
      return work();
    } catch (thrown) {
      const error = toStoreError(thrown);
      if (!isBusy(error) || waited >= busyMs) throw error;
    }
    const gap = busyGapMs(repetition);
    waited += gap;
    await new Promise((resolve) => setTimeout(resolve, gap));
  }
}

/** Opens or creates the file, readable by its owner only (SQLite gives its side files the same mode). */
export function connect(file: string): DatabaseSync {
  if (file !== ":memory:") closeSync(openSync(file, "a", 0o600));
  return new DatabaseSync(file, { timeout: 0 });
}

/** Runs once at opening, where there is no waiting asynchronously. */
export function prepareFile(database: DatabaseSync, schema: string, busyMs: number): void {
  for (let repetition = 0, waited = 0; ; repetition += 1) {
    try {
      database.exec("pragma journal_mode = wal");
      database.exec(schema);
      return;
    } catch (thrown) {
      const error = toStoreError(thrown);
      if (!isBusy(error) || waited >= busyMs) throw error;
    }
    const gap = busyGapMs(repetition);
    waited += gap;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, gap);
  }
}
