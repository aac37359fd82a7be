// Sends what waits for one chat, one call at a time. What a call's ending leads to is in endings.ts.
import { StoreUnavailable } from "../errors.ts";
import { isStoreAway } from "../store/away.ts";
import type { Change, Found, Records } from "../store/records.ts";
import { deliver } from "./deliver.ts";
import { follow } from "./endings.ts";
import { heads, inOrder, readyAt, withoutRepeats } from "./errands.ts";
import { type Item, type LaneAtWork, note, type SenderParts } from "./lane-at-work.ts";
import {
  type Errand,
  laneOf,
  laneRecord,
  messageRecord,
  neverPosted,
  postedRecord,
  queueRecord,
  readLane,
} from "./records.ts";
import { toReply } from "./reply.ts";

/**
 * Resolves when no errand may be run now: with the time of the next one, or undefined if none waits.
 * Throws only `StoreUnavailable`; then it is to be called again.
 */
export async function sendWaiting(
  parts: SenderParts,
  work: LaneAtWork,
  mayGoOn: () => boolean,
): Promise<number | undefined> {
  for (;;) {
    await note(parts, work, []);
    if (await hasMoved(parts, work)) return undefined;
    const items = await findHeads(parts, work);
    const now = parts.clock.now();
    const item = items.find((one) => timeOf(work, one) <= now);
    if (!item) return items.length > 0 ? Math.min(...items.map((one) => timeOf(work, one))) : undefined;
    if (!mayGoOn()) return undefined;
    await send(parts, work, item);
  }
}

/** Reads what the platform asked of us, perhaps before a restart; takes the errands along if the chat has another id now. */
async function hasMoved({ records, onMoved }: SenderParts, { lane, pace }: LaneAtWork): Promise<boolean> {
  const { silentUntil = 0, movedTo } = (await records.get(laneRecord, lane))?.value ?? {};
  pace.silentUntil = Math.max(pace.silentUntil, silentUntil);
  if (movedTo === undefined) return false;
  const to = laneOf({ platform: readLane(lane).platform, id: movedTo, kind: "group" });
  const errands = await records.list(queueRecord, `${lane}/`);
  const changes = errands.flatMap(({ id, value, version }) => [
    records.delete(queueRecord, id, version),
    records.append(queueRecord, `${to}/`, value),
  ]);
  await records.commit(changes, { synced: true });
  onMoved();
  return true;
}

/** The first errand of each lane that has something to show; those that have nothing are dropped. Best lane first. */
async function findHeads(parts: SenderParts, { lane }: LaneAtWork): Promise<readonly Item[]> {
  const { records } = parts;
  for (;;) {
    const waiting = await records.list(queueRecord, `${lane}/`);
    if (waiting.length === 0) return [];
    const { errands, repeats } = withoutRepeats(inOrder(waiting));
    const found = await Promise.all(heads(errands).map((errand) => readItem(parts, errand)));
    const items = found.filter((item) => "message" in item);
    const over = [...repeats, ...found.flatMap((item) => ("message" in item ? [] : [item.over]))];
    const drops = over.map(({ id }) => records.delete(queueRecord, id));
    if (drops.length > 0) await records.commit(drops, { synced: false });
    if (items.length === found.length) return items;
  }
}

type Over = { readonly over: Found<Errand> };

async function readItem({ records, log }: SenderParts, errand: Found<Errand>): Promise<Item | Over> {
  const { key } = errand.value;
  try {
    const [message, known] = await Promise.all([records.get(messageRecord, key), records.get(postedRecord, key)]);
    const posted = known?.value ?? neverPosted;
    return message && posted.shown < message.version ? { errand, message, posted } : { over: errand };
  } catch (error) {
    // What cannot be read cannot be sent, and must not hold up what comes after it.
    if (!(error instanceof StoreUnavailable) || isStoreAway(error)) throw error;
    log.error({ message: key, error }, "message unreadable");
    return { over: errand };
  }
}

function timeOf({ pace, adapter }: LaneAtWork, { errand, posted }: Item): number {
  return readyAt(pace, adapter.limits, errand.value.lane, posted.platformId === undefined);
}

async function send(parts: SenderParts, work: LaneAtWork, item: Item): Promise<void> {
  const { records, clock } = parts;
  const { message, posted } = item;
  const isPost = posted.platformId === undefined;
  const again = isPost && posted.trying;
  const mayDouble = isPost && !work.adapter.limits.knowsPosted;
  if (mayDouble && !again)
    await records.commit([markTrying(records, item)], { synced: message.value.lane !== "progress" });

  const chat = { ...message.value.chat, id: readLane(work.lane).id };
  const reply = toReply(records, message.value, again);
  const key = posted.replaced === 0 ? message.id : `${message.id}~${posted.replaced}`;
  const ending = await deliver({ ...parts, adapter: work.adapter }, chat, reply, { key, again }, posted.platformId);

  if (isPost) work.pace.lastPost = clock.now();
  else work.pace.lastEdit = clock.now();
  await follow(parts, work, { ...item, chat, tried: mayDouble }, ending);
}

/** From here until the ending is noted, a crash leaves the message one that may have arrived. */
function markTrying(records: Records, { message, posted }: Item): Change {
  return records.put(postedRecord, message.id, { ...posted, trying: true });
}
