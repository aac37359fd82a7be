// Which deliveries have been taken: a repeat may come days later, over another process or after a restart.
import { createHash } from "node:crypto";
import type { Incoming } from "../chat.ts";
import type { Clock } from "../clock.ts";
import { bucketAt, bucketName, pruneBuckets } from "../store/buckets.ts";
import type { Change, Records } from "../store/records.ts";

/** Telegram repeats for 24 hours (core.telegram.org/bots/api#getting-updates); an hour more for clocks that differ. */
const keptMs = 25 * 60 * 60_000;
const bucketMs = keptMs / 2;

const base64url = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 96 bits of a hash: short, because a million of them are kept. Not a record kind, for the same reason. */
function shortHash({ chat, id }: Incoming): string {
  return createHash("sha256").update(`${chat.platform}\n${id}`).digest("base64url").slice(0, 16);
}

/** The change that takes a delivery; it conflicts if the same one was taken before, by whichever process and at whatever hour. */
export function seeOnce(clock: Clock, incoming: Incoming): Change {
  const hash = shortHash(incoming);
  const now = bucketAt(clock.now(), bucketMs);
  const keyIn = (bucket: number) => `seen/${bucketName(bucket)}/${hash}`;
  // The next bucket too: another process's clock may be a moment ahead of ours.
  const expect = [now - 2, now - 1, now, now + 1].map((bucket) => ({ key: keyIn(bucket), version: 0 }));
  return { expect, put: [{ key: keyIn(now), value: 0 }] };
}

/** Forgets what is older than 25 hours, a 64th of a bucket at a time: half a million ids need not be read at once. */
export async function pruneSeen(records: Records, clock: Clock): Promise<void> {
  await pruneBuckets(records, clock, {
    name: "seen",
    lengthMs: bucketMs,
    keptMs,
    prefixes: (bucket) => [...base64url].map((first) => `seen/${bucket}/${first}`),
    over: ({ key }) => ({ delete: [key] }),
  });
}
