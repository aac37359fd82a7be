import { expect, test } from "vitest";
import { readLines } from "../../src/interpret/model/lines.ts";
import { lexicon } from "../../src/lexicon/index.ts";
import { tongueOf } from "../../src/lexicon/tongue.ts";
import { readUtterance } from "../../src/lexicon/utterance.ts";

const tongue = (text: string) => tongueOf(readUtterance(text, lexicon).units, lexicon);

test.each([
  "list my campaigns",
  "who am i",
  "send otp to 9851023212 by sms",
  "rename campaign 8 to दसैं अफर",
  "send the otp to ९८५१०२३२१२",
  "delete campaign 8",
  'start campaign 8 saying "नमस्ते {tags_name}"',
  "what is left of today's budget?",
])("%s is English", (text) => expect(tongue(text)).toBe("en"));

test.each([
  "मेरा अभियानहरू देखाऊ",
  "दसैं अफर",
  "हो",
  "mero campaign haru dekhau",
  "9851023212 ma otp pathaideu na",
  "campaign 8 suru gara at 5pm",
  "bholi 5 baje",
  "haina, 6 baje",
  "yo campaign kasto chaldai cha?",
  "campaign 8 ko report",
  "Binod ko voice ma",
  "thik cha",
  "९८५१०२३२१२",
])("%s is Nepali", (text) => expect(tongue(text)).toBe("ne"));

test.each(["ok", "yes", "sms", "help", "cancel", "9851023212", "6pm", "IPO notice", "👍", "", "start campaign 8"])(
  "%s tells no language",
  (text) => expect(tongue(text)).toBeUndefined(),
);

/** Share of the labelled lines of a kind that are told to be in a language. */
function share(kind: string, told: string | undefined): number {
  const lines = readLines().filter(({ lang, text }) => lang === kind && !text.startsWith("/"));
  return lines.filter(({ text }) => tongue(text) === told).length / lines.length;
}

test("what people were heard to say is hardly ever taken for the other language", () => {
  expect(share("ne", "ne")).toBeGreaterThan(0.99);
  expect(share("rom", "ne")).toBeGreaterThan(0.98);
  expect(share("en", "ne")).toBeLessThan(0.01);
  expect(share("en", "en")).toBeGreaterThan(0.9);
  // English and Nepali in one sentence is a Nepali sentence.
  expect(share("mix", "ne")).toBeGreaterThan(0.93);
});
