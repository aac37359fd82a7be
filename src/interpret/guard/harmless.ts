// Words that block an order elsewhere, but not where they stand here: names, "everyone else", "98… wants the otp".
import type { Mood } from "../../lexicon/index.ts";
import { meanings } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { type Guarded, stands } from "./guarded.ts";

const means = meanings("above", "otp", "code");

const na: ReadonlySet<Mood> = new Set<Mood>(["na"]);

/** "सम्झनालाई": her name is the word for remembering, too. */
function isNamed({ units }: Guarded, at: number): boolean {
  const unit = units[at];
  const marked =
    /(लाई|ले|को|lai|le|ko)$/.test(unit?.raw ?? "") || /^(लाई|ले|को|lai|le|ko)$/.test(units[at + 1]?.key ?? "");
  return marked && /^(सम्झना|samjhana)/.test(unit?.key ?? "");
}

/** "everyone else has paid", "somebody else": no condition. */
function isOtherPeople({ units }: Guarded, at: number): boolean {
  return units[at]?.key === "else" && /^(every|any|some|no)( ?one|body|thing)$/.test(units[at - 1]?.key ?? "");
}

/** "anything going to more than 5000 contacts": goes to them, rather than being about to. */
function isDestination({ units, cue }: Guarded, at: number): boolean {
  return units[at]?.key === "going to" && cue.includes("above") && means.above(units[at + 1]);
}

/** "98… wants the otp": asks for it. "wants you to …" passes an order on. */
function wantsCode({ units, cue }: Guarded, at: number): boolean {
  const wanted = units.slice(at + 1, at + 4);
  if (wanted.some(({ key }) => key === "to")) return false;
  const isCode = wanted.some((unit) => means.otp(unit) || means.code(unit));
  return units[at]?.key === "wants" && isCode && (cue.includes("otp") || cue.includes("code"));
}

/** "“…” भन्दै अभियान ८ चलाऊ": what the calls are to say. */
function introducesText({ units }: Guarded, at: number): boolean {
  const isTold = /^(थियो|थिए|थिइन्|छ|छन्|थ्यो|thiyo|thie|thyo|cha|xa|chan|हुनुहुन्छ)$/.test(units[at + 1]?.key ?? "");
  return /^(भन्दै|bhandai|vandai)$/.test(units[at]?.key ?? "") && units[at - 1]?.kind === "quote" && !isTold;
}

/** "kinna man cha": what somebody would like to do is asked for. */
export function isLiking(units: readonly Unit[], at: number): boolean {
  return /^(मन छ|man cha|man xa|man chha)$/.test(units[at]?.key ?? "") && stands(units[at - 1], na);
}

/** A blocking word that means something else here. */
export function isHarmless(guarded: Guarded, at: number): boolean {
  return (
    [isNamed, isOtherPeople, isDestination, wantsCode, introducesText].some((is) => is(guarded, at)) ||
    isLiking(guarded.units, at)
  );
}
