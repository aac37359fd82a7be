// Days and hours as people say them, by the reading rules 10 to 13 and 26 of the contract. It is Tuesday, 24 November 2026, 10:00.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBikramSambat } from "../../../src/calendar/bikram-sambat.ts";
import { isoDay, parseIsoDay, wallTime } from "../../../src/calendar/zone.ts";
import { readUnits } from "../../../src/slots/reading.ts";
import { schedule } from "../../../src/slots/schedule.ts";
import { findPieces } from "../../../src/slots/time/pieces.ts";
import { resolveRange } from "../../../src/slots/time/range.ts";
import { resolveMoment } from "../../../src/slots/time/resolve.ts";
import { timeOfDay } from "../../../src/slots/time-of-day.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
const now = wallTime(context.now, context.zone);

const moment = (text: string) =>
  resolveMoment(
    findPieces(readUnits(text), now, () => false),
    now,
  );
const at = (text: string) => {
  const read = moment(text);
  return read.kind === "at" ? read.schedule : read.kind;
};

describe("an hour of today or tomorrow", () => {
  test.each([
    ["at 5pm", "2026-11-24T17:00"],
    ["9am", "2026-11-25T09:00"],
    ["17:30", "2026-11-24T17:30"],
    ["at 09:30", "2026-11-25T09:30"],
    ["1730 hrs", "2026-11-24T17:30"],
    ["बेलुका ५ बजे", "2026-11-24T17:00"],
    ["beluka 5 baje", "2026-11-24T17:00"],
    ["bihana 9 baje", "2026-11-25T09:00"],
    ["बिहान ९ बजे", "2026-11-25T09:00"],
    ["राति ९ बजे", "2026-11-24T21:00"],
    ["दिउँसो साढे २ बजे", "2026-11-24T14:30"],
    ["sadhe 5 baje beluka", "2026-11-24T17:30"],
    ["पौने ६ बजे साँझ", "2026-11-24T17:45"],
    ["quarter to 6 in the evening", "2026-11-24T17:45"],
    ["half past 5 pm", "2026-11-24T17:30"],
    ["noon", "2026-11-24T12:00"],
    ["midnight", "2026-11-25T00:00"],
    ["evening at seven", "2026-11-24T19:00"],
    ["at seven tonight", "2026-11-24T19:00"],
    ["seven o'clock in the evening", "2026-11-24T19:00"],
    ["beluka 6 ma", "2026-11-24T18:00"],
    ["five thirty pm", "2026-11-24T17:30"],
    ["5pm Nepal time", "2026-11-24T17:00"],
  ])("%s", (text, schedule) => expect(at(text)).toBe(schedule));

  test.each([
    ["at 5", "2026-11-24T17:00"],
    ["at 9", "2026-11-24T21:00"],
    ["at seven", "2026-11-24T19:00"],
    ["at seven saying hello", "2026-11-24T19:00"],
    ["seven o'clock", "2026-11-24T19:00"],
    ["at 9:30", "2026-11-24T21:30"],
    ["at 11", "2026-11-24T11:00"],
    ["5 baje", "2026-11-24T17:00"],
    ["५ बजे", "2026-11-24T17:00"],
    ["९:३० बजे", "2026-11-24T21:30"],
    ["9:30 baje", "2026-11-24T21:30"],
    ["at 13", "2026-11-24T13:00"],
    ["at 09", "2026-11-25T09:00"],
  ])("a bare one is the next to come (rules 11 and 26): %s", (text, schedule) => expect(at(text)).toBe(schedule));
});

