import fc from "fast-check";
import { expect, test } from "vitest";
import type { Incoming } from "../../src/chat.ts";
import { StoreUnavailable } from "../../src/errors.ts";
import { incomingFrom, openInbox, wordsOf } from "./setting.ts";

const hour = 60 * 60_000;

async function opened(turn: (incoming: Incoming) => Promise<void> = async () => undefined) {
  const heard: string[] = [];
  const setting = openInbox({
    turn: async (incoming) => {
      heard.push(wordsOf(incoming));
      await turn(incoming);
      return undefined;
    },
  });
  await setting.start();
  return { ...setting, heard };
}

test("a message is worked on once", async () => {
  const { heard, receive, passes } = await opened();
  await receive(incomingFrom("sita", "d1", "hello"));
  await passes(hour);
  expect(heard).toEqual(["hello"]);
});

test("a repeated delivery resolves and runs nothing: at once, at the same time, and a day later", async () => {
  const { heard, receive, passes } = await opened();
  const hello = incomingFrom("sita", "d1", "hello");
  await receive(hello, hello, hello);
  await receive(hello);
  for (let hours = 1; hours <= 25; hours += 1) {
    await passes(hour - 1);
    await receive(hello);
  }
  expect(heard).toEqual(["hello"]);
});

test("a repeat is known after a restart", async () => {
  const { heard, receive, dieAndRestart } = await opened();
  const hello = incomingFrom("sita", "d1", "hello");
  await receive(hello);
  await dieAndRestart();
  await receive(hello);
  expect(heard).toEqual(["hello"]);
});

test("the same words under another delivery id are another message", async () => {
  const { heard, receive } = await opened();
  await receive(incomingFrom("sita", "d1", "start 8"), incomingFrom("sita", "d2", "start 8"));
  expect(heard).toEqual(["start 8", "start 8"]);
});

test("the same delivery id on another platform is another message", async () => {
  const { heard, receive } = await opened();
  const one = incomingFrom("sita", "d1", "here");
  const other = { ...incomingFrom("sita", "d1", "there"), chat: { ...one.chat, platform: "other" } };
  await receive(one, other);
  expect(heard.sort()).toEqual(["here", "there"]);
});

