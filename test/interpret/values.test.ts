// A value is the same in whatever language, script and order it is said, and nobody's own words are changed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoDay, wallTime } from "../../src/calendar/zone.ts";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;

const devanagari = (text: string) => text.replace(/\d/g, (digit) => "०१२३४५६७८९".charAt(Number(digit)));
const mobile = fc
  .tuple(fc.constantFrom("984", "980", "974"), fc.stringMatching(/^\d{7}$/))
  .map((parts) => parts.join(""));
const id = fc.integer({ min: 1, max: 99_999 }).map(String);

describe("one request in three languages is one frame", () => {
  test("a one-time password", () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom("text", "voice"), (number, channel) => {
        const [by, bata, baata] = channel === "text" ? ["sms", "SMS", "एसएमएस"] : ["phone call", "phone", "फोन"];
        for (const text of [
          `send an otp to ${number} by ${by}`,
          `by ${by} please send the otp to +977-${number}`,
          `${number} ma ${bata} bata otp pathaideu`,
          `${devanagari(number)} मा ${baata}बाट ओटीपी पठाऊ`,
          `/otp ${number} ${by}`,
        ])
          expect(read(text), text).toEqual({ intent: "otp.send", slots: { number, channel } });
      }),
      { numRuns: 40 },
    );
  });

  test("a start at a day and an hour", () => {
    const today = wallTime(contextOf().now, contextOf().zone).day;
    const hour = fc.integer({ min: 1, max: 11 });
    fc.assert(
      fc.property(id, fc.integer({ min: today + 1, max: today + 30 }), hour, (campaign, day, evening) => {
        const date = isoDay(day);
        const schedule = `${date}T${String(evening + 12).padStart(2, "0")}:00`;
        for (const text of [
          `start campaign ${campaign} on ${date} at ${evening}pm`,
          `campaign ${campaign} ${date} beluka ${evening} baje suru gara`,
          `अभियान ${devanagari(campaign)} ${devanagari(date)} बेलुका ${devanagari(String(evening))} बजे सुरु गर`,
          `/campaign start ${campaign} at ${date} ${evening + 12}:00`,
        ])
          expect(read(text), text).toEqual({ intent: "campaign.start", slots: { campaign, schedule } });
      }),
      { numRuns: 40 },
    );
  });

  test("a number for a campaign, with what is known about it", () => {
    fc.assert(
      fc.property(mobile, id, fc.integer({ min: 10, max: 99 }).map(String), (number, campaign, age) => {
        const slots = { campaign, numbers: [number], tags: { tags_name: "Sita", tags_age: age } };
        for (const text of [
          `add ${number} to campaign ${campaign} with name Sita, age ${age}`,
          `campaign ${campaign} ma ${number} thapa, naam Sita, umer ${age}`,
          `/contact add ${campaign} ${number} name Sita, age ${age}`,
        ])
          expect(read(text), text).toEqual({ intent: "contacts.add", slots });
      }),
      { numRuns: 40 },
    );
  });
});

describe("what stands between quotation marks", () => {
  /** Anything typed, tags and commands among it, but for the marks themselves. */
  const own = fc
    .array(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 12 }),
        fc.constantFrom(
          "{tags_name}",
          "{otp}",
          "stop campaign 9",
          "भोलि ५ बजे",
          "\n",
          "🙏",
          "9851023212",
          "don't",
          "/cancel",
        ),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) =>
      parts
        .join(" ")
        .replace(/["“”„«»‹›'‘’`「」『』＂〝〞〟]/g, "")
        .trim(),
    )
    // Nobody sees direction marks; see any-text.test.ts.
    .filter((text) => /[\p{L}\p{Nd}]/u.test(text) && !/\p{Cc}(?<!\n)|\p{Cf}|\p{Cs}/u.test(text));

  test.each([
    ['start campaign 8 saying "…"', "message"],
    ["अभियान ८ “…” भनेर सुरु गर", "message"],
    ['campaign 8 "…" bhanera suru gara', "message"],
    ['/campaign start 8 say "…"', "message"],
    ['let me hear "…" in binod\'s voice', "message"],
    ['rename campaign 8 to "…"', "name"],
  ])("of %s is the %s, letter by letter", (order, slot) => {
    fc.assert(
      fc.property(own, (text) => {
        expect(read(order.replace("…", () => text)).slots[slot]).toBe(text);
      }),
    );
  });

  test("never chooses what is done", () => {
    fc.assert(
      fc.property(own, (text) => {
        expect(read(`save "${text}" as greeting`)).toEqual({
          intent: "message.save",
          slots: { message: text, name: "greeting" },
        });
      }),
    );
  });
});
