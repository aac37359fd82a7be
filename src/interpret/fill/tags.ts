// Tags of a contact: "name Sita, age 25", "city London", "उमेर २५", "name = Gita".

import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { tagKey, tagValue } from "../../slots/tags.ts";
import { isOpen } from "../presence.ts";
import { endsValue, isKey, isOrdinal, isWrong, linking, tagMarks, valueAfter } from "./tag-values.ts";
import { claim, isFiller, isFree, isOpenSlot, put, textBetween, type Work } from "./work.ts";

const means = meanings("name", "rename");
const isOfWish = saying("campaign", "start", "schedule", "again");
const isMisspelt = spelled(/^misspel/);
const isPlain = ofMeaning(({ senses }) => senses.every(({ mood }) => mood === "base" || mood === "third"));

function fillKnown(work: Work, tags: Record<string, string>): void {
  if (!isKey.isIn(work.utterance)) return;
  const { units } = work.utterance;
  units.forEach((unit, at) => {
    if (!isKey(unit) || !isFree(work, at)) return;
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
    if (!opens && !isKeySign(units[at + 1])) continue;
    const pair = beginsKey(work, start) ? otherPairAt(work, start, opens, Object.keys(tags).length > 0) : undefined;
    if (!pair || pair.value === "") continue;
    tags[pair.key] ??= pair.value;
    claim(work, start, pair.to);
    at = pair.to - 1;
  }
}

/** Behind a key that no comma and no word opens: "ward = 5", "meter no 5521". */
function isKeySign(unit: Unit | undefined): boolean {
  return unit !== undefined && (tagMarks.has(unit.key) || isOrdinal(unit));
}

function beginsKey(work: Work, at: number): boolean {
  const unit = work.utterance.units[at];
  return unit?.kind === "word" && isFree(work, at) && !isFiller(unit) && !isWrong(unit);
}

/** `goesOn`: a tag stands before it: "name Devi meter no 5521". */
function otherPairAt(work: Work, start: number, opens: boolean, goesOn: boolean): Pair | undefined {
  const { units } = work.utterance;
  const sign = units[isOrdinal(units[start + 1]) ? start + 2 : start + 1]?.key ?? "";
  const equals = tagMarks.has(sign) && sign !== "-" && !isUsed(work, start);
  const numbered = goesOn && isOrdinal(units[start + 1]) && units[start + 2]?.kind === "number" && !isUsed(work, start);
  if (!opens && !equals && !numbered) return undefined;
  return (opens ? longKeyAt(work, start) : undefined) ?? pairAt(work, start, equals);
}

interface Pair {
  readonly key: string;
  readonly value: string;
  readonly to: number;
}

/** ", due date: 12 poush": a key of two or three words and a colon; its value may be a time. */
function longKeyAt(work: Work, start: number): Pair | undefined {
  const { units } = work.utterance;
  let mark = start;
  while (units[mark]?.kind === "word" && isFree(work, mark) && !isUsed(work, mark)) mark += 1;
  if (mark < start + 2 || mark > start + 3 || !/^[:=]$/.test(units[mark]?.key ?? "")) return undefined;
  let to = mark + 1;
  while (to < units.length && units[to]?.key !== "," && units[to]?.kind !== "quote" && !isPhone(work, to)) to += 1;
  const value = textBetween(work, mark + 1, to);
  return { key: tagKey(undefined, textBetween(work, start, mark)), value: tagValue(value), to };
}

function isUsed({ utterance: { units }, plan }: Work, at: number): boolean {
  const unit = units[at];
  return unit === undefined || plan.used(unit);
}

function isPhone({ entities }: Work, at: number): boolean {
  return entities.phones.some(({ from, to }) => at >= from && at < to);
}

function pairAt(work: Work, start: number, equals: boolean): Pair | undefined {
  const { units } = work.utterance;
  let to = isOrdinal(units[start + 1]) ? start + 2 : start + 1;
  while (
    to < units.length &&
    units[to]?.kind !== "quote" &&
    (tagMarks.has(units[to]?.key ?? "") || (!endsValue(work, to) && isFree(work, to)) || isPlainNumber(work, to))
  )
    to += 1;
  if (units[to]?.kind === "quote" && to === start + 1) to += 1;
  const last = unitAt(units, to - 1);
  if (to < start + 2 || !last || isOrdinal(last)) return undefined;
  const afterKey = isOrdinal(units[start + 1]) ? start + 2 : start + 1;
  if (equals && units[afterKey + 1]?.kind === "word" && isUsed(work, afterKey + 1)) return undefined;
  const valueFrom = equals ? afterKey + 1 : last.kind === "number" ? to - 1 : afterKey;
  const keyTo = equals ? afterKey : valueFrom;
  const words = units
    .slice(start, keyTo)
    .filter(({ kind }, index) => kind === "word" && (index === 0 || !isOrdinal(units[start + index])));
  if (words.some((unit) => work.plan.used(unit) || isOfWish(unit))) return undefined;
  const value = last.kind === "quote" ? last.raw : textBetween(work, valueFrom, to);
  const key = textBetween(work, start, keyTo).replace(/\s*[=:-]+\s*$/, "");
  return { key: tagKey(undefined, key), value: tagValue(value), to };
}

function isPlainNumber({ utterance, entities }: Work, at: number): boolean {
  return utterance.units[at]?.kind === "number" && entities.amounts.some(({ from, to }) => at >= from && at < to);
}

/** Of a change that is about no new number. */
function isChangeOfOne(work: Work): boolean {
  return isOpenSlot(work, "new_number");
}

/** A name and its only quote or name anywhere: "naam sachyau, \"Kanchha Lama\"". */
function fillNameApart(work: Work, tags: Record<string, string>): boolean {
  const { utterance, entities } = work;
  if (!utterance.units.some((unit, at) => means.name(unit) && isFree(work, at))) return false;
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
  const named = means.rename(first) || isMisspelt(first) ? "tags_name" : tagKey(first, first.raw);
  tags[named] = tagValue(textBetween(work, from, to));
}

function isLoose(work: Work, unit: Unit): boolean {
  if (unit.kind !== "word" || work.plan.used(unit) || linking.has(unit.key)) return false;
  return isOpen(unit) || (!isFiller(unit) && isPlain(unit));
}

export function fillTags(work: Work): void {
  const tags: Record<string, string> = {};
  fillKnown(work, tags);
  fillOther(work, tags);
  if (Object.keys(tags).length === 0 && isChangeOfOne(work)) fillLoose(work, tags);
  if (Object.keys(tags).length > 0) put(work, "tags", tags);
}
