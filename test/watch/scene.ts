// Watches over the real store, jobs and outbox, on a clock that jumps. Only the service's contact list and the chats are played.
import { type Activity, createActivity } from "../../src/activity.ts";
import { createIrisService } from "../../src/api/iris/index.ts";
import type { Campaign, Contact, TingTing } from "../../src/api/port.ts";
import {
  type ChatAdapter,
  type ChatRef,
  chatKey,
  type Log,
  type OutgoingFile,
  plainText,
  type Reply,
} from "../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../src/clock.ts";
import { createEmbeddedJobs } from "../../src/jobs/embedded.ts";
import { createOutbox, type Outbox } from "../../src/outbox/outbox.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import type { Store } from "../../src/store/port.ts";
import { createRecords, type Records } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { createWatches, type Watches, type WatchOrder, type WatchParts } from "../../src/watch/watches.ts";
import { createMemoryCredentials } from "../support/credentials.ts";

export const start = Date.parse("2026-11-24T10:00:00+05:45");

/** One message of a chat, with every look it ever had. */
export interface Shown {
  readonly chat: string;
  readonly key: string;
  readonly looks: readonly string[];
  /** Sizes of files are left out: a picture's depends on the library that packs it. */
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly press: unknown }[];
  /** That came with its first look. */
  readonly files: readonly OutgoingFile[];
}

export interface FakeContacts {
  /** Live: tests change it. */
  contacts: Contact[];
  /** What the next looks meet instead of an answer. */
  failure: Error | undefined;
  /** When each look came, ms since 1970. */
  readonly looks: number[];
  /** What the service can do beside. */
  dressed: (api: TingTing) => TingTing;
  balanceAsked: number;
}

export interface Process {
  readonly watches: Watches;
  readonly records: Records;
  readonly outbox: Outbox;
  stop(): Promise<void>;
}

export interface Scene {
  readonly clock: VirtualClock;
  readonly service: FakeContacts;
  readonly store: Store;
  readonly process: Process;
  /** Another process over the same store, e.g. after this one was stopped. With a store of its own it is not waited for: it may die. */
  open(dying?: Store): Promise<Process>;
  /** Notes a start as the ledger does: one commit, then the first look is asked for. */
  begin(order?: Partial<WatchOrder>, process?: Process): Promise<string>;
  /** Lets `ms` of domain time go by, timer by timer. */
  pass(ms: number): Promise<void>;
  /** Everything the chats show. */
  shown(): readonly Shown[];
  /** From now on every call to this chat meets the error; undefined: none does. */
  refuse(chatId: string, error: Error | undefined): void;
  /** Calls to this chat so far. */
  tries(chatId: string): number;
  /** The one message of a key that begins so; fails if there is none or more. */
  message(keyStart: string): Shown;
  readonly logged: readonly string[];
}

export const privately: ChatRef = { platform: "stand-in", id: "sita", kind: "private" };
/** Another private chat of hers. */
export const home: ChatRef = { platform: "other", id: "home", kind: "private" };
export const team: ChatRef = { platform: "stand-in", id: "team", kind: "group" };

export function contact(id: number, changes: Partial<Contact> = {}): Contact {
  return {
    id: String(id),
    number: String(9_841_000_000 + id),
    campaignName: "Fee reminder",
    tags: {},
    status: "not started",
    duration: undefined,
    playback: undefined,
    credits: 0,
    ...changes,
  };
}

export interface SceneOptions {
  readonly practice?: boolean;
  /** Where everybody can be told something in private. */
  readonly home?: ChatRef;
  readonly contacts?: readonly Contact[];
  /** Plays the service instead of the list above. */
  readonly connect?: () => TingTing;
  readonly clock?: VirtualClock;
  readonly activity?: Activity;
}

export async function openScene(options: SceneOptions = {}): Promise<Scene> {
  const clock = options.clock ?? createVirtualClock(start);
  const shared = options.activity ?? createActivity();
  const store = openSqliteStore({ file: ":memory:", clock, activity: shared });
  const service: FakeContacts = {
    contacts: [...(options.contacts ?? [])],
    failure: undefined,
    looks: [],
    dressed: (api) => api,
    balanceAsked: 0,
  };
  const screen = createScreen();
  const logged: string[] = [];
  const log = collect(logged);
  const connect = () => options.connect?.() ?? service.dressed(playedService(service, clock, shared));
  const open = async (dying?: Store): Promise<Process> => {
    const activity = dying ? createActivity() : shared;
    const records = createRecords(dying ?? store, createVault({ secret: "test" }), log);
    const jobs = createEmbeddedJobs({ records, clock, log });
    const adapterOf = () => screen.adapter;
    const outbox: Outbox = createOutbox({
      ...{ records, clock, activity, log, adapterOf },
      onGone: (chat, why) => watches.left(chat, why),
      onMoved: (from, to) => watches.moved(from, to),
      elsewhere: (lost) => watches.elsewhere(lost),
    });
    screen.outbox = outbox;
    const practice = options.practice ?? false;
    const homeOf: WatchParts["homeOf"] = async (_, except) => (except.id === home.id ? undefined : options.home);
    const watches: Watches = createWatches({
      activity: shared,
      records,
      jobs,
      outbox,
      clock,
      log,
      practice,
      connect,
      homeOf,
    });
    await outbox.start();
    await jobs.start();
    return {
      watches,
      records,
      outbox,
      async stop() {
        await jobs.stop();
        await outbox.stop();
      },
    };
  };
  const process = await open();
  const pass = async (ms: number) => {
    const end = clock.now() + ms;
    await shared.quiet();
    for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
      clock.advanceTo(due);
      await shared.quiet();
    }
    clock.advanceTo(end);
    await shared.quiet();
  };
  return {
    clock,
    service,
    store,
    process,
    open,
    pass,
    logged,
    async begin(order = {}, by = process) {
      const { run, changes } = by.watches.begin({ ...defaultOrder(service), ...order });
      await by.records.commit(changes, { synced: true });
      by.outbox.flush();
      await by.watches.wake(run);
      return run;
    },
    shown: () => screen.shown(),
    refuse: (chatId, error) => void screen.refusals.set(chatId, error),
    tries: (chatId) => screen.tried.filter((id) => id === chatId).length,
    message(keyStart) {
      const found = screen.shown().filter(({ key }) => key.startsWith(keyStart));
      const [only] = found;
      if (!only || found.length > 1) throw new Error(`${found.length} messages ${keyStart}…`);
      return only;
    },
  };
}

