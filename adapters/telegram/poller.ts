// Fetches updates: one process per bot, the others stand by. A batch is handed over and durable before the next call confirms it
// (core.telegram.org/bots/api#getting-updates: "An update is considered confirmed as soon as getUpdates is called with an offset higher").
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Host } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import { RateLimited, WorldError } from "../../src/errors.ts";
import { LONG_POLL_SECONDS, toCallSignal } from "./bot.ts";
import { CallRefused, TokenRefused } from "./failures.ts";
import { wantedUpdates } from "./updates.ts";

export interface PollerParts {
  readonly bot: Bot;
  readonly host: Host;
  /** Tells bots apart; no secret. */
  readonly botId: string;
  /** Rejects if the update could not be kept: it is fetched again then. */
  readonly take: (update: Update) => Promise<void>;
  /** Polling is about to begin. */
  readonly onReady: () => void;
}

export interface Poller {
  start(): void;
  /** Resolves when nothing more is handed over. */
  stop(): Promise<void>;
}

/** How often a process that stands by looks whether the place is free. */
const STAND_BY_GAP_MS = 5_000;
interface Gaps {
  readonly firstMs: number;
  readonly mostMs: number;
}
/** Somebody else's program polls for this bot: whoever asks oftener only throws the other out. */
const conflictGaps: Gaps = { firstMs: 30_000, mostMs: 10 * 60_000 };
const failureGaps: Gaps = { firstMs: 1_000, mostMs: 30_000 };
const REFUSED_TOKEN_GAP_MS = 60_000;

export function createPoller(parts: PollerParts): Poller {
  const { host, botId } = parts;
  const stopping = new AbortController();
  let running = Promise.resolve();

  async function run(): Promise<void> {
    let standsBy = false;
    while (!stopping.signal.aborted) {
      const polled = await host
        .alone(`telegram/${botId}`, (lost) => poll(parts, AbortSignal.any([stopping.signal, lost])))
        .catch((error: unknown) => {
          host.log.warn({ error }, "telegram: the store is away");
          return true;
        });
      if (!polled && !standsBy) host.log.info({}, "telegram: another process polls for this bot, standing by");
      standsBy = !polled;
      await pause(host.clock, STAND_BY_GAP_MS, stopping.signal);
    }
  }

  return {
    start() {
      running = run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Until `signal` aborts. */
async function poll(parts: PollerParts, signal: AbortSignal): Promise<void> {
  const { bot, host } = parts;
  const trouble = createTrouble(host);
  let offset = 0;
  let ready = false;
  while (!signal.aborted) {
    try {
      if (!ready) await prepare(parts, signal);
      ready = true;
      const updates = await bot.api.getUpdates(
        { offset, timeout: LONG_POLL_SECONDS, allowed_updates: wantedUpdates },
        toCallSignal(signal),
      );
      trouble.over();
      // Whoever polls next gets them again.
      if (signal.aborted) return;
      await takeAll(parts, updates);
      offset = Math.max(offset, ...updates.map(({ update_id: id }) => id + 1));
    } catch (error) {
      if (signal.aborted) return;
      ready = ready && !isConflict(error);
      await pause(host.clock, trouble.met(error), signal);
    }
  }
}

/** A webhook set by an earlier program would keep all updates from us (core.telegram.org/bots/api#getupdates, note 1). */
async function prepare({ bot, host, onReady }: PollerParts, signal: AbortSignal): Promise<void> {
  await bot.init(toCallSignal(signal));
  await bot.api.deleteWebhook({}, toCallSignal(signal));
  host.log.info({ bot: bot.botInfo.username }, "telegram: polling");
  onReady();
}

/** In order within a chat; chats side by side, so that their writes share a sync of the disk. */
async function takeAll({ take }: PollerParts, updates: readonly Update[]): Promise<void> {
  const byChat = Map.groupBy(updates, chatIdOf);
  await Promise.all(
    [...byChat.values()].map(async (inOrder) => {
      for (const update of inOrder) await take(update);
    }),
  );
}

/** Nothing has been proven of an update yet: one that is not as it should be must not end the whole batch. */
function chatIdOf({ message, edited_message: edited, callback_query: tap }: Update): number {
  return (message ?? edited ?? tap?.message)?.chat?.id ?? 0;
}

const isConflict = (error: unknown) => error instanceof CallRefused && error.status === 409;

/** Says once what is wrong and once that it is over, and how long to wait in between. */
function createTrouble({ log, clock }: Host) {
  let last: string | undefined;
  let tries = 0;
  let conflicts = 0;
  let lastConflict = Number.NEGATIVE_INFINITY;

  const countTry = (kind: string, error: unknown): number => {
    tries = last === kind ? tries + 1 : 0;
    if (last !== kind) log.warn({ error }, `telegram: ${kind}`);
    last = kind;
    return tries;
  };

  /** Between two conflicts polling works for a while: only a long peace ends them. */
  const countConflict = (error: unknown): number => {
    const now = clock.now();
    conflicts = now - lastConflict > 2 * conflictGaps.mostMs ? 0 : conflicts + 1;
    lastConflict = now;
    log.warn({ error }, "telegram: another program polls for this bot; end it, or give it a bot of its own");
    return conflicts;
  };

  return {
    over() {
      if (last !== undefined) log.info({}, "telegram: all well again");
      last = undefined;
    },
    /** Gives the wait in ms. */
    met(error: unknown): number {
      if (isConflict(error)) return growing(conflictGaps, countConflict(error));
      if (error instanceof TokenRefused) {
        countTry("TELEGRAM_BOT_TOKEN is refused; get a new one from @BotFather", error);
        return REFUSED_TOKEN_GAP_MS;
      }
      const count = countTry(error instanceof WorldError ? "no connection" : "updates could not be taken", error);
      if (error instanceof RateLimited) return Math.max(error.retryAfterSeconds * 1_000, failureGaps.firstMs);
      return growing(failureGaps, count);
    },
  };
}

const growing = ({ firstMs, mostMs }: Gaps, count: number) => Math.min(firstMs * 2 ** count, mostMs);

/** Nobody waits for it: a virtual clock never jumps for it alone. Resolves early when `signal` aborts. */
function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = clock.at(clock.now() + ms, done, { passive: true });
    function done(): void {
      cancel();
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done, { once: true });
  });
}
