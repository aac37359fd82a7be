import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { barBoxes } from "../../src/charts/bars-picture.ts";
import { arcs, type Slice } from "../../src/charts/donut.ts";
import { colours, parts } from "../../src/charts/palette.ts";
import { drawRun } from "../../src/charts/run-picture.ts";
import { runPicture, slicesOf, standingPicture } from "../../src/charts/run-words.ts";
import { place } from "../../src/charts/timeline.ts";
import { sayIn } from "../../src/messages/index.ts";

const say = sayIn("en");
const start = Date.parse("2026-11-24T10:05:00+05:45");
const slice = (value: number, index: number): Slice => ({
  part: parts[index % parts.length] ?? "other",
  label: "",
  count: "",
  value,
});
const counts = fc.array(fc.nat(2_000_000), { minLength: 1, maxLength: parts.length });

property.prop([counts])("the ring is closed, and every part that is not zero is seen", (values) => {
  const ring = arcs(values.map(slice));
  expect(ring).toHaveLength(values.filter((value) => value > 0).length);
  if (ring.length === 0) return;
  expect(ring[0]?.from).toBe(0);
  expect(ring.at(-1)?.to).toBe(1);
  for (const [index, { from, to }] of ring.entries()) {
    expect(to - from).toBeGreaterThan(0.01);
    if (index > 0) expect(from).toBe(ring[index - 1]?.to);
  }
});

property.prop([counts])("a larger part is never drawn smaller", (values) => {
  const present = values.filter((value) => value > 0);
  const widths = arcs(present.map(slice)).map(({ from, to }) => to - from);
  for (const [a, left] of present.entries())
    for (const [b, right] of present.entries())
      if (left > right) expect(widths[a] ?? 0).toBeGreaterThanOrEqual((widths[b] ?? 0) - 1e-9);
});

property.prop([fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 60 })])(
  "bars stay in their plot, in order, the highest fills it",
  (values) => {
    const boxes = barBoxes(values);
    for (const [index, { x, width, height }] of boxes.entries()) {
      expect(x).toBeGreaterThanOrEqual((boxes[index - 1]?.x ?? -1) + (boxes[index - 1]?.width ?? 0));
      expect(x + width).toBeLessThanOrEqual(1);
      expect(height > 0).toBe((values[index] ?? 0) > 0);
      expect(height).toBeLessThanOrEqual(1);
    }
    if (Math.max(...values) > 0) expect(Math.max(...boxes.map(({ height }) => height))).toBe(1);
  },
);

const point = fc.record({ at: fc.nat(10_000), done: fc.nat(200), reached: fc.nat(200) });

property.prop([fc.array(point, { minLength: 1, maxLength: 60 }), fc.nat(100)])(
  "the line of a run stays in its plot, whatever the service says",
  (points, total) => {
    const ordered = points.toSorted((a, b) => a.at - b.at);
    for (const { x, y } of place({ points: ordered, total }, ({ done }) => done)) {
      for (const share of [x, y]) expect(share >= 0 && share <= 1).toBe(true);
    }
  },
);

test("each part has a colour of its own", () => {
  expect(new Set(parts.map((part) => colours[part])).size).toBe(parts.length);
});

test("parts are named with their counts; those that are zero are left out, the reached never", () => {
  expect(slicesOf(say, { failed: 1_234, hungup: 0 }).map(({ label, count }) => `${label} ${count}`)).toEqual([
    "Completed 0",
    "Failed 1,234",
  ]);
});

test.each([
  [0, 0, "0 %"],
  [0, 1_000_000, "0 %"],
  [1, 1_000_000, "<1 %"],
  [999_999, 1_000_000, "99 %"],
  [1, 1, "100 %"],
])("%i reached of %i is %s", (completed, total, share) => {
  const facts = { name: "a", total, counts: { completed }, credits: 0, zone: "Asia/Kathmandu", series: [] };
  expect(runPicture(say, { ...facts, startedAt: start, endedAt: start }).outcome.share).toBe(share);
});

test("a run's picture goes from its start to its end, with what was seen between", () => {
  const { subtitle, timeline } = runPicture(say, {
    name: "Fee reminder",
    total: 10,
    counts: { completed: 7, failed: 1, "not started": 2 },
    credits: 7,
    startedAt: start,
    endedAt: start + 720_000,
    zone: "Asia/Kathmandu",
    series: [
      { at: start - 5, done: 9, reached: 9 },
      { at: start + 60_000, done: 3, reached: 2 },
    ],
  });
  expect(subtitle).toBe("24 Nov 10:05 · 12 min · 7 credits");
  expect(timeline).toMatchObject({ from: "10:05", to: "10:17", whole: "10" });
  expect(timeline?.points).toEqual([
    { at: start, done: 0, reached: 0 },
    { at: start + 60_000, done: 3, reached: 2 },
    { at: start + 720_000, done: 8, reached: 7 },
  ]);
});

test("a campaign that stands has no line, and who was not started was not failed to be reached", () => {
  const standing = { name: "a", total: 5, credits: 0, at: start, zone: "Asia/Kathmandu" };
  const { timeline, outcome } = standingPicture(say, { ...standing, counts: { "not started": 3, ringing: 2 } });
  expect(timeline).toBeUndefined();
  expect(outcome.slices.map(({ label, value }) => `${label} ${value}`)).toEqual([
    "Completed 0",
    "Not started 3",
    "Still open 2",
  ]);
  const named = standingPicture(say, { ...standing, counts: { completed: 1, other: 3, missing: 1 } });
  expect(named.outcome.slices.map(({ part, value }) => [part, value])).toEqual([
    ["completed", 1],
    ["other", 3],
    ["missing", 1],
  ]);
});

test.each(["en", "ne"] as const)("a picture in %s is a small PNG as wide as a phone needs", async (lang) => {
  const facts = { name: "श्रृंखला क्षेत्र ".repeat(20), total: 10, counts: { completed: 7, failed: 3 }, credits: 7 };
  const png = Buffer.from(
    await drawRun(
      runPicture(sayIn(lang), {
        ...facts,
        startedAt: start,
        endedAt: start + 9_000,
        zone: "Asia/Kathmandu",
        series: [],
      }),
    ),
  );
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Width and height: PNG specification, 11.2.2 IHDR.
  expect(png.readUInt32BE(16)).toBe(720);
  expect(png.readUInt32BE(20)).toBeLessThan(1_200);
  expect(png.length).toBeLessThan(150_000);
});
