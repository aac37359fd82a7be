// Messages that cannot be worked on, and stores that fail meanwhile (reliability D10).
import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/errors.ts";
import { incomingFrom, openInbox, type Turn, wordsOf } from "./setting.ts";

const minute = 60_000;

async function opened(turn: Turn) {
  const heard: string[] = [];
  const setting = openInbox({
    turn: (incoming, parts) => {
      heard.push(wordsOf(incoming));
      return turn(incoming, parts);
    },
  });
  await setting.start();
  return { ...setting, heard };
}

const poison: Turn = async (incoming) => {
  if (wordsOf(incoming) === "poison") throw new TypeError("x is not a function");
  return undefined;
};

const sitas = { platform: "fake", id: "sita", kind: "private" as const };

test("a message whose turn always throws is tried three times, then parked, and its person told with a number", async () => {
  const { heard, receive, passes, platform, records, events } = await opened(poison);
  await receive(incomingFrom("sita", "d1", "poison"), incomingFrom("sita", "d2", "next"));
  await passes(10 * minute);
  expect(heard).toEqual(["poison", "poison", "poison", "next"]);
  const [told] = platform.texts(sitas);
  expect(told).toMatch(/could not handle this message.* [0-9a-f]{8}\.$/);
  expect(events).toEqual(["turn failed", "turn failed", "turn failed", "message parked"]);
  expect(await records.store.scan("inbox/")).toEqual([]);
});

test("whoever sent it is told in their own language", async () => {
  const { start, receive, passes, platform } = openInbox({ turn: poison, lang: "ne" });
  await start();
  await receive(incomingFrom("sita", "d1", "poison"));
  await passes(minute);
  expect(platform.texts(sitas)).toEqual([expect.stringMatching(/^\p{Script=Devanagari}/u)]);
});

test("a parked message is kept with its reason, under the number its person was told", async () => {
  const { receive, passes, platform, records } = await opened(poison);
  await receive(incomingFrom("sita", "d1", "poison"));
  await passes(minute);
  const { parkedRecord } = await import("../../src/inbox/records.ts");
  const [parked] = await records.list(parkedRecord);
  expect(parked?.value).toMatchObject({ incoming: { id: "d1" }, reason: "TypeError" });
  expect(platform.texts(sitas)[0]).toContain(parked?.id.split("/")[1] ?? "nothing");
});

test("one poisonous message among a thousand leaves the others answered", async () => {
  const { heard, receive, passes } = await opened(poison);
  const all = Array.from({ length: 1_000 }, (_, n) =>
    incomingFrom(`person${n % 50}`, `d${n}`, n === 500 ? "poison" : `hello ${n}`),
  );
  await receive(...all);
  await passes(minute);
  expect(new Set(heard).size).toBe(1_000);
  expect(heard.filter((words) => words === "poison")).toHaveLength(3);
});

test("a turn that hangs is given up after a minute of real time, and after three the person is told", async () => {
  const { heard, receive, passes, patienceClock, activity, platform } = await opened(async (incoming) => {
    if (wordsOf(incoming) === "hang") await new Promise(() => undefined);
    return undefined;
  });
  await receive(incomingFrom("sita", "d1", "hang"), incomingFrom("sita", "d2", "next"));
  for (let tries = 1; tries <= 3; tries += 1) {
    expect(heard).toHaveLength(tries);
    patienceClock.advanceTo(patienceClock.now() + minute);
    await activity.quiet();
    await passes(10_000);
  }
  expect(heard).toEqual(["hang", "hang", "hang", "next"]);
  expect(platform.texts(sitas)).toHaveLength(1);
});

test("a turn that ends after it was given up leaves nothing", async () => {
  const late = Promise.withResolvers<void>();
  let runs = 0;
  const setting = await opened(async () => {
    runs += 1;
    const run = runs;
    if (run === 1) await late.promise;
    return { changes: [{ put: [{ key: `effect/${run}`, value: 1 }] }] };
  });
  await setting.receive(incomingFrom("sita", "d1", "hello"));
  setting.patienceClock.advanceTo(minute);
  await setting.activity.quiet();
  await setting.passes(10_000);
  late.resolve();
  await setting.activity.quiet();
  expect((await setting.store.scan("effect/")).map(({ key }) => key)).toEqual(["effect/2"]);
});

test("a turn that hangs does not keep the process from stopping; its message is done after a restart, once, however many there were", async () => {
  const held: PromiseWithResolvers<void>[] = [];
  let hangs = true;
  const setting = await opened(async () => {
    const turn = held.length;
    held.push(Promise.withResolvers());
    if (hangs) await held[turn]?.promise;
    return { changes: [{ put: [{ key: `effect/${turn}`, value: 1 }] }] };
  });
  const { receive, stopAndRestart, store, activity, passes, heard, events } = setting;
  await receive(incomingFrom("sita", "d1", "hello"));
  for (let restarts = 0; restarts < 4; restarts += 1) await stopAndRestart();
  hangs = false;
  await stopAndRestart();
  // The turns that were left behind end after all.
  for (const { resolve } of held) resolve();
  await activity.quiet();
  await passes(minute);
  expect(heard).toHaveLength(6);
  expect((await store.scan("effect/")).map(({ key }) => key)).toEqual(["effect/5"]);
  expect(await store.scan("inbox/")).toEqual([]);
  expect(events).toEqual([]);
});

