// What came in: durable before it is acknowledged, once, and worked on in the order of arrival, person by person.
import { type ChatRef, chatKey, type Incoming, type ReceiveOptions, type Who } from "../chat.ts";
import { type Cancel, type Clock, createSystemClock, every } from "../clock.ts";
import { pruneBuckets } from "../store/buckets.ts";
import { createLoneWorkers } from "../store/lone-workers.ts";
import { createCalledBack } from "./called-back.ts";
import { parkedRecord, waitingRecord } from "./records.ts";
import { pruneSeen, seeOnce } from "./seen.ts";
import { dayMs, type TurnParts, takeTurns } from "./take-turns.ts";

export interface InboxOptions extends Omit<TurnParts, "patience" | "uncounted" | "calledBack"> {
  /** How long a turn may take, by default a minute of real time: a turn that hangs must not wait for a clock that waits for it. */
  readonly patience?: { readonly clock: Clock; readonly ms: number };
}

export interface Inbox {
  /** Resolves once the message is on the disk, or was taken before. Throws `StoreUnavailable`: then do not acknowledge it. */
  receive(incoming: Incoming, options?: ReceiveOptions): Promise<void>;
  start(): Promise<void>;
  /** Resolves when no turn is under way; a message to be tried again still waits. */
  idle(): Promise<void>;
  /**
   * Begins no further turn and resolves when those under way have ended. One that takes too long is left, and its message waits for the
   * next start as if it had not begun: whatever the turn still does, nothing of it is written, so nothing of it is done twice.
   */
  stop(): Promise<void>;
}

/** How long `stop` waits for the turns under way. */
const graceMs = 3_000;
const sweepGapMs = 15_000;
const pruneGapMs = 60 * 60_000;
const parkedLifeMs = 30 * dayMs;

/** One person in one chat: others are never held up. E.g. `"telegram%2F-100123/telegram%3A42"`. */
function queueOf(chat: ChatRef, who: Who): string {
  return `${encodeURIComponent(chatKey(chat))}/${encodeURIComponent(who.id)}`;
}

export function createInbox(options: InboxOptions): Inbox {
  const { records, clock, log } = options;
  const { clock: patienceClock, ms } = options.patience ?? { clock: createSystemClock(), ms: 60_000 };
  const leaving = new AbortController();
  const calledBack = createCalledBack(records);
  const patience = { clock: patienceClock, ms, leave: leaving.signal };
  const parts: TurnParts = { ...options, patience, uncounted: new Set(), calledBack };
  let timers: readonly Cancel[] = [];
  let looking: Promise<void> | undefined;

  const workers = createLoneWorkers({
    store: records.store,
    clock,
    log,
    kind: "inbox",
    work: (queue, mayGoOn) => takeTurns(parts, queue, mayGoOn),
  });

  /** Finds what a process that died, or this one before a restart, has left. */
  async function look(): Promise<void> {
    const waiting = await records.store.scan(`${waitingRecord.kind}/`);
    const queues = waiting.map(({ key }) => key.slice(waitingRecord.kind.length + 1, key.lastIndexOf("/")));
    for (const queue of new Set(queues)) workers.wake(queue);
  }

  async function prune(): Promise<void> {
    await pruneSeen(records, clock);
    await pruneBuckets(records, clock, {
      name: "parked",
      lengthMs: dayMs,
      keptMs: parkedLifeMs,
      prefixes: (bucket) => [`${parkedRecord.kind}/${bucket}/`],
      over: ({ key }) => ({ delete: [key] }),
    });
  }

  const carefully = (work: () => Promise<void>) => () => {
    looking = work().catch((error: unknown) => log.warn({ error }, "inbox could not be looked through"));
    return looking;
  };

  return {
    async receive(incoming, options) {
      const queue = queueOf(incoming.chat, incoming.who);
      const unless = options?.unless;
      const write = async (receipt?: string): Promise<void> => {
        const waiting = records.append(waitingRecord, `${queue}/`, { incoming, tries: 0, ...(receipt && { receipt }) });
        const fresh = await records.commit([seeOnce(clock, incoming), waiting], { synced: true });
        if (receipt !== undefined && unless?.aborted) await calledBack.drop(queue, receipt);
        else if (fresh) workers.wake(queue);
      };
      await (unless ? calledBack.during(unless, write) : write());
    },
    async start() {
      workers.start();
      await look();
      await prune();
      timers = [every(clock, sweepGapMs, carefully(look)), every(clock, pruneGapMs, carefully(prune))];
    },
    idle: () => workers.idle(),
    async stop() {
      for (const cancel of timers) cancel();
      const cancelLeaving = patienceClock.at(patienceClock.now() + graceMs, () => leaving.abort(), { passive: true });
      await looking;
      await workers.stop();
      cancelLeaving();
    },
  };
}
