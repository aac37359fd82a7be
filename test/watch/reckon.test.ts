import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { plainText } from "../../src/chat.ts";
import { completionDraft } from "../../src/watch/completion.ts";
import { gapAfter, gapAfterFailure } from "../../src/watch/pace.ts";
import { doneOf, endedOf, isOver, openOf, percentOf, reckon } from "../../src/watch/reckon.ts";
import type { Watch } from "../../src/watch/records.ts";
import { privately, start } from "./scene.ts";

const status = fc.constantFrom(
  "not started",
  "completed",
  "failed",
  "unanswered",
  "hungup",
  "terminated",
  "ringing",
  "answered",
  "unheard of",
  "__proto__",
);
const look = fc.record({
  counts: fc
    .uniqueArray(fc.tuple(status, fc.nat(1_000)), { selector: ([name]) => name })
    .map((pairs) => Object.fromEntries(pairs)),
  unchanged: fc.nat(100),
  credits: fc.nat(10_000),
});

property.prop([fc.nat(5_000), look])(
  "whatever the service lists, the parts come to the total and the surplus",
  (total, seen) => {
    const reckoning = reckon(total, seen);
    const { notStarted, unchanged, missing, surplus } = reckoning;
    expect(endedOf(reckoning) + notStarted + openOf(reckoning) + unchanged + missing).toBe(total + surplus);
  },
);

property.prop([fc.nat(5_000), look, fc.constantFrom("en", "ne")])(
  "the sum on the card is right",
  (total, seen, lang) => {
    const ending = {
      kind: "done" as const,
      reckoning: reckon(total, seen),
      missed: { count: 0, first: [], standing: new Map(), sheet: undefined },
      services: "PHONE",
      at: start,
    };
    const { text } = completionDraft(
      watchOf(total),
      ending,
      { key: "done", chat: privately, lang, buttons: true },
      false,
    );
    const ascii = plainText(text)
      .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
      .replaceAll(",", "");
    const [left = "", right = ""] = (ascii.split("\n")[1] ?? "").split(" = ");
    const parts = left.split(" + ").map((part) => Number.parseInt(part, 10));
    expect(parts.reduce((all, part) => all + part, 0)).toBe(Number(right));
  },
);

property.prop([fc.nat(5_000), look])("what is done never exceeds the run, nor a hundred percent", (total, seen) => {
  const done = doneOf(reckon(total, seen));
  expect(done).toBeLessThanOrEqual(total);
  expect(percentOf(done, total)).toBeGreaterThanOrEqual(0);
  expect(percentOf(done, total)).toBeLessThanOrEqual(100);
});

test.each([
  ["all have ended", { completed: 2 }, 0, 2, 0, true],
  ["one is not started", { completed: 1, "not started": 1 }, 0, 2, 0, false],
  ["one is not started for long", { completed: 1, "not started": 1 }, 0, 2, 3_600_000, false],
  ["one is being called", { completed: 1, ringing: 1 }, 0, 2, 3_600_000, false],
  ["one has a status nobody knows", { completed: 1, paused: 1 }, 0, 2, 3_600_000, false],
  ["one shows no change yet", { completed: 1 }, 1, 2, 599_999, false],
  ["one shows no change for ten minutes", { completed: 1 }, 1, 2, 600_000, true],
  ["the list is empty for once", {}, 0, 2, 0, false],
  ["one was added and is being called", { completed: 2, ringing: 1 }, 0, 2, 600_000, false],
  ["one was added and not called", { completed: 2, "not started": 1 }, 0, 2, 600_000, true],
])("when %s, a run is over or not", (_, counts, unchanged, total, silentMs, over) => {
  expect(isOver(reckon(total, { counts, unchanged, credits: 0 }), silentMs)).toBe(over);
});

property.prop([fc.nat(2_000), fc.nat(90_000_000), fc.nat(90_000_000)])(
  "gaps lie between three seconds and five minutes",
  (total, lastedMs, silentMs) => {
    const gap = gapAfter({ total, lastedMs, silentMs });
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThanOrEqual(300_000);
  },
);

test("gaps after failures double up to five minutes", () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(gapAfterFailure)).toEqual([
    15_000, 30_000, 60_000, 120_000, 240_000, 300_000, 300_000,
  ]);
});

function watchOf(total: number): Watch {
  return {
    campaignId: "8",
    campaignName: "Fee reminder",
    total,
    startsAt: start,
    scheduled: false,
    account: "a_1",
    team: "t_1",
    person: "p_1",
    who: { id: "stand-in:sita", name: "Sita", kind: "person" },
    chat: privately,
    lang: "en",
    zone: "Asia/Kathmandu",
    standing: { nextAt: start, done: 0, changedAt: start, shown: "", failures: 0, told: [], series: [] },
  };
}
