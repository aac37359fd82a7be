// Slots whose values are numbers, ids or times.
import { isoDay } from "../../calendar/zone.ts";
import { actionConcepts } from "../../lexicon/index.ts";
import { meanings } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { saysPhoneRange } from "../../slots/phone-range.ts";
import { sid } from "../../slots/sid.ts";
import { withoutDenied } from "../../slots/time/denied.ts";
import { meantMoment, withoutLeft } from "../../slots/time/meant.ts";
import { resolveRange } from "../../slots/time/range.ts";
import { type Moment, resolveTimeOfDay } from "../../slots/time/resolve.ts";
import { saysUnreadTime } from "../../slots/time/unread.ts";
import { codesReadOtherwise } from "./amounts.ts";
import { isIdAlone } from "./borders.ts";
import { isExcepted } from "./excepted.ts";
import { has, isFree, put, type Work } from "./work.ts";

const means = meanings("notbefore");

/** "98… hatayera 97… rakhdeu" of a wish that knows no new number: nobody knows which of them it is about. */
function putsInPlace({ utterance: { units }, entities }: Work): boolean {
  return (
    entities.phones.length === 2 &&
    entities.phones.some(({ to }) => /^(?:hatae|hataye|हटाए)/.test(units[to]?.key ?? ""))
  );
}

export function fillNumbers(work: Work): void {
  const { entities } = work;
  // "98… हटाएर 97… राखिदेऊ": what goes and what comes are both meant.
  const { units } = work.utterance;
  const isReplacing =
    has(work, "new_number") &&
    entities.phones.length === 2 &&
    entities.phones.some(({ to }) => /^(?:hata|हटा)/.test(units[to]?.key ?? ""));
  if (!has(work, "new_number") && putsInPlace(work)) {
    work.doubts.add("number");
    return;
  }
  const kept = entities.phones.filter((one) => isReplacing || !isExcepted(work, one.from));
  const good = [...new Set(kept.filter((one) => one.kind === "phone").map((one) => one.value))];
  const slot = has(work, "numbers") ? "numbers" : "number";
  const codes = codesReadOtherwise(work);
  if (entities.phones.some((one) => one.kind === "odd" && !codes.includes(one))) work.ask.add(slot);
  if (good.length === 0) return;
  if (has(work, "new_number")) fillNewNumber(work, good);
  else if (has(work, "numbers")) {
    if (saysPhoneRange(units, entities.phones)) work.ask.add("numbers");
    else put(work, "numbers", good);
  } else if (good.length === 1) put(work, "number", good[0]);
  else work.ask.add("number");
}

/** With a contact's id or two numbers the last one is the new one; alone in a campaign it says who is meant. */
function fillNewNumber(work: Work, good: readonly string[]): void {
  const replaced = good.length > 1 || work.entities.contacts.length > 0;
  if (replaced) put(work, "new_number", good.at(-1));
  if (good.length > 1 || !replaced) put(work, "number", good[0]);
}

/** "campaign 74, not 75", "६१ होइन ६२": the one that is not meant. */
const denies = /^(not|instead of|rather than)$/;
const deniesAfter = /^(hoina|haina|होइन|हैन)$/;

/** "campaign 43 got 12 answers, start 44", "६४ चल्न दिनू, ६५ रोक": a bare number stands at the order. */
function hasRival({ entities, utterance: { units }, used }: Work, id: string | undefined): boolean {
  const isOrder = (unit: Unit | undefined) => unit !== undefined && used(unit) && isDoing(unit);
  return units.some(
    (unit, at) =>
      unit.kind === "number" &&
      !entities.hidden(at) &&
      unit.key.length < 7 &&
      unit.key !== id &&
      (isOrder(units[at - 1]) || (isOrder(units[at + 1]) && units[at - 1]?.kind === "mark")),
  );
}

function quotedSid({ entities, utterance: { units } }: Work): string | undefined {
  const quoted = entities.quotes.map((at) => units[at]?.raw.trim().toLowerCase());
  return quoted.find(sid.fits);
}

