// Where the value of a tag begins and ends: "name is wrong, should be Dil Kumari", "उमेर सच्याऊ, ३३ हो", "naam Sarmila rakhidinu".
import { actionConcepts } from "../../lexicon/index.ts";
import { meanings } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { isFiller, type Work } from "./work.ts";

const means = meanings("name", "age", "and", "request", "change", "campaign", "contact", "do");

export const tagMarks = new Set(["=", ":", "-"]);
export const linking = new Set([
  "to",
  "is",
  "now",
  "as",
  "of",
  "for",
  "in",
  "ko",
  "को",
  "lai",
  "लाई",
  "ma",
  "मा",
  "the",
  "be",
  "from",
  "'s",
  "with",
  "on",
  "at",
  "it's",
  "its",
  "must",
  "chai",
  "chahi",
  "चाहिँ",
  "चाहि",
]);

/** "name is wrong, should be …": about the old value. */
export const wrong = /^(?:wrong|incorrect|misspelt|misspelled|galat|gallat|गलत|bigreko|bigriyo|बिग्रेको)$/;
const isNow = /^(?:cha|chha|xa|छ|it|is)$/;
/** Forms of Nepali verbs nobody listed: rakhidinu, hunuparcha. */
const verbEnding = /(?<=..)(?:i?dinu|i?dinus|nuparcha|nuparchha|नुपर्छ|िदिनु|िदिनुस्)$/;

export function isKey(unit: Unit | undefined): boolean {
  return means.name(unit) || means.age(unit);
}

/** A word of the wish, not of a value: "राख", "banau", "pls". */
export function endsValue(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (!unit || work.claimed.has(at) || work.entities.taken(at)) return true;
  if (unit.kind === "mark")
    return !["-", ".", "'"].includes(unit.key) || !unit.glued || !work.utterance.units[at + 1]?.glued;
  if (isKey(unit) || means.and(unit) || means.request(unit) || linking.has(unit.key)) return true;
  return (
    unit.senses.some(({ mood }) => ["order", "nu", "linking", "na", "first"].includes(mood)) ||
    (isFiller(unit) && unit.kind === "word" && !/^[A-Z]/.test(unit.raw))
  );
}

function isSkipped(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (work.entities.taken(at)) return unit?.kind !== "quote";
  return unit?.kind === "mark"
    ? tagMarks.has(unit.key) || isDoing(work, at)
    : linking.has(unit?.key ?? "") ||
        means.change(unit) ||
        means.campaign(unit) ||
        means.contact(unit) ||
        isDoing(work, at);
}

/** "name change gara Ramesh ma", ", it's Nisha": what may stand between a key and its value. */
function isDoing(work: Work, at: number): boolean {
  const { units } = work.utterance;
  const unit = units[at];
  if (unit?.key === ",") return units[at + 1]?.key === "it's" || units[at + 1]?.key === "its";
  return means.do(unit) || (unit?.senses.some(({ mood }) => mood === "linking") ?? false);
}

/** "name is wrong, should be Dil Kumari", "उमेर सच्याऊ, ३३ हो": what stands before the new value. */
function isComplaint({ utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  const before = units[at - 1];
  if (wrong.test(unit?.key ?? "")) return true;
  if (isNow.test(unit?.key ?? "")) return wrong.test(before?.key ?? "");
  const told = wrong.test(before?.key ?? "") || isNow.test(before?.key ?? "") || means.change(before);
  return unit?.key === "," && told;
}

/** Behind a word of the value: "31 update गर", "Sarmila rakhidinu", "Devi meter no 5521". */
function endsBehind({ utterance: { units } }: Work, at: number): boolean {
  const [unit, next, third] = units.slice(at, at + 3);
  const isDone = unit?.senses.some(({ concept }) => actionConcepts.has(concept)) && means.do(next);
  const isOtherKey = isOrdinal(next) && third?.kind === "number";
  return isDone || isOtherKey || verbEnding.test(unit?.key ?? "");
}

/** The value after a key; a quote is a value as it stands. */
export function valueAfter(work: Work, key: number): { readonly from: number; readonly to: number } | undefined {
  const { units } = work.utterance;
  let from = key + 1;
  while (from < units.length && (isSkipped(work, from) || isComplaint(work, from))) from += 1;
  if (units[from]?.kind === "quote") return { from, to: from + 1 };
  let to = from;
  while (to < units.length && !endsValue(work, to) && !(to > from && endsBehind(work, to))) to += 1;
  return to > from ? { from, to } : undefined;
}

/** "ward no", "loan number": the second word of a key. */
export function isOrdinal(unit: Unit | undefined): boolean {
  return /^(no|number|num|id|नं|नम्बर)$/.test(unit?.key ?? "");
}