test("what a turn that was left wants to write before the next process has begun is not written", async () => {
  const held = Promise.withResolvers<void>();
  const setting = await opened(async () => {
    await held.promise;
    return { changes: [{ put: [{ key: "effect/late", value: 1 }] }] };
  });
  const { inbox, receive, patienceClock, store, activity } = setting;
  await receive(incomingFrom("sita", "d1", "hello"));
  const stopped = inbox.stop();
  patienceClock.advanceTo(10_000);
  await stopped;
  held.resolve();
  await activity.quiet();
  expect(await store.scan("effect/")).toEqual([]);
  expect(await store.scan("inbox/")).toHaveLength(1);
});

test("a message that ends its process each time is tried three times, then parked: no restart loop", async () => {
  const never = new Promise<undefined>(() => undefined);
  const { heard, receive, dieAndRestart, passes, platform } = await opened(async (incoming) =>
    wordsOf(incoming) === "deadly" ? never : undefined,
  );
  await receive(incomingFrom("sita", "d1", "deadly"));
  for (let restarts = 0; restarts < 6; restarts += 1) await dieAndRestart();
  // The outbox of another process finds it.
  await passes(minute);
  expect(heard).toEqual(["deadly", "deadly", "deadly"]);
  expect(platform.texts(sitas)).toHaveLength(1);
});

test("a store that is away during a turn costs no try", async () => {
  let failures = 0;
  const { heard, receive, passes, platform, events } = await opened(async () => {
    failures += 1;
    if (failures <= 10) throw new StoreUnavailable("busy");
    return undefined;
  });
  await receive(incomingFrom("sita", "d1", "hello"));
  await passes(minute);
  expect(heard).toHaveLength(11);
  expect(platform.texts(sitas)).toEqual([]);
  expect(events).toEqual([]);
});

test("a record that is damaged for good fails the turn, and the person is told", async () => {
  const { heard, receive, passes, platform } = await opened(() => Promise.reject(new StoreUnavailable("damaged")));
  await receive(incomingFrom("sita", "d1", "hello"));
  await passes(minute);
  expect(heard).toHaveLength(3);
  expect(platform.texts(sitas)).toHaveLength(1);
});

test("a store that refuses the turn's commit leaves the message waiting, and it is done once there is room", async () => {
  let room = false;
  const setting = openInbox({
    turn: async () => ({ changes: [{ put: [{ key: "effect", value: 1 }] }] }),
    around: (store) => ({
      ...store,
      commit: (commit, options) =>
        !room && commit.put?.some(({ key }) => key === "effect")
          ? Promise.reject(new StoreUnavailable("full"))
          : store.commit(commit, options),
    }),
  });
  await setting.start();
  await setting.receive(incomingFrom("sita", "d1", "hello"));
  await setting.passes(minute);
  expect(await setting.store.get("effect")).toBeUndefined();
  room = true;
  await setting.passes(1_000);
  expect(await setting.store.get("effect")).toBeDefined();
  expect(await setting.store.scan("inbox/")).toEqual([]);
});

test("a turn that never fits is a failed turn, not an endless one", async () => {
  const { heard, receive, passes, platform } = await opened(async (_, { store }) => {
    const found = await store.get("count");
    await store.commit({ put: [{ key: "count", value: 1 }] }, { synced: false });
    return { changes: [{ expect: [{ key: "count", version: found?.version ?? 0 }] }] };
  });
  await receive(incomingFrom("sita", "d1", "hello"));
  await passes(minute);
  expect(heard).toHaveLength(60);
  expect(platform.texts(sitas)).toHaveLength(1);
});

test("a message that cannot be read any more is kept aside and does not hold up the next", async () => {
  const setting = openInbox({ turn: async () => undefined });
  await setting.inbox.receive(incomingFrom("sita", "d1", "one"));
  await setting.inbox.receive(incomingFrom("sita", "d2", "two"));
  const [first] = await setting.store.scan("inbox/");
  await setting.store.commit({ put: [{ key: first?.key ?? "", value: "nonsense" }] }, { synced: false });
  await setting.start();
  expect(await setting.store.scan("inbox/")).toEqual([]);
  expect((await setting.store.scan("unreadable/")).map(({ value }) => value)).toEqual(["nonsense"]);
  expect(setting.events).toEqual(["message unreadable"]);
});
