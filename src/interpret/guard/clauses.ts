// A line cut into clauses: at marks, at "but" and "then", and where somebody begins to tell why.

import { meanings } from "../../lexicon/saying.ts";
import { means as meansAny, type Unit } from "../../lexicon/utterance.ts";
import { isOpen } from "../presence.ts";
import { type Clause, type Guarded, isVerb } from "./guarded.ts";

const means = meanings("iam", "neg", "question", "but", "then");

function isMark(unit: Unit): boolean {
  return unit.kind === "mark" && ",;.!?।:—–".includes(unit.key);
}

const subjects = /^(i|we|he|she|they|i'm|we're|he's|she's|they're|it's|its|nobody)$/;
/** After these a subject goes on with what was begun: "that we called", "can you", "if he". */
const leading = [
  "request",
  "modal",
  "question",
  "if",
  "when",
  "said",
  "what",
  "which",
  "who",
  "how",
  "howmuch",
  "why",
  "where",
];
const joining = new Set([
  "that",
  "for",
  "to",
  "of",
  "with",
  "and",
  "or",
  "than",
  "as",
  "whom",
  "from",
  "by",
  "numbers",
  "ones",
  "people",
]);

/** "delete campaign 8 we don't use it": a subject after the verb, with nothing that leads to it. */
function tellsWhy({ units, hidden, anyVerb }: Guarded, at: number, from: number): boolean {
  const before = units[at - 1];
  if (hidden(at) || !subjects.test(units[at]?.key ?? "") || !before || at === from) return false;
  if (joining.has(before.key) || (!hidden(at - 1) && leading.some((concept) => meansAny(before, concept))))
    return false;
  return units.slice(from, at).some((unit, offset) => !hidden(from + offset) && isVerb(unit, anyVerb));
}

/** "… any more release it", "… the wrong people stop it": a command's own verb with its object, after words that lead to none. */
function ordersAnew({ units, hidden, verbs }: Guarded, at: number, from: number): boolean {
  const unit = units[at];
  if (!unit || hidden(at) || at < from + 3 || !isVerb(unit, verbs)) return false;
  const before = units[at - 1];
  const object = /^(it|them|him|her)$/.test(units[at + 1]?.key ?? "") || (hidden(at + 1) && isOpen(before));
  if (!object) return false;
  const told = units.slice(from, at);
  const leads =
    before !== undefined &&
    (joining.has(before.key) || means.iam(before) || means.neg(before) || leading.some((one) => meansAny(before, one)));
  return !leads && told.some((one) => subjects.test(one.key) || means.question(one));
}

export function splitClauses(guarded: Guarded): Clause[] {
  const { units, hidden } = guarded;
  const clauses: Clause[] = [];
  let from = 0;
  units.forEach((unit, at) => {
    const ends = !hidden(at) && (isMark(unit) || means.but(unit) || means.then(unit) || unit.key === "so");
    const begins = !ends && (tellsWhy(guarded, at, from) || ordersAnew(guarded, at, from));
    if (!ends && !begins) return;
    if (at > from) clauses.push({ from, to: at });
    from = begins ? at : at + 1;
  });
  if (units.length > from) clauses.push({ from, to: units.length });
  return clauses;
}
