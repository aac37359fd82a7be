// Everything that is sent goes through here: kept with the commit that caused it, sent in order, chat by chat.
import type { Activity } from "../activity.ts";
import type { ChatAdapter, ChatRef, Log, RichText } from "../chat.ts";
import { type Cancel, type Clock, every } from "../clock.ts";
import type { Change, Records } from "../store/records.ts";
import { underLease } from "../store/under-lease.ts";
import { draftChanges, messageChanges } from "./draft.ts";
import { newPace } from "./errands.ts";
import type { LaneAtWork, SenderParts } from "./lane-at-work.ts";
import type { Draft } from "./message.ts";
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
  readonly onGone: (chat: ChatRef) => Promise<void>;
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
/** Wait after the store failed, or while another process sends to the chat. */
const retryGapMs = 1_000;

interface RunningLane extends LaneAtWork {
  run: Promise<void> | undefined;
  /** Something came while it ran. */
  again: boolean;
  cancelTimer: Cancel;
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { records, clock, log } = options;
  const parts: SenderParts = { ...options, onMoved: flush };
  const running = new Map<string, RunningLane>();
  let working = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let timers: readonly Cancel[] = [];

  function laneAt(lane: string): RunningLane | undefined {
    const known = running.get(lane);
    const adapter = options.adapterOf(readLane(lane).platform);
    if (known || !adapter) return known;
    const fresh = {
      lane,
      adapter,
      pace: newPace(),
      owed: [],
      run: undefined,
      again: false,
      cancelTimer: () => undefined,
    };
    running.set(lane, fresh);
    return fresh;
  }

  function wake(lane: string): void {
    const work = laneAt(lane);
    if (!work || !working) return;
    if (work.run) {
      work.again = true;
      return;
    }
    work.cancelTimer();
    work.run = run(work).then((next) => {
      work.run = undefined;
      if (work.again) wake(lane);
      else if (next !== undefined && working) work.cancelTimer = clock.at(next, () => wake(lane));
    });
  }

  /** Resolves to the time at which the lane is to be woken. */
  async function run(work: RunningLane): Promise<number | undefined> {
    work.again = false;
    let next: number | undefined;
    try {
      const mine = await underLease({ store: records.store, clock }, `outbox/${work.lane}`, async ({ isHeld }) => {
        next = await sendWaiting(parts, work, () => working && isHeld());
      });
      return mine ? next : clock.now() + retryGapMs;
    } catch (error) {
      log.warn({ lane: work.lane, error }, "sending postponed");
      return clock.now() + retryGapMs;
    }
  }

  async function look(): Promise<void> {
    const errands = await records.list(queueRecord);
    for (const lane of new Set(errands.map(({ id }) => id.slice(0, id.lastIndexOf("/"))))) wake(lane);
  }

  function flush(): void {
    if (!working) return;
    if (looking) {
      lookAgain = true;
      return;
    }
    lookAgain = false;
    looking = look()
      .catch((error: unknown) => log.warn({ error }, "outbox could not be read"))
      .finally(() => {
        looking = undefined;
        if (lookAgain) flush();
      });
  }

  function prune(): void {
    pruneOutbox(records, clock).catch((error: unknown) => log.warn({ error }, "outbox could not be pruned"));
  }

  async function idle(): Promise<void> {
    for (;;) {
      const busy = [looking, ...[...running.values()].map(({ run }) => run)].filter((work) => work !== undefined);
      if (busy.length === 0) return;
      await Promise.all(busy);
    }
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
      flush();
      await pruneOutbox(records, clock);
      timers = [every(clock, sweepGapMs, flush), every(clock, pruneGapMs, prune)];
    },
    idle,
    async stop() {
      working = false;
      for (const cancel of timers) cancel();
      for (const { cancelTimer } of running.values()) cancelTimer();
      await idle();
    },
  };
}
