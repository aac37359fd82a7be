import { expect, test } from "vitest";
import { en } from "../../src/messages/en/index.ts";
import { ne } from "../../src/messages/ne/index.ts";

/** Names and abbreviations that Nepali writes as they are. */
const asTheyAre = ["adapter.title", "adapter.other-language", "lines.card-sid", "option.SMS"];

test("both languages say the same things", () => {
  expect(Object.keys(ne).sort()).toEqual(Object.keys(en).sort());
});

test("every plain sentence of the Nepali table is Nepali", () => {
  const plain = Object.entries(ne).filter(([, sentence]) => sentence.length === 0);
  const foreign = plain.filter(
    ([key, sentence]) =>
      !asTheyAre.includes(key) && !/\p{Script=Devanagari}/u.test(String(Reflect.apply(sentence, undefined, []))),
  );
  expect(foreign.map(([key]) => key)).toEqual([]);
});