test("a day's traffic, doubled and shuffled, runs every message once and each person's in order", async () => {
  const person = fc.constantFrom("sita", "hari", "gita");
  const day = fc.array(person, { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(day, fc.infiniteStream(fc.nat(1_000)), async (people, random) => {
      const { heard, receive } = await opened();
      const originals = people.map((name, n) => incomingFrom(name, `d${n}`, `${name} ${n}`));
      const place = () => random.next().value ?? 0;
      const repeats = originals.map((incoming) => ({ incoming, place: place() })).sort((a, b) => a.place - b.place);
      // A repeat comes after its first delivery, as platforms do it; repeats among themselves come in any order.
      await receive(...originals, ...repeats.map(({ incoming }) => incoming));
      expect([...heard].sort()).toEqual(originals.map(wordsOf).sort());
      for (const name of ["sita", "hari", "gita"]) {
        const own = (words: string) => words.startsWith(name);
        expect(heard.filter(own)).toEqual(originals.map(wordsOf).filter(own));
      }
    }),
    { numRuns: 15 },
  );
});

test("a person's messages are worked on strictly in order, however slow; others do not wait", async () => {
  const held = Promise.withResolvers<void>();
  const steps: string[] = [];
  const setting = openInbox({
    turn: async (incoming) => {
      steps.push(`begin ${wordsOf(incoming)}`);
      if (wordsOf(incoming) === "start 8") await held.promise;
      steps.push(`end ${wordsOf(incoming)}`);
      return undefined;
    },
  });
  await setting.start();
  await setting.receive(incomingFrom("sita", "d1", "start 8"));
  await setting.receive(incomingFrom("sita", "d2", "cancel"));
  await setting.receive(incomingFrom("hari", "d3", "help"));
  expect(steps).toEqual(["begin start 8", "begin help", "end help"]);
  held.resolve();
  await setting.activity.quiet();
  expect(steps.slice(3)).toEqual(["end start 8", "begin cancel", "end cancel"]);
});

test("two people of one group do not wait for each other", async () => {
  const held = Promise.withResolvers<void>();
  const { heard, receive } = await opened(async (incoming) => {
    if (wordsOf(incoming) === "slow") await held.promise;
  });
  const group = { platform: "fake", id: "team", kind: "group" as const };
  await receive({ ...incomingFrom("sita", "d1", "slow"), chat: group });
  await receive({ ...incomingFrom("hari", "d2", "quick"), chat: group });
  expect(heard).toEqual(["slow", "quick"]);
  held.resolve();
});

test("what a turn leads to and the removal of its message are one commit; what it wakes comes after", async () => {
  const steps: string[] = [];
  const setting = openInbox({
    turn: async (incoming, { store }) => ({
      changes: [{ put: [{ key: "effect", value: wordsOf(incoming) }] }],
      after: async () => {
        const [effect, waiting] = [await store.get("effect"), await store.scan("inbox/")];
        steps.push(`${effect?.value}, ${waiting.length} waiting`);
      },
    }),
  });
  await setting.start();
  await setting.receive(incomingFrom("sita", "d1", "done"));
  expect(steps).toEqual(["done, 0 waiting"]);
});

test("a turn whose changes meet a conflict runs again from fresh state", async () => {
  let runs = 0;
  const setting = openInbox({
    turn: async (_, { store }) => {
      const found = await store.get("count");
      runs += 1;
      if (runs === 1) await store.commit({ put: [{ key: "count", value: 10 }] }, { synced: false });
      const expect = [{ key: "count", version: found?.version ?? 0 }];
      return { changes: [{ expect, put: [{ key: "count", value: Number(found?.value ?? 0) + 1 }] }] };
    },
  });
  await setting.start();
  await setting.receive(incomingFrom("sita", "d1", "count"));
  expect((await setting.store.get("count"))?.value).toBe(11);
  expect(runs).toBe(2);
  expect(setting.events).toEqual([]);
});

test("what follows a turn may fail without repeating it", async () => {
  let runs = 0;
  const setting = openInbox({
    turn: async () => {
      runs += 1;
      return { after: () => Promise.reject(new Error("nobody home")) };
    },
  });
  await setting.start();
  await setting.receive(incomingFrom("sita", "d1", "hello"));
  await setting.passes(hour);
  expect(runs).toBe(1);
});

test("a message is durable before it is acknowledged, and found by the next process", async () => {
  const { inbox, store, dieAndRestart, heard } = await opened();
  await inbox.stop();
  await inbox.receive(incomingFrom("sita", "d1", "hello"));
  expect(await store.scan("inbox/")).toHaveLength(1);
  expect(heard).toEqual([]);
  await dieAndRestart();
  expect(heard).toEqual(["hello"]);
});

test("a message that could not be kept is not acknowledged", async () => {
  const setting = openInbox({
    turn: async () => undefined,
    around: (store) => ({ ...store, commit: () => Promise.reject(new StoreUnavailable("full")) }),
  });
  await expect(setting.inbox.receive(incomingFrom("sita", "d1", "hello"))).rejects.toEqual(
    new StoreUnavailable("full"),
  );
});

test("words and the secrets of forms never lie in the store in clear, and reach the turn as they were typed", async () => {
  const values = { email: "sita@example.com", password: "गोप्य-canary" };
  const bodies: Incoming["body"][] = [];
  const setting = openInbox({
    turn: async ({ body }) => {
      bodies.push(body);
      return undefined;
    },
  });
  await setting.inbox.receive(incomingFrom("sita", "d1", { kind: "form", formId: "f1", values }));
  await setting.inbox.receive(incomingFrom("sita", "d2", "otp 482913 canary"));
  const kept = JSON.stringify(await setting.store.scan(""));
  expect(kept).not.toMatch(/canary|example\.com|482913/);
  await setting.start();
  expect(bodies).toEqual([
    { kind: "form", formId: "f1", values },
    { kind: "text", text: "otp 482913 canary" },
  ]);
});

test("delivery ids are forgotten after 25 hours, and not before", async () => {
  const { store, receive, passes } = await opened();
  await receive(incomingFrom("sita", "d1", "hello"));
  const seen = async () => (await store.scan("seen/")).length;
  await passes(25 * hour);
  expect(await seen()).toBe(1);
  await passes(14 * hour);
  await passes(2 * hour);
  expect(await seen()).toBe(0);
});

test("stop waits for the turn under way and begins no other", async () => {
  const held = Promise.withResolvers<void>();
  const { inbox, heard, receive } = await opened(() => held.promise);
  await receive(incomingFrom("sita", "d1", "one"), incomingFrom("sita", "d2", "two"));
  let stopped = false;
  const stopping = inbox.stop().then(() => {
    stopped = true;
  });
  expect(stopped).toBe(false);
  held.resolve();
  await stopping;
  expect(heard).toEqual(["one"]);
});
