// Tags of a contact: "name Sita, age 25", "city London", "उमेर २५", "name = Gita".

import { actionConcepts } from "../../lexicon/index.ts";
import { means, type Unit } from "../../lexicon/utterance.ts";
import { tagKey, tagValue } from "../../slots/tags.ts";
import { isOpen } from "../presence.ts";
import { claim, has, isFiller, isFree, put, textBetween, type Work } from "./work.ts";

const marks = new Set(["=", ":", "-"]);
const linking = new Set([
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
const wrong = /^(?:wrong|incorrect|misspelt|misspelled|galat|gallat|गलत|bigreko|bigriyo|बिग्रेको)$/;
const isNow = /^(?:cha|chha|xa|छ|it|is)$/;
/** Forms of Nepali verbs nobody listed: rakhidinu, hunuparcha. */
const verbEnding = /(?<=..)(?:i?dinu|i?dinus|nuparcha|nuparchha|नुपर्छ|िदिनु|िदिनुस्)$/;

function isKey(unit: Unit | undefined): boolean {
  return means(unit, "name") || means(unit, "age");
}

/** A word of the wish, not of a value: "राख", "banau", "pls". */
function endsValue(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (!unit || work.claimed.has(at) || work.entities.taken(at)) return true;
  if (unit.kind === "mark")
    return !["-", ".", "'"].includes(unit.key) || !unit.glued || !work.utterance.units[at + 1]?.glued;
  if (isKey(unit) || means(unit, "and") || means(unit, "request") || linking.has(unit.key)) return true;
  return (
    unit.senses.some(({ mood }) => ["order", "nu", "linking", "na", "first"].includes(mood)) ||
    (isFiller(unit) && unit.kind === "word" && !/^[A-Z]/.test(unit.raw))
  );
}

function isSkipped(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  if (work.entities.taken(at)) return unit?.kind !== "quote";
  return unit?.kind === "mark"
    ? marks.has(unit.key) || isDoing(work, at)
    : linking.has(unit?.key ?? "") ||
        means(unit, "change") ||
        means(unit, "campaign") ||
        means(unit, "contact") ||
        isDoing(work, at);
}

/** "name change gara Ramesh ma", ", it's Nisha": what may stand between a key and its value. */
function isDoing(work: Work, at: number): boolean {
  const { units } = work.utterance;
  const unit = units[at];
  if (unit?.key === ",") return units[at + 1]?.key === "it's" || units[at + 1]?.key === "its";
  return means(unit, "do") || (unit?.senses.some(({ mood }) => mood === "linking") ?? false);
}

/** "name is wrong, should be Dil Kumari", "उमेर सच्याऊ, ३३ हो": what stands before the new value. */
function isComplaint({ utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  const before = units[at - 1];
  if (wrong.test(unit?.key ?? "")) return true;
  if (isNow.test(unit?.key ?? "")) return wrong.test(before?.key ?? "");
  const told = wrong.test(before?.key ?? "") || isNow.test(before?.key ?? "") || means(before, "change");
  return unit?.key === "," && told;
}

/** Behind a word of the value: "31 update गर", "Sarmila rakhidinu", "Devi meter no 5521". */
function endsBehind({ utterance: { units } }: Work, at: number): boolean {
  const [unit, next, third] = units.slice(at, at + 3);
  const isDone = unit?.senses.some(({ concept }) => actionConcepts.has(concept)) && means(next, "do");
  const isOtherKey = isOrdinal(next) && third?.kind === "number";
  return isDone || isOtherKey || verbEnding.test(unit?.key ?? "");
}

/** The value after a key; a quote is a value as it stands. */
function valueAfter(work: Work, key: number): { readonly from: number; readonly to: number } | undefined {
  const { units } = work.utterance;
  let from = key + 1;
  while (from < units.length && (isSkipped(work, from) || isComplaint(work, from))) from += 1;
  if (units[from]?.kind === "quote") return { from, to: from + 1 };
  let to = from;
  while (to < units.length && !endsValue(work, to) && !(to > from && endsBehind(work, to))) to += 1;
  return to > from ? { from, to } : undefined;
}

function fillKnown(work: Work, tags: Record<string, string>): void {
  const { units } = work.utterance;
  units.forEach((unit, at) => {
    if (!isFree(work, at) || !isKey(unit)) return;
    const value = valueAfter(work, at);
    const key = tagKey(unit, unit.raw);
    if (!value || tags[key] !== undefined) return;
    const quoted = units[value.from]?.kind === "quote";
    tags[key] = tagValue(quoted ? (units[value.from]?.raw ?? "") : textBetween(work, value.from, value.to));
    claim(work, at, value.to);
  });
}

/** Other keys stand after a comma, "with" or before "=": ", city London", "with amount 1500", "ward = 5". */
function fillOther(work: Work, tags: Record<string, string>): void {
  const { units } = work.utterance;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const opens = at > 0 && ((unit?.key === "," && isFree(work, at)) || unit?.key === "with" || unit?.key === "and");
    const start = opens ? at + 1 : at;
    const first = units[start];
    if (first?.kind !== "word" || !isFree(work, start) || isFiller(first)) continue;
    const sign = units[isOrdinal(units[start + 1]) ? start + 2 : start + 1]?.key ?? "";
    const equals = marks.has(sign) && sign !== "-" && !work.used(first);
    // "name Devi meter no 5521"
    const numbered =
      Object.keys(tags).length > 0 && isOrdinal(units[at + 1]) && units[at + 2]?.kind === "number" && !work.used(first);
    if (!opens && !equals && !numbered) continue;
    const pair = pairAt(work, start, equals);
    if (!pair) continue;
    tags[pair.key] ??= pair.value;
    claim(work, start, pair.to);
    at = pair.to - 1;
  }
}

function pairAt(
  work: Work,
  start: number,
  equals: boolean,
): { readonly key: string; readonly value: string; readonly to: number } | undefined {
  const { units } = work.utterance;
  let to = isOrdinal(units[start + 1]) ? start + 2 : start + 1;
  while (
    to < units.length &&
    units[to]?.kind !== "quote" &&
    (marks.has(units[to]?.key ?? "") || (!endsValue(work, to) && isFree(work, to)) || isPlainNumber(work, to))
  )
    to += 1;
  if (units[to]?.kind === "quote" && to === start + 1) to += 1;
  const last = units[to - 1];
  if (to < start + 2 || !last || isOrdinal(last)) return undefined;
  const afterKey = isOrdinal(units[start + 1]) ? start + 2 : start + 1;
  const valueFrom = equals ? afterKey + 1 : last.kind === "number" ? to - 1 : afterKey;
  const keyTo = equals ? afterKey : valueFrom;
  const words = units
    .slice(start, keyTo)
    .filter(({ kind }, index) => kind === "word" && (index === 0 || !isOrdinal(units[start + index])));
  if (
    words.some(
      (unit) =>
        work.used(unit) ||
        unit.senses.some(({ concept }) => ["campaign", "start", "schedule", "again"].includes(concept)),
    )
  )
    return undefined;
  const value = last.kind === "quote" ? last.raw : textBetween(work, valueFrom, to);
  const key = textBetween(work, start, keyTo).replace(/\s*[=:-]+\s*$/, "");
  return { key: tagKey(undefined, key), value: tagValue(value), to };
}

/** "ward no", "loan number": the second word of a key. */
function isOrdinal(unit: Unit | undefined): boolean {
  return /^(no|number|num|id|नं|नम्बर)$/.test(unit?.key ?? "");
}

function isPlainNumber({ utterance, entities }: Work, at: number): boolean {
  return utterance.units[at]?.kind === "number" && entities.amounts.some(({ from, to }) => at >= from && at < to);
}

/** Of a change that is about no new number. */
function isChangeOfOne(work: Work): boolean {
  return has(work, "new_number") && work.slots.new_number === undefined;
}

/** A name and its only quote or name anywhere: "naam sachyau, \"Kanchha Lama\"". */
function fillNameApart(work: Work, tags: Record<string, string>): boolean {
  const { utterance, entities } = work;
  if (!utterance.units.some((unit, at) => isFree(work, at) && means(unit, "name"))) return false;
  const quoted = entities.quotes.length === 1 ? utterance.units[entities.quotes[0] ?? -1]?.raw : undefined;
  const run = entities.names.length === 1 ? entities.names[0] : undefined;
  const value = quoted ?? (run && textBetween(work, run.from, run.to));
  if (
    value === undefined ||
    (run && quoted === undefined && work.slots.campaign === undefined && work.slots.contact === undefined)
  )
    return false;
  tags.tags_name = tagValue(value);
  if (run && quoted === undefined) claim(work, run.from, run.to);
  return true;
}

/** "plan Gold राख", "set room of contact 12 to 310": what is left over in a change of somebody is a key and its value. */
function fillLoose(work: Work, tags: Record<string, string>): void {
  if (fillNameApart(work, tags)) return;
  const { utterance, entities } = work;
  const inCode = (at: number) => entities.codes.some(({ from, to }) => at >= from && at < to);
  const left = utterance.units.flatMap((unit, at) => {
    const counts = inCode(at) || (isFree(work, at) && (unit.kind === "number" || isLoose(work, unit)));
    return counts ? [at] : [];
  });
  const [key, ...value] = left;
  const first = utterance.units[key ?? -1];
  const [from, last] = [value[0], value.at(-1)];
  if (first?.kind !== "word" || from === undefined || last === undefined || last - from > 3) return;
  let to = last + 1;
  while (utterance.units[to]?.glued && utterance.units[to]?.kind === "word") to += 1;
  const named = means(first, "rename") ? "tags_name" : tagKey(first, first.raw);
  tags[named] = tagValue(textBetween(work, from, to));
}

function isLoose(work: Work, unit: Unit): boolean {
  if (unit.kind !== "word" || work.used(unit) || linking.has(unit.key)) return false;
  return isOpen(unit) || (!isFiller(unit) && unit.senses.every(({ mood }) => mood === "base" || mood === "third"));
}

export function fillTags(work: Work): void {
  if (!has(work, "tags")) return;
  const tags: Record<string, string> = {};
  fillKnown(work, tags);
  fillOther(work, tags);
  if (Object.keys(tags).length === 0 && isChangeOfOne(work)) fillLoose(work, tags);
  if (Object.keys(tags).length > 0) put(work, "tags", tags);
}
