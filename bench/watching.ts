// Runs that are followed on a virtual clock by the product's own watches, jobs and outbox; the service and the chats are played.
import { createActivity } from "../src/activity.ts";
import type { TingTing } from "../src/api/port.ts";
import { type ChatAdapter, type ChatRef, chatKey, type PlatformLimits, plainText } from "../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../src/clock.ts";
import { createEmbeddedJobs } from "../src/jobs/embedded.ts";
import { createOutbox, type Outbox } from "../src/outbox/outbox.ts";
import { createRecords, type Records } from "../src/store/records.ts";
import { openSqliteStore } from "../src/store/sqlite.ts";
import { createWatches, type WatchOrder } from "../src/watch/watches.ts";
import { benchSealer } from "./subjects/bench-core.ts";
import { accountService } from "./subjects/service-stub.ts";

/** One call to the chats. */
export interface ChatCall {
  readonly at: number;
  readonly kind: "post" | "edit";
  readonly chat: string;
  readonly text: string;
}

export interface Scene {
  readonly clock: VirtualClock;
  readonly records: Records;
  readonly outbox: Outbox;
  readonly calls: readonly ChatCall[];
  /** When each look at the service's list came. */
  readonly looks: readonly number[];
  begin(order: Partial<WatchOrder> & Pick<WatchOrder, "campaignId" | "total" | "chat">): Promise<string>;
  /** Lets domain time go by, timer by timer. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

export interface SceneOptions {
  readonly limits: PlatformLimits;
  /** How many contacts of a campaign are done after so long. */
  readonly done?: (campaignId: string, lastedMs: number) => { readonly done: number; readonly total: number };
  /** What a call meets; throws the port's errors. */
  readonly meet?: (kind: ChatCall["kind"], chat: ChatRef, now: number) => void;
}

export const START = Date.parse("2026-11-24T10:00:00+05:45");

const complain = (fields: Readonly<Record<string, unknown>>, event: string) => console.error(event, fields);

export async function openScene({ limits, done, meet = () => {} }: SceneOptions): Promise<Scene> {
  const clock = createVirtualClock(START);
  const activity = createActivity();
  const log = { info: () => {}, warn: complain, error: complain };
  const store = openSqliteStore({ file: ":memory:", clock, activity });
  const records = createRecords(store, benchSealer, log);
  const jobs = createEmbeddedJobs({ records, clock, log });
  const calls: ChatCall[] = [];
  const looks: number[] = [];
  const adapter = playedChats(limits, (kind, chat, text) => {
    meet(kind, chat, clock.now());
    calls.push({ at: clock.now(), kind, chat: chatKey(chat), text });
  });
  const outbox = createOutbox({ records, clock, activity, log, adapterOf: () => adapter, onGone: async () => {} });
  const connect = () =>
    playedService((campaignId) => {
      looks.push(clock.now());
      return done?.(campaignId, clock.now() - START) ?? { done: 0, total: 0 };
    });
  const homeOf = async () => undefined;
  const watches = createWatches({ records, jobs, outbox, clock, activity, log, practice: false, connect, homeOf });
  await outbox.start();
  await jobs.start();
  return {
    clock,
    records,
    outbox,
    calls,
    looks,
    async begin(order) {
      const { run, changes } = watches.begin({ ...somebody, campaignName: "Fee reminder", ...order });
      await records.commit(changes, { synced: false });
      outbox.flush();
      await watches.wake(run);
      return run;
    },
    async pass(ms) {
      const end = clock.now() + ms;
      await activity.quiet();
      for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
        clock.advanceTo(due);
        await activity.quiet();
      }
      clock.advanceTo(end);
      await activity.quiet();
    },
    async close() {
      await jobs.stop();
      await outbox.stop();
      await store.close();
    },
  };
}

const somebody = {
  account: "a_1",
  team: "t_1",
  person: "p_1",
  who: { id: "bench:sita", name: "Sita", kind: "person" },
  lang: "en",
  zone: "Asia/Kathmandu",
} as const;

function playedChats(
  limits: PlatformLimits,
  seen: (kind: ChatCall["kind"], chat: ChatRef, text: string) => void,
): ChatAdapter {
  let posted = 0;
  return {
    limits,
    start: async () => {},
    stop: async () => {},
    async post(chat, reply) {
      seen("post", chat, plainText(reply.text));
      posted += 1;
      return `m${posted}`;
    },
    edit: async (chat, _id, reply) => seen("edit", chat, plainText(reply.text)),
    askPrivately: async () => {},
    openFile: async () => new Uint8Array(),
  };
}

function playedService(look: (campaignId: string) => { readonly done: number; readonly total: number }): TingTing {
  const api = accountService.connect({ read: async () => ({ access: "" }), renew: async () => ({ access: "" }) });
  return {
    ...api,
    campaigns: {
      ...api.campaigns,
      get: async (id) => ({
        id,
        name: "Fee reminder",
        services: "PHONE",
        description: "",
        usableTags: [],
        userPhones: [],
      }),
    },
    contacts: {
      ...api.contacts,
      async *list() {},
      async count(campaignId) {
        const { done, total } = look(campaignId);
        return { total, byStatus: { completed: done, "not started": total - done }, credits: done };
      },
    },
  };
}
