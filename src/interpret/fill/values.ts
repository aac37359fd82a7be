// Slots whose values are numbers, ids, times or one of a few words.
import { isoDay } from "../../calendar/zone.ts";
import { means, type Unit, valueIn } from "../../lexicon/utterance.ts";
import { valuesIn } from "../../slots/one-of.ts";
import { statusesIn } from "../../slots/statuses.ts";
import { resolveRange } from "../../slots/time/range.ts";
import { resolveMoment, resolveTimeOfDay } from "../../slots/time/resolve.ts";
import { has, isFree, put, type Work } from "./work.ts";

/** slot → kind of words. */
const worded: Readonly<Record<string, string>> = {
  services: "service",
  voice: "voice",
  channel: "channel",
  state: "state",
  role: "role",
  lang: "lang",
  priority: "priority",
};

function freeUnits(work: Work): Unit[] {
  return work.utterance.units.filter((_, at) => isFree(work, at));
}

/** "message" before its quote is no way to send, "call" before a campaign no service. */
function tellsWay(work: Work, at: number): boolean {
  const { units } = work.utterance;
  const unit = units[at];
  if (!isFree(work, at)) return false;
  const introduces = units.slice(at + 1, at + 3).some((one) => one.kind === "quote" || one.key === ":");
  if (means(unit, "message") && (introduces || units.slice(at - 1, at).some((one) => one.kind === "quote")))
    return false;
  return !(means(unit, "name") || (unit?.key === "call" && means(units[at + 1], "campaign")));
}

export function fillWorded(work: Work): void {
  const { units } = work.utterance;
  for (const [slot, group] of Object.entries(worded)) {
    if (!has(work, slot)) continue;
    const ways = units.filter((_, at) =>
      slot === "services" || slot === "channel" ? tellsWay(work, at) : isFree(work, at),
    );
    const said = valuesIn(ways, group);
    const both = said.includes("SMS & PHONE") || (said.includes("SMS") && said.includes("PHONE"));
    if (slot === "services") put(work, slot, both ? "SMS & PHONE" : said[0]);
    else if (said.length === 1) put(work, slot, said[0]);
    else if (said.length > 1) work.ask.add(slot);
  }
  const statuses = has(work, "statuses") ? statusesIn(freeUnits(work)) : [];
  if (statuses.length > 0) put(work, "statuses", statuses);
  if (has(work, "when")) fillWhen(work);
}

function fillWhen(work: Work): void {
  const units = freeUnits(work);
  const says = (concept: string) => units.some((unit) => means(unit, concept));
  if (work.entities.percents.length > 0) return;
  if (says("always")) put(work, "when", "always");
  else if (says("fail") || says("onlyfailures")) put(work, "when", "failures");
}

/** Two numbers with "to", "-" or देखि … सम्म between them are a range: nobody knows which numbers it holds. */
function isRange({ utterance, entities }: Work): boolean {
  const { units } = utterance;
  return entities.phones.some((phone, index) => {
    const next = entities.phones[index + 1];
    const between = units.slice(phone.to, next?.from ?? phone.to);
    const dash =
      between.length > 0 &&
      between.every((unit) => "-–—…~.".includes(unit.key) || means(unit, "till") || means(unit, "since"));
    const open = !next && units.slice(phone.to, phone.to + 2).some((unit) => unit.key === "…" || unit.key === "..");
    return (next !== undefined && dash && !between.some((unit) => means(unit, "and"))) || open;
  });
}

