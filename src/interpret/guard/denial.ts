// What denies: the wish itself ("don't start it", नगर), a fact ("he didn't get it", आएन), or one value of several ("not admin").

import { meanings, saying } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { isFiller } from "../fill/work.ts";
import { type Clause, type Guarded, isOf, isStatus, mayHave } from "./guarded.ts";
import { KIND } from "./standing.ts";

const means = meanings("neg", "call", "contacts");

/** "didn't", "is not", "has never": says how things are. */
const stating =
  /^(did|does|has|have|had|was|were|is|are)(n'?t| not| never)$|^(didnt|doesnt|hasnt|havent|wasnt|werent|isnt|arent|nobody|none|without)$/;
/** Nepali denies an order in front (नगर), a fact at the end (आएन, छैन). */
const nepaliStating = /(न|ैन|नन्|ena|enan|aina|ainan|chaina|xaina)$/;

/** "सक्नुहुन्न", "gardaina": written onto its verb it says how things are; by itself (हुँदैन, hudaina) it forbids. */
const gluedStating = /.{2}(हुन्न|दिनन्|दैन|दैनन्|hunna|dinan|daina|dainan)$/;
const forbidding = /^(हुँदैन|hudaina|पर्दैन|pardaina|मिल्दैन|mildaina|चाहिँदैन|chahidaina|chaidaina|chaindaina)$/;

export type Denial = "wish" | "fact" | "value";

export function isChoice(unit: Unit | undefined): boolean {
  return isOf(unit, KIND.choice);
}

/** "it never arrived": says how things are, where "never start it" forbids. */
export const happenings = "answered|picked|got|received|reached|started|responded|arrived|came|showed|went|delivered";
const happening = new RegExp(`^(${happenings})$`);

export function neverHappened({ units }: Guarded, at: number): boolean {
  return units[at]?.key === "never" && happening.test(units[at + 1]?.raw.toLowerCase() ?? "");
}

const isThing = saying("number", "idword", "contact", "code", "line", "account");
const notThis = /^(not|instead of|rather than|without)$/;

/** "not admin", "not the failed ones", "instead of friday": nothing but a value is denied. */
function deniesValue({ units, hidden }: Guarded, at: number, to: number): boolean {
  if (/^(होइन|हैन|hoina|haina)$/.test(units[at]?.key ?? ""))
    return isChoice(units[at - 1]) || hidden(at - 1) || units[at - 1]?.kind === "number" || isThing(units[at - 1]);
  if (!notThis.test(units[at]?.key ?? "")) return false;
  let next = at + 1;
  while (next < to && !hidden(next) && isFiller(units[next]) && !isChoice(units[next])) next += 1;
  return next < to && (hidden(next) || isChoice(units[next]) || units[next]?.kind === "number");
}

const callsThem = new Set(["don't", "dont", "do not"]);

/** "…, don't call the completed ones": some are left out, if an order stands before it. */
function leavesSomeOut({ units, hidden }: Guarded, at: number, { to }: Clause, ordered: boolean): boolean {
  if (!ordered || !callsThem.has(units[at]?.key ?? "")) return false;
  const rest = units.slice(at + 1, to);
  const said = rest.filter((unit, index) => !isFiller(unit) && !hidden(at + 1 + index));
  return rest.some(isStatus) && said.every((unit) => isStatus(unit) || means.call(unit) || means.contacts(unit));
}

/** How the unit denies, if it does. `ordered`: a clause before this one gives an order. */
export function denialAt(guarded: Guarded, at: number, clause: Clause, ordered: boolean): Denial | undefined {
  const unit = guarded.units[at];
  if (!mayHave(guarded, KIND.denies) || !unit || guarded.hidden(at) || !isOf(unit, KIND.denies)) return undefined;
  if (deniesValue(guarded, at, clause.to) || leavesSomeOut(guarded, at, clause, ordered)) return "value";
  const key = unit.key;
  const isGlued = gluedStating.test(key) && !forbidding.test(key);
  const isFact =
    isGlued ||
    stating.test(key) ||
    (!means.neg(unit) && nepaliStating.test(key)) ||
    neverHappened(guarded, at) ||
    /^(छैन|chaina|xaina)$/.test(key);
  return isFact ? "fact" : "wish";
}
