// An outbox over a real store in memory, a fake platform and a virtual clock.
import { onTestFinished } from "vitest";
import { createActivity } from "../../src/activity.ts";
import type { ChatRef, Log, PlatformLimits } from "../../src/chat.ts";
import { createVirtualClock } from "../../src/clock.ts";
import type { LostMessage } from "../../src/outbox/lane-at-work.ts";
import type { Draft } from "../../src/outbox/message.ts";
import { createOutbox, type Outbox } from "../../src/outbox/outbox.ts";
import { createRecords, type Sealer } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { mortal } from "../store/mortal-store.ts";
import { createFakePlatform } from "./fake-platform.ts";

export const start = Date.parse("2026-11-24T10:00:00+05:45");

export const sita: ChatRef = { platform: "fake", id: "sita", kind: "private" };
export const hari: ChatRef = { platform: "fake", id: "hari", kind: "private" };

export const draftOf = (key: string, text: string, rest: Partial<Draft> = {}): Draft => ({
  key,
  chat: sita,
  lane: "answer",
  text,
  buttons: [],
  files: [],
  card: false,
  lang: "en",
  ...rest,
});

/** Seals nothing away, so that a failed test can be read; the vault has tests of its own. */
export const openSealer: Sealer = { seal: (text) => text, open: (sealed) => sealed };

export function collectLog(): { readonly log: Log; readonly events: string[] } {
  const events: string[] = [];
  const write = (_: unknown, event: string) => void events.push(event);
  return { log: { info: write, warn: write, error: write }, events };
}

export interface SettingOptions {
  readonly limits?: Partial<PlatformLimits>;
}

export function openSetting({ limits }: SettingOptions = {}) {
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const { log, events } = collectLog();
  const mortality = mortal(openSqliteStore({ file: ":memory:", clock, activity }));
  const { store } = mortality;
  const records = createRecords(store, openSealer, log);
  const platform = createFakePlatform(clock, limits);
  const gone: ChatRef[] = [];
  const moved: (readonly [ChatRef, string])[] = [];
  const lost: LostMessage[] = [];
  const build = (): Outbox =>
    createOutbox({
      records,
      clock,
      activity,
      log,
      adapterOf: (name) => (name === "fake" ? platform.adapter : undefined),
      onGone: async (chat) => void gone.push(chat),
      onMoved: async (from, to) => void moved.push([from, to]),
      elsewhere: async (message) => {
        lost.push(message);
        return outbox.draft(
          draftOf(`elsewhere-${message.key}`, `${message.why} ${message.detail ?? ""}`, { chat: hari }),
        );
      },
    });
  let outbox = build();
  onTestFinished(async () => {
    platform.release();
    await outbox.stop();
    await store.close();
  });

  const draft = async (...drafts: readonly Draft[]) => {
    await records.commit(
      drafts.flatMap((one) => outbox.draft(one)),
      { synced: true },
    );
  };
  return {
    clock,
    activity,
    records,
    store,
    mortality,
    platform,
    events,
    gone,
    moved,
    /** Owned messages that did not arrive; their owner is told in Hari's chat. */
    lost,
    get outbox() {
      return outbox;
    },
    draft,
    /** Drafts, and waits until nothing more can be sent at this time. */
    async tell(...drafts: readonly Draft[]) {
      await draft(...drafts);
      outbox.flush();
      await activity.quiet();
    },
    /** Time goes on; timers that fall due on the way are waited for. */
    async passes(ms: number) {
      const end = clock.now() + ms;
      for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
        clock.advanceTo(due);
        await activity.quiet();
      }
      clock.advanceTo(end);
      await activity.quiet();
    },
    /** As after the death of the process: nothing but the store is left. */
    async restart() {
      await outbox.stop();
      outbox = build();
      await outbox.start();
      await activity.quiet();
    },
  };
}
