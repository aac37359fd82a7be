// What was sent long ago is forgotten: buttons and files by their end, messages a month after they were last drafted.
import type { Clock } from "../clock.ts";
import { bucketAt, bucketName, pruneBuckets } from "../store/buckets.ts";
import type { Change, Records } from "../store/records.ts";
import { dayMs } from "./ending-id.ts";
import { keptFiles } from "./keep.ts";
import { agingRecord, messageRecord, postedRecord } from "./records.ts";

/** Telegram lets bots edit for 48 hours, Slack for ever: after this long a later draft is a new message. */
const messageLifeMs = 30 * dayMs;

export async function pruneOutbox(records: Records, clock: Clock): Promise<void> {
  for (const kind of ["button", "blob"]) {
    await pruneBuckets(records, clock, {
      name: kind,
      lengthMs: dayMs,
      keptMs: dayMs,
      prefixes: (bucket) => [`${kind}/${bucket}`],
      over: ({ key }) => ({ delete: [key] }),
    });
  }
  const { name, prefixes, over } = keptFiles;
  await pruneBuckets(records, clock, { name, lengthMs: dayMs, keptMs: dayMs, prefixes, over: over(records) });
  await pruneBuckets(records, clock, {
    name: "message",
    lengthMs: dayMs,
    keptMs: messageLifeMs,
    prefixes: (bucket) => [`${agingRecord.kind}/${bucket}/`],
    over: ({ key }) => forget(records, clock, key),
  });
}

/** `agingKey` is the full key of an aging record. A message that was drafted again meanwhile stays for another while. */
async function forget(records: Records, clock: Clock, agingKey: string): Promise<Change> {
  const [, bucket = "", ...rest] = agingKey.split("/");
  const key = rest.join("/");
  const aging: Change = records.delete(agingRecord, `${bucket}/${key}`);
  const message = await records.get(messageRecord, key);
  if (message && clock.now() - message.value.at < messageLifeMs) {
    const later = bucketName(bucketAt(message.value.at, dayMs));
    return { ...aging, ...records.put(agingRecord, `${later}/${key}`, { key }) };
  }
  const gone = [records.delete(messageRecord, key, message?.version ?? 0), records.delete(postedRecord, key)];
  return {
    expect: gone.flatMap((change) => change.expect ?? []),
    delete: [...(aging.delete ?? []), ...gone.flatMap((change) => change.delete ?? [])],
  };
}
