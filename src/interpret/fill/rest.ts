// What was said of a costly wish and found no slot: it is asked about before any card.
import { meanings } from "../../lexicon/saying.ts";
import { valueIn } from "../../lexicon/utterance.ts";
import { isExcepted } from "./excepted.ts";
import { askFor, isFree, type Work } from "./work.ts";

const means = meanings("contact", "except");

/** "an approver, not for an operator": it restricts the role, which is given. */
function isOfRole({ slots, utterance: { units } }: Work, at: number): boolean {
  const next = units[at + 1];
  const said = next?.key === "a" || next?.key === "an" ? units[at + 2] : next;
  return slots.role !== undefined && valueIn(said, "role") !== undefined;
}

const toThem = /^(?:lai|laai|लाई)$/;

/** "612 contact lai matra": one number's id, or how many? */
function countsContacts(work: Work): boolean {
  const { entities, utterance } = work;
  if (!work.plan.takes.contacts || work.slots.contacts !== undefined) return false;
  if (entities.amounts.length === 0 || !means.contact.isIn(utterance)) return false;
  const { units } = utterance;
  return entities.amounts.some(
    ({ from, to }) => isFree(work, from) && means.contact(units[to]) && toThem.test(units[to + 1]?.key ?? ""),
  );
}

function isAnyExcepted(work: Work): boolean {
  const { phones, contacts } = work.entities;
  return phones.some(({ from }) => isExcepted(work, from)) || contacts.some(({ from }) => isExcepted(work, from));
}

function restricts(work: Work): boolean {
  const { utterance } = work;
  if (!means.except.isIn(utterance)) return false;
  return utterance.units.some((unit, at) => means.except(unit) && isFree(work, at) && !isOfRole(work, at));
}

export function askForRest(work: Work): void {
  const { takes } = work.plan;
  if (countsContacts(work)) askFor(work, "contacts");
  if (!isAnyExcepted(work) && !restricts(work)) return;
  const isOfNumbers = takes.numbers && work.entities.phones.length > 0;
  askFor(work, !isOfNumbers && takes.contacts ? "contacts" : "numbers");
}

/** A time in a wish that has none: "delete campaign 8 tomorrow" must not delete it now. */
export function askForTime(work: Work): void {
  const { pieces } = work.entities;
  const { takes } = work.plan;
  if (pieces.length === 0 || takes.schedule || takes.minutes || takes.from_date) return;
  if (pieces.some(({ kind }) => kind === "date" || kind === "clock" || kind === "delay")) askFor(work, "schedule");
}
