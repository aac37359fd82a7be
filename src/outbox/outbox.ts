// Everything that is sent goes through here: kept with the commit that caused it, sent in order, chat by chat.
import type { Activity } from "../activity.ts";
import type { ChatAdapter, ChatRef, Log, RichText } from "../chat.ts";
import { type Cancel, type Clock, every } from "../clock.ts";
import type { GoneReason } from "../errors.ts";
import { createLoneWorkers } from "../store/lone-workers.ts";
import type { Change, Records } from "../store/records.ts";
import { draftChanges, messageChanges } from "./draft.ts";
import type { LaneAtWork, SenderParts } from "./lane-at-work.ts";
import type { Draft } from "./message.ts";
import { isIdle, newPace, newPlatformPace, type PlatformPace } from "./pace.ts";
import { pruneOutbox } from "./prune.ts";
import { buttonRecord, messageRecord, type PressedButton, postedRecord, queueRecord, readLane } from "./records.ts";
import { sendWaiting } from "./sender.ts";

export interface OutboxOptions {
  readonly records: Records;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly log: Log;
  /** The adapters of this process, by platform; messages to other platforms wait for the process that has them. */
  readonly adapterOf: (platform: string) => ChatAdapter | undefined;
  /** The chat was found blocked, deleted or archived; what waited for it is given up. */
  readonly onGone: (chat: ChatRef, why: GoneReason) => Promise<void>;
  /** The chat lives on under the id `to`; what is drafted to the old one goes there. Left out: nobody else needs to know. */
  readonly onMoved?: (from: ChatRef, to: string) => Promise<void>;
  /** See `SenderParts`. Left out: owners are not told. */
  readonly elsewhere?: SenderParts["elsewhere"];
}

export interface SentMessage {
  readonly chat: ChatRef;
  readonly text: RichText;
  readonly hasButtons: boolean;
  /** What the platform calls it; undefined while it has not been posted. */
  readonly platformId: string | undefined;
}

export interface Outbox {
  /** For the commit of what is told: from then on it is sent, edited or, if it was not sent yet, rewritten. */
  draft(draft: Draft): readonly Change[];
  /** Takes the buttons off a message and leaves its words; nothing if there is no such message. */
  close(key: string): Promise<readonly Change[]>;
  find(key: string): Promise<SentMessage | undefined>;
  /** What a press means. Expired ones are found for another day, so that the answer can say so. */
  findButton(buttonId: string): Promise<PressedButton | undefined>;
  /** After a commit: sends what may be sent now. */
  flush(): void;
  start(): Promise<void>;
  /** Resolves when nothing is being sent; what may only be sent later still waits. */
  idle(): Promise<void>;
  /** Begins no further call; resolves when those under way have ended. */
  stop(): Promise<void>;
}

/** How often a process looks for what others have left, and for what is old. */
const sweepGapMs = 15_000;
const pruneGapMs = 60 * 60_000;

export function createOutbox(options: OutboxOptions): Outbox {
  const { records, clock, log } = options;
  const { onMoved = async () => {}, elsewhere = async () => [] } = options;
  const parts: SenderParts = { ...options, onMoved, elsewhere, flush };
  const lanes = new Map<string, LaneAtWork>();
  const platforms = new Map<ChatAdapter, PlatformPace>();
  /** Lanes that this process has given errands since the last flush. */
  const fresh = new Set<string>();
  let working = false;
  let looking: Promise<void> | undefined;
  let stopListening: () => void = () => {};
  let timers: readonly Cancel[] = [];

  const senders = createLoneWorkers({
    store: records.store,
    clock,
    log,
    kind: "outbox",
    work: async (lane, mayGoOn) => {
      const work = laneAt(lane);
      return work && (await sendWaiting(parts, work, mayGoOn));
    },
  });

  function laneAt(lane: string): LaneAtWork | undefined {
    const known = lanes.get(lane);
    const adapter = options.adapterOf(readLane(lane).platform);
    if (known || !adapter) return known;
    const opened = { lane, adapter, pace: newPace(), platform: platformOf(adapter), owed: [] };
    lanes.set(lane, opened);
    return opened;
  }

  function platformOf(adapter: ChatAdapter): PlatformPace {
    const platform = platforms.get(adapter) ?? newPlatformPace(adapter.limits, clock.now());
    platforms.set(adapter, platform);
    return platform;
  }

  const laneOfErrand = (id: string): string => id.slice(0, id.lastIndexOf("/"));

  function wakeAll(waiting: Iterable<string>): void {
    for (const lane of waiting) if (options.adapterOf(readLane(lane).platform)) senders.wake(lane);
  }

  function flush(): void {
    if (!working) return;
    wakeAll(fresh);
    fresh.clear();
  }

  /** Finds what another process has left, or has drafted for a platform of this one. */
  function sweep(): Promise<void> {
    looking ??= records
      .list(queueRecord)
      .then((errands) => wakeAll(new Set(errands.map(({ id }) => laneOfErrand(id)))))
      .catch((error: unknown) => log.warn({ error }, "outbox could not be read"))
      .finally(() => {
        looking = undefined;
      });
    return looking;
  }

  function prune(): Promise<void> {
    // What matters of a chat's pace beyond the hour lies in the store.
    for (const [lane, { pace, owed }] of lanes) if (owed.length === 0 && isIdle(pace, clock.now())) lanes.delete(lane);
    return pruneOutbox(records, clock).catch((error: unknown) => log.warn({ error }, "outbox could not be pruned"));
  }

  async function idle(): Promise<void> {
    while (looking) await looking;
    await senders.idle();
  }

  return {
    draft: (draft) => draftChanges(records, clock, draft),
    async close(key) {
      const found = await records.get(messageRecord, key);
      if (!found || found.value.buttons.length === 0) return [];
      return messageChanges(records, key, { ...found.value, buttons: [], at: clock.now() });
    },
    async find(key) {
      const [message, posted] = await Promise.all([records.get(messageRecord, key), records.get(postedRecord, key)]);
      if (!message) return undefined;
      const { chat, text, buttons } = message.value;
      return { chat, text, hasButtons: buttons.length > 0, platformId: posted?.value.platformId };
    },
    findButton: async (buttonId) => (await records.get(buttonRecord, buttonId))?.value,
    flush,
    async start() {
      working = true;
      senders.start();
      stopListening = records.onAppended(queueRecord, (id) => fresh.add(laneOfErrand(id)));
      void sweep();
      await pruneOutbox(records, clock);
      timers = [every(clock, sweepGapMs, sweep), every(clock, pruneGapMs, prune)];
    },
    idle,
    async stop() {
      working = false;
      stopListening();
      for (const cancel of timers) cancel();
      await looking;
      await senders.stop();
    },
  };
}
