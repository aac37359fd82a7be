// The slots of the chosen command out of the values of the utterance; what was said but fits nowhere is asked about.

import { isoDay } from "../calendar/zone.ts";
import type { AnyCommand } from "../commands/command.ts";
import { means, type Unit, type Utterance } from "../lexicon/utterance.ts";
import { valuesIn } from "../slots/one-of.ts";
import { bareName } from "../slots/person.ts";
import { statusesIn } from "../slots/statuses.ts";
import { tagKey, tagValue } from "../slots/tags.ts";
import { resolveRange } from "../slots/time/range.ts";
import { resolveMoment, resolveTimeOfDay } from "../slots/time/resolve.ts";
import type { Entities } from "./entities.ts";
import { findRuns, type Run, textOf } from "./names.ts";
import { findTexts, type TextRole, type Texts } from "./texts.ts";

export interface Filled {
  readonly slots: Readonly<Record<string, unknown>>;
  readonly ask: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
}

interface Work {
  readonly command: AnyCommand;
  readonly utterance: Utterance;
  readonly entities: Entities;
  readonly texts: Texts;
  readonly used: (unit: Unit) => boolean;
  readonly slots: Record<string, unknown>;
  readonly ask: Set<string>;
  readonly hints: Record<string, unknown>;
  readonly plain: { at: number; text: string }[];
}

/** Values of words: slot → kind of words. */
const worded: Readonly<Record<string, string>> = {
  services: "service",
  voice: "voice",
  channel: "channel",
  state: "state",
  role: "role",
  lang: "lang",
  priority: "priority",
};

function has(work: Work, slot: string): boolean {
  return Object.hasOwn(work.command.slots, slot);
}

function put(work: Work, slot: string, value: unknown): void {
  const kind = work.command.slots[slot];
  if (!kind || work.slots[slot] !== undefined || value === undefined) return;
  if (kind.schema.safeParse(value).success) work.slots[slot] = value;
}

function freeUnits({ utterance, entities, texts }: Work): Unit[] {
  return utterance.units.filter((_, at) => !entities.taken(at) && !texts.covered(at));
}

function fillWorded(work: Work): void {
  const units = freeUnits(work);
  for (const [slot, group] of Object.entries(worded)) {
    if (!has(work, slot)) continue;
    const said = valuesIn(units, group);
    const both = said.includes("SMS & PHONE") || (said.includes("SMS") && said.includes("PHONE"));
    if (slot === "services") put(work, slot, both ? "SMS & PHONE" : said[0]);
    else if (said.length === 1) put(work, slot, said[0]);
    else if (said.length > 1) work.ask.add(slot);
  }
  if (has(work, "statuses")) {
    const said = statusesIn(units);
    if (said.length > 0) put(work, "statuses", said);
  }
}

function fillNumbers(work: Work): void {
  const { entities } = work;
  const good = [...new Set(entities.phones.filter((one) => one.kind === "phone").map((one) => one.value))];
  const odd = entities.phones.some((one) => one.kind === "odd");
  const slot = has(work, "numbers") ? "numbers" : "number";
  if (odd) work.ask.add(slot);
  if (good.length === 0) return;
  if (has(work, "new_number")) {
    put(work, "new_number", good.at(-1));
    if (good.length > 1) put(work, "number", good[0]);
  } else if (has(work, "numbers")) put(work, "numbers", good);
  else if (good.length === 1) put(work, "number", good[0]);
  else work.ask.add("number");
}

function fillIds(work: Work): void {
  const { entities } = work;
  put(work, "sid", entities.sids[0]?.value);
  put(work, "code", entities.codes[0]?.value);
  put(work, "zone", entities.zone?.value);
  if (has(work, "contacts") && entities.contacts.length > 0)
    put(
      work,
      "contacts",
      entities.contacts.map((one) => one.value),
    );
  else put(work, "contact", entities.contacts[0]?.value);
  if (entities.campaigns.length === 1) put(work, "campaign", entities.campaigns[0]?.value);
  else if (entities.campaigns.length > 1) work.ask.add("campaign");
}

