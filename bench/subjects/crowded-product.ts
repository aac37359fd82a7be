// A person's answer through the whole core while many runs are followed in the same process, over the same store. `run` answers so many
// messages one after the other; each message's time from its arrival to the call that posts its answer is told as they come.
// Argument: how many runs are followed.
import { createActivity } from "../../src/activity.ts";
import type { ChatAdapter, Host, PlatformLimits } from "../../src/chat.ts";
import { createSystemClock } from "../../src/clock.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { answer } from "../subject.ts";
import { benchSealer, startBenchCore } from "./bench-core.ts";
import { accountService } from "./service-stub.ts";

const watches = Number(process.argv[2] ?? "0");
const EVERY_MS = 5_000;
/** What 30 messages a second leave for progress. */
const limits: PlatformLimits = {
  ...{ maxTextLength: 4_000, postGapMs: 0, editGapMs: 0, maxFileBytes: 0, knowsPosted: true },
  budgets: [{ of: "posts and edits", within: "platform", most: 30, spanMs: 1_000, kept: 15 }],
};

const clock = createSystemClock();
let host: Host | undefined;
let answered: () => void = () => {};
const people: ChatAdapter = {
  limits: { ...limits, budgets: [] },
  start: async (given) => {
    host = given;
  },
  stop: async () => {},
  async post() {
    answered();
    return "m";
  },
  edit: async () => {},
  askPrivately: async () => {},
  openFile: async () => new Uint8Array(),
};
const file = process.argv[3] ?? ":memory:";
await startBenchCore({ file, clock, adapters: new Map([["people", people]]), service: accountService });
if (watches > 0) await followRuns();

/** Cards that are drafted anew every five seconds, each by a commit of its own, as watches do. */
async function followRuns(): Promise<void> {
  const activity = createActivity();
  const log = { info: () => {}, warn: console.error, error: console.error };
  const records = createRecords(openSqliteStore({ file, clock, activity }), benchSealer, log);
  const adapter: ChatAdapter = { ...people, limits, post: async () => "m", edit: async () => {} };
  const adapterOf = (platform: string) => (platform === "watchers" ? adapter : undefined);
  const outbox = createOutbox({ records, clock, activity, log, adapterOf, onGone: async () => {} });
  await outbox.start();
  let step = 0;
  setInterval(() => {
    const watch = step % watches;
    step += 1;
    const chat = { platform: "watchers", id: String(watch), kind: "private" } as const;
    const card = { key: `card-${watch}`, chat, lane: "progress", text: `${step} %`, buttons: [], files: [] } as const;
    void records
      .commit(outbox.draft({ ...card, card: true, lang: "en" }), { synced: false })
      .then(() => outbox.flush());
  }, EVERY_MS / watches);
}

let messages = 0;
async function ask(): Promise<void> {
  const seen = new Promise<void>((resolve) => {
    answered = resolve;
  });
  messages += 1;
  const began = performance.now();
  await host?.receive({
    id: `u${messages}`,
    chat: { platform: "people", id: "sita", kind: "private" },
    who: { id: "people:sita", name: "Sita", kind: "person" },
    forwarded: false,
    edited: false,
    body: { kind: "text", text: "/me" },
  });
  await seen;
  process.send?.({ ms: performance.now() - began });
  await new Promise((resolve) => setTimeout(resolve, 20));
}

answer({}, async (count) => {
  for (let done = 0; done < count; done += 1) await ask();
});
