import { afterEach, beforeEach, expect, test } from "vitest";
import { notifyList } from "../../../src/commands/notify/list.ts";
import { notifyOff } from "../../../src/commands/notify/off.ts";
import { notifyOn } from "../../../src/commands/notify/on.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test.each([
  [{}, "any campaign finishes"],
  [{ campaign: "8" }, "IPO announcement finishes"],
  [{ when: "failures" }, "any campaign finishes and somebody was not reached"],
  [{ campaign: "8", percent: 10 }, "IPO announcement finishes and more than 10 % were not reached"],
])("%j: this chat is told from now on, once however often it is asked", async (slots, rule) => {
  expect((await desk.answer(notifyOn, slots)).text).toBe(`From now on I tell this chat when ${rule}.`);
  expect((await desk.answer(notifyOn, slots)).text).toBe(`That is already on: I tell this chat when ${rule}.`);
  expect(desk.fake.subscriptions).toHaveLength(1);
});

test("another rule for the same campaign takes the place of the first", async () => {
  await desk.answer(notifyOn, { campaign: "8" });
  const answer = await desk.answer(notifyOn, { campaign: "8", percent: 20 });
  expect(answer.text).toBe(
    "Changed: I tell this chat when IPO announcement finishes and more than 20 % were not reached.",
  );
  expect(desk.fake.subscriptions).toMatchObject([{ campaign: { id: "8" }, when: "failures", percent: 20 }]);
});

test("the list says what this chat gets", async () => {
  expect(read(await desk.answer(notifyList))).toBe("This chat gets no notices.\n[Tell this chat]");
  await desk.answer(notifyOn, { campaign: "8" });
  await desk.answer(notifyOn, { when: "failures" });
  expect(read(await desk.answer(notifyList))).toBe(
    [
      "This chat gets 2 notices:",
      "• when IPO announcement finishes",
      "• when any campaign finishes and somebody was not reached",
      "[Stop the notices]",
    ].join("\n"),
  );
});

test("off ends all of them; off again has nothing to stop", async () => {
  await desk.answer(notifyOn, { campaign: "8" });
  await desk.answer(notifyOn);
  expect((await desk.answer(notifyOff)).text).toContain("Notices are off");
  expect(desk.fake.subscriptions).toEqual([]);
  expect((await desk.answer(notifyOff)).text).toContain("No notices were on in this chat");
});

test("off for one campaign leaves the others", async () => {
  await desk.answer(notifyOn, { campaign: "8" });
  await desk.answer(notifyOn, { campaign: "5" });
  expect((await desk.answer(notifyOff, { campaign: "8" })).text).toBe(
    "I no longer tell this chat when IPO announcement finishes.",
  );
  expect(desk.fake.subscriptions).toMatchObject([{ campaign: { id: "5" } }]);
  expect((await desk.answer(notifyOff, { campaign: "8" })).text).toBe("This chat gets no notices of IPO announcement.");
});

test("one campaign cannot be left out where all are told, and the answer says so", async () => {
  await desk.answer(notifyOn);
  expect(read(await desk.answer(notifyOff, { campaign: "8" }))).toBe(
    "This chat is told of every campaign, so of IPO announcement too. I can only turn all of that off.\n[Stop the notices]",
  );
  expect(desk.fake.subscriptions).toHaveLength(1);
});
