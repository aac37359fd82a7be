// What the bot says, in either language, is read as the value it stands for: people answer in the words they were asked with.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, wallTime } from "../../src/calendar/zone.ts";
import { formatAmount, formatDay, formatSpan, formatTime, formatWallTime } from "../../src/messages/format.ts";
import { type MessageKey, sayIn } from "../../src/messages/index.ts";
import { credits, minutes } from "../../src/slots/amount.ts";
import { campaignState } from "../../src/slots/campaign-state.ts";
import { notifyWhen } from "../../src/slots/notify-when.ts";
import { otpChannel } from "../../src/slots/otp-channel.ts";
import { priority } from "../../src/slots/priority.ts";
import { role } from "../../src/slots/role.ts";
import { schedule } from "../../src/slots/schedule.ts";
import { campaignServices } from "../../src/slots/services.ts";
import { statuses } from "../../src/slots/statuses.ts";
import { voice } from "../../src/slots/voice.ts";

const context = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
const languages = ["en", "ne"] as const;

describe.each(languages)("the labels of buttons in %s", (lang) => {
  const say = sayIn(lang);
  test.each([
    [otpChannel, ["text", "voice"]],
    [campaignServices, ["PHONE", "SMS", "SMS & PHONE"]],
    [statuses, ["failed", "hungup", "unanswered", "terminated", "not started", "completed"]],
    [campaignState, ["not started", "scheduled", "running", "completed", "terminated"]],
    [role, ["viewer", "operator", "approver", "admin"]],
    [priority, ["message", "audio"]],
    [notifyWhen, ["always", "failures"]],
  ] as const)("%# %o", (slot, values) => {
    for (const value of values) {
      const label = say(`option.${value}` satisfies MessageKey);
      expect([slot.read(label, context)].flat(), label).toEqual([value]);
    }
  });

  test.each(["np_rija", "np_prasanna", "np_binod", "np_shreegya"])("the voice %s", (name) => {
    expect(voice.read(say("frame.voice", { voice: name }), context)).toBe(name);
  });
});

describe.each(languages)("moments, lengths and amounts in %s", (lang) => {
  const today = wallTime(context.now, context.zone).day;
  const minute = fc.integer({ min: 0, max: 1439 });
  const two = (value: number) => String(value).padStart(2, "0");
  const moment = fc
    .tuple(fc.integer({ min: today + 1, max: today + 300 }), minute)
    .map(([day, at]) => `${isoDay(day)}T${two(Math.floor(at / 60))}:${two(at % 60)}`);

  test("a moment as cards show it, with its weekday and its day in the Nepali calendar", () => {
    fc.assert(
      fc.property(moment, (local) => {
        const at = Date.parse(`${local}:00+05:45`);
        const said = `${formatDay(lang, at, context.zone)}, ${formatTime(lang, at, context.zone)}`;
        const hour = Number(local.slice(11, 13));
        // "07:00" leaves no doubt, "11:30" might be of the night: that is asked about, never guessed.
        expect([local, ...(hour >= 10 && hour < 13 ? [undefined] : [])], said).toContain(schedule.read(said, context));
      }),
    );
  });

  test("a moment of this year in short, as corrections tell it", () => {
    fc.assert(
      fc.property(moment, (local) => {
        fc.pre(local.startsWith("2026") && !/T1[012]/.test(local));
        expect(schedule.read(formatWallTime(lang, local), context)).toBe(local);
      }),
    );
  });

  test("a length of time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 * 24 }), (length) => {
        expect(minutes.read(formatSpan(lang, length * 60_000), context)).toBe(length);
      }),
    );
  });

  test("an amount with its groups of digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (amount) => {
        expect(credits.read(formatAmount(lang, amount), context)).toBe(amount);
      }),
    );
  });
});
