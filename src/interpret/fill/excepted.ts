// What is left out on purpose: "except 98…", "but not the failed ones", "काटेका बाहेक". It is never put in a slot.

import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import type { Run } from "../names/find-names.ts";
import { isFiller, type Work } from "./work.ts";

const means = meanings("except", "only", "start", "but");
const calls = saying("call", "send");
const isMark = spelled(/^(?:lai|laai|लाई)$/);
const isOrder = ofMeaning(({ senses }) => senses.some(({ mood }) => mood === "order" || mood === "nu"));

/** Nepali says it after what is left out, English before. */
const standsAfter = spelled(
  /[\u0900-\u097f]|^(bahek|bina|chahi|chai|hoina|haina|ch?h?a?[ao]d|xa?[ao]d|hatae|hataye|lai chod|lai xod|lai ho|lai hai)/,
);

function isBefore(unit: Unit | undefined): boolean {
  return means.except(unit) && !standsAfter(unit);
}

function isAfter(unit: Unit | undefined): boolean {
  return means.except(unit) && standsAfter(unit);
}

const denials = new Set(["not", "don't", "dont", "do not"]);
const particles = new Set(["लाई", "lai", "चाहिँ", "chai", "chahi", "होइन", "hoina", "haina"]);
/** "contact 18 lai chahi chhoda": where several are meant, these are passed over. */
const passedOver =
  /^(?:nagari|nagarikana|नगरी|nagar(?:a|nu|nus|nuhos)|नगर(?:्नु|्नू|्नुस्|्नुहोस्)?|skip|napatha(?:u|unu|unus)|नपठा(?:ऊ|उ|उनु|उनुस्)|(?:chh?od|xod|छोड)(?:a|nu|nus|dinu|dinus|ideu|idinu|idinus|नु|नुस्|िदिनु|िदिनुस्|िदेऊ)?)$/;
/** "98… chahi rahos": of what is taken away, this stays. */
const stays = /^(?:rahos|rahosh|rahun|basos|रहोस्|रहुन्|बसोस्|rakh(?:a|nu|nus|nuhos)|राख(?:्नु|्नुस्)?)$/;
const ofThis = /^(?:chahi|chai|चाहिँ|चाहि)$/;
/** "98… लाई चाहिँ होइन": said after the value, it is left out. */
const deniedAfter = new Set(["होइन", "हैन", "hoina", "haina"]);

const mayLeaveOut = spelled(
  new RegExp(`^(?:${[...denials, ...deniedAfter, "leave"].join("|")})$|${passedOver.source}|${stays.source}`),
);

/** Whether anything may be left out at all: asked for each of perhaps thousands of numbers. */
function leavesAnyOut(work: Work): boolean {
  work.leavesOut ??= work.utterance.units.some((unit) => means.except(unit) || mayLeaveOut(unit));
  return work.leavesOut;
}

/** Before these nothing reaches back: another sentence, another verb; but "don't call" is one. */
function isStop(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.key === "." || means.only(unit)) return true;
  return means.start(unit) && !denials.has(unitAt(units, at - 1)?.key ?? "");
}

/** "not the failed", "don't call the completed": nothing but such words stands between. */
function leavesOut(units: readonly Unit[], denial: number, at: number): boolean {
  const key = units[denial]?.key ?? "";
  if (!denials.has(key)) return false;
  const between = units.slice(denial + 1, at);
  return (key === "not" || between.some(calls)) && between.every((one) => isFiller(one) || calls(one));
}

/** Values and words for people may stand between "except" and what it leaves out. */
function reachesBack(work: Work, at: number): boolean {
  const { units } = work.utterance;
  for (let before = at - 1; before >= 0; before -= 1) {
    const unit = units[before];
    if (isBefore(unit)) return true;
    if (leavesOut(units, before, at)) return true;
    if (isAfter(unit)) return false;
    if (!work.entities.hidden(before) && isStop(units, before)) return false;
  }
  return false;
}

/** "leave 98… out", "leave out 98…". */
function isLeftOut(units: readonly Unit[], at: number, after: number): boolean {
  const before = units
    .slice(Math.max(0, at - 4), at)
    .some(({ key }) => key === "leave" || key === "leaving" || key === "leave out");
  return before && units.slice(Math.max(0, at - 3), after + 2).some(({ key }) => key === "out" || key === "leave out");
}

function staysBehind({ plan: { command }, utterance: { units } }: Work, at: number): boolean {
  return (
    command.does.risk === "destroys" &&
    stays.test(units[at]?.key ?? "") &&
    ofThis.test(unitAt(units, at - 1)?.key ?? "")
  );
}

/** "… pathau tara 98… lai", whatever follows: behind "but" stands who is meant otherwise, unless an order or "only" says how. */
function isSetApart({ utterance }: Work, at: number): boolean {
  if (!means.but.isIn(utterance)) return false;
  const { units } = utterance;
  const but = units.findLastIndex((unit, index) => index < at && means.but(unit));
  const marked = units.findIndex((unit, index) => index > at && isMark(unit));
  if (but < 1 || marked < 0 || marked > at + 3) return false;
  const isOrdered = units.slice(0, but).some(isOrder);
  return isOrdered && !units.slice(but).some((unit) => isOrder(unit) || means.only(unit));
}

export function isExcepted(work: Work, at: number): boolean {
  const { takes } = work.plan;
  const isMany = takes.numbers || takes.contacts || takes.statuses;
  // Where one is meant, "otp pathau tara 98… lai" says who.
  if (isMany && isSetApart(work, at)) return true;
  if (!leavesAnyOut(work)) return false;
  const { units } = work.utterance;
  let after = at + 1;
  while (work.entities.taken(after) || particles.has(units[after]?.key ?? "")) {
    if (deniedAfter.has(units[after]?.key ?? "")) return true;
    after += 1;
  }
  if (staysBehind(work, after)) return true;
  if (isMany && (passedOver.test(units[after]?.key ?? "") || isLeftOut(units, at, after))) return true;
  return isAfter(units[after]) || reachesBack(work, at);
}

const denies = spelled(/^(not|instead of|rather than)$/);
const deniesBefore = spelled(/^(hoina|haina|होइन|हैन)$/);

/** "campaign 74, not 75", "६१ होइन ६२", "800 hoina 850": of two values the one that is not meant. */
export function isDenied({ utterance: { units } }: Work, { from, to }: Run): boolean {
  return deniesBefore(units[to]) || denies(unitAt(units, from - 1));
}
