// A frame told in plain words: what was understood.
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { frameLines, slotWords } from "../../src/messages/frame-words.ts";
import { sayIn } from "../../src/messages/index.ts";

const [en, ne] = [sayIn("en"), sayIn("ne")];
const full = (number: string) => number;

test.each([
  ["schedule", "2026-11-25T17:00", "Wed, 25 Nov, 17:00", "बुध, २५ नोभेम्बर, १७:००"],
  ["channel", "voice", "By phone call", "फोन कलबाट"],
  ["services", "SMS & PHONE", "Both", "दुवै"],
  ["statuses", ["failed", "hungup"], "Failed, Hung up", "असफल, फोन काटेका"],
  ["voice", "np_binod", "Binod", "विनोद"],
  ["lang", "ne", "नेपाली", "नेपाली"],
  ["tags", { tags_name: "Sita", tags_age: "25" }, "name: Sita, age: 25", "नाम: Sita, उमेर: 25"],
  ["numbers", ["9841000001", "9841000002"], "9841000001, 9841000002", "9841000001, 9841000002"],
  ["length", 5, "5", "5"],
  ["message", "Namaste", "Namaste", "Namaste"],
])("%s %o", (slot, value, english, nepali) => {
  expect(slotWords(slot, value, en, full)).toBe(english);
  expect(slotWords(slot, value, ne, full)).toBe(nepali);
});

test("many numbers are counted, and masked where others read along", () => {
  const numbers = ["9841000001", "9841000002", "9841000003", "9841000004", "9841000005"];
  expect(slotWords("numbers", numbers, ne, (number) => `•••${number.slice(-3)}`)).toBe("•••001, •••002, •••003 र थप २");
});

test("slots are told in the order of the command, only those that were said", () => {
  const frame = { intent: "campaign.start", slots: { schedule: "2026-11-25T17:00", campaign: "8", voice: undefined } };
  const slots = Object.keys(commands.find(({ intent }) => intent === "campaign.start")?.slots ?? {});
  expect(frameLines(frame, slots, en, full)).toEqual(["Campaign: 8", "Time: Wed, 25 Nov, 17:00"]);
});
