// How words of either script are heard: people romanise Nepali each in their own way.
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainForm } from "../../src/lexicon/letters.ts";
import { romanSound, soundKey, soundKeys } from "../../src/lexicon/sound.ts";

test.each([
  ["गर", ["gar", "gara", "garaa"]],
  ["पठाऊ", ["pathau", "pathaau", "pathaoo"]],
  ["छ", ["cha", "chha", "xa"]],
  ["भयो", ["bhayo", "vayo", "bhaayo"]],
  ["फोन", ["fon", "phon"]],
  ["कसले", ["kasle", "kasale"]],
  ["विद्यालय", ["bidyalaya", "vidyalay"]],
  ["सूची", ["suchi", "soochee"]],
])("%s is heard in %o", (word, romanised) => {
  for (const spelling of romanised) expect(soundKeys(word), spelling).toContain(romanSound(spelling));
});

test("a doubled letter is heard once, a doubled n twice", () => {
  expect([romanSound("sakkyo"), romanSound("kinnu")]).toEqual(["sakyo", "kinnu"]);
});

test("the first key of a word is how it is spoken", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."कखगचजटडतदनपबमयरलवशसहािीुूेो्ं"), maxLength: 8 }), (word) => {
      if (word !== "") expect(soundKeys(word)[0]).toBe(soundKey(word));
    }),
  );
});

test("the plain form of a plain form is itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 12 }), (word) => {
      expect(plainForm(plainForm(word))).toBe(plainForm(word));
    }),
  );
});