function defaultOrder(service: FakeContacts): WatchOrder {
  return {
    campaignId: "8",
    campaignName: "Fee reminder",
    total: service.contacts.length,
    account: "a_1",
    team: "t_1",
    person: "p_1",
    who: { id: "stand-in:sita", name: "Sita", kind: "person" },
    chat: privately,
    lang: "en",
    zone: "Asia/Kathmandu",
  };
}

function collect(lines: string[]): Log {
  const write = (fields: Readonly<Record<string, unknown>>, event: string) => {
    lines.push(`${event} ${fields.error instanceof Error ? fields.error.stack : JSON.stringify(fields)}`);
  };
  return { info: () => {}, warn: write, error: write };
}

const campaign: Campaign = {
  id: "8",
  name: "Fee reminder",
  services: "PHONE",
  description: "",
  usableTags: ["tags_name"],
  userPhones: [],
};

/** The real client's shape; its contact list is the test's. */
function playedService(service: FakeContacts, clock: VirtualClock, activity: Activity): TingTing {
  const iris = createIrisService({ url: "http://127.0.0.1:9", clock, activity });
  const real = iris.connect(createMemoryCredentials({ access: "none" }));
  async function* list(): AsyncGenerator<Contact> {
    if (service.failure) throw service.failure;
    yield* service.contacts;
  }
  return {
    ...real,
    campaigns: { ...real.campaigns, get: async (id) => ({ ...campaign, id }) },
    contacts: {
      ...real.contacts,
      list,
      async count(campaignId, only) {
        service.looks.push(clock.now());
        const byStatus: Record<string, number> = {};
        let credits = 0;
        let total = 0;
        for await (const one of list()) {
          if (campaignId !== "8" || (only && !only.has(one.id))) continue;
          byStatus[one.status] = (byStatus[one.status] ?? 0) + 1;
          credits += one.credits;
          total += 1;
        }
        return { total, byStatus, credits };
      },
    },
  };
}

interface Screen {
  outbox: Outbox | undefined;
  readonly adapter: ChatAdapter;
  readonly refusals: Map<string, Error | undefined>;
  readonly tried: readonly string[];
  shown(): readonly Shown[];
}

/** A platform without limits that remembers every look of every message. */
function createScreen(): Screen {
  interface Kept {
    readonly chat: string;
    readonly key: string;
    readonly replies: Reply[];
  }
  const messages = new Map<string, Kept>();
  const presses = new Map<string, unknown>();
  const refusals = new Map<string, Error | undefined>();
  const tried: string[] = [];
  const meet = (chat: ChatRef) => {
    tried.push(chat.id);
    const error = refusals.get(chat.id);
    if (error) throw error;
  };
  const screen: Screen = {
    outbox: undefined,
    refusals,
    tried,
    shown: () => [...messages.values()].map(asShown),
    adapter: {
      limits: {
        maxTextLength: 4_000,
        postGapMs: 0,
        editGapMs: 0,
        budgets: [],
        maxFileBytes: 1_000_000,
        knowsPosted: true,
      },
      start: async () => {},
      stop: async () => {},
      async post(chat, reply, { key }) {
        meet(chat);
        await remember(reply);
        const id = `${chatKey(chat)} ${key}`;
        if (!messages.has(id)) messages.set(id, { chat: chat.id, key, replies: [reply] });
        return id;
      },
      async edit(chat, id, reply) {
        meet(chat);
        await remember(reply);
        messages.get(id)?.replies.push(reply);
      },
      askPrivately: async () => {},
      openFile: async () => new Uint8Array(),
    },
  };
  async function remember({ buttons }: Reply): Promise<void> {
    for (const { id } of buttons) presses.set(id, (await screen.outbox?.findButton(id))?.press);
  }
  function asShown({ chat, key, replies }: Kept): Shown {
    const looks = replies.map(({ text }) => plainText(text));
    const buttons = (replies.at(-1)?.buttons ?? []).map(({ id, label }) => ({ label, press: presses.get(id) }));
    const text = (looks.at(-1) ?? "").replace(/ \(\p{Nd}+ kB\)/gu, "");
    return { chat, key, looks, text, buttons, files: replies[0]?.files ?? [] };
  }
  return screen;
}
