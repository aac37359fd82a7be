// Which language words are in: English, or Nepali in either script. Loan words ("otp", "message") and names tell nothing.
import type { Lexicon } from "./lexicon.ts";
import { isDevanagari } from "./sound.ts";
import { tokenize } from "./tokens.ts";
import type { Unit } from "./utterance.ts";
import type { Word } from "./word.ts";

export type Tongue = "en" | "ne";

/** Small words hold a sentence together: whoever writes "to" and "my" writes English; "send" and "report" are said in Nepali too. */
const SMALL_WORD = 1;
const BORROWED = 0.4;
/** A Nepali verb ("gara", "dekhaunus") closes a Nepali sentence, whatever else stands in it. */
const VERB = 2;
/** A name in Devanagari may stand in any sentence. */
const NAME = 0.75;
/** So may a number in its digits. */
const DIGITS = 0.75;

/** One English word tells nothing: "ok", "yes", "sms" and "cancel" are said in both. */
const FEWEST_ENGLISH = 2;
const ENOUGH_NEPALI = NAME;

/** Longer texts are judged by their beginning. */
const MOST_UNITS = 100;

const small = ["filler", "iam", "soft", "request", "it"];
const englishMoods = new Set(["base", "third", "ing", "past"]);

function weightOf({ key, tongue, meaning }: Word): number {
  const { senses, concepts } = meaning;
  if (tongue === "en" && meaning.open) return 0;
  if (tongue === "en") return small.some((concept) => concepts.has(concept)) ? SMALL_WORD : BORROWED;
  if (senses.some(({ mood }) => !englishMoods.has(mood))) return VERB;
  return isDevanagari(key) && meaning.open ? NAME : SMALL_WORD;
}

/**
 * The language of an utterance: `"8 ko report pathau"`, `"८ को रिपोर्ट"` → `"ne"`; undefined for what says too little ("ok",
 * "9851023212") or as much of both. Quotes are the words of a message and do not count.
 */
export function tongueOf(units: readonly Unit[], lexicon: Lexicon): Tongue | undefined {
  const weights = { en: 0, ne: 0 };
  let english = 0;
  for (const { kind, raw } of units.slice(0, MOST_UNITS)) {
    if (kind === "number" && /[०-९]/.test(raw)) weights.ne += DIGITS;
    if (kind !== "word") continue;
    for (const token of tokenize(raw)) {
      const word = lexicon.word(token.raw);
      if (!word.tongue) continue;
      const weight = weightOf(word);
      weights[word.tongue] += weight;
      if (word.tongue === "en" && weight > 0) english += 1;
    }
  }
  if (weights.ne > weights.en) return weights.ne >= ENOUGH_NEPALI ? "ne" : undefined;
  return weights.en > weights.ne && english >= FEWEST_ENGLISH ? "en" : undefined;
}
