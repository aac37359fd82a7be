// Where the value of a tag begins and ends: "name is wrong, should be Dil Kumari", "उमेर सच्याऊ, ३३ हो", "naam Sarmila rakhidinu".

import { actionConcepts } from "../../lexicon/index.ts";
import { type Mood, ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { unitAt } from "../../lexicon/utterance.ts";
import { isFiller, isFree, type Work } from "./work.ts";

const means = meanings("change", "do");
const goesOn = saying("and", "request");
const isOfWish = saying("change", "campaign", "contact");

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
export const isWrong = spelled(/^(?:wrong|incorrect|misspelt|misspelled|galat|gallat|गलत|bigreko|bigriyo|बिग्रेको)$/);
const isNow = spelled(/^(?:cha|chha|xa|छ|it|is)$/);
/** Forms of Nepali verbs nobody listed: rakhidinu, hunuparcha. */
const isUnlistedVerb = spelled(/(?<=..)(?:i?dinu|i?dinus|nuparcha|nuparchha|नुपर्छ|िदिनु|िदिनुस्)$/);

export const isKey = saying("name", "age");

const closing = new Set<Mood>(["order", "nu", "linking", "na", "first"]);
const isClosing = ofMeaning(({ senses }) => senses.some(({ mood }) => closing.has(mood)));
const isLinking = ofMeaning(({ senses }) => senses.some(({ mood }) => mood === "linking"));
const isAction = ofMeaning(({ senses }) => senses.some(({ concept }) => actionConcepts.has(concept)));

/** A word of the wish, not of a value: "राख", "banau", "pls". */
export function endsValue(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (!unit || !isFree(work, at)) return true;
  if (unit.kind === "mark")
    return !["-", ".", "'"].includes(unit.key) || !unit.glued || !work.utterance.units[at + 1]?.glued;
  if (isKey(unit) || goesOn(unit) || linking.has(unit.key)) return true;
  return isClosing(unit) || (isFiller(unit) && unit.kind === "word" && !/^[A-Z]/.test(unit.raw));
}

function isSkipped(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (work.entities.taken(at)) return unit?.kind !== "quote";
  return unit?.kind === "mark"
    ? tagMarks.has(unit.key) || isDoing(work, at)
    : linking.has(unit?.key ?? "") || isOfWish(unit) || isDoing(work, at);
}

/** "name change gara Ramesh ma", ", it's Nisha": what may stand between a key and its value. */
function isDoing(work: Work, at: number): boolean {
  const { units } = work.utterance;
  const unit = units[at];
  if (unit?.key === ",") return units[at + 1]?.key === "it's" || units[at + 1]?.key === "its";
  return unit !== undefined && (means.do(unit) || isLinking(unit));
}

/** "name is wrong, should be Dil Kumari", "उमेर सच्याऊ, ३३ हो": what stands before the new value. */
function isComplaint({ utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  const before = unitAt(units, at - 1);
  if (isWrong(unit)) return true;
  if (isNow(unit)) return isWrong(before);
  const told = isWrong(before) || isNow(before) || means.change(before);
  return unit?.key === "," && told;
}

/** Behind a word of the value: "31 update गर", "Sarmila rakhidinu", "Devi meter no 5521". */
function endsBehind({ utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  const next = units[at + 1];
  const isDone = unit !== undefined && means.do(next) && isAction(unit);
  const isOtherKey = isOrdinal(next) && units[at + 2]?.kind === "number";
  return isDone || isOtherKey || isUnlistedVerb(unit);
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
export const isOrdinal = spelled(/^(no|number|num|id|नं|नम्बर)$/);
