// The queue of one person in one chat: each message is worked on in turn, and all it leads to is one commit with its removal.
import { randomBytes } from "node:crypto";
import type { Incoming, Language, Log } from "../chat.ts";
import type { Clock } from "../clock.ts";
import { StoreUnavailable } from "../errors.ts";
import { sayIn } from "../messages/index.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { isStoreAway } from "../store/away.ts";
import { bucketAt, bucketName } from "../store/buckets.ts";
import type { Change, Found, Records } from "../store/records.ts";
import type { CalledBack } from "./called-back.ts";
import { parkedRecord, type Waiting, waitingRecord } from "./records.ts";
import { type Patience, TurnLeft, within } from "./within.ts";

/** What a turn leaves: one commit, and what is woken after it. */
export interface Effects {
  readonly changes: readonly Change[];
  readonly after: () => Promise<void>;
}

export interface TurnParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: Pick<Outbox, "draft" | "flush">;
  /** Runs anew, from fresh state, if its changes meet a conflict. A store that is away is not its fault; any other error is. */
  readonly handle: (incoming: Incoming) => Promise<Effects>;
  /** In which a failure is told to whoever sent this. Must not reject: what made the turn fail may also hide who it was. */
  readonly langOf: (incoming: Incoming) => Promise<Language>;
  /** On a clock that a hanging turn cannot stop. */
  readonly patience: Patience;
  /** Messages whose last try failed by the store's fault: their next try is not counted. */
  readonly uncounted: Set<string>;
  readonly calledBack: CalledBack;
}

/** Waits between the tries of a message whose turn fails; one try more than waits, then it is parked. */
const retryGapsMs = [1_000, 5_000];
const mostTries = retryGapsMs.length + 1;
/** Wait after the store failed under a turn: not the message's fault, so it is not counted. */
const storeGapMs = 1_000;
/** A turn that meets a conflict so often in a row fails. */
const mostConflicts = 20;
export const dayMs = 24 * 60 * 60_000;

/** Resolves to the time of the next try, undefined when the queue is empty. Throws only `StoreUnavailable`. */
export async function takeTurns(parts: TurnParts, queue: string, mayGoOn: () => boolean): Promise<number | undefined> {
  for (;;) {
    const keys = (await parts.records.store.scan(`${waitingRecord.kind}/${queue}/`)).map(({ key }) => key);
    if (keys.length === 0) return undefined;
    for (const key of keys) {
      if (!mayGoOn()) return undefined;
      const retryAt = await takeOne(parts, key.slice(waitingRecord.kind.length + 1));
      if (retryAt !== undefined) return retryAt;
    }
  }
}

/** Undefined: it is done with, this way or that. */
async function takeOne(parts: TurnParts, id: string): Promise<number | undefined> {
  const { records, log, clock, calledBack } = parts;
  const found = await readOrSetAside(records, log, id);
  if (!found) return undefined;
  if (calledBack.has(found.value)) {
    await records.commit([records.delete(waitingRecord, id, found.version)], { synced: true });
    return undefined;
  }
  const begun = await begin(parts, found);
  // Somebody else works on this queue: the lease was lost.
  if (!begun) return clock.now() + storeGapMs;
  if (begun.value.tries > mostTries) return await park(parts, begun, new Error("the turn ended its process each time"));
  try {
    const after = await runToCommit(parts, begun);
    if (!after) return clock.now() + storeGapMs;
    await wakeOthers(parts, after);
    return undefined;
  } catch (error) {
    if (error instanceof TurnLeft) return await handBack(parts, found, begun);
    if (!isStoreAway(error)) return await fail(parts, begun, error);
    parts.uncounted.add(id);
    return clock.now() + storeGapMs;
  }
}

/** As if it had not begun. The new version also keeps whatever the turn that was left may still want to write from being written. */
async function handBack(
  { records }: TurnParts,
  { id, value }: Found<Waiting>,
  begun: Found<Waiting>,
): Promise<undefined> {
  await records.commit([records.put(waitingRecord, id, value, begun.version)], { synced: false });
}

/** The try is counted before it runs, so that one which ends the process counts. Undefined: the message changed meanwhile. */
async function begin({ records, uncounted }: TurnParts, found: Found<Waiting>): Promise<Found<Waiting> | undefined> {
  const tries = found.value.tries + (uncounted.delete(found.id) ? 0 : 1);
  const counted = records.put(waitingRecord, found.id, { ...found.value, tries }, found.version);
  return (await records.commit([counted], { synced: false })) ? await records.get(waitingRecord, found.id) : undefined;
}

/** What cannot be read is kept aside as it is, and does not hold up what came after it. */
async function readOrSetAside(records: Records, log: Log, id: string): Promise<Found<Waiting> | undefined> {
  try {
    return await records.get(waitingRecord, id);
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || isStoreAway(error)) throw error;
    log.error({ error }, "message unreadable");
    const key = `${waitingRecord.kind}/${id}`;
    const stored = await records.store.get(key);
    const put = stored ? [{ key: `unreadable/${id}`, value: stored.value }] : [];
    await records.store.commit({ put, delete: [key] }, { synced: true });
    return undefined;
  }
}

/** Resolves to what is to be woken; undefined: the message changed meanwhile, nothing was written. */
async function runToCommit(parts: TurnParts, begun: Found<Waiting>): Promise<Effects["after"] | undefined> {
  const { records, patience } = parts;
  for (let conflicts = 0; conflicts < mostConflicts; conflicts += 1) {
    const { changes, after } = await within(patience, () => parts.handle(begun.value.incoming));
    const removal = records.delete(waitingRecord, begun.id, begun.version);
    if (await records.commit([...changes, removal], { synced: true })) return after;
    if ((await records.get(waitingRecord, begun.id))?.version !== begun.version) return undefined;
  }
  throw new Error("the turn met a conflict each time");
}

/** The turn is done; what it wanted to wake is found by the sweeps in any case. */
async function wakeOthers({ log }: TurnParts, after: Effects["after"]): Promise<void> {
  try {
    await after();
  } catch (error) {
    log.warn({ error }, "what follows a turn failed");
  }
}

async function fail(parts: TurnParts, begun: Found<Waiting>, error: unknown): Promise<number | undefined> {
  const { platform } = begun.value.incoming.chat;
  parts.log.error({ platform, tries: begun.value.tries, error }, "turn failed");
  const gapMs = retryGapsMs[begun.value.tries - 1];
  return gapMs === undefined ? await park(parts, begun, error) : parts.clock.now() + gapMs;
}

/** Put aside with its reason, and its person told, in one commit. */
async function park(parts: TurnParts, { id, value, version }: Found<Waiting>, error: unknown): Promise<undefined> {
  const { records, clock, log, outbox, langOf } = parts;
  const failure = randomBytes(4).toString("hex");
  const { incoming } = value;
  log.error({ failure, platform: incoming.chat.platform, error }, "message parked");
  const at = clock.now();
  const reason = error instanceof Error ? error.name : typeof error;
  const lang = await langOf(incoming);
  const told = outbox.draft({
    key: `failure-${failure}`,
    chat: incoming.chat,
    lane: "answer",
    text: sayIn(lang)("inbox.failed", { id: failure }),
    buttons: [],
    files: [],
    card: false,
    lang,
  });
  const parked = records.put(parkedRecord, `${bucketName(bucketAt(at, dayMs))}/${failure}`, { incoming, reason, at });
  await records.commit([records.delete(waitingRecord, id, version), parked, ...told], { synced: true });
  outbox.flush();
}
