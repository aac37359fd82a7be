// Names that were typed without quotation marks: runs of words that nothing else explains.

import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import type { Run } from "../names/find-names.ts";
import { isOpen } from "../presence.ts";
import { isFiller, isFree, textBetween, type Work } from "./work.ts";

const means = meanings("topic");
const speaksOfMany = saying("status:*", "contacts", "numbers");
const isCampaign = saying("campaign", "campaigns");

/** Small words that stand inside names: "Bank of Kathmandu", "Sale & offer". */
const joining = new Set(["of", "the", "for", "&", "and", "-", "र", "/"]);

export function isCapital(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.raw === "") return false;
  const code = unit.raw.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  const first = unit.raw.charAt(0);
  return first !== first.toLowerCase();
}

/** A word that may be in a name: unknown, or known but of no use to the command. */
function belongs(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (unit?.kind !== "word" || work.plan.used(unit) || !isFree(work, at)) return false;
  return unit.open || !(isFiller(unit) || isInflected(unit));
}

/** A form of a Nepali verb is no part of a name: पठाउँदा, pathauna. */
const isInflected = ofMeaning(
  ({ senses }) => senses.length > 0 && senses.every(({ mood }) => !["base", "third", "past", "ing"].includes(mood)),
);

/** What makes a run a name rather than a stray word. */
function begins(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  return unit !== undefined && (isOpen(unit) || (at > 0 && isCapital(unit))) && belongs(work, at);
}

/** "Fee reminder Class 10": a short number right after a word of the name. */
function isNumberWithin(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  return unit?.kind === "number" && isFree(work, at) && !unit.glued && unit.key.length < 5;
}

function endOf(work: Work, from: number): number {
  const { units } = work.utterance;
  let to = from + 1;
  for (;;) {
    if (belongs(work, to) || isNumberWithin(work, to)) to += 1;
    else if (
      joining.has(units[to]?.key ?? "") &&
      isFree(work, to) &&
      begins(work, to + 1) &&
      isCapital(units[to + 1]) === isCapital(units[from])
    )
      to += 2;
    else return to;
  }
}

/** Runs that were read as names, then those that may be some. */
export function findRuns(work: Work): readonly Run[] {
  const guessed = guessRuns(work);
  if (work.entities.names.length === 0) return guessed;
  const read = work.entities.names.filter(({ from, to }) => isUnclaimed(work, from, to));
  return [...read, ...guessed.filter((one) => read.every(({ from, to }) => one.to <= from || one.from >= to))];
}

function isUnclaimed({ claimed }: Work, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (claimed[at] === 1) return false;
  return true;
}

function guessRuns(work: Work): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < work.utterance.units.length; at += 1) {
    if (!begins(work, at)) continue;
    let from = at;
    while (from > (runs.at(-1)?.to ?? 0) && belongs(work, from - 1)) from -= 1;
    const to = endOf(work, at);
    runs.push({ from: firstCapital(work, from, to), to });
    at = to - 1;
  }
  return runs;
}

/** "running Winter sale", "touched Winter sale": a name in capitals begins with its capital. */
function firstCapital({ utterance }: Work, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isCapital(utterance.units[at]) && at > 0) return at;
  return from;
}

const caseEnding = /(?:हरूलाई|हरुलाई|लाई|बाट|को|ले|(?<=..)(?:harulai|haruko|bata|baata|lai))$/;
/** "अन्तिम मौका", "बस तालिका": of these words it is the end, unless more of them follow: "मेलाका असफल". */
const ofMany = /का$/;

/** खोप सम्झनामा → खोप सम्झना: what is left of a last word that nobody knows with its ending. */
function stemOfLast(work: Work, run: Run): string | undefined {
  const last = unitAt(work.utterance.units, run.to - 1);
  if (last?.stem === undefined || !/(मा|को|लाई|बाट|हरू|हरु)$/.test(last.raw)) return undefined;
  const name = textBetween(work, run.from, run.to);
  return name.slice(0, name.length - last.raw.length) + last.raw.slice(0, last.stem.length);
}

function hasStatusBehind({ utterance: { units } }: Work, { to }: Run): boolean {
  return speaksOfMany(units[to]) || speaksOfMany(units[to + 1]);
}

const locative = /(?<=[\u0915-\u0939]{2}|[\u093e-\u094c][\u0915-\u0939]|[\u0915-\u0939\u093e-\u094c]{4})मा$/;
const endsInMa = /(?:चन्द्रमा|सुषमा|उपमा|रेशमा|सदमा|कलमा)$/;

const romanLocative = /(?<=[a-z]{3})(?:ma|ko)$/;
const endsInRomanMa = /(?:drama|cinema|dharma|karma|diploma|rama|sima|seema|prema|mahima|garima|reshma|sushma|upama)$/i;

/** "कृषि तालिममा असफल", "khopma nauthayeka": a known word, in which something is the case. */
function withoutLocative(work: Work, run: Run, name: string): string {
  if (!hasStatusBehind(work, run) || endsInMa.test(name) || endsInRomanMa.test(name)) return name;
  return name.replace(locative, "").replace(romanLocative, "");
}

/** The name as typed, without a postposition written onto its last word. */
export function nameOf(work: Work, run: Run): string {
  const name = textBetween(work, run.from, run.to)
    .replace(/['’]s$/, "")
    .replace(/^(?:the|campaign) (?=\S)/, "")
    .replace(/(?<=\S) (?:to|at|for|from|with|of)$/, "");
  const stem = stemOfLast(work, run);
  const bare =
    stem ??
    (ofMany.test(name) && hasStatusBehind(work, run)
      ? name.slice(0, -2)
      : withoutLocative(work, run, name.replace(caseEnding, "")));
  return bare.length > 2 && bare.length < name.length && !/\s$/.test(bare) ? bare : name;
}

export function isRead({ entities }: Work, run: Run): boolean {
  return entities.names.some(({ from, to }) => from === run.from && to === run.to);
}

/** A run that may name a campaign in a costly wish: "start the car" is none. */
export function isCampaignName(work: Work, run: Run): boolean {
  if (isRead(work, run)) return true;
  const { units } = work.utterance;
  const words = units.slice(run.from, run.to);
  return isBesideCampaign(work, run) || words.some((unit) => isCapital(unit) || means.topic(unit));
}

const naming = new Set(["भन्ने", "bhanne", "vanne", "नामको", "को", "ko"]);

export function isBesideCampaign({ utterance: { units } }: Work, run: Run): boolean {
  let after = run.to;
  while (naming.has(units[after]?.key ?? "")) after += 1;
  return isCampaign(unitAt(units, run.from - 1)) || isCampaign(units[after]);
}