describe("a day and an hour", () => {
  test.each([
    ["tomorrow at 5pm", "2026-11-25T17:00"],
    ["भोलि बिहान ९ बजे", "2026-11-25T09:00"],
    ["bholi beluka 5 baje", "2026-11-25T17:00"],
    ["parsi 10:15", "2026-11-26T10:15"],
    ["tomorrow night at 9", "2026-11-25T21:00"],
    ["on 30 November at 17:00", "2026-11-30T17:00"],
    ["5th of dec 2026 6pm", "2026-12-05T18:00"],
    ["Dec 5, 2026 at 6 pm", "2026-12-05T18:00"],
    ["2026-11-30 09:00", "2026-11-30T09:00"],
    ["30/11/2026 5pm", "2026-11-30T17:00"],
    ["tomorrow morning 9", "2026-11-25T09:00"],
    ["saturday evening 6", "2026-11-28T18:00"],
    ["saturday evening 6.30", "2026-11-28T18:30"],
    ["to 9 tomorrow morning", "2026-11-25T09:00"],
    ["till saturday evening 6", "2026-11-28T18:00"],
    ["bholi bihana 9", "2026-11-25T09:00"],
    ["vholi bihana 9", "2026-11-25T09:00"],
    ["bholi bihana 9 ma", "2026-11-25T09:00"],
    ["भोलि बिहान ९ मा", "2026-11-25T09:00"],
    ["भोलि बिहान ९मा", "2026-11-25T09:00"],
    ["day after tomorrow, 7 in the morning", "2026-11-26T07:00"],
    ["tomorrow 7 in the evening", "2026-11-25T19:00"],
    ["2 december 7 in the morning", "2026-12-02T07:00"],
    ["at seven tomorrow evening", "2026-11-25T19:00"],
    ["tomorrow, seven in the evening", "2026-11-25T19:00"],
    ["Friday 2:30pm मा", "2026-11-27T14:30"],
    ["शनिबार राति ८ बजे", "2026-11-28T20:00"],
    ["aaitabar dui baje diuso", "2026-11-29T14:00"],
    ["tomorrow 17h30", "2026-11-25T17:30"],
    ["friday, 4 december, 5pm", "2026-12-04T17:00"],
    ["tomorrow, wednesday, at 5pm", "2026-11-25T17:00"],
    ["friday next week 5pm", "2026-12-04T17:00"],
    ["next week monday 5pm", "2026-11-30T17:00"],
    ["in 3 days at 5pm", "2026-11-27T17:00"],
    ["३ दिनपछि बिहान ८ बजे", "2026-11-27T08:00"],
    ["भोलि डेढ बजे दिउँसो", "2026-11-25T13:30"],
  ])("%s", (text, schedule) => expect(at(text)).toBe(schedule));

  test.each([
    "friday 10am",
    "this Friday 10am",
    "next friday at 10am",
    "शुक्रबार बिहान १० बजे",
    "sukrabar bihana 10 baje",
  ])("a weekday is the first after today (rule 10): %s", (text) => expect(at(text)).toBe("2026-11-27T10:00"));

  test.each([
    ["wed noon", "2026-11-25T12:00"],
    ["wed midnight", "2026-11-25T00:00"],
    ["sat at noon", "2026-11-28T12:00"],
    ["noon on wed", "2026-11-25T12:00"],
    ["sat, 5pm", "2026-11-28T17:00"],
    ["sat half past 5 pm", "2026-11-28T17:30"],
    ["sun in the morning at 9", "2026-11-29T09:00"],
    ["10am mon", "2026-11-30T10:00"],
    ["17:30 fri", "2026-11-27T17:30"],
  ])("a short name is a weekday where an hour stands beside it: %s", (text, schedule) => {
    expect(at(text)).toBe(schedule);
  });

  test.each(["the morning sun", "we sat down", "mon ami", "we wed"])("a short name alone is none: %s", (text) => {
    expect(moment(text).kind === "unclear" && moment(text)).not.toHaveProperty("hints.date");
  });

  test.each([
    "30/11/2026 5pm",
    "30-11-2026 5pm",
    "30.11.2026 5pm",
    "30 / 11 / 2026 5pm",
    "30 11 2026 5pm",
    "30/11/26 5pm",
    "30/11 5pm",
    "11/30/2026 5pm",
    "2026/11/30 5pm",
    "30-Nov-2026 5pm",
    "30-nov 5pm",
    "Nov. 30 5pm",
    "30th november 5pm",
    "the 30th of november, 5pm",
    "on the 30th at 5pm",
    "30th 5pm",
    "30 tarikh 5pm",
    "३० तारिख बेलुका ५ बजे",
    "३० नोभेम्बर बेलुका ५ बजे",
    "30 november beluka 5 baje",
    "14/08/2083 5pm",
    "14/08/83 5pm",
    "14/8/2083 5pm BS",
    "१४ मंसिर २०८३ बेलुका ५ बजे",
    "mangsir 14 gate beluka 5 baje",
    "14 gate 5pm",
    "monday 5pm",
    "सोमबार बेलुका ५ बजे",
    "सोमवार साँझ ५ बजे",
    "sombar beluka panch baje",
  ])("one evening, said in many ways: %s", (text) => expect(at(text)).toBe("2026-11-30T17:00"));

  test("the weekday of today is a week ahead", () => expect(at("tuesday 5pm")).toBe("2026-12-01T17:00"));

  test.each([
    ["मंसिर १० गते बिहान ९ बजे", "2026-11-26T09:00"],
    ["10 mangsir bihana 9 baje", "2026-11-26T09:00"],
    ["mangsir 10, 2083 at 9am", "2026-11-26T09:00"],
    ["2083 mangsir 10 at 9am", "2026-11-26T09:00"],
    ["2083-08-10 09:00 BS", "2026-11-26T09:00"],
    ["2083/8/10 09:00", "2026-11-26T09:00"],
    ["१५ गते बेलुका ५ बजे", "2026-12-01T17:00"],
    ["10 gate 9am", "2026-11-26T09:00"],
  ])("of the Nepali calendar (rule 13): %s", (text, schedule) => expect(at(text)).toBe(schedule));
});

