import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatAmount,
  formatClock,
  formatDate,
  formatDay,
  formatList,
  formatMoment,
  formatShort,
  formatSpan,
  formatTime,
  formatWallTime,
  formatZone,
  plural,
  quoted,
  visible,
} from "../../src/messages/format.ts";

const nepal = "Asia/Kathmandu";
const at = (text: string) => Date.parse(text);
const now = at("2026-11-24T10:00+05:45");

test.each([
  [1_234_567.5, "1,234,567.5", "१२,३४,५६७.५"],
  [0, "0", "०"],
  [2.005, "2.01", "२.०१"],
])("%s is written %s and %s", (value, en, ne) => {
  expect(formatAmount("en", value)).toBe(en);
  expect(formatAmount("ne", value)).toBe(ne);
});

test.each([
  [1, "1 contact"],
  [0, "0 contacts"],
  [1200, "1,200 contacts"],
])("%s contacts", (count, said) => {
  expect(plural(count, "contact")).toBe(said);
});

test("a list has a word before its last item", () => {
  expect(formatList("en", ["a", "b", "c"])).toBe("a, b and c");
  expect(formatList("ne", ["क", "ख", "ग"])).toBe("क, ख र ग");
});

test.each([
  ["45.2 s", 45_200, "46 s", "४६ सेकेन्ड"],
  ["one minute", 60_000, "1 min", "१ मिनेट"],
  ["3 h 20 min", (3 * 60 + 20) * 60_000, "3 h 20 min", "३ घण्टा २० मिनेट"],
  ["a day and five minutes", (24 * 60 + 5) * 60_000, "1 d", "१ दिन"],
  ["two days and four hours", 52 * 3_600_000, "2 d 4 h", "२ दिन ४ घण्टा"],
  ["nothing left", -5, "0 s", "० सेकेन्ड"],
])("%s: at most the two largest units", (_, ms, en, ne) => {
  expect(formatSpan("en", ms)).toBe(en);
  expect(formatSpan("ne", ms)).toBe(ne);
});

test("a moment to come is told by weekday, both calendars, hour, zone and distance", () => {
  const moment = at("2026-11-25T17:00+05:45");
  expect(formatMoment("en", moment, nepal, now)).toBe(
    "Wednesday, 25 November 2026 (9 Mangsir 2083), 17:00 Nepal time, in 1 d 7 h",
  );
  expect(formatMoment("ne", moment, nepal, now)).toBe(
    "बुधबार, २५ नोभेम्बर २०२६ (९ मंसिर २०८३), १७:०० नेपाली समय, १ दिन ७ घण्टापछि",
  );
});

test("a moment that is past has no distance", () => {
  expect(formatMoment("en", now - 1, nepal, now)).toMatch(/09:59 Nepal time$/);
});

test("from BS 2084 on only the common calendar is shown, for the tables differ", () => {
  expect(formatDay("en", at("2027-04-13T12:00+05:45"), nepal)).toBe("Tuesday, 13 April 2027 (30 Chait 2083)");
  expect(formatDay("en", at("2027-04-14T12:00+05:45"), nepal)).toBe("Wednesday, 14 April 2027");
});

test("the day is that of the person's zone", () => {
  const late = at("2026-11-24T23:30+05:45");
  expect(formatDay("en", late, nepal)).toContain("24 November");
  expect(formatDay("en", late, "Asia/Tokyo")).toContain("25 November");
  expect(formatTime("en", late, "Asia/Tokyo")).toBe("02:45");
});

test("midnight is 00:00, not 24:00", () => {
  expect(formatTime("en", at("2026-11-25T00:00+05:45"), nepal)).toBe("00:00");
  expect(formatTime("ne", at("2026-11-25T00:00+05:45"), nepal)).toBe("००:००");
});

test("a zone is called by its name, Nepal's by its people's", () => {
  expect(formatZone("en", nepal)).toBe("Nepal time");
  expect(formatZone("en", "Asia/Katmandu")).toBe("Nepal time");
  expect(formatZone("ne", "Asia/Dubai")).toBe("Asia/Dubai समय");
});

test("a local time is written as it stands, whatever the zone", () => {
  expect(formatWallTime("en", "2026-11-25T17:00")).toBe("Wed, 25 Nov, 17:00");
  expect(formatWallTime("ne", "2026-11-25T17:00")).toBe("बुध, २५ नोभेम्बर, १७:००");
  expect(formatWallTime("en", "soon")).toBe("soon");
  expect(formatClock("ne", "09:05")).toBe("०९:०५");
  expect(formatDate("en", "2026-11-25")).toBe("Wednesday, 25 November 2026 (9 Mangsir 2083)");
  expect(formatDate("ne", "2027-04-20")).toBe("मङ्गलबार, २० अप्रिल २०२७");
});

test("in lists a date is short, with the year only where it is another", () => {
  expect(formatShort("en", now, nepal, now)).toBe("24 Nov 10:00");
  expect(formatShort("en", at("2025-01-02T08:05+05:45"), nepal, now)).toBe("2 Jan 2025 08:05");
});

test("quoted words stand on one line and carry nothing hidden", () => {
  expect(quoted("  You do\n\tnot\u0000 have\u202e credits ")).toBe("“You do not have credits”");
});

property.prop([fc.string({ unit: "binary", maxLength: 2000 })])(
  "a quotation is short and never tears a letter",
  (text) => {
    const quotation = quoted(text);
    expect(quotation.length).toBeLessThanOrEqual(303);
    if (text.isWellFormed()) expect(quotation.isWellFormed()).toBe(true);
  },
);

property.prop([fc.string({ unit: "binary" })])("what is visible is what was typed, line breaks included", (text) => {
  const shown = visible(text);
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(shown.split("\n")).toHaveLength(text.split("\n").length);
});
