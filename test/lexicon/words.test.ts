// Words as they are typed on phones: each line is one meaning, in all the spellings, scripts, endings and slips it comes in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexicon } from "../../src/lexicon/index.ts";
import { readUtterance } from "../../src/lexicon/utterance.ts";

const unitsOf = (text: string) => readUtterance(text, lexicon).units;
const conceptsOf = (text: string) => unitsOf(text).flatMap(({ concepts }) => [...concepts]);

describe("one wish in many forms of politeness and spelling", () => {
  test.each([
    ["send", "send snd SEND Send, pathau pathaideu pathaidinu pathaidinus pathaunus pathaunuhos pathaide pathauu"],
    ["send", "पठाऊ पठाउ पठाइदेऊ पठाइदेउ पठाउनुस् पठाउनुहोस् पठाइदिनुस् पठाइदिनुहोस् पठाइदे"],
    ["start", "start strt START suru shuru chalau chalaideu chalaunus सुरु शुरु चलाऊ चलाइदिनुस्"],
    ["delete", "delete delte dlete hatau hataideu hataidinus metau हटाऊ हटाइदेऊ मेटाऊ मेटाइदिनुहोस्"],
    ["stop", "stop STOP roka rokdeu rokidinus banda रोक रोक्नुस् रोकिदिनुहोस् बन्द"],
    ["show", "show dekhau dekhaideu dekhaunus hera देखाऊ देखाइदेऊ देखाउनुहोस् हेर"],
    ["add", "add thap thapdeu thapidinus थप्नुस् थपिदिनुहोस्"],
    ["change", "change badla badalnus phera pherdeu बदल फेर फेरिदिनुस्"],
  ])("%s: %s", (concept, words) => {
    for (const word of words.split(" ")) expect(conceptsOf(word), word).toContain(concept);
  });
});

describe("things, with what is written onto them", () => {
  test.each([
    ["campaign", "campaign campaigns campain cmpaign campaing cmpgn abhiyan abhiyaan kyampen अभियान क्याम्पेन"],
    [
      "campaign",
      "campaignko campaignlai campaignma campaignbata abhiyanko अभियानको अभियानलाई अभियानमा अभियानबाट अभियानहरूको",
    ],
    ["message", "message msg mesej sandesh sandeshko सन्देश मेसेज सन्देशको"],
    ["number", "number num nmbr nambar numberma numberlai नम्बर नम्बरमा नम्बरलाई"],
    ["team", "team teamko teamma टोली टिम टिमको"],
    ["report", "report riport reportko रिपोर्ट रिपोर्टको प्रतिवेदन"],
    ["otp", "otp OTP ओटीपी ओटिपी otpko"],
  ])("%s: %s", (concept, words) => {
    for (const word of words.split(" ")) expect(conceptsOf(word), word).toContain(concept);
  });
});

describe("days, hours and small words of the chat", () => {
  test.each([
    ["date:1", "tomorrow tmrw tmr tommorow tomorow bholi vholi bholiko भोलि भोली भोलिको"],
    ["date:2", "parsi parsiko पर्सि पर्सी"],
    ["weekday:5", "friday fri sukrabar shukrabar sukrabarko शुक्रबार शुक्रवार शुक्रबारको"],
    ["weekday:4", "thursday thurs bihibar bihibaar बिहीबार बिहिबार विहीबार"],
    ["part:morning", "morning bihana bihan bihanai बिहान बिहानै सबेरै"],
    ["part:evening", "evening beluka beluki sanjh saanjh बेलुका बेलुकी साँझ"],
    ["bsmonth:8", "mangsir mansir mangsirko मंसिर मङ्सिर मंसिरको"],
    ["unit:hour", "hour hours hr hrs ghanta ghantama घण्टा घन्टा घण्टामा"],
    ["reported", "bhako bhayeko bhaeko vako vayeko भएको"],
    ["num:6", "six cha chha xa छ"],
    ["request", "please pls plz plse kindly"],
  ])("%s: %s", (concept, words) => {
    for (const word of words.split(" ")) expect(conceptsOf(word), word).toContain(concept);
  });
});

describe("words that only look alike are kept apart", () => {
  test.each([
    ["बन्द", "say"],
    ["the", "reported"],
    ["line", "buy"],
    ["फेरि", "change"],
    ["stopwatch", "stop"],
    ["restart", "stop"],
    ["campus", "campaign"],
  ])("%s is not %s", (word, concept) => expect(conceptsOf(word)).not.toContain(concept));
});

describe("properties", () => {
  const words = "send start delete campaign message tomorrow friday evening please".split(" ");
  const known = fc.constantFrom(...words);
  const emoji = fc.constantFrom("🙏", "👍", "😅", "🔥", "❤️", "👨‍👩‍👧", "🇳🇵");

  test("capitals change no meaning", () => {
    fc.assert(
      fc.property(known, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (word, upper) => {
        const typed = [...word].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join("");
        expect(conceptsOf(typed)).toEqual(conceptsOf(word));
      }),
    );
  });

  test("emoji, dots and stretched punctuation around a word change no meaning", () => {
    fc.assert(
      fc.property(known, emoji, fc.constantFrom("", "!", "!!!", "...", "?", "।", ","), (word, sign, mark) => {
        const said = unitsOf(`${sign}${word}${mark} ${sign}`).filter(({ kind }) => kind === "word");
        expect(said.map(({ concepts }) => [...concepts])).toEqual([conceptsOf(word)]);
      }),
    );
  });

  test("one slip of the thumb in a longer word is seen through", () => {
    const slips = fc.tuple(
      fc.constantFrom("campaign", "message", "tomorrow", "schedule"),
      fc.integer({ min: 1, max: 6 }),
    );
    fc.assert(
      fc.property(slips, fc.constantFrom("left out", "doubled", "swapped"), ([word, at], slip) => {
        const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
        const swapped = before + after.charAt(0) + letter + after.slice(1);
        const typed =
          slip === "left out" ? before + after : slip === "doubled" ? before + letter + letter + after : swapped;
        const meant = new Set(conceptsOf(word));
        expect(
          conceptsOf(typed).some((concept) => meant.has(concept)),
          typed,
        ).toBe(true);
      }),
    );
  });

  test("every letter that was typed is in exactly one unit, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        let end = 0;
        for (const unit of unitsOf(text)) {
          expect(unit.start).toBeGreaterThanOrEqual(end);
          if (unit.kind !== "quote") expect(text.slice(unit.start, unit.end)).toBe(unit.raw);
          expect(text.slice(end, unit.start)).not.toMatch(/[\p{L}\p{Nd}]/u);
          end = unit.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{Nd}]/u);
      }),
    );
  });
});
