import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { reckon } from "../../src/watch/reckon.ts";
import { watchRecord } from "../../src/watch/records.ts";
import { type Point, withPoint } from "../../src/watch/series.ts";

const seen = (completed: number, failed = 0) =>
  reckon(1_000, { counts: { completed, failed }, unchanged: 0, credits: 0 });

property.prop([fc.array(fc.tuple(fc.nat(2_000), fc.nat(2_000)), { maxLength: 2_000 })])(
  "a run of any length is told in sixty points at most, and never goes back",
  (looks) => {
    let series: Point[] = [];
    for (const [at, [completed, failed]] of looks.entries()) series = withPoint(series, at, seen(completed, failed));
    expect(series.length).toBeLessThanOrEqual(60);
    for (const [index, { at, done, reached }] of series.entries()) {
      const before = series[index - 1] ?? { at: -1, done: 0, reached: 0 };
      expect(at > before.at && done >= before.done && reached >= before.reached && done <= 1_000).toBe(true);
    }
  },
);

test("a full series keeps its beginning and its end", () => {
  let series: Point[] = [];
  for (let at = 0; at < 500; at += 1) series = withPoint(series, at, seen(at + 1));
  expect(series[0]).toEqual({ at: 0, done: 1, reached: 1 });
  expect(series.at(-1)).toEqual({ at: 499, done: 500, reached: 500 });
});

test("a look that shows nothing new adds no point", () => {
  const series = withPoint([], 1, seen(5));
  expect(withPoint(series, 2, seen(5))).toEqual(series);
});

test("a watch of the first release goes on without a past", () => {
  const { upgrade } = watchRecord;
  expect(upgrade?.({ total: 3, standing: { done: 1 } }, 1)).toMatchObject({
    total: 3,
    standing: { done: 1, series: [] },
  });
});
