// Words that block an order elsewhere, but not where they stand here: names, "everyone else", "98… wants the otp".
import { meanings, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { type Guarded, stands } from "./guarded.ts";
import { moods } from "./standing.ts";

const means = meanings("above", "otp", "code");

const na = moods("na");

/** "सम्झनालाई": her name is the word for remembering, too. */
function isNamed({ units }: Guarded, at: number): boolean {
  const unit = units[at];
  if (!/^(सम्झना|samjhana)/.test(unit?.key ?? "")) return false;
  return /(लाई|ले|को|lai|le|ko)$/.test(unit?.raw ?? "") || /^(लाई|ले|को|lai|le|ko)$/.test(units[at + 1]?.key ?? "");
}

/** "everyone else has paid", "somebody else": no condition. */
function isOtherPeople({ units }: Guarded, at: number): boolean {
  return units[at]?.key === "else" && /^(every|any|some|no)( ?one|body|thing)$/.test(unitAt(units, at - 1)?.key ?? "");
}

/** "anything going to more than 5000 contacts": goes to them, rather than being about to. */
function isDestination({ units, countsOn }: Guarded, at: number): boolean {
  return units[at]?.key === "going to" && countsOn("above") && means.above(units[at + 1]);
}

/** "98… wants the otp": asks for it. "wants you to …" passes an order on. */
function wantsCode({ units, countsOn }: Guarded, at: number): boolean {
  if (units[at]?.key !== "wants") return false;
  const wanted = units.slice(at + 1, at + 4);
  if (wanted.some(({ key }) => key === "to")) return false;
  const isCode = wanted.some((unit) => means.otp(unit) || means.code(unit));
  return isCode && (countsOn("otp") || countsOn("code"));
}

/** "“…” भन्दै अभियान ८ चलाऊ": what the calls are to say. */
function introducesText({ units }: Guarded, at: number): boolean {
  if (unitAt(units, at - 1)?.kind !== "quote" || !/^(भन्दै|bhandai|vandai)$/.test(units[at]?.key ?? "")) return false;
  return !/^(थियो|थिए|थिइन्|छ|छन्|थ्यो|thiyo|thie|thyo|cha|xa|chan|हुनुहुन्छ)$/.test(units[at + 1]?.key ?? "");
}

const isMind = spelled(/^(मन छ|man cha|man xa|man chha)$/);

/** "kinna man cha": what somebody would like to do is asked for. */
export function isLiking(units: readonly Unit[], at: number): boolean {
  return stands(unitAt(units, at - 1), na) && isMind(units[at]);
}

/** A blocking word that means something else here. */
export function isHarmless(guarded: Guarded, at: number): boolean {
  return (
    isNamed(guarded, at) ||
    isOtherPeople(guarded, at) ||
    isDestination(guarded, at) ||
    wantsCode(guarded, at) ||
    introducesText(guarded, at) ||
    isLiking(guarded.units, at)
  );
}