describe("so long from now", () => {
  test.each([
    ["in 45 minutes", "2026-11-24T10:45"],
    ["in 2 hours", "2026-11-24T12:00"],
    ["in 1.5 hours", "2026-11-24T11:30"],
    ["in half an hour", "2026-11-24T10:30"],
    ["in an hour and a half", "2026-11-24T11:30"],
    ["in 2 hours 30 minutes", "2026-11-24T12:30"],
    ["in 2h 30m", "2026-11-24T12:30"],
    ["in 2h30m", "2026-11-24T12:30"],
    ["4 घण्टा पछि (2 pm)", "2026-11-24T14:00"],
    ["2 ghanta ma", "2026-11-24T12:00"],
    ["२ घण्टापछि", "2026-11-24T12:00"],
    ["आधा घण्टामा", "2026-11-24T10:30"],
    ["in one and a half hours", "2026-11-24T11:30"],
    ["in a quarter of an hour", "2026-11-24T10:15"],
    ["डेढ घण्टामा", "2026-11-24T11:30"],
    ["साढे दुई घण्टापछि", "2026-11-24T12:30"],
  ])("%s", (text, schedule) => expect(at(text)).toBe(schedule));
});

describe("what must be asked", () => {
  test.each([
    ["tomorrow", { date: "2026-11-25" }],
    ["भोलि बिहान", { date: "2026-11-25", part: "morning" }],
    ["tomorrow at 5", { date: "2026-11-25", hour: "05:00" }],
    ["tomorrow at seven", { date: "2026-11-25", hour: "07:00" }],
    ["at seven tomorrow", { date: "2026-11-25", hour: "07:00" }],
    ["bholi 5 baje", { date: "2026-11-25", hour: "05:00" }],
    ["भोलि ५ बजे", { date: "2026-11-25", hour: "05:00" }],
    ["हिजो बेलुका ५ बजे", { date: "2026-11-23", part: "evening", hour: "05:00" }],
    ["aja bihana 9 baje", { date: "2026-11-24", part: "morning", hour: "09:00" }],
    ["yesterday at 5pm", { date: "2026-11-23", time: "17:00" }],
    ["today at 9am", { date: "2026-11-24", time: "09:00" }],
    ["2026-11-20 17:00", { date: "2026-11-20", time: "17:00" }],
    ["next week", { dates: "2026-11-29/2026-12-05" }],
    ["5pm next week", { time: "17:00", dates: "2026-11-29/2026-12-05" }],
    ["for 3 hours", { duration: "180" }],
    ["5pm for 3 hours", { time: "17:00", duration: "180" }],
    ["friday 5 december 5pm", { date: "2026-12-05", time: "17:00" }],
  ])("a day without an hour, a bare hour with a day, what is over (rules 11 and 12): %s", (text, hints) => {
    expect(moment(text)).toEqual({ kind: "unclear", hints });
  });

  test.each(["tomorrow or friday at 5pm", "at 5pm or 6pm", "in 2 hours tomorrow"])("two of a kind: %s", (text) => {
    expect(moment(text).kind).toBe("unclear");
  });
});

