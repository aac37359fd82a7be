// Amounts: percent, credits, how many contacts, codes. Each number belongs to the word it stands beside.

import { meanings, saying } from "../../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../../lexicon/utterance.ts";
import { isCredit } from "../../slots/amount.ts";
import type { Found } from "../../slots/found.ts";
import { isDenied } from "./excepted.ts";
import { askFor, isFree, put, type Work } from "./work.ts";

const means = meanings("change", "idword", "otp", "code");

type Counted = "credits" | "contacts_limit";

const countsCredits = saying("credit", "budget");
const countsContacts = saying("contacts", "contact", "thatcontact", "numbers");

function slotOf(unit: Unit | undefined): Counted | undefined {
  if (countsCredits(unit) || isCredit(unit)) return "credits";
  return countsContacts(unit) ? "contacts_limit" : undefined;
}

/** "5000 contacts", "2000 or more credits": the word after it in the same breath; else the one before: "credit limit 900". */
function slotBeside({ utterance: { units } }: Work, { from, to }: Found<number>): Counted | undefined {
  const after = units.slice(to, to + 3).find((unit) => slotOf(unit) !== undefined || unit.kind !== "word");
  const next = slotOf(after);
  if (next !== undefined) return next;
  for (let at = from - 1; at >= 0 && at > from - 8 && units[at]?.kind === "word"; at -= 1) {
    const slot = slotOf(units[at]);
    if (slot !== undefined) return slot;
  }
  return undefined;
}

const away = new Set(["bata", "baata", "बाट", "देखि", "dekhi"]);

/** "from 3000 to 3500", "८०० बाट ११००": the old amount; but not "from 1800 contacts, or above 420 credits". */
function isOld({ utterance: { units } }: Work, { from, to }: Found<number>, next: Found<number> | undefined): boolean {
  if (next === undefined) return false;
  const isLeft =
    unitAt(units, from - 1)?.key === "from" && units.slice(to, next.from).some((unit) => /^(to|into)$/.test(unit.key));
  return isLeft || away.has(units[to]?.key ?? "") || away.has(units[to + 1]?.key ?? "");
}

/** "an", "one": no amount; nor the छ that means "is". */
function isSmallWord(unit: Unit | undefined): boolean {
  return unit?.kind === "word" && (valueIn(unit, "num") === "1" || /^(छ|chha|cha)$/.test(unit.key));
}

export function fillAmounts(work: Work): void {
  const { takes } = work.plan;
  if (takes.percent) put(work, "percent", work.entities.percents[0]?.value);
  if (takes.otp && mayHoldCode(work)) fillCode(work);
  if (takes.credits) fillCounted(work, amountsIn(work));
}

/** Where no campaign can be meant, "paryo 6000" is no id. */
function amountsIn(work: Work): readonly Found<number>[] {
  const { entities, utterance } = work;
  const amounts = entities.amounts.filter(({ from }) => isFree(work, from) && !isSmallWord(utterance.units[from]));
  if (work.plan.takes.campaign || entities.campaigns.length === 0) return amounts;
  const ids = entities.campaigns.map((one) => ({ from: one.to - 1, to: one.to, value: Number(one.value) }));
  return [...amounts, ...ids].sort((a, b) => a.from - b.from);
}

function fillCounted(work: Work, amounts: readonly Found<number>[]): void {
  if (amounts.length === 0) return;
  const { takes } = work.plan;
  const meant = amounts.filter((one, index) => !isDenied(work, one) && !isOld(work, one, amounts[index + 1]));
  if (meant.some((one) => isStep(work, one))) {
    askFor(work, "credits");
    return;
  }
  const bySlot = Map.groupBy(meant, (one) => slotBeside(work, one) ?? "");
  fillAmount(work, "credits", bySlot.get("credits") ?? []);
  fillAmount(work, "contacts_limit", bySlot.get("contacts_limit") ?? []);
  const loose = bySlot.get("") ?? [];
  if (loose.length > 0 && takes.contacts_limit) askFor(work, "contacts_limit");
  else if (work.slots.credits === undefined && !takes.contacts_limit) fillAmount(work, "credits", loose);
}

