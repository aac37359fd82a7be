// Slots whose values are one of a few words: services, voices, channels, roles, statuses …

import { type ConceptTest, meanings, saying } from "../../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../../lexicon/utterance.ts";
import { statusesIn } from "../../slots/statuses.ts";
import { isExcepted } from "./excepted.ts";
import { type Said, withoutGivenUp } from "./given-up.ts";
import type { Worded } from "./plan.ts";
import { askFor, distinct, isFree, put, type Work } from "./work.ts";

const means = meanings("message", "request", "name", "campaign", "schedule", "always");
const saysStatus = saying("status:*");
const saysFailure = saying("fail", "onlyfailures");

/** Kinds whose words also name the text itself ("message") or the doing ("call"). */
const ways = new Set(["services", "channel", "priority"]);

/** "message" before its quote is no way to send, the verb "call" before a campaign no service. */
function tellsWay({ utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  if (means.message(unit) && (unitAt(units, at - 1)?.kind === "quote" || isIntroduced(units, at))) return false;
  const opens = at === 0 || means.request(unitAt(units, at - 1)) || unitAt(units, at - 1)?.kind === "mark";
  return !(means.name(unit) || (unit?.key === "call" && opens && means.campaign(units[at + 1])));
}

/** Of a quote or a colon not far behind. */
function isIntroduced(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < at + 3; next += 1) {
    if (units[next]?.kind === "quote" || units[next]?.key === ":") return true;
  }
  return false;
}

function saidOf(work: Work, { slot, group, isSaid }: Worded): readonly Said[] {
  const said: Said[] = [];
  const { units } = work.utterance;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const value = isSaid(unit) && isFree(work, at) ? valueIn(unit, group) : undefined;
    if (value !== undefined && (!ways.has(slot) || tellsWay(work, at))) said.push({ value, at });
  }
  return said;
}

/** Each value once; where several were said, those that are given up do not count. */
function fillWord(work: Work, kind: Worded): void {
  const { slot } = kind;
  const said = saidOf(work, kind);
  const values = distinct(withoutGivenUp(work, slot, said).map(({ value }) => value));
  const both = values.includes("SMS & PHONE") || (values.includes("SMS") && values.includes("PHONE"));
  if (slot === "services") put(work, slot, both ? "SMS & PHONE" : values[0]);
  else if (slot === "state" && values.length === 0) put(work, slot, stateOf(work));
  else if (values.length === 1) put(work, slot, values[0]);
  // "…, no sms": the only way that was said is not it.
  else if (values.length > 1 || (slot === "channel" && said.length > 0)) askFor(work, slot);
}

export function fillWorded(work: Work): void {
  const { plan, utterance } = work;
  for (const kind of plan.worded) {
    if (kind.isSaid.isIn(utterance)) fillWord(work, kind);
    else if (kind.slot === "state") put(work, "state", stateOf(work));
  }
  if (plan.takes.statuses && saysStatus.isIn(utterance)) fillStatuses(work);
  if (plan.takes.when) fillWhen(work);
}

/** "haven't been started yet" is said of numbers and of campaigns; "schedule ma baseka" says the state as a doing. */
function stateOf(work: Work): string | undefined {
  const statuses = work.plan.takes.statuses ? [] : freeUnits(work, saysStatus);
  const [status, ...others] = new Set(statuses.map(({ unit }) => valueIn(unit, "status")));
  return isScheduled(work) ? "scheduled" : others.length === 0 ? status : undefined;
}

function isScheduled(work: Work): boolean {
  const { units } = work.utterance;
  return freeUnits(work, means.schedule).some(
    ({ at }) =>
      /^(?:ma|मा)$/.test(units[at + 1]?.key ?? "") && units[at + 2]?.senses.some(({ mood }) => mood === "perfect"),
  );
}

function fillStatuses(work: Work): void {
  // "rerun the Unanswered prayers campaign for failed ones": not the word of a name.
  const isOfName = (at: number) => work.entities.names.some(({ from, to }) => at >= from && at < to && to - from > 1);
  const said = freeUnits(work, saysStatus).filter(({ at }) => !isOfName(at));
  const left = said.filter(({ at }) => !isExcepted(work, at));
  const statuses = statusesIn(left.map(({ unit }) => unit));
  if (statuses.length > 0) put(work, "statuses", statuses);
  if (left.length < said.length && work.plan.isCostly) askFor(work, "statuses");
}

interface Place {
  readonly unit: Unit;
  readonly at: number;
}

const nowhere: readonly Place[] = [];

function freeUnits(work: Work, isSaid: ConceptTest): readonly Place[] {
  const { utterance } = work;
  if (!isSaid.isIn(utterance)) return nowhere;
  const places: Place[] = [];
  utterance.units.forEach((unit, at) => {
    if (isSaid(unit) && isFree(work, at)) places.push({ unit, at });
  });
  return places;
}

function fillWhen(work: Work): void {
  if (work.entities.percents.length > 0) return;
  if (freeUnits(work, means.always).length > 0) put(work, "when", "always");
  else if (freeUnits(work, saysFailure).length > 0) put(work, "when", "failures");
}
