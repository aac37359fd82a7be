// Sends what waits for one chat, one call at a time. What a call's ending leads to is in endings.ts.
import { StoreUnavailable } from "../errors.ts";
import { isStoreAway } from "../store/away.ts";
import type { Change, Found, Records } from "../store/records.ts";
import { deliver } from "./deliver.ts";
import { follow, giveUp, isTooOld, TOO_OLD } from "./endings.ts";
import { heads, inOrder, nextHeld, surplus, withoutRepeats } from "./errands.ts";
import { type Item, type LaneAtWork, note, type SenderParts } from "./lane-at-work.ts";
import { type Planned, readyAt, took, turnAt } from "./pace.ts";
import {
  type Errand,
  laneOf,
  laneRecord,
  messageRecord,
  neverPosted,
  platformLane,
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
    const { items, heldUntil } = await findHeads(parts, work);
    const timed = items.map((item) => ({ item, at: timeOf(parts, work, item) }));
    const next = timed.find(({ at }) => at <= parts.clock.now());
    if (!next) return earliest([...timed.map(({ at }) => at), ...(heldUntil === undefined ? [] : [heldUntil])]);
    if (!mayGoOn()) return undefined;
    await send(parts, work, next.item);
  }
}

function earliest(times: readonly number[]): number | undefined {
  return times.length === 0 ? undefined : Math.min(...times);
}

/** Reads what the platform asked of us, perhaps before a restart; takes the errands along if the chat has another id now. */
async function hasMoved(parts: SenderParts, { lane, pace, platform }: LaneAtWork): Promise<boolean> {
  const { records } = parts;
  const { silentUntil = 0, movedTo, recent = [] } = (await records.get(laneRecord, lane))?.value ?? {};
  pace.silentUntil = Math.max(pace.silentUntil, silentUntil);
  // Another process may have had this lane meanwhile.
  if ((recent.at(-1) ?? 0) > (pace.recent.at(-1) ?? 0)) pace.recent = recent;
  const { platform: name } = readLane(lane);
  if (!platform.isRead) {
    const known = await records.get(laneRecord, platformLane(name));
    platform.editsSilentUntil = Math.max(platform.editsSilentUntil, known?.value.silentUntil ?? 0);
    platform.isRead = true;
  }
  if (movedTo === undefined) return false;
  const to = laneOf({ platform: name, id: movedTo, kind: "group" });
  const errands = await records.list(queueRecord, `${lane}/`);
  const changes = errands.flatMap(({ id, value, version }) => [
    records.delete(queueRecord, id, version),
    records.append(queueRecord, `${to}/`, value),
  ]);
  await records.commit(changes, { synced: true });
  parts.flush();
  return true;
}

interface Heads {
  readonly items: readonly Item[];
  /** When the first comes of those that are held back. */
  readonly heldUntil: number | undefined;
}

/** The first errand of each lane that has something to show; those that have nothing are dropped. Best lane first. */
async function findHeads(parts: SenderParts, { lane }: LaneAtWork): Promise<Heads> {
  const { records, clock } = parts;
  for (;;) {
    const waiting = await records.list(queueRecord, `${lane}/`);
    if (waiting.length === 0) return { items: [], heldUntil: undefined };
    const { errands, repeats } = withoutRepeats(inOrder(waiting));
    const tooMany = surplus(errands);
    if (tooMany.length > 0) parts.log.warn({ lane, count: tooMany.length }, "too much waits for a chat");
    const due = heads(errands, clock.now());
    const found = await Promise.all(due.map((errand) => readItem(parts, errand)));
    const items = found.filter((item) => "message" in item);
    const over = [...repeats, ...tooMany].map(({ id }) => records.delete(queueRecord, id));
    const drops = [...over, ...found.flatMap((item) => ("message" in item ? [] : item.over))];
    if (drops.length > 0) await records.commit(drops, { synced: false });
    if (items.length < found.length) parts.flush();
    if (items.length === found.length && tooMany.length === 0)
      return { items, heldUntil: nextHeld(errands, clock.now()) };
  }
}

type Over = { readonly over: readonly Change[] };

async function readItem(parts: SenderParts, errand: Found<Errand>): Promise<Item | Over> {
  const { records, clock, log } = parts;
  const { key } = errand.value;
  const over = [records.delete(queueRecord, errand.id)];
  try {
    const [message, known] = await Promise.all([records.get(messageRecord, key), records.get(postedRecord, key)]);
    const posted = known?.value ?? neverPosted;
    if (!message || posted.shown >= message.version) return { over };
    const item = { errand, message, posted };
    if (posted.platformId === undefined && isTooOld(item, clock.now()))
      return { over: await giveUp(parts, item, TOO_OLD) };
    return item;
  } catch (error) {
    // What cannot be read cannot be sent, and must not hold up what comes after it.
    if (!(error instanceof StoreUnavailable) || isStoreAway(error)) throw error;
    log.error({ message: key, error }, "message unreadable");
    return { over };
  }
}

function planOf({ errand, message, posted }: Item): Planned {
  return {
    lane: errand.value.lane,
    isPost: posted.platformId === undefined,
    isGroup: message.value.chat.kind === "group",
  };
}

/** Only what this chat may send by itself joins the platform's line. */
function timeOf({ clock }: SenderParts, { pace, platform, adapter }: LaneAtWork, item: Item): number {
  const planned = planOf(item);
  const ready = readyAt(pace, platform, adapter.limits, planned);
  return ready > clock.now() ? ready : turnAt(pace, platform, planned, clock.now());
}

async function send(parts: SenderParts, work: LaneAtWork, item: Item): Promise<void> {
  const { records, clock } = parts;
  const { message, posted } = item;
  const planned = planOf(item);
  const begun = posted.soFar?.version === message.version ? posted.soFar : undefined;
  const again = begun ? begun.again : planned.isPost && posted.trying;
  const mayDouble = planned.isPost && !work.adapter.limits.knowsPosted;
  if (mayDouble && !again)
    await records.commit([markTrying(records, item)], { synced: message.value.lane !== "progress" });

  const chat = { ...message.value.chat, id: readLane(work.lane).id };
  const reply = toReply(records, message.value, again);
  const key = posted.replaced === 0 ? message.id : `${message.id}~${posted.replaced}`;
  took(work.pace, work.platform, work.adapter.limits, { planned, now: clock.now() });
  const delivery = { key, again, ...(begun ? { soFar: begun.sent } : {}) };
  const ending = await deliver({ ...parts, adapter: work.adapter }, chat, reply, delivery, posted.platformId);

  // The platform's clock may have started at the end of the call.
  if (planned.isPost) work.pace.lastPost = clock.now();
  else work.pace.lastEdit = clock.now();
  await follow(parts, work, { ...item, chat, tried: mayDouble, again }, ending);
  if (ending.kind !== "shown") parts.flush();
}

/** From here until the ending is noted, a crash leaves the message one that may have arrived. */
function markTrying(records: Records, { message, posted }: Item): Change {
  return records.put(postedRecord, message.id, { ...posted, trying: true });
}
