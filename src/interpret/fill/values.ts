// Slots whose values are numbers, ids or times.
import { isoDay } from "../../calendar/zone.ts";
import { actionConcepts } from "../../lexicon/index.ts";
import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { saysPhoneRange } from "../../slots/phone-range.ts";
import { sid } from "../../slots/sid.ts";
import { withoutDenied } from "../../slots/time/denied.ts";
import { meantMoment, withoutLeft } from "../../slots/time/meant.ts";
import { resolveRange } from "../../slots/time/range.ts";
import { type Moment, resolveTimeOfDay } from "../../slots/time/resolve.ts";
import { saysUnreadTime } from "../../slots/time/unread.ts";
import { codesReadOtherwise } from "./amounts.ts";
import { isIdAlone } from "./borders.ts";
import { isDenied, isExcepted } from "./excepted.ts";
import { askFor, distinct, isFree, put, type Work } from "./work.ts";

const means = meanings("notbefore");

/** "98… hatayera 97…": two numbers, one of which is taken away. */
function takesOneAway({ utterance: { units }, entities: { phones } }: Work, verb: RegExp): boolean {
  return phones.length === 2 && phones.some(({ to }) => verb.test(units[to]?.key ?? ""));
}

function goodNumbers(work: Work, isReplacing: boolean): readonly string[] {
  const good: string[] = [];
  for (const { kind, from, value } of work.entities.phones) {
    if (kind === "phone" && (isReplacing || !isExcepted(work, from))) good.push(value);
  }
  return distinct(good);
}

export function fillNumbers(work: Work): void {
  const { takes } = work.plan;
  // "98… hatayera 97… rakhdeu" of a wish that knows no new number: nobody knows which of them it is about.
  if (!takes.new_number && takesOneAway(work, /^(?:hatae|hataye|हटाए)/)) {
    work.isDoubtful = true;
    return;
  }
  // "98… हटाएर 97… राखिदेऊ": what goes and what comes are both meant.
  const isReplacing = takes.new_number === true && takesOneAway(work, /^(?:hata|हटा)/);
  if (hasOddNumber(work)) askFor(work, takes.numbers ? "numbers" : "number");
  const good = goodNumbers(work, isReplacing);
  if (good.length === 0) return;
  if (takes.new_number) fillNewNumber(work, good);
  else if (takes.numbers) fillAll(work, good);
  else if (good.length === 1) put(work, "number", good[0]);
  else askFor(work, "number");
}

function hasOddNumber(work: Work): boolean {
  const { phones } = work.entities;
  if (!phones.some(({ kind }) => kind === "odd")) return false;
  const codes = codesReadOtherwise(work);
  return phones.some((one) => one.kind === "odd" && !codes.includes(one));
}

function fillAll(work: Work, good: readonly string[]): void {
  if (saysPhoneRange(work.utterance.units, work.entities.phones)) askFor(work, "numbers");
  else put(work, "numbers", good);
}

/** With a contact's id or two numbers the last one is the new one; alone in a campaign it says who is meant. */
function fillNewNumber(work: Work, good: readonly string[]): void {
  const replaced = good.length > 1 || work.entities.contacts.length > 0;
  if (replaced) put(work, "new_number", good.at(-1));
  if (good.length > 1 || !replaced) put(work, "number", good[0]);
}

/** "अभियान ४० रोक.. माफ गर्नुस् ४१ पो", "… oh 41 po". */
const isInstead = spelled(/^(po|पो)$/);

const startsAnew = saying("but", "then", "and");
const isParticle = spelled(/^(lai|laai|लाई|chai|chahi|चाहिँ)$/);

/** "…, ६५ रोक", "… tara 9 lai chalau": behind a pause a number, and an order about it. */
function isOrderedAnew(units: readonly Unit[], at: number, isOrder: (unit: Unit | undefined) => boolean): boolean {
  const before = unitAt(units, at - 1);
  if (before?.kind !== "mark" && !startsAnew(before)) return false;
  let after = at + 1;
  while (isParticle(units[after])) after += 1;
  return isOrder(units[after]);
}

/** "campaign 43 got 12 answers, start 44", "६४ चल्न दिनू, ६५ रोक": a bare number stands at the order. */
function hasRival({ entities, utterance: { units }, plan: { used } }: Work, id: string | undefined): boolean {
  const isOrder = (unit: Unit | undefined) => unit !== undefined && used(unit) && isDoing(unit);
  return units.some(
    (unit, at) =>
      unit.kind === "number" &&
      unit.key.length < 7 &&
      unit.key !== id &&
      !entities.hidden(at) &&
      (isOrder(units[at - 1]) || isInstead(units[at + 1]) || isOrderedAnew(units, at, isOrder)),
  );
}

function quotedSid({ entities, utterance: { units } }: Work): string | undefined {
  if (entities.quotes.length === 0) return undefined;
  const quoted = entities.quotes.map((at) => units[at]?.raw.trim().toLowerCase());
  return quoted.find(sid.fits);
}

export function fillIds(work: Work): void {
  const { entities } = work;
  const { takes } = work.plan;
  if (takes.sid) put(work, "sid", entities.sids[0]?.value ?? quotedSid(work));
  if (takes.code) put(work, "code", entities.codes[0]?.value);
  if (takes.zone) put(work, "zone", entities.zone?.value);
  if (entities.contacts.length > 0) fillContacts(work);
  if (entities.campaigns.length > 0) fillCampaignIds(work);
}