describe("a day that nobody can read is not left out of the answer", () => {
  test.each([
    "26/11/30 5pm",
    "30.11 5pm",
    "30-11 5pm",
    "at 5-6pm",
    "end of the month 5pm",
    "the first of december 5pm",
    "every friday 5pm",
    "daily at 5pm",
    "हरेक दिन बेलुका ५ बजे",
    "harek bihana 9 baje",
    "not at 5pm",
    "24 gate bihana 9 baje haina",
    "any day except friday",
  ])("%s", (text) => expect(schedule.read(text, context)).toBeUndefined());
});

describe("a number beside a part of the day that is no hour", () => {
  test.each([
    "start 8 in the morning",
    "bholi bihana 9 campaign",
    "bholi bihana 9 लाई",
    "tomorrow morning 9 contacts",
    "this morning 9 failed",
    "tomorrow morning 9 to 11",
    "tomorrow morning 9 or 10",
    "this evening a campaign",
    "भोलि बिहान छ",
    "evening 6th",
    "evening 6.5",
  ])("%s", (text) => {
    const read = moment(text);
    expect(read.kind === "unclear" ? Object.keys(read.hints) : read.kind).not.toContain("hour");
    expect(read.kind).toBe("unclear");
  });
});

describe("what is denied is left out, what is said stays", () => {
  test.each([
    ["mangsir 25 gate bihana 6 baje, 24 gate haina", "2026-12-11T06:00"],
    ["24 gate haina, 25 gate bihana 6 baje", "2026-12-11T06:00"],
    ["२५ गते बिहान ६ बजे, २४ गतेमा होइन", "2026-12-11T06:00"],
    ["friday 2:30pm, not on thursday", "2026-11-27T14:30"],
    ["tomorrow 5pm, not 6pm", "2026-11-25T17:00"],
    ["बिहीबारको सट्टा शुक्रबार बेलुका ५ बजे", "2026-11-27T17:00"],
    ["bihibar ko satta sukrabar beluka 5 baje", "2026-11-27T17:00"],
    ["5pm ko sato 7pm", "2026-11-24T19:00"],
    ["24 gate haina", undefined],
  ])("%s", (text, said) => expect(schedule.read(text, context)).toBe(said));

  test("of an hour that comes every day", () => expect(timeOfDay.read("9 am rather than 9 pm", context)).toBe("09:00"));
});

test.each(["now", "right away", "अहिले नै", "ahile"])("%s is no schedule", (text) => {
  expect(moment(text)).toEqual({ kind: "now" });
});

test.each([
  "campaign 8",
  "9851023212",
  "5 contacts",
  "at one",
  "at two schools",
  "about seven",
  "12.50 credits",
  "50%",
  "I am here",
  "31 feb",
  "32 baisakh",
])("no time is read into %s", (text) => expect(["none", "unclear"]).toContain(moment(text).kind));