function fillTimes(work: Work): void {
  const { entities, utterance } = work;
  if (has(work, "schedule")) {
    const moment = resolveMoment(entities.pieces, entities.now);
    if (moment.kind === "at") put(work, "schedule", moment.schedule);
    if (moment.kind === "unclear") {
      work.ask.add("schedule");
      Object.assign(work.hints, moment.hints);
    }
  }
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

function fillAmounts(work: Work): void {
  const { entities, utterance } = work;
  put(work, "percent", entities.percents[0]?.value);
  if (has(work, "length")) put(work, "length", entities.lengths[0]?.value);
  if (has(work, "otp")) put(work, "otp", codeOf(work));
  for (const amount of entities.amounts) {
    const next = utterance.units[amount.to];
    if (means(next, "credit")) put(work, "credits", amount.value);
    else if (means(next, "contacts") || means(next, "contact") || means(next, "numbers"))
      put(work, "contacts_limit", amount.value);
    else if (work.command.intent === "budget.set") put(work, "credits", amount.value);
  }
}

function codeOf({ utterance, entities }: Work): string | undefined {
  const numbers = utterance.units.filter(
    (unit, at) => unit.kind === "number" && !entities.taken(at) && unit.key.length >= 3 && unit.key.length <= 10,
  );
  return numbers.length === 1 ? numbers[0]?.key : undefined;
}

const textRoles: readonly TextRole[] = ["name", "message", "description"];

/** A quote whose role was not said takes the first free one, in the order in which people leave it out. */
function fillTexts(work: Work): void {
  const { texts } = work;
  for (const role of textRoles) if (has(work, role)) put(work, role, texts[role]);
  const wantsCampaign = has(work, "campaign") && work.slots.campaign === undefined;
  for (const { at, text } of texts.plain) {
    if (wantsCampaign && work.slots.campaign === undefined && isCampaignQuote(work, at)) put(work, "campaign", text);
    else work.plain.push({ at, text });
  }
  for (const { text } of work.plain) {
    const order = work.command.intent.startsWith("message.")
      ? ["message", "name"]
      : ["name", "message", "description", "query"];
    const slot = order.find((one) => has(work, one) && work.slots[one] === undefined);
    if (slot) put(work, slot, text);
    else if (has(work, "campaign") && work.slots.campaign === undefined) put(work, "campaign", text);
  }
}

function isCampaignQuote({ utterance, command, texts }: Work, at: number): boolean {
  const { units } = utterance;
  const beside = [units[at - 1], units[at + 1], units[at + 2]].some((unit) => means(unit, "campaign"));
  return beside || (texts.plain.length > 1 && at === texts.plain[0]?.at) || !Object.hasOwn(command.slots, "message");
}

/** The campaign by its name, or by a number that stands alone: "start 8". */
function fillCampaign(work: Work): void {
  if (!has(work, "campaign") || work.slots.campaign !== undefined) return;
  const { utterance, entities, texts } = work;
  const lone = entities.amounts.filter(
    (one) => one.to === one.from + 1 && utterance.units[one.from]?.kind === "number",
  );
  const runs = findRuns(utterance, entities, work.used).filter((run) => !texts.covered(run.from));
  const beside = runs.find(
    (run) => means(utterance.units[run.to], "campaign") || means(utterance.units[run.from - 1], "campaign"),
  );
  const run = beside ?? runs[0];
  if (run) put(work, "campaign", cleaned(work, run));
  else if (lone.length === 1 && lone[0]) put(work, "campaign", String(lone[0].value));
}

function cleaned({ utterance }: Work, run: Run): string {
  return textOf(utterance, run).trim();
}

function fillPerson(work: Work): void {
  if (!has(work, "person")) return;
  const { utterance, entities } = work;
  const run = findRuns(utterance, entities, work.used)[0];
  if (run) put(work, "person", bareName(textOf(utterance, run)));
}

function fillTags(work: Work): void {
  if (!has(work, "tags")) return;
  const { utterance, entities } = work;
  const { units, text } = utterance;
  const tags: Record<string, string> = {};
  for (let at = 0; at < units.length; at += 1) {
    const key = units[at];
    if (!key || entities.taken(at) || !(means(key, "name") || means(key, "age"))) continue;
    let from = at + 1;
    while (["=", ":", "to", "ko", "को"].includes(units[from]?.key ?? "")) from += 1;
    let to = from;
    while (
      to < units.length &&
      (units[to]?.kind === "number" ||
        (!means(units[to], "filler") && units[to]?.kind === "word" && !work.used(units[to] ?? key)))
    )
      to += 1;
    const [first, last] = [units[from], units[to - 1]];
    if (first && last && to > from) tags[tagKey(key, key.raw)] = tagValue(text.slice(first.start, last.end));
  }
  if (Object.keys(tags).length > 0) put(work, "tags", tags);
}

function fillName(work: Work): void {
  if (!has(work, "name") || work.slots.name !== undefined || has(work, "campaign")) return;
  const run = findRuns(work.utterance, work.entities, work.used)[0];
  if (run && !work.texts.covered(run.from)) put(work, "name", textOf(work.utterance, run));
}

export function fillSlots(
  command: AnyCommand,
  utterance: Utterance,
  entities: Entities,
  cue: readonly string[],
): Filled {
  const wanted = textRoles.filter((role) => Object.hasOwn(command.slots, role));
  const texts = findTexts(utterance, entities, wanted);
  const used = (unit: Unit) =>
    unit.senses.some(
      ({ concept }) => cue.includes(concept) || cue.includes(`${concept.split(":")[0]}:*`) || concept === "campaign",
    );
  const work: Work = { command, utterance, entities, texts, used, slots: {}, ask: new Set(), hints: {}, plain: [] };
  fillWorded(work);
  fillNumbers(work);
  fillIds(work);
  fillTimes(work);
  fillAmounts(work);
  fillTexts(work);
  fillTags(work);
  fillCampaign(work);
  fillPerson(work);
  fillName(work);
  return { slots: work.slots, ask: [...work.ask], hints: work.hints };
}
