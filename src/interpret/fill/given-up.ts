// Of several ways or languages the one that is given up: "from sms to phone", "SMS आएन, call गर", "I don't read English".

import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import type { Work } from "./work.ts";

const means = meanings("but", "if");

const deniedAfter = new Set(["haina", "hoina", "होइन", "हैन", "नगरी", "nagari"]);
const awayAfter = new Set(["bata", "baata", "बाट", "देखि"]);
const awayBefore = new Set(["from", "not", "not for", "instead of", "rather than", "no", "no more", "without"]);

const mistaken = /^(?:by mistake|mistakenly|galtile|गल्तीले)$/;

/** What failed, or what somebody cannot do: where the other clause wants something, it is about this way no more. */
const failing = /^(?:lost|weak|poor|bad|missing|failed|missed|kamjor|कमजोर)$/;
const nepaliNot = /(?:ैन|[ेए]न|[ae]ina|ena)$/;

export interface Said {
  readonly value: string;
  readonly at: number;
}

const isNot = ofMeaning(({ concepts, senses }) => concepts.has("neg") || senses.some(({ mood }) => mood === "not"));
const isNepaliNot = spelled(nepaliNot);
const isFailing = spelled(new RegExp(`${failing.source}|${nepaliNot.source}`));

function isDenial(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && (isNot(unit) || isFailing(unit));
}

/** Words that may stand between the way and its Nepali verb: "SMS नै आएन". */
const particles = new Set(["nai", "नै", "ta", "त", "pani", "पनि", "ma", "मा", "lai", "लाई", "chai", "चाहिँ"]);

function isDeniedBehind(units: readonly Unit[], at: number): boolean {
  let next = at + 1;
  while (particles.has(units[next]?.key ?? "")) next += 1;
  return deniedAfter.has(units[next]?.key ?? "") || isNepaliNot(units[next]);
}

function isAwayFrom(units: readonly Unit[], at: number, slot: string): boolean {
  const before =
    unitAt(units, at - 1)?.key === "an" || unitAt(units, at - 1)?.key === "a"
      ? unitAt(units, at - 2)
      : unitAt(units, at - 1);
  const after = units[at + 1]?.key ?? "";
  // Of a channel बाट says by which way.
  if (awayBefore.has(before?.key ?? "") || deniedAfter.has(after) || mistaken.test(after)) return true;
  return slot !== "channel" && awayAfter.has(after);
}

const mayFail = new Set(["services", "channel", "lang"]);
const breaks = ",.;?!।\n";

function isBreak(unit: Unit | undefined): boolean {
  return unit === undefined || means.but(unit) || (unit.kind === "mark" && breaks.includes(unit.key));
}

/** A clause that denies, and speaks of no other value than this: "can't read sms, …", "…, sms aaudaina". */
function isInDenyingClause(units: readonly Unit[], one: Said, said: readonly Said[]): boolean {
  let from = one.at;
  while (!isBreak(unitAt(units, from - 1))) from -= 1;
  let to = one.at + 1;
  while (!isBreak(units[to])) to += 1;
  if (said.some(({ value, at }) => value !== one.value && at >= from && at < to)) return false;
  const clause = units.slice(from, to);
  return clause.some(isDenial) && !clause.some((unit) => means.if(unit));
}

/** Without those that are given up; but where that leaves no service, role or language, all that were said. */
export function withoutGivenUp({ utterance: { units } }: Work, slot: string, said: readonly Said[]): readonly Said[] {
  const kept = said.filter(({ at }) => !isAwayFrom(units, at, slot));
  // "…, no sms": then by which way?
  if (kept.length === 0) return slot === "channel" ? [] : said;
  if (kept.length === 1 || !mayFail.has(slot)) return kept;
  const working = kept.filter((one) => !isDeniedBehind(units, one.at) && !isInDenyingClause(units, one, kept));
  return working.length > 0 ? working : kept;
}
