// An inbox over a real store in memory, a turn of the test's own and virtual clocks.
import { onTestFinished } from "vitest";
import { createActivity } from "../../src/activity.ts";
import type { Incoming, IncomingBody, Language } from "../../src/chat.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { createInbox, type Inbox } from "../../src/inbox/inbox.ts";
import type { Effects } from "../../src/inbox/take-turns.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import type { Store } from "../../src/store/port.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { createFakePlatform } from "../outbox/fake-platform.ts";
import { collectLog, start } from "../outbox/setting.ts";
import { mortal } from "../store/mortal-store.ts";

export function incomingFrom(name: string, id: string, body: string | IncomingBody): Incoming {
  return {
    id,
    chat: { platform: "fake", id: name, kind: "private" },
    who: { id: `fake:${name}`, name, kind: "person" },
    forwarded: false,
    edited: false,
    body: typeof body === "string" ? { kind: "text", text: body } : body,
  };
}

/** The words of a text; empty for anything else. */
export const wordsOf = ({ body }: Incoming): string => (body.kind === "text" ? body.text : "");

export type Turn = (incoming: Incoming, parts: { readonly store: Store }) => Promise<Partial<Effects> | undefined>;

export interface InboxSettingOptions {
  readonly turn: Turn;
  readonly around?: (store: Store) => Store;
  readonly lang?: Language;
}

export function openInbox({ turn, around = (store) => store, lang = "en" }: InboxSettingOptions) {
  const clock = createVirtualClock(start);
  const patienceClock = createVirtualClock(0);
  const activity = createActivity();
  const { log, events } = collectLog();
  const store = around(openSqliteStore({ file: ":memory:", clock, activity }));
  const sealer = createVault({ secret: "of this test" });
  const records = createRecords(store, sealer, log);
  const platform = createFakePlatform(clock);
  const adapterOf = () => platform.adapter;
  const outbox = createOutbox({ records, clock, activity, log, adapterOf, onGone: async () => undefined });
  let life = mortal(store);
  const build = (): Inbox =>
    createInbox({
      records: createRecords(life.store, sealer, log),
      clock,
      log,
      outbox,
      langOf: async () => lang,
      patience: { clock: patienceClock, ms: 60_000 },
      handle: async (incoming) => ({ changes: [], after: async () => undefined, ...(await turn(incoming, { store })) }),
    });
  let inbox = build();
  onTestFinished(async () => {
    await inbox.stop();
    await outbox.stop();
    await store.close();
  });
  return {
    clock,
    patienceClock,
    activity,
    store,
    records,
    platform,
    events,
    get inbox() {
      return inbox;
    },
    async start() {
      await outbox.start();
      await inbox.start();
      await activity.quiet();
    },
    async receive(...all: readonly Incoming[]) {
      await Promise.all(all.map((incoming) => inbox.receive(incoming)));
      await activity.quiet();
    },
    async passes(ms: number) {
      const end = clock.now() + ms;
      for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
        clock.advanceTo(due);
        await activity.quiet();
      }
      clock.advanceTo(end);
      await activity.quiet();
    },
    /** The process stops in order, with as much patience as it has for turns that hang, and another one starts. */
    async stopAndRestart() {
      const stopped = inbox.stop();
      patienceClock.advanceTo(patienceClock.now() + 10_000);
      await stopped;
      inbox = build();
      await inbox.start();
      await activity.quiet();
    },
    /** The process dies where it stands: what it was doing never ends. */
    async dieAndRestart() {
      await life.die();
      life = mortal(store);
      inbox = build();
      await inbox.start();
      await activity.quiet();
    },
  };
}
