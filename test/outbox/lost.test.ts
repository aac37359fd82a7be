// Messages that cannot be shown where they belong: whoever waits for one is told elsewhere, once (D22 of the reliability anchors).
import { expect, test } from "vitest";
import { ChatGone, ChatMoved, MessageUneditable, RateLimited } from "../../src/errors.ts";
import { draftOf, hari, openSetting, sita } from "./setting.ts";

async function opened() {
  const setting = openSetting();
  await setting.outbox.start();
  await setting.activity.quiet();
  return setting;
}

const owned = (key: string, text: string) => draftOf(key, text, { lane: "result", owner: "p1" });

test("a result for a chat that is gone is told to its owner elsewhere, with the reason, in the commit that gives it up", async () => {
  const { platform, tell, lost, gone } = await opened();
  platform.fail(new ChatGone("kicked", { reason: "not-invited" }));
  await tell(owned("done-1", "It is done."));
  expect(lost).toMatchObject([{ key: "done-1", why: "not-invited", message: { owner: "p1", text: "It is done." } }]);
  expect(platform.texts(hari)).toEqual(["not-invited "]);
  expect(gone).toEqual([sita]);
});

test("of all that waits for a chat that is gone only what is owned is told elsewhere", async () => {
  const { platform, tell, passes, lost } = await opened();
  platform.fail(new RateLimited(1), new ChatGone());
  await tell(owned("done-1", "one"), draftOf("a", "an answer"), owned("done-2", "two"));
  await passes(1_000);
  expect(lost.map(({ key }) => key)).toEqual(["done-1", "done-2"]);
  expect(platform.texts(sita)).toEqual([]);
});

test("what was shown and only could not be changed has arrived", async () => {
  const { platform, tell, lost } = await opened();
  await tell(owned("done-1", "It is done."));
  platform.fail(new ChatGone());
  await tell(owned("done-1", "It is done. (buttons taken off)"));
  expect(lost).toEqual([]);
});

test("a missing scope is told once, and the message comes when the scope is granted", async () => {
  const { platform, tell, passes, lost } = await opened();
  const missing = () => new RateLimited(60, { missingScope: "chat:write" });
  platform.fail(missing(), missing(), missing());
  await tell(owned("done-1", "It is done."));
  await passes(3 * 60_000);
  expect(lost).toMatchObject([{ why: "missing-scope", detail: "chat:write" }]);
  expect(platform.texts(hari)).toEqual(["missing-scope chat:write"]);
  expect(platform.texts(sita)).toEqual(["It is done."]);
});

test("a result that a silence kept back for a week is told elsewhere, an answer after a day is dropped", async () => {
  const { platform, tell, passes, lost } = await opened();
  const day = 24 * 3_600;
  platform.fail(new RateLimited(2 * day));
  await tell(draftOf("a", "an answer"), owned("done-1", "It is done."));
  await passes(2 * day * 1_000);
  expect(platform.texts(sita)).toEqual(["It is done."]);
  platform.fail(new RateLimited(8 * day));
  await tell(owned("done-2", "It is done, too."));
  await passes(8 * day * 1_000);
  expect(platform.texts(sita)).toEqual(["It is done."]);
  expect(lost).toMatchObject([{ key: "done-2", why: "too old" }]);
});

test("an adapter that breaks on a result is told elsewhere as well", async () => {
  const { platform, tell, passes, lost } = await opened();
  platform.fail(new TypeError("x"), new TypeError("x"), new TypeError("x"));
  await tell(owned("done-1", "It is done."));
  await passes(10_000);
  expect(lost).toMatchObject([{ why: "failed" }]);
});

test("a chat that moved is made known once, and its messages follow at once", async () => {
  const { platform, tell, moved } = await opened();
  const old = { platform: "fake", id: "-1", kind: "group" as const };
  platform.fail(new ChatMoved("-100"));
  await tell(draftOf("a", "one", { chat: old }));
  await tell(draftOf("b", "two", { chat: old }));
  expect(platform.texts({ ...old, id: "-100" })).toEqual(["one", "two"]);
  expect(moved).toEqual([[old, "-100"]]);
});

test("a message that can never be edited is replaced by one fresh message for each look, at most once a look", async () => {
  const { platform, tell, passes } = await opened();
  await tell(draftOf("card", "10 %", { lane: "progress" }));
  platform.fail(new MessageUneditable());
  await tell(draftOf("card", "20 %", { lane: "progress" }));
  await passes(60_000);
  expect(platform.texts(sita)).toEqual(["10 %", "20 %"]);
  expect(platform.calls).toHaveLength(3);
});
