// What platforms, disks and crashes do to messages on their way out (reliability D6, D15, D22).
import { expect, test } from "vitest";
import { ChatGone, ChatMoved, DeliveryUnknown, RateLimited } from "../../src/errors.ts";
import { draftOf, hari, openSetting, sita, start } from "./setting.ts";

async function opened(options: Parameters<typeof openSetting>[0] = {}) {
  const setting = openSetting(options);
  await setting.outbox.start();
  return setting;
}

test("a chat whose platform wants silence is not called before it ends, others go on", async () => {
  const { platform, tell, passes } = await opened();
  platform.fail(new RateLimited(245));
  await tell(draftOf("a", "one"));
  await tell(draftOf("b", "two"), draftOf("h", "to Hari", { chat: hari }));
  await passes(244_000);
  expect(platform.calls.map(({ text }) => text)).toEqual(["one", "to Hari"]);
  await passes(1_000);
  expect(platform.texts(sita)).toEqual(["one", "two"]);
  expect(platform.calls.map(({ at, text }) => [at - start, text])).toEqual([
    [0, "one"],
    [0, "to Hari"],
    [245_000, "one"],
    [245_000, "two"],
  ]);
});

test("a restart does not break the silence", async () => {
  const { platform, tell, passes, restart } = await opened();
  platform.fail(new RateLimited(60));
  await tell(draftOf("a", "one"));
  await restart();
  await passes(59_000);
  expect(platform.calls).toHaveLength(1);
  await passes(1_000);
  expect(platform.texts(sita)).toEqual(["one"]);
});

test("during silence progress is dropped to its latest, answers are kept in order", async () => {
  const { platform, tell, passes } = await opened();
  await tell(draftOf("card", "0 %", { lane: "progress" }));
  platform.fail(new RateLimited(60));
  for (let n = 1; n <= 5; n += 1) {
    await tell(draftOf("card", `${n}0 %`, { lane: "progress" }), draftOf(`a${n}`, `answer ${n}`));
  }
  await passes(60_000);
  expect(platform.texts(sita)).toEqual(["50 %", "answer 1", "answer 2", "answer 3", "answer 4", "answer 5"]);
  expect(platform.calls.filter(({ kind }) => kind === "edit").map(({ text }) => text)).toEqual(["50 %"]);
});

test.each([-5, 0, Number.NaN])("a nonsensical silence of %s s is taken as one second", async (seconds) => {
  const { platform, tell, passes } = await opened();
  platform.fail(new RateLimited(seconds));
  await tell(draftOf("a", "one"));
  expect(platform.calls).toHaveLength(1);
  await passes(1_000);
  expect(platform.texts(sita)).toEqual(["one"]);
});

test("a refused message is not marked as a repeat", async () => {
  const { platform, tell, passes } = await opened();
  platform.fail(new RateLimited(1), new RateLimited(1));
  await tell(draftOf("a", "one"));
  await passes(2_000);
  expect(platform.texts(sita)).toEqual(["one"]);
});

test("a message of which a part is there goes on with it, in this process and in another, without a mark", async () => {
  const { platform, tell, passes, restart } = await opened();
  platform.fail(new RateLimited(1, { soFar: "text" }), new RateLimited(1, { soFar: "text picture" }));
  await tell(draftOf("a", "one"));
  await passes(1_000);
  await restart();
  await passes(1_000);
  expect(platform.calls.map(({ text, soFar }) => [text, soFar])).toEqual([
    ["one", undefined],
    ["one", "text"],
    ["one", "text picture"],
  ]);
});

test("a repeat that goes on stays a repeat, and one that changed meanwhile begins anew", async () => {
  const { platform, tell, passes } = await opened();
  platform.fail({ lost: new DeliveryUnknown() }, new RateLimited(1, { soFar: "text" }));
  await tell(draftOf("a", "one"));
  await passes(3_000);
  expect(platform.calls.map(({ text, soFar }) => [text, soFar])).toEqual([
    ["one", undefined],
    ["(again) one", undefined],
    ["(again) one", "text"],
  ]);
  platform.fail(new RateLimited(1, { soFar: "text" }));
  await tell(draftOf("b", "two"));
  await tell(draftOf("b", "two, changed"));
  await passes(1_000);
  expect(platform.calls.at(-1)).toMatchObject({ text: "two, changed", soFar: undefined });
});

