import { expect, test } from "vitest";
import { compile } from "../../src/lexicon/compile.ts";
import stored from "../../src/lexicon/compiled.json" with { type: "json" };
import { fingerprintOf, readLexicon, storeLexicon } from "../../src/lexicon/stored.ts";
import { tables } from "../../src/lexicon/tables.ts";

const compiled = compile(tables);

test("compiled.json holds what the tables say today; if not, run `npx node src/lexicon/store.ts`", () => {
  expect(stored).toEqual(storeLexicon(fingerprintOf(tables), compiled));
});

test("what was stored is read as it was compiled", () => {
  const { phrases, ...words } = readLexicon(stored);
  const { phrases: compiledPhrases, ...compiledWords } = compiled;
  expect(words).toEqual(compiledWords);
  for (const [first, known] of compiledPhrases) {
    expect(phrases.has(first)).toBe(true);
    expect(phrases.get(first)).toEqual(known);
  }
  expect(phrases.has("otp")).toBe(compiledPhrases.has("otp"));
});

test("a phrase is the same object each time it is asked for, so that words can tell theirs apart", () => {
  const { phrases } = readLexicon(stored);
  expect(phrases.get("go")?.[0]).toBe(phrases.get("go")?.[0]);
});

test.each([
  ["an English word", { ...tables, english: [...tables.english, { weather: "weather" }] }],
  ["a Nepali word", { ...tables, nepali: [...tables.nepali, { weather: "मौसम" }] }],
  ["a verb", { ...tables, verbs: { ...tables.verbs, rain: "बर्स" } }],
  ["a concept whose words may be verb forms", { ...tables, loose: new Set([...tables.loose, "weather"]) }],
])("%s more gives other tables, which what was stored is not for", (_, changed) => {
  expect(fingerprintOf(changed)).not.toBe(stored.fingerprint);
});