describe("ranges of the past", () => {
  const range = (text: string) => {
    const units = readUnits(text);
    return resolveRange(
      units,
      findPieces(units, now, () => false),
      now,
    );
  };
  test.each([
    ["today", "2026-11-24", "2026-11-24"],
    ["yesterday", "2026-11-23", "2026-11-23"],
    ["this week", "2026-11-22", "2026-11-24"],
    ["last week", "2026-11-15", "2026-11-21"],
    ["यो हप्ता", "2026-11-22", "2026-11-24"],
    ["gata hapta", "2026-11-15", "2026-11-21"],
    ["yo mahina", "2026-11-01", "2026-11-24"],
    ["गत महिना", "2026-10-01", "2026-10-31"],
    ["last 7 days", "2026-11-18", "2026-11-24"],
    ["this month", "2026-11-01", "2026-11-24"],
    ["last month", "2026-10-01", "2026-10-31"],
    ["october", "2026-10-01", "2026-10-31"],
    ["mangsir", "2026-11-17", "2026-11-24"],
    ["असोज", "2026-09-17", "2026-10-17"],
    ["from 5 nov to 12 nov", "2026-11-05", "2026-11-12"],
    ["between 10 and 20 nov", "2026-11-10", "2026-11-20"],
    ["from 10 to 20 november", "2026-11-10", "2026-11-20"],
    ["mangsir 2 dekhi 5 samma", "2026-11-18", "2026-11-21"],
    ["मंसिर १ देखि ५ सम्म", "2026-11-17", "2026-11-21"],
    ["१ देखि ५ मंसिरसम्म", "2026-11-17", "2026-11-21"],
    ["december", "2025-12-01", "2025-12-31"],
    ["yesterday, not today", "2026-11-23", "2026-11-23"],
    ["हिजो", "2026-11-23", "2026-11-23"],
    ["hijo", "2026-11-23", "2026-11-23"],
    ["this year", "2026-01-01", "2026-11-24"],
    ["from the 5th to the 12th", "2026-11-05", "2026-11-12"],
    ["5 tarikh dekhi 12 tarikh samma", "2026-11-05", "2026-11-12"],
    ["from 05/11/2026 to 12/11/2026", "2026-11-05", "2026-11-12"],
  ])("%s", (text, from_date, to_date) => expect(range(text)).toEqual({ from_date, to_date }));

  test.each(["since monday", "सोमबारदेखि", "sombar dekhi"])("%s has no end (rule 21)", (text) => {
    expect(range(text)).toEqual({ from_date: "2026-11-23" });
  });
});

describe("properties", () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const day = fc.integer({ min: now.day + 1, max: now.day + 140 });
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = (value: number) => `${two(Math.floor(value / 60))}:${two(value % 60)}`;
  const devanagari = (text: string) => text.replace(/\d/g, (digit) => "०१२३४५६७८९".charAt(Number(digit)));

  test("a date and a 24-hour time come out as they went in, in either script", () => {
    fc.assert(
      fc.property(day, minute, (on, when) => {
        const text = `${isoDay(on)} ${clock(when)}`;
        fc.pre(when >= 780 || when < 600);
        expect(at(text)).toBe(`${isoDay(on)}T${clock(when)}`);
        expect(at(devanagari(text))).toBe(at(text));
      }),
    );
  });

  test("a day of the Nepali calendar is the same day in ours", () => {
    fc.assert(
      fc.property(day, (on) => {
        const bikram = toBikramSambat(isoDay(on));
        fc.pre(bikram !== undefined);
        const said = `${bikram?.year}-${two(bikram?.month ?? 0)}-${two(bikram?.day ?? 0)} 17:00 BS`;
        expect(at(said)).toBe(`${isoDay(on)}T17:00`);
      }),
    );
  });

  test("what is read lies ahead, whatever is typed around an hour", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), minute, (noise, when) => {
        const read = at(`${noise} ${clock(when)}`);
        if (/^\d/.test(read)) expect(parseIsoDay(read.slice(0, 10))).toBeGreaterThanOrEqual(now.day);
      }),
    );
  });

  test("a schedule is read from its own wire form, and a time of day from its", () => {
    fc.assert(
      fc.property(day, minute, (on, when) => {
        const wire = `${isoDay(on)}T${clock(when)}`;
        expect(schedule.read(wire, context)).toBe(wire);
        expect(timeOfDay.read(`at ${clock(when)}`, context) ?? clock(when)).toBe(clock(when));
      }),
    );
  });
});
