// Values that are told by what is counted: "6 digits", "50%", "1,000 credits".
import { meanings, saying } from "../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../lexicon/utterance.ts";
import { findAmounts, isCredit } from "../slots/amount.ts";
import type { Found } from "../slots/found.ts";
import { has, mark, nothing, type Search } from "./search.ts";
import { SIGN } from "./signs.ts";

const means = meanings("digits", "length", "percent");
const isContacts = saying("contact", "contacts");

export function counts(search: Search): boolean {
  return has(search, SIGN.number | SIGN.numeral);
}

/** "5-digit", "6 digits", "६ अंकको", "length 6", "of 6 digits". */
export function findLengths(search: Search): readonly Found<number>[] {
  if (!has(search, SIGN.length) || !counts(search)) return nothing;
  const { units, hidden } = search;
  const found: Found<number>[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const value = Number((unit?.kind === "number" ? unit.key : valueIn(unit, "num")) ?? Number.NaN);
    if (!(value > 0 && value < 100) || hidden(at)) continue;
    const next = units[at + 1]?.key === "-" ? at + 2 : at + 1;
    if (means.digits(units[next])) found.push({ from: at, to: next + 1, value });
    else if (means.length(unitAt(units, at - 1))) found.push({ from: at - 1, to: at + 1, value });
  }
  return mark(search, "@other", found);
}

export function findPercents(search: Search): readonly Found<number>[] {
  if (!has(search, SIGN.percent) || !counts(search)) return nothing;
  const found: Found<number>[] = [];
  for (const { from, to, value } of findAmounts(search.units, search.hidden)) {
    const next = search.units[to];
    if (next?.key === "%" || means.percent(next)) found.push({ from, to: to + 1, value });
  }
  return mark(search, "@other", found);
}

/** "at 1,000 credits", "over 750 contacts": what is counted is no hour. */
function isCounted(units: readonly Unit[], { from, to }: Found<number>): boolean {
  const isGrouped = to > from + 2 && units[from + 1]?.key === ",";
  return isGrouped || isCredit(units[to]) || isContacts(units[to]);
}

/** Whether a unit is no part of a time, nor an id without a word: it belongs to something else, or is counted. */
export function elsewhereIn(search: Search): (at: number) => boolean {
  const { units, hidden } = search;
  if (!has(search, SIGN.comma | SIGN.credit | SIGN.contact) || !counts(search)) return hidden;
  const counted = findAmounts(units, hidden).filter((amount) => isCounted(units, amount));
  if (counted.length === 0) return hidden;
  return (at) => hidden(at) || counted.some(({ from, to }) => at >= from && at < to);
}
