// The queue of updates: core.telegram.org/bots/api#getupdates. They wait for 24 hours and are delivered until they are confirmed.
import type { Update } from "grammy/types";
import type { Clock } from "../../../src/clock.ts";
import { conflict } from "./refusal.ts";

type Kind = Exclude<keyof Update, "update_id">;
export type Content = { readonly [K in Kind]?: Update[K] };

interface Waiting {
  readonly update: Update;
  readonly at: number;
  readonly confirmed: PromiseWithResolvers<void>;
}

export interface GetUpdates {
  readonly offset?: number | undefined;
  readonly limit?: number | undefined;
  readonly timeout?: number | undefined;
  readonly allowed_updates?: readonly string[] | undefined;
}

export interface Updates {
  /** Resolves when it has been confirmed. */
  add(content: Content): Promise<void>;
  /** `gone` aborts when the caller hung up: then nothing counts as delivered. */
  get(query: GetUpdates, gone: AbortSignal): Promise<readonly Update[]>;
  /** What has been confirmed comes again, as after a confirmation that was lost. */
  redeliver(order?: (updates: readonly Update[]) => readonly Update[]): Promise<void>;
  /** Resolves once somebody waits for updates. */
  readonly polled: Promise<void>;
  /** Everything ever made. */
  readonly all: readonly Update[];
}

const DAY_MS = 24 * 60 * 60_000;

export function createUpdates(clock: Clock): Updates {
  const all: Update[] = [];
  let queue: readonly Waiting[] = [];
  let repeats: readonly Update[] = [];
  const polled = Promise.withResolvers<void>();
  let repeated = Promise.withResolvers<void>();
  let allowed: readonly string[] | undefined;
  let poll: { readonly wake: () => void; readonly end: (error: Error) => void } | undefined;
  let nextId = 1_000_000;

  function confirmUpTo(offset: number): void {
    for (const { update, confirmed } of queue) if (update.update_id < offset) confirmed.resolve();
    queue = queue.filter(({ update, at }) => update.update_id >= offset && clock.now() - at < DAY_MS);
  }

  function due(offset: number, limit: number): readonly Update[] {
    if (repeats.length > 0) {
      const batch = repeats.slice(0, limit);
      repeats = repeats.slice(limit);
      return batch;
    }
    return queue
      .map(({ update }) => update)
      .filter(({ update_id: id }) => id >= offset)
      .slice(0, limit);
  }

  /** A second caller takes the place of the first, which is refused (`abort_long_poll`, tdlib/telegram-bot-api Client.cpp). */
  function wait(seconds: number, gone: AbortSignal): Promise<void> {
    poll?.end(conflict("terminated by other getUpdates request; make sure that only one bot instance is running"));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const mine = { wake: resolve, end: reject };
    poll = mine;
    polled.resolve();
    const timer = setTimeout(resolve, seconds * 1_000).unref();
    gone.addEventListener("abort", () => resolve());
    return promise.finally(() => {
      clearTimeout(timer);
      if (poll === mine) poll = undefined;
    });
  }

  return {
    all,
    polled: polled.promise,
    add(content) {
      const kinds = Object.keys(content);
      if (allowed && !kinds.some((kind) => allowed?.includes(kind))) return Promise.resolve();
      const update: Update = { update_id: nextId, ...content };
      nextId += 1;
      all.push(update);
      const confirmed = Promise.withResolvers<void>();
      queue = [...queue, { update, at: clock.now(), confirmed }];
      poll?.wake();
      return confirmed.promise;
    },
    async get({ offset = 0, limit = 100, timeout = 0, allowed_updates }, gone) {
      allowed = allowed_updates ?? allowed;
      confirmUpTo(offset);
      if (repeats.length === 0) repeated.resolve();
      const updates = due(offset, limit);
      if (updates.length > 0 || timeout === 0) return updates;
      await wait(timeout, gone);
      return gone.aborted ? [] : due(offset, limit);
    },
    redeliver(order = (updates) => updates) {
      repeats = [...repeats, ...order(all.filter((update) => !queue.some((waiting) => waiting.update === update)))];
      if (repeats.length === 0) return Promise.resolve();
      repeated = Promise.withResolvers();
      poll?.wake();
      return repeated.promise;
    },
  };
}
