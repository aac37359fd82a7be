// The limits that platforms state as data: per chat, per group, over all chats; whose calls come first, and how little is looked at.
import { expect, test } from "vitest";
import type { Budget, ChatRef } from "../../src/chat.ts";
import { RateLimited } from "../../src/errors.ts";
import { draftOf, hari, openSetting, sita, start } from "./setting.ts";

async function opened(options: Parameters<typeof openSetting>[0] = {}) {
  const setting = openSetting(options);
  await setting.outbox.start();
  await setting.activity.quiet();
  return setting;
}

const second = 1_000;
const minute = 60 * second;
const team: ChatRef = { platform: "fake", id: "team", kind: "group" };
const chatOf = (n: number): ChatRef => ({ platform: "fake", id: `chat-${n}`, kind: "private" });

const perGroup: Budget = { of: "posts and edits", within: "group", most: 20, spanMs: minute, kept: 10 };
const overall: Budget = { of: "posts and edits", within: "platform", most: 30, spanMs: second, kept: 15 };
const edits: Budget = { of: "edits", within: "platform", most: 50, spanMs: minute, kept: 25 };

/** The most calls within any span that begins with a call. */
function mostWithin(times: readonly number[], spanMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at - from < spanMs).length));
}

test("posts and edits of a group share its budget, and progress leaves half of it to people", async () => {
  const { platform, tell, passes } = await opened({ limits: { budgets: [perGroup] } });
  await tell(draftOf("card", "0 %", { chat: team, lane: "progress" }));
  for (let step = 1; step <= 59; step += 1) {
    await tell(draftOf("card", `${step} %`, { chat: team, lane: "progress" }));
    await passes(second);
  }
  expect(platform.calls).toHaveLength(10);
  await tell(...Array.from({ length: 15 }, (_, n) => draftOf(`a${n}`, `answer ${n}`, { chat: team })));
  await passes(2 * minute);
  const times = platform.calls.map(({ at }) => at);
  expect(mostWithin(times, minute)).toBeLessThanOrEqual(20);
  expect(platform.texts(team).slice(1)).toEqual(Array.from({ length: 15 }, (_, n) => `answer ${n}`));
  expect(platform.texts(team)[0]).toBe("59 %");
});

test("a restart forgets nothing of a group's budget", async () => {
  const { platform, tell, passes, restart } = await opened({ limits: { budgets: [perGroup] } });
  await tell(...Array.from({ length: 20 }, (_, n) => draftOf(`a${n}`, `${n}`, { chat: team })));
  await restart();
  await tell(draftOf("late", "after the restart", { chat: team }));
  await passes(minute - 1);
  expect(platform.calls).toHaveLength(20);
  await passes(1);
  expect(platform.calls).toHaveLength(21);
});

test("a private chat has no budget of a group's", async () => {
  const { platform, tell } = await opened({ limits: { budgets: [perGroup] } });
  await tell(...Array.from({ length: 25 }, (_, n) => draftOf(`a${n}`, `${n}`)));
  expect(platform.calls).toHaveLength(25);
});

test("what all chats share is never used up by progress, and answers overtake it", async () => {
  const { platform, tell, passes } = await opened({ limits: { budgets: [overall] } });
  const cards = (text: string) =>
    Array.from({ length: 60 }, (_, n) => draftOf(`card-${n}`, text, { chat: chatOf(n), lane: "progress" }));
  await tell(...cards("0 %"));
  await passes(10 * second);
  const before = platform.calls.length;
  await tell(...cards("1 %"));
  await tell(draftOf("a", "an answer", { chat: chatOf(59) }));
  expect(platform.texts(chatOf(59)).at(-1)).toBe("an answer");
  await passes(10 * second);
  const times = platform.calls.slice(before).map(({ at }) => at);
  expect(times).toHaveLength(61);
  expect(mostWithin(times, second)).toBeLessThanOrEqual(17);
  // 60 edits at 15 a second.
  expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThanOrEqual(4 * second);
});

test("a crowd of answers goes out at the platform's pace, the first comers first", async () => {
  const { platform, tell, passes } = await opened({ limits: { budgets: [overall] } });
  await tell(...Array.from({ length: 100 }, (_, n) => draftOf(`a${n}`, `${n}`, { chat: chatOf(n) })));
  expect(platform.calls).toHaveLength(30);
  await passes(5 * second);
  const times = platform.calls.map(({ at }) => at);
  expect(times).toHaveLength(100);
  expect(mostWithin(times, second)).toBeLessThanOrEqual(30);
  expect((times.at(-1) ?? 0) - start).toBeLessThanOrEqual(4 * second);
});

test("every card has its turn: none is edited twice before all were edited once", async () => {
  const { platform, tell, passes } = await opened({ limits: { budgets: [overall], editGapMs: second } });
  const cards = (text: string) =>
    Array.from({ length: 45 }, (_, n) => draftOf(`card-${n}`, text, { chat: chatOf(n), lane: "progress" }));
  await tell(...cards("0 %"));
  await passes(minute);
  const before = platform.calls.length;
  for (let step = 1; step <= 9; step += 1) {
    await tell(...cards(`${step} %`));
    await passes(second);
  }
  const edited = platform.calls.slice(before).map(({ chat }) => chat);
  expect(edited.length).toBeGreaterThan(120);
  expect(new Set(edited.slice(0, 45)).size).toBe(45);
  expect(new Set(edited.slice(45, 90)).size).toBe(45);
});

