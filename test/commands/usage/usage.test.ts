// Credits over days and the last runs side by side, from the runs the bot saw end.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PastRun } from "../../../src/commands/kept.ts";
import { usageShow } from "../../../src/commands/usage/show.ts";
import { spansOf } from "../../../src/commands/usage/spans.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const run = (ended: string, credits: number, name = "Fee reminder", id = "8"): PastRun => ({
  campaign: { id, name },
  startedAt: Date.parse(ended) - 12 * 60_000,
  endedAt: Date.parse(ended),
  total: 10,
  counts: { completed: 7, failed: 1, unanswered: 2 },
  credits,
});

const names = (files: readonly { readonly name: string }[] | undefined) => (files ?? []).map(({ name }) => name);

test("the last seven days are told, in words and as a picture", async () => {
  desk.fake.pastRuns.push(
    run("2026-11-17T12:00:00+05:45", 99),
    run("2026-11-18T00:05:00+05:45", 7),
    run("2026-11-23T12:00:00+05:45", 1_100, "IPO notice", "9"),
    run("2026-11-24T09:00:00+05:45", 20),
  );
  const answer = await desk.answer(usageShow);
  expect(read(answer)).toBe(
    [
      "Credits used: 1,127",
      "18 – 24 November 2026",
      "3 runs ended, 21 of 30 contacts reached",
      "Most of it: “IPO notice” 1,100 and “Fee reminder” 27",
      "I count the runs that were started through me or that I followed, on the day they ended.",
      "[The last 4 runs] [All campaigns]",
    ].join("\n"),
  );
  expect(names(answer.files)).toEqual(["credits.png"]);
});

test.each([
  [{ from_date: "2026-11-17", to_date: "2026-11-17" }, "Credits used: 99", "17 November 2026"],
  [{ from_date: "2026-11-17" }, "Credits used: 106", "17 – 24 November 2026"],
  [{ from_date: "2026-11-18", to_date: "2026-11-17" }, "Credits used: 106", "17 – 18 November 2026"],
  [{ from_date: "2026-11-20", to_date: "2026-12-24" }, "Credits used: 0", "20 – 24 November 2026"],
])("the time that was said: %j", async (slots, credits, period) => {
  desk.fake.pastRuns.push(run("2026-11-17T12:00:00+05:45", 99), run("2026-11-18T12:00:00+05:45", 7));
  expect(
    read(await desk.answer(usageShow, slots))
      .split("\n")
      .slice(0, 2),
  ).toEqual([credits, period]);
});

test("what runs now and the OTPs are told beside the sum", async () => {
  desk.fake.going.push({ name: "Fee reminder", credits: 12 });
  desk.fake.sent.push({ number: "9841000001", channel: "text", sentAt: desk.clock.now(), outcome: "sent" });
  const answer = await desk.answer(usageShow);
  expect(read(answer)).toBe(
    [
      "Credits used: 0",
      "18 – 24 November 2026",
      "No run that I followed ended in that time.",
      "“Fee reminder” is running: 12 credits so far",
      "You sent 1 OTP; TingTing does not tell what one costs, so they are not in the sum.",
      "I count the runs that were started through me or that I followed, on the day they ended.",
      "[All campaigns]",
    ].join("\n"),
  );
  expect(names(answer.files)).toEqual([]);
});

test("the last five runs stand side by side, newest first", async () => {
  for (const day of [10, 11, 12, 13, 14, 15]) desk.fake.pastRuns.push(run(`2026-11-${day}T12:00:00+05:45`, day));
  const button = (await desk.answer(usageShow)).buttons?.[0];
  expect(button?.frame).toEqual({ intent: "usage.show", slots: { last: 5 } });
  const answer = await desk.answer(usageShow, button?.frame.slots);
  const lines = read(answer).split("\n");
  expect(lines.slice(0, 2)).toEqual(["The last 5 runs", "Fee reminder · 15 Nov 11:48 · 7 of 10 reached · 15 credits"]);
  expect(lines.at(-1)).toBe("[Fee reminder (8)]");
  expect(lines).toHaveLength(7);
  expect(names(answer.files)).toEqual(["last-runs.png"]);
});

test("in Nepali", async () => {
  const nepali = await openDesk({ lang: "ne" });
  nepali.fake.pastRuns.push(run("2026-11-23T12:00:00+05:45", 1_100, "शुल्क"));
  expect(read(await nepali.answer(usageShow))).toBe(
    [
      "खर्च भएको क्रेडिट: १,१००",
      "२०२६ नोभेम्बर १८–२४",
      "१ पटक चल्यो, १० मध्ये ७ जनासम्म पुग्यो",
      "धेरै खर्च: “शुल्क” १,१००",
      "मबाट सुरु भएका वा मैले हेरेका अभियान सकिएको दिनमा गनिन्छन्।",
      "[पछिल्लो अभियान] [सबै अभियान]",
    ].join("\n"),
  );
  await nepali.close();
});

test.each([
  [1, "day", 1],
  [31, "day", 31],
  [32, "week", 5],
  [217, "week", 31],
  [365, "month", 12],
])("%i days are shown by the %s, in %i bars that cover each day once", (days, unit, bars) => {
  const first = Date.UTC(2026, 0, 1) / 86_400_000;
  const shown = spansOf({ first, last: first + days - 1 });
  expect(shown.unit).toBe(unit);
  expect(shown.spans).toHaveLength(bars);
  expect(
    shown.spans.flatMap((span) => Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at)),
  ).toEqual(Array.from({ length: days }, (_, at) => first + at));
});