export function fillNumbers(work: Work): void {
  const { entities } = work;
  const kept = entities.phones.filter((one) => !isExcepted(work, one.from));
  const good = [...new Set(kept.filter((one) => one.kind === "phone").map((one) => one.value))];
  const slot = has(work, "numbers") ? "numbers" : "number";
  if (entities.phones.some((one) => one.kind === "odd")) work.ask.add(slot);
  if (good.length === 0) return;
  if (has(work, "new_number")) fillNewNumber(work, good);
  else if (has(work, "numbers")) {
    if (isRange(work)) work.ask.add("numbers");
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

const excluding = new WeakMap<readonly Unit[], boolean>();

/** Whether anything is excepted at all: asked for each of perhaps thousands of numbers. */
function excludes(units: readonly Unit[]): boolean {
  const known = excluding.get(units);
  if (known !== undefined) return known;
  const found = units.some((unit) => means(unit, "except"));
  excluding.set(units, found);
  return found;
}

/** What stands after "except", "skip", "but not for" is never put in a slot. */
export function isExcepted({ utterance, entities }: Work, at: number): boolean {
  const { units } = utterance;
  if (!excludes(units)) return false;
  let after = at + 1;
  while (entities.taken(after) || ["लाई", "lai"].includes(units[after]?.key ?? "")) after += 1;
  if (means(units[after], "except")) return true;
  for (let before = at - 1; before >= 0; before -= 1) {
    const unit = units[before];
    if (means(unit, "except")) return true;
    if (!entities.taken(before) && (unit?.key === "." || means(unit, "only") || means(unit, "start"))) return false;
  }
  return false;
}

export function fillIds(work: Work): void {
  const { entities } = work;
  put(work, "sid", entities.sids[0]?.value);
  put(work, "code", entities.codes[0]?.value);
  put(work, "zone", entities.zone?.value);
  const contacts = entities.contacts.filter((one) => !isExcepted(work, one.from)).map((one) => one.value);
  if (has(work, "contacts") && contacts.length > 0) put(work, "contacts", contacts);
  else if (contacts.length === 1) put(work, "contact", contacts[0]);
  else if (contacts.length > 1 && has(work, "contact")) work.ask.add("contact");
  const campaigns = [...new Set(entities.campaigns.map((one) => one.value))];
  if (campaigns.length === 1) put(work, "campaign", campaigns[0]);
  else if (campaigns.length > 1) work.ask.add("campaign");
}

export function fillTimes(work: Work): void {
  const { entities, utterance } = work;
  if (has(work, "schedule")) fillSchedule(work);
  put(work, "time", resolveTimeOfDay(entities.pieces));
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

function fillSchedule(work: Work): void {
  const { entities, utterance } = work;
  const moment = resolveMoment(entities.pieces, entities.now);
  const bounded = utterance.units.some(
    (unit, at) =>
      isFree(work, at) && means(unit, "notbefore") && entities.pieces.some((piece) => piece.from === at + 1),
  );
  if (moment.kind === "at" && !bounded) put(work, "schedule", moment.schedule);
  if (moment.kind === "unclear" || (moment.kind === "at" && bounded)) work.ask.add("schedule");
  if (moment.kind === "unclear") Object.assign(work.hints, moment.hints);
  if (moment.kind === "at" && bounded) work.hints.bound = moment.schedule;
}

export function fillAmounts(work: Work): void {
  const { entities, utterance } = work;
  put(work, "percent", entities.percents[0]?.value);
  if (has(work, "otp")) fillCode(work);
  for (const amount of entities.amounts) {
    if (!isFree(work, amount.from) || valueIn(utterance.units[amount.from], "num") === "1") continue;
    const next = utterance.units.slice(amount.to, amount.to + 4);
    if (next.some((unit) => means(unit, "credit"))) put(work, "credits", amount.value);
    else if (next.some((unit) => means(unit, "contacts") || means(unit, "contact") || means(unit, "numbers")))
      put(work, "contacts_limit", amount.value);
    else if (!has(work, "contacts_limit")) put(work, "credits", amount.value);
  }
}

/** A code and a length contradict each other: then neither is filled and both are asked about. */
function fillCode(work: Work): void {
  const { entities, utterance } = work;
  const { units } = utterance;
  const numbers = entities.amounts
    .map((one) => units[one.from])
    .filter((unit) => unit?.kind === "number" && unit.key.length >= 3 && unit.key.length <= 10);
  const near = numbers.filter((unit) => unit !== undefined && isBesideCode(units, units.indexOf(unit)));
  const codes = numbers.length > 1 && near.length === 1 ? near : numbers;
  const code = codes.length === 1 ? codes[0]?.key : undefined;
  const length = has(work, "length") ? entities.lengths[0]?.value : undefined;
  if (code !== undefined && length !== undefined) {
    work.ask.add("otp").add("length");
    return;
  }
  put(work, "otp", code);
  put(work, "length", length);
  if (length !== undefined && work.slots.length === undefined) work.ask.add("length");
  if (codes.length > 1) work.ask.add("otp");
}

function isBesideCode(units: readonly Unit[], at: number): boolean {
  return [units[at - 1], units[at - 2], units[at + 1]].some((unit) => means(unit, "otp") || means(unit, "code"));
}