test("a message whose answer was lost is sent once more and says that it is a repeat", async () => {
  const { platform, tell, passes } = await opened();
  platform.fail({ lost: new DeliveryUnknown() });
  await tell(draftOf("a", "Sent."));
  await passes(1_000);
  expect(platform.texts(sita)).toEqual(["Sent.", "(again) Sent."]);
  await passes(60_000);
  expect(platform.calls).toHaveLength(2);
});

test("the repeat says so in the reader's language", async () => {
  const { platform, tell, passes } = await opened();
  platform.fail({ lost: new DeliveryUnknown() });
  await tell(draftOf("a", "पठाइयो।", { lang: "ne" }));
  await passes(1_000);
  expect(platform.texts(sita).at(-1)).toBe("(फेरि पठाइएको) पठाइयो।");
});

test("where a repeated key is known there is neither a second message nor a mark", async () => {
  const { platform, tell, passes } = await opened({ limits: { knowsPosted: true } });
  platform.fail({ lost: new DeliveryUnknown() });
  await tell(draftOf("a", "Sent."));
  await passes(1_000);
  expect(platform.texts(sita)).toEqual(["Sent."]);
  await tell(draftOf("a", "Closed."));
  expect(platform.texts(sita)).toEqual(["Closed."]);
});

test("an edit whose answer was lost is repeated without a mark", async () => {
  const { platform, tell, passes } = await opened();
  await tell(draftOf("card", "10 %"));
  platform.fail({ lost: new DeliveryUnknown() });
  await tell(draftOf("card", "20 %"));
  await passes(1_000);
  expect(platform.texts(sita)).toEqual(["20 %"]);
});

test("an outage of ten minutes loses no message and keeps their order, with growing gaps", async () => {
  const { platform, tell, passes } = await opened();
  platform.fail(...Array.from({ length: 12 }, () => new DeliveryUnknown()));
  await tell(draftOf("a", "one"), draftOf("b", "two"));
  await passes(10 * 60_000);
  expect(platform.texts(sita)).toEqual(["(again) one", "two"]);
  const gaps = platform.calls.slice(0, 6).map(({ at }) => (at - start) / 1_000);
  expect(gaps).toEqual([0, 1, 6, 36, 96, 156]);
});

test("a message nobody could deliver for a day is given up, the next one is tried", async () => {
  const { platform, tell, passes, events } = await opened();
  platform.fail(...Array.from({ length: 1_500 }, () => new DeliveryUnknown()));
  await tell(draftOf("a", "one"));
  await passes(25 * 60 * 60_000);
  expect(events).toContain("message given up");
  const tried = platform.calls.length;
  await passes(60 * 60_000);
  expect(platform.calls).toHaveLength(tried);
});

test("the death of the process between the call and the note gives one repeat, marked", async () => {
  const { platform, draft, outbox, activity, restart, mortality } = openSetting();
  await outbox.start();
  await draft(draftOf("a", "The campaign is done.", { lane: "result" }));
  platform.hold();
  outbox.flush();
  await platform.untilCalls(1);
  await mortality.die();
  platform.release();
  await outbox.idle();
  expect(platform.texts(sita)).toEqual(["The campaign is done."]);

  mortality.recover();
  await restart();
  await activity.quiet();
  expect(platform.texts(sita)).toEqual(["The campaign is done.", "(again) The campaign is done."]);
  await restart();
  expect(platform.calls).toHaveLength(2);
});

test("a store that is away after the call costs no repeat while the process lives", async () => {
  const { platform, draft, outbox, passes, mortality } = openSetting();
  await outbox.start();
  await draft(draftOf("a", "one"));
  platform.hold();
  outbox.flush();
  await platform.untilCalls(1);
  mortality.fail();
  platform.release();
  await outbox.idle();
  await passes(10_000);
  mortality.recover();
  await passes(5_000);
  await draft(draftOf("b", "two"));
  await passes(15_000);
  expect(platform.texts(sita)).toEqual(["one", "two"]);
});

