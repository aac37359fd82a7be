// Records that end at a known time carry that time, by bucket, at the front of their key: pruning reads only what is over.
import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Stored } from "./port.ts";
import { type Change, defineRecord, type Records } from "./records.ts";

/** Number of the span of `lengthMs` in which `at` lies. */
export const bucketAt = (at: number, lengthMs: number): number => Math.floor(at / lengthMs);

/** Four characters, in the order of time: `"00fx"`. Enough for 1.6 million buckets. */
export const bucketName = (bucket: number): string => bucket.toString(36).padStart(4, "0");

export interface Bucketed {
  /** Names the pruning, e.g. `"button"`. */
  readonly name: string;
  readonly lengthMs: number;
  /** How long after its end a bucket is kept, in ms. */
  readonly keptMs: number;
  /** Where the records of a bucket lie; several where one scan would read too many at once. */
  readonly prefixes: (bucket: string) => readonly string[];
  /** What to do with a record that is over. */
  readonly over: (stored: Stored) => Promise<Change> | Change;
}

/** How far the pruning has come: the first bucket that has not been looked at. */
const prunedRecord = defineRecord({
  kind: "pruned",
  version: 1,
  sealed: false,
  schema: z.object({ next: z.number() }),
});

/** Changes in one commit: many are cheaper together, too many make others wait. */
const chunk = 500;

/** Idempotent, so several processes may prune at once. */
export async function pruneBuckets(records: Records, clock: Clock, bucketed: Bucketed): Promise<void> {
  const { name, lengthMs, keptMs, prefixes } = bucketed;
  const end = bucketAt(clock.now() - keptMs, lengthMs);
  const known = await records.get(prunedRecord, name);
  const start = known?.value.next ?? end;
  if (known && start >= end) return;
  for (let bucket = start; bucket < end; bucket += 1) {
    for (const prefix of prefixes(bucketName(bucket))) await pruneOne(records, prefix, bucketed);
  }
  await records.commit([records.put(prunedRecord, name, { next: end })], { synced: false });
}

async function pruneOne(records: Records, prefix: string, { over }: Bucketed): Promise<void> {
  const found = await records.store.scan(prefix);
  for (let first = 0; first < found.length; first += chunk) {
    const changes = await Promise.all(found.slice(first, first + chunk).map(over));
    if (await records.commit(changes, { synced: false })) continue;
    // One of them changed meanwhile: it stays, the others go.
    for (const change of changes) await records.commit([change], { synced: false });
  }
}
