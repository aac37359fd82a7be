// "Start campaign 15, sorry, 51", "5pm no 6pm", "हरिलाई होइन विनोदलाई": who mends his words means the last ones. What was said by
// mistake is dropped before anything is read, if what comes after the mending word is of the same kind; else all stays as it is.
import { actionConcepts } from "../lexicon/index.ts";
import { ofMeaning } from "../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../lexicon/saying.ts";
import type { Unit, Utterance } from "../lexicon/utterance.ts";
import { isOpen } from "./presence.ts";

const means = meanings("firstname", "pm", "am", "baje");

/** "sorry", "oops", "I mean". */
const isSlip = saying("slip");
/** Without one of these nothing is mended: each word of `isNo` means "no" too. */
const mayMend = saying("slip", "no");
/** These deny as well: "no stars", "matra hoina", "ho ki hoina". They mend only what stands right before them. */
const isNepaliNo = spelled(/^(haina|hoina|हैन|होइन)( (haina|hoina|हैन|होइन))?$/);
const isEnglishNo = spelled(/^(no|nope)( no)?$/);
/** "sms matra hoina, phone pani", "sahi ho ki hoina": before these nothing is mended. */
const onlyOrWhether = /^(matra|मात्र|matrai|ki|कि|हो|ho)$/;
const hesitation = /^(wait|oh|ah|er|um|actually)$/;
const isAction = ofMeaning(({ senses }) =>
  senses.some(({ concept, mood }) => actionConcepts.has(concept) && mood !== "past" && mood !== "not"),
);

const pauses = ",.;-–—…(";
const articles = /^(a|an|the)$/;
const endings = /^(ma|मा|lai|लाई|ko|को|bata|बाट|le|ले|ho|हो)$/;

interface Mending {
  /** The units of the mending words. */
  readonly from: number;
  readonly to: number;
  /** By what it is known: "sorry" leaves no doubt; "no" with a pause behind it, or without. */
  readonly by: "slip" | "pause" | "no";
}

function isMending(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && (isSlip(unit) || isNepaliNo(unit) || isEnglishNo(unit));
}

function isBetween(unit: Unit | undefined): boolean {
  // "No-show patients" is a name.
  if (unit?.kind === "mark") return pauses.includes(unit.key) && !(unit.key === "-" && unit.glued);
  return isMending(unit) || hesitation.test(unit?.key ?? "");
}

/** The mending words around a unit that is one, with the pauses beside them. */
function mendingAt(units: readonly Unit[], at: number): Mending {
  let from = at;
  while (from > 0 && isBetween(units[from - 1])) from -= 1;
  let to = at + 1;
  while (isBetween(units[to])) to += 1;
  const words = units.slice(from, to);
  if (words.some((unit) => unit.kind === "word" && isSlip(unit))) return { from, to, by: "slip" };
  const isSure = words.some(isNepaliNo) || units[to - 1]?.kind === "mark";
  return { from, to, by: isSure ? "pause" : "no" };
}

/** Longer numbers are phones, shorter ones ids, codes and hours. */
const SHORT_NUMBER = 6;

function isSameValue(left: Unit, right: Unit): boolean {
  for (const group of right.values.keys()) if (left.values.has(group)) return true;
  return false;
}

/** Some first names are those of voices too. */
function isNamed(unit: Unit): boolean {
  const mayBe = isOpen(unit) || means.firstname(unit) || unit.values.has("voice");
  return mayBe && unit.words.length === 1 && !unit.glued;
}

function isSameKind(left: Unit, right: Unit, by: Mending["by"]): boolean {
  if (left.kind === "number" || right.kind === "number")
    return left.kind === right.kind && left.key.length <= SHORT_NUMBER === right.key.length <= SHORT_NUMBER;
  if (left.kind !== "word" || right.kind !== "word") return false;
  if (by === "no") return means.firstname(left) && means.firstname(right);
  if (isSameValue(left, right) || (isNamed(left) && isNamed(right))) return true;
  return by === "slip" ? left.key === right.key : isAction(left) && isAction(right);
}

const FARTHEST = 6;
const FARTHEST_OF_NO = 2;

/** Endings and halves of the day belong to the word before them: "5 pm", "सरिता लाई". */
function isEnding(unit: Unit): boolean {
  return endings.test(unit.key) || means.pm(unit) || means.am(unit) || means.baje(unit);
}

function articleBefore(units: readonly Unit[], at: number): number {
  return articles.test(units[at - 1]?.key ?? "") ? at - 1 : at;
}

/** A number may be typed in groups. */
function startOfNumber(units: readonly Unit[], at: number): number {
  let from = at;
  while (from > 0 && units[from]?.glued && units[from]?.kind === "number") from -= 1;
  return from;
}

/** Where begins what the words after the mending take the place of; undefined if there is nothing of their kind. */
function mistakeBefore(units: readonly Unit[], { from, to, by }: Mending): number | undefined {
  if (by !== "slip" && onlyOrWhether.test(units[from - 1]?.key ?? "")) return undefined;
  const right = units[articles.test(units[to]?.key ?? "") ? to + 1 : to];
  let steps = by === "slip" ? FARTHEST : FARTHEST_OF_NO;
  for (let at = from - 1; right && at >= 0 && steps > 0; at -= 1) {
    const left = units[at];
    if (!left) return undefined;
    if (isSameKind(left, right, by)) return articleBefore(units, startOfNumber(units, at));
    if (!isEnding(left)) steps -= 1;
  }
  return undefined;
}

/** "…, 9 is running" tells something new. */
function tells(units: readonly Unit[], at: number): boolean {
  return /^(is|are|was|were|has|have)$/.test(units[at + 1]?.key ?? "");
}

export function withoutMistakes(utterance: Utterance): Utterance {
  if (!mayMend.isIn(utterance)) return utterance;
  const { units } = utterance;
  for (let at = 1; at < units.length - 1; at += 1) {
    if (!isMending(units[at])) continue;
    const mending = mendingAt(units, at);
    const begin = mistakeBefore(units, mending);
    if (begin !== undefined && !tells(units, mending.to))
      return { ...utterance, units: [...units.slice(0, begin), ...units.slice(mending.to)] };
    at = mending.to;
  }
  return utterance;
}
