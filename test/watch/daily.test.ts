import { expect, test } from "vitest";
import { morningAfter, nextDaily } from "../../src/watch/daily.ts";

const at = (time: string) => Date.parse(time);
const nepal = "Asia/Kathmandu";

test.each([
  ["18:00", nepal, "2026-11-24T10:00:00+05:45", "2026-11-24T18:00:00+05:45"],
  ["18:00", nepal, "2026-11-24T18:00:00+05:45", "2026-11-25T18:00:00+05:45"],
  ["18:00", nepal, "2026-11-24T17:59:59+05:45", "2026-11-24T18:00:00+05:45"],
  ["00:00", nepal, "2026-11-24T23:59:30+05:45", "2026-11-25T00:00:00+05:45"],
  ["07:00", "Asia/Dubai", "2026-11-24T10:00:00+05:45", "2026-11-25T07:00:00+04:00"],
  // The night on which clocks go back, and the one on which they go forward.
  ["18:00", "Europe/Berlin", "2026-10-24T20:00:00+02:00", "2026-10-25T18:00:00+01:00"],
  ["18:00", "Europe/Berlin", "2026-03-28T20:00:00+01:00", "2026-03-29T18:00:00+02:00"],
])("%s in %s after %s comes at %s", (time, zone, after, expected) => {
  expect(new Date(nextDaily(time, zone, at(after))).toISOString()).toBe(new Date(at(expected)).toISOString());
});

test.each([
  ["2026-11-24T20:59:00+05:45", undefined],
  ["2026-11-24T21:00:00+05:45", "2026-11-25T07:00:00+05:45"],
  ["2026-11-25T03:00:00+05:45", "2026-11-25T07:00:00+05:45"],
  ["2026-11-25T06:59:59+05:45", "2026-11-25T07:00:00+05:45"],
  ["2026-11-25T07:00:00+05:45", undefined],
])("at %s the night ends at %s", (now, morning) => {
  expect(morningAfter(at(now), nepal)).toBe(morning && at(morning));
});
