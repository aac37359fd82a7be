// What follows from the ending of a call: noted in one commit with the end of its errand.
import { type ChatRef, chatKey } from "../chat.ts";
import type { GoneReason } from "../errors.ts";
import { bucketAt, bucketName } from "../store/buckets.ts";
import type { Change } from "../store/records.ts";
import type { Ending } from "./deliver.ts";
import { dayMs } from "./ending-id.ts";
import { type Item, type LaneAtWork, note, type SenderParts } from "./lane-at-work.ts";
import { ownBudgets } from "./pace.ts";
import {
  agingRecord,
  laneOf,
  laneRecord,
  messageRecord,
  neverPosted,
  type Posted,
  platformLane,
  postedRecord,
  queueRecord,
  type Trouble,
} from "./records.ts";

export interface Sent extends Item {
  /** Where it was sent to. */
  readonly chat: ChatRef;
  /** It was noted before the call that the message may arrive. */
  readonly tried: boolean;
  /** It said that it is a repeat. */
  readonly again: boolean;
}

/** Waits after calls in a row of which nobody knows whether they arrived. */
const unknownGapsMs = [1_000, 5_000, 30_000, 60_000];
/** A message that cannot be delivered is kept for so long; a result longer than what was only asked or on its way. */
const lifeMs = { answer: dayMs, result: 7 * dayMs, progress: dayMs } as const;
/** Waits between the tries of an errand that makes its adapter fail; one try more than waits. */
const failedGapsMs = [1_000, 5_000];