export function fillIds(work: Work): void {
  const { entities } = work;
  put(work, "sid", entities.sids[0]?.value ?? quotedSid(work));
  put(work, "code", entities.codes[0]?.value);
  put(work, "zone", entities.zone?.value);
  const contacts = [
    ...new Set(entities.contacts.filter(({ from }) => !isExcepted(work, from)).map(({ value }) => value)),
  ];
  if (has(work, "contacts") && contacts.length > 0) put(work, "contacts", contacts);
  else if (contacts.length === 1) put(work, "contact", contacts[0]);
  else if (contacts.length > 1 && has(work, "contact")) work.ask.add("contact");
  const { units } = work.utterance;
  const kept = entities.campaigns.filter(
    ({ from, to }) => !denies.test(units[from - 1]?.key ?? "") && !deniesAfter.test(units[to]?.key ?? ""),
  );
  const campaigns = [...new Set(kept.map(({ value }) => value))];
  const costly = work.command.does.risk !== "none";
  const isName = costly && (kept.some((one) => !isIdAlone(work, one)) || hasRival(work, campaigns[0]));
  if (campaigns.length === 1 && !isName) put(work, "campaign", campaigns[0]);
  else if (campaigns.length > 0) work.ask.add("campaign");
}

export function fillTimes(work: Work): void {
  const { entities, utterance } = work;
  if (has(work, "schedule")) fillSchedule(work);
  const { units } = utterance;
  put(work, "time", resolveTimeOfDay(withoutLeft(units, withoutDenied(units, entities.pieces), true)));
  if (has(work, "from_date")) {
    const range = resolveRange(utterance.units, entities.pieces, entities.now);
    put(work, "from_date", range.from_date);
    put(work, "to_date", range.to_date);
  }
  const span = entities.pieces.find((piece) => piece.kind === "span" || piece.kind === "delay");
  if (span && "minutes" in span) put(work, "minutes", span.minutes);
  const dated = entities.pieces.find((piece) => piece.kind === "date");
  if (has(work, "date") && dated) put(work, "date", isoDay(dated.day));
}

const ends = ",;.।!";
const therefore = /^(so|त्यसैले|tesaile|tyasaile)$/;
const telling = new Set(["past", "third", "ing", "present", "did", "perfect", "if"]);

/** "start campaign 8 at 7 am, the bus leaves at 9": of the times of two clauses the one beside the order, if that is all of a time. */
function momentOfOrder({ entities, utterance: { units }, used, command }: Work): Moment | undefined {
  const { pieces, now, hidden } = entities;
  if (pieces.length < 2 || command.does.risk === "none") return undefined;
  if (meantMoment(units, pieces, now, hidden).kind !== "unclear") return undefined;
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

function isDoing(unit: Unit): boolean {
  return unit.senses.some(({ concept, mood }) => actionConcepts.has(concept) && !telling.has(mood));
}

/** "not before 3pm", "3 बजे अगाडि होइन": no earlier, but when? */
function saysNotBefore(work: Work): boolean {
  const { entities, utterance } = work;
  return utterance.units.some((unit, at) => {
    if (!isFree(work, at) || !means.notbefore(unit)) return false;
    return entities.pieces.some(({ kind, from, to }) => from === at + 1 || (kind === "clock" && to === at));
  });
}

function fillSchedule(work: Work): void {
  const { entities, utterance } = work;
  const { units } = utterance;
  const moment = momentOfOrder(work) ?? meantMoment(units, entities.pieces, entities.now, entities.hidden);
  const isBound = saysNotBefore(work);
  const isOpen = isBound || saysUnreadTime(units, entities.pieces, (at) => !isFree(work, at) || entities.hidden(at));
  if (moment.kind === "at" && !isOpen) put(work, "schedule", moment.schedule);
  if (moment.kind === "unclear" || (isOpen && moment.kind !== "now")) work.ask.add("schedule");
  if (moment.kind === "unclear") Object.assign(work.hints, moment.hints);
  if (moment.kind === "at" && isBound) work.hints.bound = moment.schedule;
}