function fillContacts(work: Work): void {
  const kept = work.entities.contacts.filter(({ from }) => !isExcepted(work, from));
  const contacts = distinct(kept.map(({ value }) => value));
  if (contacts.length === 0) return;
  if (work.plan.takes.contacts) put(work, "contacts", contacts);
  else if (contacts.length === 1) put(work, "contact", contacts[0]);
  else if (work.plan.takes.contact) askFor(work, "contact");
}

function fillCampaignIds(work: Work): void {
  const kept = work.entities.campaigns.filter((one) => !isDenied(work, one));
  const campaigns = distinct(kept.map(({ value }) => value));
  if (campaigns.length === 0) return;
  const isName = work.plan.isCostly && (kept.some((one) => !isIdAlone(work, one)) || hasRival(work, campaigns[0]));
  if (campaigns.length === 1 && !isName) put(work, "campaign", campaigns[0]);
  else askFor(work, "campaign");
}

export function fillTimes(work: Work): void {
  const { takes } = work.plan;
  const { pieces, now } = work.entities;
  if (takes.schedule) fillSchedule(work);
  if (pieces.length === 0) return;
  const { units } = work.utterance;
  if (takes.time) put(work, "time", resolveTimeOfDay(withoutLeft(units, withoutDenied(units, pieces), true)));
  if (takes.from_date) {
    const range = resolveRange(units, pieces, now);
    put(work, "from_date", range.from_date);
    put(work, "to_date", range.to_date);
  }
  if (takes.minutes) {
    const span = pieces.find((piece) => piece.kind === "span" || piece.kind === "delay");
    put(work, "minutes", span?.minutes);
  }
  if (takes.date) {
    const dated = pieces.find((piece) => piece.kind === "date");
    put(work, "date", dated && isoDay(dated.day));
  }
}

const ends = ",;.।!";
const therefore = /^(so|त्यसैले|tesaile|tyasaile)$/;
const telling = new Set(["past", "third", "ing", "present", "did", "perfect", "if"]);

/** "start campaign 8 at 7 am, the bus leaves at 9": of the times of two clauses the one beside the order, if that is all of a time. */
function momentOfOrder({ entities, utterance: { units }, plan: { used } }: Work): Moment | undefined {
  const { pieces, now, hidden } = entities;
  const isCut = (unit: Unit) => (unit.kind === "mark" ? ends.includes(unit.key) : therefore.test(unit.key));
  const cuts = units.flatMap((unit, at) => (!hidden(at) && isCut(unit) ? [at] : []));
  const clauses = [...cuts, units.length].map((to, index) => ({ from: (cuts[index - 1] ?? -1) + 1, to }));
  const wordsIn = (from: number, to: number) =>
    units.slice(from, to).filter((unit, at) => unit.kind === "word" && !hidden(from + at)).length;
  const timed = clauses.filter(({ from, to }) => pieces.some((piece) => piece.from >= from && piece.from < to));
  const ordering = timed.filter(({ from, to }) =>
    units.slice(from, to).some((unit, at) => !hidden(from + at) && used(unit) && isDoing(unit)),
  );
  const [clause] = ordering;
  // ", or 6pm" says no more than a time: then it is about the order, too.
  const tells = timed.every((one) => one === clause || wordsIn(one.from, one.to) > 1);
  if (timed.length < 2 || ordering.length !== 1 || !clause || !tells) return undefined;
  const own = pieces.filter((piece) => piece.from >= clause.from && piece.from < clause.to);
  const moment = meantMoment(units, own, now, hidden);
  return moment.kind === "at" ? moment : undefined;
}

const isDoing = ofMeaning(({ senses }) =>
  senses.some(({ concept, mood }) => actionConcepts.has(concept) && !telling.has(mood)),
);

/** "not before 3pm", "3 बजे अगाडि होइन": no earlier, but when? */
function saysNotBefore(work: Work): boolean {
  const { entities, utterance } = work;
  if (!means.notbefore.isIn(utterance)) return false;
  return utterance.units.some((unit, at) => {
    if (!means.notbefore(unit) || !isFree(work, at)) return false;
    return entities.pieces.some(({ kind, from, to }) => from === at + 1 || (kind === "clock" && to === at));
  });
}

function saysUnread(work: Work): boolean {
  const { entities, utterance } = work;
  return saysUnreadTime(utterance.units, entities.pieces, (at) => !isFree(work, at) || entities.hidden(at));
}

function momentOf(work: Work): Moment {
  const { pieces, now, hidden } = work.entities;
  const moment = meantMoment(work.utterance.units, pieces, now, hidden);
  const mayBeOfOrder = moment.kind === "unclear" && pieces.length > 1 && work.plan.isCostly;
  return (mayBeOfOrder ? momentOfOrder(work) : undefined) ?? moment;
}

function fillSchedule(work: Work): void {
  if (work.entities.pieces.length === 0) {
    if (saysUnread(work)) askFor(work, "schedule");
    return;
  }
  const moment = momentOf(work);
  const isBound = saysNotBefore(work);
  const isOpen = isBound || saysUnread(work);
  if (moment.kind === "at" && !isOpen) put(work, "schedule", moment.schedule);
  if (moment.kind === "unclear" || (isOpen && moment.kind !== "now")) askFor(work, "schedule");
  if (moment.kind === "unclear") work.hints = { ...work.hints, ...moment.hints };
  if (moment.kind === "at" && isBound) work.hints = { ...work.hints, bound: moment.schedule };
}
