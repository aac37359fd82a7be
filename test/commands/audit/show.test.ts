import { afterEach, beforeEach, expect, test } from "vitest";
import { auditShow } from "../../../src/commands/audit/show.ts";
import type { AuditEntry } from "../../../src/commands/kept.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

function entry(at: string, more: Partial<AuditEntry> = {}): AuditEntry {
  return {
    wish: `w-${at}`,
    intent: "campaign.start",
    person: "p_sita",
    personName: "Sita",
    at: Date.parse(`${at}+05:45`),
    state: "done",
    summary: "Start IPO announcement?\nMessage: Namaste",
    campaign: "8",
    ...more,
  };
}

test("what I asked for: when, what the card said first, and what became of it", async () => {
  desk.fake.audit.push(
    entry("2026-11-24T09:30:00", { state: "unknown", summary: "Send an OTP to •••212 by SMS?\nCode: …" }),
    entry("2026-11-23T18:00:00"),
  );
  expect(read(await desk.answer(auditShow))).toBe(
    [
      "You asked for 2 things, newest first:",
      "• 24 Nov 09:30 · outcome unknown · Send an OTP to •••212 by SMS?",
      "• 23 Nov 18:00 · done · Start IPO announcement?",
    ].join("\n"),
  );
});

test("days are whole days of the person's zone", async () => {
  desk.fake.audit.push(entry("2026-11-24T00:00:00"), entry("2026-11-23T23:59:59"), entry("2026-11-22T23:59:59"));
  const answer = read(await desk.answer(auditShow, { from_date: "2026-11-23", to_date: "2026-11-23" }));
  expect(answer.split("\n").slice(1)).toEqual(["• 23 Nov 23:59 · done · Start IPO announcement?"]);
});

test("a campaign narrows the list", async () => {
  desk.fake.audit.push(entry("2026-11-24T09:30:00", { campaign: "5" }));
  expect(read(await desk.answer(auditShow, { campaign: "8" }))).toBe(
    "I find nothing of that kind among the things you asked for.\n[Everything I asked for]",
  );
});

test("somebody else's doings are not shown yet, and the answer says whose these are", async () => {
  desk.fake.audit.push(entry("2026-11-24T09:30:00"));
  const answer = read(await desk.answer(auditShow, { person: "ram" }));
  expect(answer).toContain("For now I can show only what you asked for yourself:");
});

test("ten are shown, the rest are counted", async () => {
  desk.fake.audit.push(...Array.from({ length: 12 }, () => entry("2026-11-24T09:30:00")));
  expect(
    read(await desk.answer(auditShow))
      .split("\n")
      .at(-1),
  ).toBe("… and 2 earlier. Name a campaign or a day to see them.");
});

test("nothing asked for yet", async () => {
  expect(read(await desk.answer(auditShow))).toBe("You have asked for nothing that costs or deletes yet.");
});

test("it is for the person's own eyes", async () => {
  expect((await desk.answer(auditShow)).private).toBe(true);
});
