// Corrections of an open card: one slot changes, the rest is kept, in three languages.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Frame } from "../../src/frame.ts";
import { createInterpreter } from "../../src/interpret/index.ts";

const interpreter = createInterpreter();
/** Tuesday morning. */
const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };

const otp: Frame = { intent: "otp.send", slots: { number: "9851023212", channel: "text" } };
const start: Frame = {
  intent: "campaign.start",
  slots: { campaign: "8", message: "Namaste", voice: "np_rija", schedule: "2026-11-25T17:00" },
};
const erase: Frame = { intent: "campaign.delete", slots: { campaign: "8" } };

const corrected = (card: Frame, words: string) => interpreter.correct(card, words, context)?.frame;

describe("the card of an OTP", () => {
  test.each([
    ["no, 9841000009", { number: "9841000009" }],
    ["होइन, ९८४१०००००९ मा", { number: "9841000009" }],
    ["haina, 9841000009", { number: "9841000009" }],
    ["voice, not sms", { channel: "voice" }],
    ["by call instead", { channel: "voice" }],
    ["haina, phone bata", { channel: "voice" }],
    ["sms होइन, फोनबाट", { channel: "voice" }],
    ["make it 5 digits", { length: 5 }],
    ["use 12345 as the code", { otp: "12345" }],
  ])("%s", (words, changes) => {
    expect(corrected(otp, words)).toEqual({ ...otp, slots: { ...otp.slots, ...changes } });
    expect(interpreter.correct(otp, words, context)?.bare).toBe(true);
  });
});

describe("the card of a start", () => {
  test.each([
    ["make it 6pm", "2026-11-25T18:00"],
    ["not 5pm, 6pm", "2026-11-25T18:00"],
    ["6pm instead of 5pm", "2026-11-25T18:00"],
    ["haina, beluka 6 baje", "2026-11-25T18:00"],
    ["haina, bholi bihana 9 baje", "2026-11-25T09:00"],
    ["होइन, पर्सि", "2026-11-26T17:00"],
    ["friday", "2026-11-27T17:00"],
    ["in 2 hours", "2026-11-24T12:00"],
  ])("a new hour keeps the day, a new day the hour: %s", (words, schedule) => {
    expect(corrected(start, words)).toEqual({ ...start, slots: { ...start.slots, schedule } });
  });

  test.each([
    ["binod's voice", { voice: "np_binod" }],
    ["बिनोदको आवाजमा", { voice: "np_binod" }],
    ["binod ko aawaj ma", { voice: "np_binod" }],
    ["no, campaign 9", { campaign: "9" }],
    ["haina, abhiyan 9", { campaign: "9" }],
    ["no, Dashain greetings", { campaign: "Dashain greetings" }],
    ['no, say "Hello all"', { message: "Hello all" }],
    ['"Hello all"', { message: "Hello all" }],
    ["only for 9841000001", { numbers: ["9841000001"] }],
  ])("%s", (words, changes) => {
    expect(corrected(start, words)).toEqual({ ...start, slots: { ...start.slots, ...changes } });
  });

  test.each(["now", "right away", "अहिले नै", "ahile nai"])("%s takes the time away", (words) => {
    const { schedule: _, ...slots } = start.slots;
    expect(corrected(start, words)).toEqual({ ...start, slots });
  });

  test.each([
    ["होइन, भोलि ६ बजे", { date: "2026-11-25", hour: "06:00" }],
    ["make it 6", { date: "2026-11-25", hour: "06:00" }],
  ])("what leaves the half of the day open is asked about: %s", (words, hints) => {
    expect(corrected(start, words)).toMatchObject({ ask: ["schedule"], hints });
    expect(corrected(start, words)?.slots).not.toHaveProperty("schedule");
  });
});

test("a time for something that is done at once is asked about, not dropped", () => {
  expect(corrected(erase, "tomorrow")).toMatchObject({ slots: erase.slots, ask: ["schedule"] });
});

describe("no correction", () => {
  test.each(["yes", "no", "haina", "thanks", "list my campaigns", "how is it going?", "campaign 9"])("%s", (words) => {
    for (const card of [otp, start, erase]) expect(corrected(card, words)).toBeUndefined();
  });

  test.each(["no, delete campaign 9", "haina, campaign 9 hatau", "होइन, अभियान ९ मेट"])(
    "a wish of its own is none: %s",
    (words) => expect(corrected(start, words)).toBeUndefined(),
  );

  test("whatever is typed, a correction changes only slots of the command", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (words) => {
        const frame = corrected(start, words);
        for (const slot of Object.keys(frame?.slots ?? {}))
          expect(["campaign", "message", "voice", "schedule", "contacts", "numbers"]).toContain(slot);
        expect(frame?.intent ?? start.intent).toBe(start.intent);
      }),
    );
  });
});

describe("answers to the question about day and time", () => {
  const answered = (words: string, hints?: Record<string, string>) =>
    interpreter.readAnswer("campaign.start", "schedule", words, { ...context, hints });

  test.each([
    ["5pm", { date: "2026-11-30" }, "2026-11-30T17:00"],
    ["बेलुका ५ बजे", { date: "2026-11-30" }, "2026-11-30T17:00"],
    ["bihana 9 baje", { date: "2026-11-30" }, "2026-11-30T09:00"],
    ["17:30", { date: "2026-11-30" }, "2026-11-30T17:30"],
    ["9", { date: "2026-11-30", part: "morning" }, "2026-11-30T09:00"],
    ["8 baje", { date: "2026-11-30", part: "evening" }, "2026-11-30T20:00"],
    ["5pm", { date: "2026-11-30", part: "morning" }, "2026-11-30T17:00"],
    ["in the evening", { date: "2026-11-30", hour: "05:00" }, "2026-11-30T17:00"],
    ["tomorrow", { time: "17:00" }, "2026-11-25T17:00"],
    ["friday at 5pm", { date: "2026-11-30" }, "2026-11-27T17:00"],
    ["in 2 hours", { date: "2026-11-30" }, "2026-11-24T12:00"],
    ["5pm", { date: "2026-11-20" }, "2026-11-24T17:00"],
    ["5pm", {}, "2026-11-24T17:00"],
  ])("%s after %o is %s", (words, hints, schedule) => expect(answered(words, hints)).toBe(schedule));

  test.each([
    ["tomorrow", undefined, { date: "2026-11-25" }],
    ["5", { date: "2026-11-30" }, { date: "2026-11-30", hour: "05:00" }],
    ["5 baje", { date: "2026-11-30" }, { date: "2026-11-30", hour: "05:00" }],
    ["now", undefined, { now: "now" }],
  ])("%s after %o is half of an answer", (words, hints, told) => {
    expect(answered(words, hints)).toBeUndefined();
    expect(interpreter.hintAnswer("campaign.start", "schedule", words, { ...context, hints })).toEqual(told);
  });

  test.each(["banana", "", "9851023212"])("%s is neither", (words) => {
    expect(answered(words)).toBeUndefined();
    expect(interpreter.hintAnswer("campaign.start", "schedule", words, context)).toBeUndefined();
  });
});
