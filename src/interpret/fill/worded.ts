// Slots whose values are one of a few words: services, voices, channels, roles, statuses …

import { meanings } from "../../lexicon/saying.ts";
import { means as meansAny, type Unit, valueIn } from "../../lexicon/utterance.ts";
import { statusesIn } from "../../slots/statuses.ts";
import { isExcepted } from "./excepted.ts";
import { type Said, withoutGivenUp } from "./given-up.ts";
import { has, isFree, put, type Work } from "./work.ts";

const means = meanings("message", "request", "name", "campaign", "schedule");

/** slot → kind of words. */
const worded = [
  ["services", "service"],
  ["voice", "voice"],
  ["channel", "channel"],
  ["state", "state"],
  ["role", "role"],
  ["lang", "lang"],
  ["priority", "priority"],
] as const;

/** Kinds whose words also name the text itself ("message") or the doing ("call"). */
const ways = new Set(["services", "channel", "priority"]);

/** "message" before its quote is no way to send, the verb "call" before a campaign no service. */
function tellsWay({ utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  const introduces = units.slice(at + 1, at + 3).some((one) => one.kind === "quote" || one.key === ":");
  if (means.message(unit) && (introduces || units[at - 1]?.kind === "quote")) return false;
  const opens = at === 0 || means.request(units[at - 1]) || units[at - 1]?.kind === "mark";
  return !(means.name(unit) || (unit?.key === "call" && opens && means.campaign(units[at + 1])));
}

function saidOf(work: Work, slot: string, group: string): Said[] {
  return work.utterance.units.flatMap((unit, at) => {
    const value = isFree(work, at) ? valueIn(unit, group) : undefined;
    return value === undefined || (ways.has(slot) && !tellsWay(work, at)) ? [] : [{ value, at }];
  });
}

/** Each value once; where several were said, those that are given up do not count. */
function valuesOf(work: Work, slot: string, group: string): string[] {
  const meant = withoutGivenUp(work, slot, saidOf(work, slot, group));
  return [...new Set(meant.map(({ value }) => value))];
}

function fillWord(work: Work, slot: string, group: string): void {
  const values = valuesOf(work, slot, group);
  const both = values.includes("SMS & PHONE") || (values.includes("SMS") && values.includes("PHONE"));
  if (slot === "services") put(work, slot, both ? "SMS & PHONE" : values[0]);
  else if (slot === "state" && values.length === 0) put(work, slot, stateOf(work));
  else if (values.length === 1) put(work, slot, values[0]);
  // "…, no sms": the only way that was said is not it.
  else if (values.length > 1 || (slot === "channel" && saidOf(work, slot, group).length > 0)) work.ask.add(slot);
}

export function fillWorded(work: Work): void {
  for (const [slot, group] of worded) if (has(work, slot)) fillWord(work, slot, group);
  if (has(work, "statuses")) fillStatuses(work);
  if (has(work, "when")) fillWhen(work);
}

/** "haven't been started yet" is said of numbers and of campaigns; "schedule ma baseka" says the state as a doing. */
function stateOf(work: Work): string | undefined {
  const { units } = work.utterance;
  const statuses = has(work, "statuses") ? [] : freeUnits(work, (unit) => valueIn(unit, "status") !== undefined);
  const scheduled = freeUnits(work, (unit) => means.schedule(unit)).some(
    ({ at }) =>
      /^(?:ma|मा)$/.test(units[at + 1]?.key ?? "") && units[at + 2]?.senses.some(({ mood }) => mood === "perfect"),
  );
  const [status, ...others] = new Set(statuses.map(({ unit }) => valueIn(unit, "status")));
  return scheduled ? "scheduled" : others.length === 0 ? status : undefined;
}

function fillStatuses(work: Work): void {
  // "rerun the Unanswered prayers campaign for failed ones": not the word of a name.
  const isOfName = (at: number) => work.entities.names.some(({ from, to }) => at >= from && at < to && to - from > 1);
  const said = freeUnits(work, (unit) => valueIn(unit, "status") !== undefined).filter(({ at }) => !isOfName(at));
  const left = said.filter(({ at }) => !isExcepted(work, at));
  const statuses = statusesIn(left.map(({ unit }) => unit));
  if (statuses.length > 0) put(work, "statuses", statuses);
  if (left.length < said.length && work.command.does.risk !== "none") work.ask.add("statuses");
}

function freeUnits(work: Work, counts: (unit: Unit) => boolean): { readonly unit: Unit; readonly at: number }[] {
  return work.utterance.units.flatMap((unit, at) => (isFree(work, at) && counts(unit) ? [{ unit, at }] : []));
}

function fillWhen(work: Work): void {
  const says = (concept: string) => freeUnits(work, (unit) => meansAny(unit, concept)).length > 0;
  if (work.entities.percents.length > 0) return;
  if (says("always")) put(work, "when", "always");
  else if (says("fail") || says("onlyfailures")) put(work, "when", "failures");
}
