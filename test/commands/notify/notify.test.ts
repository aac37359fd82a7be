import { afterEach, beforeEach, expect, test } from "vitest";
import type { PastRun } from "../../../src/commands/kept.ts";
import { notifyDigest } from "../../../src/commands/notify/digest.ts";
import { notifyList } from "../../../src/commands/notify/list.ts";
import { notifyMute } from "../../../src/commands/notify/mute.ts";
import { notifyOff } from "../../../src/commands/notify/off.ts";
import { notifyOn } from "../../../src/commands/notify/on.ts";
import { notifyUnmute } from "../../../src/commands/notify/unmute.ts";
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
      "Nothing has been told here yet.",
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

test("a mute without its length asks for it", () => {
  expect(notifyMute.does.kind === "answers" && notifyMute.does.needs({}, { can: desk.api.can })).toBe("minutes");
  expect(notifyDigest.does.kind === "answers" && notifyDigest.does.needs({}, { can: desk.api.can })).toBe("time");
});

test("unmuting sums up what ended meanwhile, at most ten of them by name", async () => {
  await desk.answer(notifyMute, { minutes: 120 });
  for (let count = 1; count <= 12; count += 1) desk.fake.pastRuns.push(pastRun(`Run ${count}`));
  const { text } = await desk.answer(notifyUnmute);
  expect(text).toContain("I speak again. Meanwhile 12 campaigns ended:\n• “Run 1”: 7 of 10 reached, 9 credits\n");
  expect(text).toMatch(/• “Run 10”: .*\nand 2 more$/);
  expect((await desk.answer(notifyUnmute)).text).toBe("This chat was not muted.");
});

const pastRun = (name: string): PastRun => ({
  campaign: { id: "8", name },
  startedAt: 0,
  endedAt: 0,
  total: 10,
  counts: { completed: 7, failed: 3 },
  credits: 9,
});

test("the list tells the last delivery, and the last failure with what would mend it", async () => {
  await desk.answer(notifyOn);
  const at = desk.clock.now();
  desk.fake.notices = {
    ...desk.fake.notices,
    digestAt: "18:00",
    lastDelivery: { at, campaign: "Fee reminder" },
    lastFailure: { at, why: "missing-scope", detail: "chat:write" },
    isCutOff: true,
  };
  expect(read(await desk.answer(notifyList))).toBe(
    [
      "This chat gets 2 notices:",
      "• when any campaign finishes",
      "• a summary every day at 18:00",
      "Last told: “Fee reminder”, 24 Nov 10:00.",
      "Last failure: 24 Nov 10:00, the app lacks the permission chat:write. Add it and install the app again; what waits follows then. The notices rest since then.",
      "[Tell this chat] [Stop the notices]",
    ].join("\n"),
  );
});

test("off ends the daily summary too", async () => {
  await desk.answer(notifyDigest, { time: "18:00" });
  expect((await desk.answer(notifyOff)).text).toContain("Notices are off");
  expect(desk.fake.notices.digestAt).toBeUndefined();
});