/** "by 500": by how much, not how much. */
function isStep({ utterance: { units } }: Work, { from }: Found<number>): boolean {
  return unitAt(units, from - 1)?.key === "by" && units.slice(0, from).some((unit) => means.change(unit));
}

/** Two different amounts for one thing: nobody knows which. */
function fillAmount(work: Work, slot: Counted, amounts: readonly Found<number>[]): void {
  const values = new Set(amounts.map(({ value }) => value));
  if (values.size === 1) put(work, slot, amounts[0]?.value);
  else if (values.size > 1 && work.plan.takes[slot]) askFor(work, slot);
}

function mayHoldCode({ plan, entities }: Work): boolean {
  if (entities.amounts.length > 0 || entities.lengths.length > 0 || entities.campaigns.length > 0) return true;
  return !plan.isCostly && entities.phones.length > 0;
}

/** A code and a length contradict each other: then neither is filled and both are asked about. */
function fillCode(work: Work): void {
  const { entities, utterance } = work;
  const { units } = utterance;
  // Where no campaign can be meant, "check 113062" is no id.
  const ids = work.plan.takes.campaign ? [] : entities.campaigns.map((one) => ({ from: one.to - 1 }));
  const numbers = [...entities.amounts, ...ids, ...codesReadOtherwise(work)]
    .map((one) => units[one.from])
    .filter((unit) => unit?.kind === "number" && unit.key.length >= 3 && unit.key.length <= 10);
  // "form no 20834": a number of something else.
  const own = numbers.filter((unit) => unit !== undefined && !isOthers(units, units.indexOf(unit)));
  const near = numbers.filter((unit) => unit !== undefined && isBesideCode(units, units.indexOf(unit)));
  const codes = numbers.length > 1 && near.length === 1 ? near : own;
  const code = codes.length === 1 ? codes[0]?.key : undefined;
  const length = work.plan.takes.length ? entities.lengths[0]?.value : undefined;
  if (code !== undefined && length !== undefined) {
    askFor(work, "otp");
    askFor(work, "length");
    return;
  }
  // "/otp 98… sms 4821": behind the way it is sent stands the code.
  const last = units.at(-1);
  const isLast = last?.key === code && units.at(-2)?.values.has("channel") === true;
  const isCode = !work.plan.isCostly || work.onCard || isLast || near.some((unit) => unit?.key === code);
  if (isCode) put(work, "otp", code);
  // "customer 30122 is here, send an otp": the code, or not.
  else if (code !== undefined) work.isDoubtful = true;
  put(work, "length", length);
  if (length !== undefined && work.slots.length === undefined) askFor(work, "length");
  if (codes.length > 1) askFor(work, "otp");
}

/** "code 1048862 सही हो, 98…" is no number with digits missing, "le 12098 dina bhayo" no stretch of days. Only of a code that is checked. */
export function codesReadOtherwise({ plan, entities, utterance: { units } }: Work): readonly { from: number }[] {
  if (plan.isCostly || !plan.takes.otp || entities.phones.length === 0) return [];
  const hasNumber = entities.phones.some(({ kind }) => kind === "phone");
  const odd = entities.phones.filter(
    ({ kind, from, value }) => kind === "odd" && value.length < 9 && isBesideCode(units, from),
  );
  const spans = entities.pieces.filter(({ kind, from }) => kind === "span" && (units[from]?.key.length ?? 0) > 3);
  return hasNumber ? [...odd, ...spans] : [];
}

function isOthers(units: readonly Unit[], at: number): boolean {
  return (
    means.idword(unitAt(units, at - 1)) &&
    !isBesideCode(units, at) &&
    unitAt(units, at - 2)?.kind === "word" &&
    !means.otp(unitAt(units, at - 2))
  );
}

function isBesideCode(units: readonly Unit[], at: number): boolean {
  const after = units[at + 1]?.key === "as" ? units[units[at + 2]?.key === "the" ? at + 3 : at + 2] : units[at + 1];
  return [unitAt(units, at - 1), unitAt(units, at - 2), unitAt(units, at - 3), after].some(
    (unit) => means.otp(unit) || means.code(unit),
  );
}
