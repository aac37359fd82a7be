// What follows from the ending of a call: noted in one commit with the end of its errand.
import { type ChatRef, chatKey } from "../chat.ts";
import { bucketAt, bucketName } from "../store/buckets.ts";
import type { Change } from "../store/records.ts";
import type { Ending } from "./deliver.ts";
import { dayMs } from "./draft.ts";
import { type Item, type LaneAtWork, note, type SenderParts } from "./lane-at-work.ts";
import {
  agingRecord,
  laneOf,
  laneRecord,
  messageRecord,
  neverPosted,
  type Posted,
  postedRecord,
  queueRecord,
} from "./records.ts";

export interface Sent extends Item {
  /** Where it was sent to. */
  readonly chat: ChatRef;
  /** It was noted before the call that the message may arrive. */
  readonly tried: boolean;
}

/** Waits after calls in a row of which nobody knows whether they arrived. */
const unknownGapsMs = [1_000, 5_000, 30_000, 60_000];
/** A message of which nobody knows whether it arrived is tried for so long. */
const giveUpMs = dayMs;
/** Waits between the tries of an errand that makes its adapter fail; one try more than waits. */
const failedGapsMs = [1_000, 5_000];

export async function follow(parts: SenderParts, work: LaneAtWork, sent: Sent, ending: Ending): Promise<void> {
  if (ending.kind !== "unknown") work.pace.unknowns = 0;
  switch (ending.kind) {
    case "shown":
      return await note(parts, work, shown(parts, sent, ending.platformId));
    case "silence":
      return await note(parts, work, keepSilence(parts, work, sent, ending.ms));
    case "gone":
      return await giveUpChat(parts, work, sent);
    case "moved":
      return await note(parts, work, move(parts, work, sent, ending.to));
    case "uneditable":
      return await note(parts, work, replace(parts, sent));
    case "unknown":
      return await tryLater(parts, work, sent);
    case "failed":
      return await countFailure(parts, work, sent, ending.error);
  }
  ending satisfies never;
}

const put = ({ records }: SenderParts, { message }: Item, posted: Posted): Change =>
  records.put(postedRecord, message.id, posted);

const end = ({ records }: SenderParts, { errand }: Item): Change => records.delete(queueRecord, errand.id);

function shown(parts: SenderParts, sent: Sent, platformId: string): readonly Change[] {
  const { message, posted } = sent;
  const { replaced } = posted;
  const changes = [
    put(parts, sent, { platformId, shown: message.version, replaced, trying: false, failures: 0 }),
    end(parts, sent),
  ];
  return posted.shown === 0 ? [...changes, age(parts, message.id)] : changes;
}

/** From now on the message grows old. */
function age({ records, clock }: SenderParts, key: string): Change {
  return records.put(agingRecord, `${bucketName(bucketAt(clock.now(), dayMs))}/${key}`, { key });
}

/** The call was refused: whether the message may have arrived is what it was before. */
const unmark = (parts: SenderParts, sent: Sent): readonly Change[] =>
  sent.tried ? [put(parts, sent, sent.posted)] : [];

function keepSilence(parts: SenderParts, { lane, pace }: LaneAtWork, sent: Sent, ms: number): readonly Change[] {
  const silentUntil = parts.clock.now() + ms;
  pace.silentUntil = silentUntil;
  return [parts.records.put(laneRecord, lane, { silentUntil }), ...unmark(parts, sent)];
}

/** The new id counts from now on, also if it once led here. */
function move(parts: SenderParts, { lane }: LaneAtWork, sent: Sent, to: string): readonly Change[] {
  const { records } = parts;
  return [
    records.put(laneRecord, laneOf({ ...sent.chat, id: to }), {}),
    records.put(laneRecord, lane, { movedTo: to }),
    ...unmark(parts, sent),
  ];
}

/** A fresh message takes the place of the old one, under a name of its own. */
function replace(parts: SenderParts, sent: Sent): readonly Change[] {
  const { shown: before, replaced, failures } = sent.posted;
  return [put(parts, sent, { shown: before, replaced: replaced + 1, trying: false, failures })];
}

function giveUp(parts: SenderParts, item: Item, parked: NonNullable<Posted["parked"]>): readonly Change[] {
  parts.log.error({ message: item.message.id, lane: item.errand.value.lane, reason: parked }, "message given up");
  const posted = { ...item.posted, shown: item.message.version, trying: false, failures: 0, parked };
  return [put(parts, item, posted), end(parts, item), age(parts, item.message.id)];
}

async function giveUpChat(parts: SenderParts, work: LaneAtWork, sent: Sent): Promise<void> {
  const { asker } = sent.message.value;
  // Only this person cannot be reached; the chat is there.
  if (asker) return await note(parts, work, giveUp(parts, sent, "gone"));
  await note(parts, work, await giveUpAll(parts, work, sent));
  try {
    await parts.onGone(sent.chat);
  } catch (error) {
    parts.log.error({ lane: work.lane, error }, "nobody was told of a chat that is gone");
  }
}

/** All that waits for the same place: another topic of the chat may still be there. */
async function giveUpAll(parts: SenderParts, { lane }: LaneAtWork, sent: Sent): Promise<readonly Change[]> {
  const { records } = parts;
  const place = chatKey(sent.message.value.chat);
  const changes: Change[] = [];
  for (const errand of await records.list(queueRecord, `${lane}/`)) {
    const message = await records.get(messageRecord, errand.value.key);
    if (!message || chatKey(message.value.chat) !== place) continue;
    const posted = (await records.get(postedRecord, message.id))?.value ?? neverPosted;
    changes.push(...giveUp(parts, { errand, message, posted }, "gone"));
  }
  return changes;
}

async function tryLater(parts: SenderParts, work: LaneAtWork, sent: Sent): Promise<void> {
  const now = parts.clock.now();
  if (now - sent.message.value.at >= giveUpMs) return await note(parts, work, giveUp(parts, sent, "too old"));
  const gapMs = unknownGapsMs[Math.min(work.pace.unknowns, unknownGapsMs.length - 1)] ?? 0;
  work.pace.unknowns += 1;
  work.pace.notBefore[sent.errand.value.lane] = now + gapMs;
}

async function countFailure(parts: SenderParts, work: LaneAtWork, sent: Sent, error: unknown): Promise<void> {
  const failures = sent.posted.failures + 1;
  parts.log.error({ message: sent.message.id, failures, error }, "adapter failed");
  const gapMs = failedGapsMs[failures - 1];
  if (gapMs === undefined) return await note(parts, work, giveUp(parts, sent, "failed"));
  work.pace.notBefore[sent.errand.value.lane] = parts.clock.now() + gapMs;
  await note(parts, work, [put(parts, sent, { ...sent.posted, trying: sent.tried || sent.posted.trying, failures })]);
}