test("what is shown is the newest, however long it waited for its turn", async () => {
  const { platform, tell, passes } = await opened({ limits: { budgets: [overall] } });
  const cards = (text: string) =>
    Array.from({ length: 60 }, (_, n) => draftOf(`card-${n}`, text, { chat: chatOf(n), lane: "progress" }));
  await tell(...cards("0 %"));
  await passes(10 * second);
  await tell(...cards("1 %"));
  await passes(2 * second);
  await tell(...cards("2 %"));
  const before = platform.calls.length;
  await passes(2 * second);
  expect(new Set(platform.calls.slice(before).map(({ text }) => text))).toEqual(new Set(["2 %"]));
});

test("where edits of all chats are counted, posts are not, and half of the edits is kept for answers", async () => {
  const { platform, tell, passes } = await opened({ limits: { budgets: [edits] } });
  const cards = (text: string, lane: "progress" | "answer") =>
    Array.from({ length: 30 }, (_, n) => draftOf(`card-${n}`, text, { chat: chatOf(n), lane }));
  await tell(...cards("0 %", "progress"));
  expect(platform.calls).toHaveLength(30);
  for (let step = 1; step <= 60; step += 1) {
    await tell(...cards(`${step} %`, "progress"));
    await passes(second);
  }
  const edited = () => platform.calls.filter(({ kind }) => kind === "edit");
  expect(edited().length).toBeGreaterThan(20);
  expect(edited().length).toBeLessThanOrEqual(26);
  const before = edited().length;
  await tell(...cards("Closed.", "answer").slice(0, 20));
  expect(edited().length).toBe(before + 20);
});

test("a silence about edits holds for every chat of the platform and also after a restart; posts go on", async () => {
  const { platform, tell, passes, restart } = await opened();
  await tell(draftOf("s", "0 %", { lane: "progress" }), draftOf("h", "0 %", { chat: hari, lane: "progress" }));
  platform.fail(new RateLimited(30, { scope: "edits" }));
  await tell(draftOf("s", "1 %", { lane: "progress" }));
  await tell(draftOf("h", "1 %", { chat: hari, lane: "progress" }), draftOf("a", "answer"));
  await restart();
  await tell(draftOf("h", "2 %", { chat: hari, lane: "progress" }));
  await passes(29 * second);
  expect(platform.calls.filter(({ kind }) => kind === "edit")).toHaveLength(1);
  expect(platform.texts(sita)).toEqual(["0 %", "answer"]);
  await passes(second);
  expect(platform.texts(sita)).toEqual(["1 %", "answer"]);
  expect(platform.texts(hari)).toEqual(["2 %"]);
});

test("a flush looks only at the chats that were written to, not at all that wait", async () => {
  const { platform, tell, store } = await opened();
  platform.fail(...Array.from({ length: 50 }, () => new RateLimited(3_600)));
  await tell(...Array.from({ length: 50 }, (_, n) => draftOf(`w${n}`, "waits", { chat: chatOf(n) })));
  const scanned: string[] = [];
  const { scan } = store;
  store.scan = (prefix) => {
    scanned.push(prefix);
    return scan(prefix);
  };
  await tell(draftOf("a", "now"));
  expect(platform.texts(sita)).toEqual(["now"]);
  expect(new Set(scanned)).toEqual(new Set(["queue/fake/sita/"]));
});

test("what is held back until the morning comes then, and holds nothing else up", async () => {
  const { platform, tell, passes, restart } = await opened();
  const morning = start + 9 * 60 * minute;
  await tell(draftOf("r1", "for the morning", { lane: "result", notBefore: morning }));
  await tell(draftOf("r2", "now", { lane: "result" }));
  expect(platform.texts(sita)).toEqual(["now"]);
  await restart();
  await passes(9 * 60 * minute - 1);
  expect(platform.texts(sita)).toEqual(["now"]);
  await passes(1);
  expect(platform.texts(sita)).toEqual(["now", "for the morning"]);
});

test("of more than 500 messages that wait for a chat the oldest progress and answers are dropped, results are kept", async () => {
  const { platform, tell, passes, events } = await opened();
  platform.fail(new RateLimited(600));
  await tell(draftOf("first", "0"));
  await tell(
    ...Array.from({ length: 5 }, (_, n) => draftOf(`r${n}`, `result ${n}`, { lane: "result" })),
    ...Array.from({ length: 2 }, (_, n) => draftOf(`p${n}`, `progress ${n}`, { lane: "progress" })),
    ...Array.from({ length: 510 }, (_, n) => draftOf(`a${n}`, `answer ${n}`)),
  );
  await passes(700 * second);
  const texts = platform.texts(sita);
  expect(texts).toHaveLength(500);
  expect(texts.filter((text) => text.startsWith("result"))).toHaveLength(5);
  expect(texts.filter((text) => text.startsWith("progress"))).toEqual([]);
  expect(texts[0]).toBe("answer 15");
  expect(events).toContain("too much waits for a chat");
});
