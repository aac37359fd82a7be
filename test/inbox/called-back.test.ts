// A platform that waits only so long tells the person to try again; then the first try must not run as well.
import { expect, test } from "vitest";
import { waitingRecord } from "../../src/inbox/records.ts";
import type { Store } from "../../src/store/port.ts";
import { incomingFrom, openInbox, wordsOf } from "./setting.ts";

interface Hold {
  /** "answer": it is written, but whoever writes does not know yet. */
  readonly what: "writing" | "answer";
  readonly until: Promise<void>;
}

async function openSlow() {
  const heard: string[] = [];
  let hold: Hold | undefined;
  const around = (store: Store): Store => ({
    ...store,
    async commit(commit, options) {
      const mine = commit.append === undefined ? undefined : hold;
      if (mine) hold = undefined;
      if (mine?.what === "writing") await mine.until;
      const result = await store.commit(commit, options);
      await mine?.until;
      return result;
    },
  });
  const setting = openInbox({
    around,
    turn: async (incoming) => {
      heard.push(wordsOf(incoming));
      return undefined;
    },
  });
  await setting.start();
  return {
    ...setting,
    heard,
    receive: setting.inbox.receive,
    /** Holds the next message up; gives what lets it go. */
    holdNext(what: Hold["what"]) {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = { what, until: promise };
      return async () => {
        resolve();
        await setting.activity.quiet();
      };
    },
  };
}

function patience() {
  const abort = new AbortController();
  return { unless: abort.signal, runsOut: () => abort.abort(new Error("too late")) };
}

const start = (id: string) => incomingFrom("sita", id, "start 8");

test("what is called back while it is written never runs", async () => {
  const { heard, receive, holdNext, records } = await openSlow();
  const letGo = holdNext("writing");
  const { unless, runsOut } = patience();
  const received = receive(start("d1"), { unless });
  runsOut();
  await expect(received).rejects.toThrow("too late");
  await letGo();
  expect(heard).toEqual([]);
  expect(await records.list(waitingRecord)).toEqual([]);
});

test("its repeat does not run either; the person's second try does", async () => {
  const { heard, receive, holdNext, activity } = await openSlow();
  const letGo = holdNext("writing");
  const { unless, runsOut } = patience();
  const received = receive(start("d1"), { unless });
  runsOut();
  await expect(received).rejects.toThrow("too late");
  await letGo();
  await receive(start("d1"), patience());
  await activity.quiet();
  expect(heard).toEqual([]);
  await receive(start("d2"), patience());
  await activity.quiet();
  expect(heard).toEqual(["start 8"]);
});

test("a turn that finds it written already leaves it out", async () => {
  const { heard, receive, holdNext, activity, records } = await openSlow();
  const letGo = holdNext("answer");
  const { unless, runsOut } = patience();
  const received = receive(start("d1"), { unless });
  await activity.quiet();
  runsOut();
  await expect(received).rejects.toThrow("too late");
  await receive(incomingFrom("sita", "d2", "help"));
  await activity.quiet();
  expect(heard).toEqual(["help"]);
  await letGo();
  expect(heard).toEqual(["help"]);
  expect(await records.list(waitingRecord)).toEqual([]);
});

test("what was written in time is not called back", async () => {
  const { heard, receive, activity } = await openSlow();
  const { unless, runsOut } = patience();
  await receive(start("d1"), { unless });
  runsOut();
  await activity.quiet();
  expect(heard).toEqual(["start 8"]);
});

test("what comes when the patience has run out already is not even written", async () => {
  const { heard, receive, store, activity } = await openSlow();
  const { unless, runsOut } = patience();
  runsOut();
  await expect(receive(start("d1"), { unless })).rejects.toThrow("too late");
  await activity.quiet();
  expect(heard).toEqual([]);
  expect([...(await store.scan("seen/")), ...(await store.scan("inbox/"))]).toEqual([]);
});
