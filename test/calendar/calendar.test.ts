import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBikramSambat, toBikramSambat } from "../../src/calendar/bikram-sambat.ts";
import { isCalendarDay, isoDay, isoMinute, parseIsoDay, wallTime, weekdayOf } from "../../src/calendar/zone.ts";

describe("Bikram Sambat", () => {
  test.each([
    ["1943-04-14", { year: 2000, month: 1, day: 1 }],
    ["2026-04-14", { year: 2083, month: 1, day: 1 }],
    ["2026-11-24", { year: 2083, month: 8, day: 8 }],
    ["2027-04-13", { year: 2083, month: 12, day: 30 }],
  ])("%s", (common, bikram) => {
    expect(toBikramSambat(common)).toEqual(bikram);
    expect(fromBikramSambat(bikram)).toBe(common);
  });

  test("years the tables do not agree on are no dates", () => {
    expect(toBikramSambat("2027-04-14")).toBeUndefined();
    expect(fromBikramSambat({ year: 2084, month: 1, day: 1 })).toBeUndefined();
    expect(toBikramSambat("1943-04-13")).toBeUndefined();
  });

  test("there and back is the same day, and the next day is the next day", () => {
    const [first, last] = [parseIsoDay("1943-04-14"), parseIsoDay("2027-04-12")];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (day) => {
        const [today, tomorrow] = [toBikramSambat(isoDay(day)), toBikramSambat(isoDay(day + 1))];
        expect(today && fromBikramSambat(today)).toBe(isoDay(day));
        expect(tomorrow?.day === 1 || tomorrow?.day === (today?.day ?? 0) + 1).toBe(true);
      }),
    );
  });

  test.each([
    { year: 2083, month: 13, day: 1 },
    { year: 2083, month: 0, day: 1 },
    { year: 2083, month: 8, day: 0 },
    { year: 2083, month: 8, day: 33 },
    { year: 2083, month: 8, day: 1.5 },
  ])("$year-$month-$day is no day", (date) => expect(fromBikramSambat(date)).toBeUndefined());
});

describe("the clock on the wall", () => {
  test.each([
    ["2026-11-24T10:00:00+05:45", "Asia/Kathmandu", "2026-11-24T10:00"],
    ["2026-11-23T18:14:59Z", "Asia/Kathmandu", "2026-11-23T23:59"],
    ["2026-11-23T18:15:00Z", "Asia/Kathmandu", "2026-11-24T00:00"],
    ["2026-11-24T10:00:00+05:45", "Asia/Dubai", "2026-11-24T08:15"],
    ["2026-07-01T00:00:00Z", "Europe/London", "2026-07-01T01:00"],
  ])("%s in %s", (moment, zone, wall) => expect(isoMinute(wallTime(Date.parse(moment), zone))).toBe(wall));

  test("Nepal's offset, which is reckoned without a table, is the table's", () => {
    const table = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Asia/Kathmandu",
      dateStyle: "short",
      timeStyle: "short",
    });
    const [first, last] = [Date.UTC(1986, 0, 1), Date.UTC(2050, 0, 1)];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (now) => {
        expect(isoMinute(wallTime(now, "Asia/Kathmandu"))).toBe(table.format(now).replace(" ", "T"));
      }),
    );
  });

  test("a zone that is none is refused", () => {
    expect(() => wallTime(0, "Asia/Nowhere")).toThrow(RangeError);
  });
});

test("weekdays go round, also before 1970", () => {
  expect([parseIsoDay("2026-11-22"), parseIsoDay("2026-11-28"), parseIsoDay("1969-12-28")].map(weekdayOf)).toEqual([
    0, 6, 0,
  ]);
});

test.each([
  [2024, 2, 29, true],
  [2026, 2, 29, false],
  [2026, 13, 1, false],
  [2026, 11, 31, false],
])("%i-%i-%i is a day: %s", (year, month, day, is) => expect(isCalendarDay(year, month, day)).toBe(is));