test("what waits for a chat that is gone is given up, its owner is told once, other chats go on", async () => {
  const { platform, tell, gone, events } = await opened();
  platform.fail(new ChatGone());
  await tell(draftOf("a", "one"), draftOf("b", "two"));
  await tell(draftOf("h", "to Hari", { chat: hari }));
  expect(platform.texts(sita)).toEqual([]);
  expect(platform.texts(hari)).toEqual(["to Hari"]);
  expect(gone).toEqual([sita]);
  expect(events.filter((event) => event === "message given up")).toHaveLength(2);
});

test("a person who comes back to a chat that was gone is answered", async () => {
  const { platform, tell } = await opened();
  platform.fail(new ChatGone());
  await tell(draftOf("a", "one"));
  await tell(draftOf("b", "welcome back"));
  expect(platform.texts(sita)).toEqual(["welcome back"]);
});

test("a card that was given up can be shown anew by a later draft", async () => {
  const { platform, tell } = await opened();
  platform.fail(new ChatGone());
  await tell(draftOf("card", "10 %"));
  await tell(draftOf("card", "20 %"));
  expect(platform.texts(sita)).toEqual(["20 %"]);
});

test("a topic that is gone leaves the other topics of its chat", async () => {
  const { platform, draft, tell, gone } = await opened();
  const topic = (name: string) => ({ platform: "fake", id: "team", topic: name, kind: "group" as const });
  await draft(draftOf("a", "old", { chat: topic("old") }), draftOf("b", "new", { chat: topic("new") }));
  platform.fail(new ChatGone());
  await tell(draftOf("c", "old 2", { chat: topic("old") }));
  expect(platform.texts(topic("new"))).toEqual(["new"]);
  expect(gone).toEqual([topic("old")]);
});

test("a person of a group who cannot be reached does not make the group gone", async () => {
  const { platform, tell, gone } = await opened();
  const team = { platform: "fake", id: "team", kind: "group" as const };
  const asker = { id: "fake:hari", name: "Hari", kind: "person" as const };
  platform.fail(new ChatGone());
  await tell(draftOf("a", "your code", { chat: team, asker }), draftOf("b", "for all", { chat: team }));
  expect(platform.texts(team)).toEqual(["for all"]);
  expect(gone).toEqual([]);
});

test("a chat that moved gets what waits, in order, and all that is drafted later to its old id", async () => {
  const { platform, draft, tell, restart } = await opened();
  const old = { platform: "fake", id: "-1", kind: "group" as const };
  const moved = { ...old, id: "-100" };
  platform.fail(new ChatMoved("-100"));
  await draft(draftOf("a", "one", { chat: old }));
  await tell(draftOf("b", "two", { chat: old }));
  await restart();
  await tell(draftOf("c", "three", { chat: old }));
  await tell(draftOf("a", "one, edited", { chat: old }));
  expect(platform.texts(moved)).toEqual(["one, edited", "two", "three"]);
  expect(platform.texts(old)).toEqual([]);
  expect(platform.calls.filter(({ chat }) => chat === "fake/-1")).toHaveLength(1);
});

test("an adapter that breaks is tried three times, then the message is given up and the next one sent", async () => {
  const { platform, tell, passes, events } = await opened();
  platform.fail(new TypeError("x"), new TypeError("x"), new TypeError("x"));
  await tell(draftOf("a", "one"), draftOf("b", "two"));
  await passes(6_000);
  expect(platform.calls.map(({ at, text }) => [at - start, text])).toEqual([
    [0, "one"],
    [1_000, "(again) one"],
    [6_000, "(again) one"],
    [6_000, "two"],
  ]);
  expect(platform.texts(sita)).toEqual(["two"]);
  expect(events.filter((event) => event === "message given up")).toHaveLength(1);
});

test("a progress that breaks its adapter does not hold answers back", async () => {
  const { platform, tell } = await opened();
  platform.fail(new TypeError("x"));
  await tell(draftOf("card", "10 %", { lane: "progress" }));
  await tell(draftOf("a", "answer"));
  expect(platform.texts(sita)).toEqual(["answer"]);
});
