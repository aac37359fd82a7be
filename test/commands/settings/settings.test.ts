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

test("in a group the language holds for the group and for who asked", async () => {
  const group = await openDesk({ signedIn: false, group: true });
  expect((await group.answer(settingsLanguage, { lang: "ne" })).text).toMatch(/^अबदेखि म यहाँ नेपालीमा बोल्छु/);
  expect([group.fake.preferences, group.fake.preferencesHere]).toEqual([{ lang: "ne" }, { lang: "ne" }]);
  await group.close();
});

test("a time zone is kept, and the answer says what time it is there", async () => {
  const { text } = await desk.answer(settingsTimezone, { zone: "Asia/Dubai" });
  expect(desk.fake.preferences).toEqual({ zone: "Asia/Dubai" });
  expect(text).toBe(
    "Your times are now those of Asia/Dubai. It is Tuesday, 24 November 2026 (8 Mangsir 2083), 08:15 there. TingTing itself keeps Nepal time; I convert.",
  );
});
