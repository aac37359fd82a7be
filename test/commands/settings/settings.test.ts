import { afterEach, beforeEach, expect, test } from "vitest";
import { settingsLanguage } from "../../../src/commands/settings/language.ts";
import { settingsTimezone } from "../../../src/commands/settings/timezone.ts";
import { type Desk, openDesk } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ signedIn: false });
});
afterEach(() => desk.close());

test.each([
  ["ne", "अबदेखि म तपाईंसँग नेपालीमा कुरा गर्छु।"],
  ["en", "I speak English with you from now on."],
])("the answer already comes in the new language: %s", async (lang, said) => {
  expect((await desk.answer(settingsLanguage, { lang })).text).toBe(said);
  expect(desk.fake.preferences).toEqual({ lang });
});

test.each([
  ["Asia/Dubai", "Asia/Dubai"],
  ["asia/dubai", "Asia/Dubai"],
  ["Asia/Kathmandu", "Asia/Kathmandu"],
  ["America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
])("%s is a time zone", async (zone, kept) => {
  await desk.answer(settingsTimezone, { zone });
  expect(desk.fake.preferences).toEqual({ zone: kept });
});

test("the answer says what time it is there", async () => {
  const { text } = await desk.answer(settingsTimezone, { zone: "Asia/Dubai" });
  expect(text).toBe(
    "Your times are now those of Asia/Dubai. It is Tuesday, 24 November 2026 (8 Mangsir 2083), 08:15 there. TingTing itself keeps Nepal time; I convert.",
  );
});

test.each(["Mars/Olympus", "+05:45", "soon", "../etc"])("%s is none, so it is asked for again", async (zone) => {
  const answer = await desk.answer(settingsTimezone, { zone });
  expect(answer.ask).toBe("zone");
  expect(answer.text).toContain("for example Asia/Dubai");
  expect(desk.fake.preferences).toEqual({});
});