export async function follow(parts: SenderParts, work: LaneAtWork, sent: Sent, ending: Ending): Promise<void> {
  if (ending.kind !== "unknown") work.pace.unknowns = 0;
  switch (ending.kind) {
    case "shown":
      return await note(parts, work, [...shown(parts, sent, ending.platformId), ...counted(parts, work, sent)]);
    case "silence":
      return await note(parts, work, await keepSilence(parts, work, sent, ending));
    case "gone":
      return await giveUpChat(parts, work, sent, ending.reason);
    case "moved":
      return await moveChat(parts, work, sent, ending.to);
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
  const at = posted.at ?? parts.clock.now();
  const changes = [
    put(parts, sent, { platformId, shown: message.version, replaced, trying: false, failures: 0, at }),
    end(parts, sent),
  ];
  return posted.shown === 0 ? [...changes, age(parts, message.id)] : changes;
}

/** What a budget of the chat itself counts outlives the process. */
function counted({ records }: SenderParts, { lane, adapter, pace }: LaneAtWork, sent: Sent): readonly Change[] {
  const planned = { lane: sent.errand.value.lane, isPost: true, isGroup: sent.chat.kind === "group" };
  if (ownBudgets(adapter.limits, planned).length === 0) return [];
  return [records.put(laneRecord, lane, { recent: [...pace.recent] })];
}

/** From now on the message grows old. */
function age({ records, clock }: SenderParts, key: string): Change {
  return records.put(agingRecord, `${bucketName(bucketAt(clock.now(), dayMs))}/${key}`, { key });
}

/** The call was refused: whether the message may have arrived is what it was before. */
const unmark = (parts: SenderParts, sent: Sent): readonly Change[] =>
  sent.tried ? [put(parts, sent, sent.posted)] : [];

/** Some of it is there: the next try, of whatever process, goes on with it. */
function goOn(parts: SenderParts, sent: Sent, soFar: string): Change {
  const { message, posted, again } = sent;
  return put(parts, sent, { ...posted, soFar: { version: message.version, sent: soFar, again } });
}

async function keepSilence(
  parts: SenderParts,
  { lane, pace, platform }: LaneAtWork,
  sent: Sent,
  { ms, scope, missingScope, soFar }: Extract<Ending, { kind: "silence" }>,
): Promise<readonly Change[]> {
  const { records } = parts;
  const silentUntil = parts.clock.now() + ms;
  const untried = soFar === undefined ? unmark(parts, sent) : [goOn(parts, sent, soFar)];
  if (scope === "edits") {
    platform.editsSilentUntil = silentUntil;
    return [records.put(laneRecord, platformLane(sent.chat.platform), { silentUntil }), ...untried];
  }
  pace.silentUntil = silentUntil;
  const silence = records.put(laneRecord, lane, { silentUntil, recent: [...pace.recent] });
  if (missingScope === undefined) return [silence, ...untried];
  return [silence, ...(await tellMissing(parts, sent, missingScope))];
}

/** It goes out once somebody has granted what is missing; until then its owner is told elsewhere, once. */
async function tellMissing(parts: SenderParts, sent: Sent, detail: string): Promise<readonly Change[]> {
  const told = sent.posted.trouble?.why === "missing-scope";
  const trouble = { why: "missing-scope" as const, at: parts.clock.now(), detail };
  const posted = put(parts, sent, { ...sent.posted, trouble });
  return told ? [posted] : [posted, ...(await elsewhere(parts, sent, trouble))];
}

/** The new id counts from now on, also if it once led here. */
async function moveChat(parts: SenderParts, work: LaneAtWork, sent: Sent, to: string): Promise<void> {
  const { records, log } = parts;
  await note(parts, work, [
    records.put(laneRecord, laneOf({ ...sent.chat, id: to }), {}),
    records.put(laneRecord, work.lane, { movedTo: to }),
    ...unmark(parts, sent),
  ]);
  // The lane leads there from now on, whatever becomes of this.
  await parts.onMoved(sent.chat, to).catch((error: unknown) => log.error({ error }, "a chat's records did not move"));
}

/** A fresh message takes the place of the old one, under a name of its own. */
function replace(parts: SenderParts, sent: Sent): readonly Change[] {
  const { shown: before, replaced, failures } = sent.posted;
  return [put(parts, sent, { shown: before, replaced: replaced + 1, trying: false, failures })];
}

export interface GivenUp {
  readonly parked: NonNullable<Posted["parked"]>;
  readonly why: Trouble;
}

/** Changes that end an errand without its message having been shown. */
export async function giveUp(parts: SenderParts, item: Item, { parked, why }: GivenUp): Promise<readonly Change[]> {
  parts.log.error({ message: item.message.id, lane: item.errand.value.lane, reason: parked, why }, "message given up");
  const trouble = { why, at: parts.clock.now() };
  const posted = { ...item.posted, shown: item.message.version, trying: false, failures: 0, parked, trouble };
  return [
    put(parts, item, posted),
    end(parts, item),
    age(parts, item.message.id),
    ...(await elsewhere(parts, item, trouble)),
  ];
}

async function elsewhere(
  parts: SenderParts,
  { message: { id: key, value: message }, posted }: Item,
  { why, detail }: NonNullable<Posted["trouble"]>,
): Promise<readonly Change[]> {
  // What was shown once and only could not be changed has arrived.
  if (message.owner === undefined || posted.platformId !== undefined) return [];
  return await parts.elsewhere({ key, message, why, detail });
}

async function giveUpChat(parts: SenderParts, work: LaneAtWork, sent: Sent, why: GoneReason): Promise<void> {
  const { asker } = sent.message.value;
  // Only this person cannot be reached; the chat is there.
  if (asker) return await note(parts, work, await giveUp(parts, sent, { parked: "gone", why }));
  await note(parts, work, await giveUpAll(parts, work, sent, why));
  try {
    await parts.onGone(sent.chat, why);
  } catch (error) {
    parts.log.error({ lane: work.lane, error }, "nobody was told of a chat that is gone");
  }
}

/** All that waits for the same place: another topic of the chat may still be there. */
async function giveUpAll(
  parts: SenderParts,
  { lane }: LaneAtWork,
  sent: Sent,
  why: GoneReason,
): Promise<readonly Change[]> {
  const { records } = parts;
  const place = chatKey(sent.message.value.chat);
  const changes: Change[] = [];
  for (const errand of await records.list(queueRecord, `${lane}/`)) {
    const message = await records.get(messageRecord, errand.value.key);
    if (!message || chatKey(message.value.chat) !== place) continue;
    const posted = (await records.get(postedRecord, message.id))?.value ?? neverPosted;
    changes.push(...(await giveUp(parts, { errand, message, posted }, { parked: "gone", why })));
  }
  return changes;
}

export const TOO_OLD: GivenUp = { parked: "too old", why: "too old" };

export function isTooOld({ message: { value } }: Pick<Item, "message">, now: number): boolean {
  return now - Math.max(value.at, value.notBefore ?? 0) >= lifeMs[value.lane];
}

async function tryLater(parts: SenderParts, work: LaneAtWork, sent: Sent): Promise<void> {
  const now = parts.clock.now();
  if (isTooOld(sent, now)) return await note(parts, work, await giveUp(parts, sent, TOO_OLD));
  const gapMs = unknownGapsMs[Math.min(work.pace.unknowns, unknownGapsMs.length - 1)] ?? 0;
  work.pace.unknowns += 1;
  work.pace.notBefore[sent.errand.value.lane] = now + gapMs;
}

async function countFailure(parts: SenderParts, work: LaneAtWork, sent: Sent, error: unknown): Promise<void> {
  const failures = sent.posted.failures + 1;
  parts.log.error({ message: sent.message.id, failures, error }, "adapter failed");
  const gapMs = failedGapsMs[failures - 1];
  if (gapMs === undefined)
    return await note(parts, work, await giveUp(parts, sent, { parked: "failed", why: "failed" }));
  work.pace.notBefore[sent.errand.value.lane] = parts.clock.now() + gapMs;
  await note(parts, work, [put(parts, sent, { ...sent.posted, trying: sent.tried || sent.posted.trying, failures })]);
}
