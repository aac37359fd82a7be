// Texts between quotation marks: which of them is the name, which the message, which the description.

import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import type { SlotName } from "./plan.ts";
import { isBareName, isNameBefore, type Role, roleOf, standsAfterName } from "./text-roles.ts";
import { isFiller, isOpenSlot, put, type Work } from "./work.ts";

const means = meanings("save", "rename", "campaign", "description", "say", "name");
const changes = saying("change", "save");
const isService = saying("service:SMS", "service:PHONE");

const isBySaying = spelled(/^(भनेर|भनी|भन्दै|bhanera|vanera|bhani|vani|bhandai|vandai)$/);

function isBetween(unit: Unit | undefined): boolean {
  return (
    isFiller(unit) ||
    (unit?.kind === "mark" && ":-=—–(".includes(unit.key)) ||
    changes(unit) ||
    /^(?:should|must|reads?)$/.test(unit?.key ?? "")
  );
}

function isQuoteLater({ entities }: Work, at: number): boolean {
  return (entities.quotes.at(-1) ?? at) > at;
}

/** `save this as late checkout: "…"`: what stands before the colon is the name. */
function isAfterNameOfKept(work: Work, at: number): boolean {
  const { units } = work.utterance;
  if (unitAt(units, at - 1)?.key !== ":" || !work.plan.takes.message || work.plan.takes.campaign) return false;
  return units.slice(Math.max(0, at - 5), at - 2).some((unit) => /^(as|name|named|called)$/.test(unit.key));
}

/** The nearest introducer before a quote, with only small words between. */
function roleBefore(work: Work, at: number): Role | undefined {
  if (isAfterNameOfKept(work, at)) return "message";
  const { units } = work.utterance;
  for (let before = at - 1; before >= 0 && before > at - 6; before -= 1) {
    const unit = units[before];
    const role = work.entities.hidden(before) ? undefined : roleOf(unit);
    if (means.rename(unit) && isOpenSlot(work, "campaign") && isQuoteLater(work, at)) return undefined;
    if (role && work.plan.takes[role] && !standsAfterName(units, before)) return role;
    if (!isBetween(unit) && !work.entities.hidden(before) && !means.campaign(unit)) break;
  }
  const renamed =
    work.plan.takes.name && work.plan.takes.campaign && ["to", "as", "into"].includes(unitAt(units, at - 1)?.key ?? "");
  return renamed ? "name" : undefined;
}

/** "X" bhanera …: of what is started it is the message; where a text is kept and its quote follows, the name. */
function roleOfSaid(work: Work, at: number): Role | undefined {
  if (!work.plan.takes.message) return work.plan.takes.name ? "name" : undefined;
  if (work.plan.takes.campaign) return "message";
  return isQuoteLater(work, at) ? "name" : undefined;
}

/** `"X" नामको …`, `"X" bhanne message`, `"X" as the description`. */
function roleAfter(work: Work, at: number): Role | undefined {
  const { units } = work.utterance;
  const next = units[at + 1];
  if (isBySaying(next)) return roleOfSaid(work, at);
  if (next?.key === "as")
    return units.slice(at + 2, at + 4).some((one) => means.description(one)) ? "description" : undefined;
  const isSecond = at > (work.entities.quotes[0] ?? at);
  if (isSecond && isNameBefore(next) && work.plan.takes.name) return "name";
  const introduces = units[at + 2]?.kind === "quote" || units[at + 2]?.key === ":";
  const role = roleOf(next);
  if (!role || !work.plan.takes[role] || introduces) return undefined;
  return role === "name" ? nameRoleAfter(work, at) : role;
}

function nameRoleAfter(work: Work, at: number): Role | undefined {
  const { units } = work.utterance;
  const next = units[at + 1];
  const later = roleOf(units[at + 2]);
  if (later === "message" && work.plan.takes.message) return "message";
  const saved = means.save(units[at + 2]) || means.say(next);
  if (work.plan.takes.message && !work.plan.takes.services && (isBareName(next) || saved)) return undefined;
  return isNameBefore(next) || isBareName(next) ? "name" : undefined;
}

function isCampaignQuote(work: Work, at: number): boolean {
  const { units } = work.utterance;
  let next = at + 1;
  if (isBySaying(units[next]) && work.plan.takes.message) return false;
  while (isNameBefore(units[next]) || isService(units[next])) next += 1;
  return means.campaign(unitAt(units, at - 1)) || means.campaign(units[next]);
}

/** `to Alumni dinner with name "Prof. Shah"`: the name of a contact is no campaign's. */
function isValueOfTag(work: Work, at: number): boolean {
  return work.plan.takes.tags === true && means.name(unitAt(work.utterance.units, at - 1));
}

/** The order in which quotes are meant when nothing is said about them. */
function silentOrder(work: Work): readonly SlotName[] {
  if (work.plan.takes.message && work.plan.takes.name) return ["message", "name"];
  if (!work.plan.takes.campaign || work.slots.campaign !== undefined)
    return ["name", "message", "description", "query"];
  return ["campaign", "name", "message", "description"];
}

export function fillQuotes(work: Work): void {
  const plain: { readonly at: number; readonly text: string }[] = [];
  for (const at of work.entities.quotes) {
    const text = work.utterance.units[at]?.raw.trim() ?? "";
    if (isOpenSlot(work, "campaign") && isCampaignQuote(work, at)) put(work, "campaign", text);
    else {
      const role = roleAfter(work, at) ?? roleBefore(work, at);
      if (role && isOpenSlot(work, role)) put(work, role, text);
      else if (!isValueOfTag(work, at)) plain.push({ at, text });
    }
  }
  for (const [index, { text }] of plain.entries()) {
    const order: readonly SlotName[] =
      plain.length > 1 && index === 0 && isOpenSlot(work, "campaign")
        ? ["campaign", ...silentOrder(work)]
        : silentOrder(work);
    const slot = order.find((one) => isOpenSlot(work, one));
    if (slot) put(work, slot, text);
  }
}
