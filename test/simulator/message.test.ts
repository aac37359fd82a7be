// What a message costs, and times without a zone.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { callMinutes, fillTags, priceOf, smsParts } from "../../src/simulator/message.ts";
import { parseLocalTime } from "../../src/simulator/schedule.ts";

test.each([
  ["Namaste", 1],
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  ["a".repeat(306), 2],
  ["a".repeat(307), 3],
  ["क".repeat(70), 1],
  ["क".repeat(71), 2],
  [`${"a".repeat(70)}क`, 2],
  ["", 1],
])("%j is sent in %i parts", (text, parts) => {
  expect(smsParts(text)).toBe(parts);
});

test("tags are filled in, those without a value stay as they are", () => {
  expect(fillTags("{tags_name} is {tags_age}, {tags_salary} {not a tag}", { tags_name: "Sita", tags_age: 25 })).toBe(
    "Sita is 25, {tags_salary} {not a tag}",
  );
  expect(fillTags("{toString}", {})).toBe("{toString}");
});

test("long messages take further minutes", () => {
  expect(callMinutes({ kind: "message", text: "Namaste" }, {})).toBe(1);
  expect(callMinutes({ kind: "message", text: "a".repeat(1000) }, {})).toBe(2);
  expect(callMinutes({ kind: "audio", name: "long.mp3", bytes: 3_000_000 }, {})).toBe(4);
});

test("both services are charged for both", () => {
  const sound = { kind: "message", text: "Namaste" } as const;
  expect(priceOf("PHONE", sound, {})).toEqual({ hold: 1, smsParts: 0 });
  expect(priceOf("SMS", sound, {})).toEqual({ hold: 1, smsParts: 1 });
  expect(priceOf("SMS & PHONE", sound, {})).toEqual({ hold: 2, smsParts: 1 });
});

test.each([
  "2026-11-25",
  "2026-11-25 17:00",
  "2026-11-25T17:00:00",
  "2026-13-01T10:00",
  "2027-02-29T10:00",
  "2026-11-25T24:00",
  "soon",
])("%s is no local time", (text) => {
  expect(parseLocalTime(text)).toBeUndefined();
});

property.prop([fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })])(
  "a local time is the moment that Kathmandu's clocks show it",
  (minutes) => {
    const shown = new Date(minutes * 60_000 + 345 * 60_000).toISOString().slice(0, 16);
    expect(parseLocalTime(shown)).toBe(minutes * 60_000);
  },
);
