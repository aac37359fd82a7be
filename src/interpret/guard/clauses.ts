// A line cut into clauses: at marks, at "but" and "then", and where somebody begins to tell why.

import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { unitAt } from "../../lexicon/utterance.ts";
import { isOpen } from "../presence.ts";
import { type Clause, type Guarded, isOf, isVerb, mayHave } from "./guarded.ts";
import { KIND } from "./standing.ts";

const means = meanings("iam", "neg", "question");

export const endsOfClauses = /^(so|[,;.!?।:—–])$/;
const isEnd = spelled(endsOfClauses);

export const subjects = /^(i|we|he|she|they|i'm|we're|he's|she's|they're|it's|its|nobody)$/;
const isSubject = spelled(subjects);
/** After these a subject goes on with what was begun: "that we called", "can you", "if he". */
const leads = saying(
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
);
const isJoining = spelled(/^(that|for|to|of|with|and|or|than|as|whom|from|by|numbers|ones|people)$/);
const isPronoun = spelled(/^(it|them|him|her)$/);

/** "delete campaign 8 we don't use it": a subject after the verb, with nothing that leads to it. */
function tellsWhy({ units, hidden, anyVerb }: Guarded, at: number, from: number): boolean {
  if (at === from || !isSubject(units[at]) || hidden(at)) return false;
  const before = unitAt(units, at - 1);
  if (!before || isJoining(before) || (leads(before) && !hidden(at - 1))) return false;
  for (let told = from; told < at; told += 1) {
    const unit = units[told];
    if (unit && !hidden(told) && isVerb(unit, anyVerb)) return true;
  }
  return false;
}

/** "… any more release it", "… the wrong people stop it": a command's own verb with its object, after words that lead to none. */
function ordersAnew({ units, hidden, verbs }: Guarded, at: number, from: number): boolean {
  const unit = units[at];
  if (!unit || at < from + 3 || !isVerb(unit, verbs) || hidden(at)) return false;
  const before = unitAt(units, at - 1);
  if (!isPronoun(units[at + 1]) && !(hidden(at + 1) && isOpen(before))) return false;
  if (isJoining(before) || means.iam(before) || means.neg(before) || leads(before)) return false;
  for (let told = from; told < at; told += 1) if (isSubject(units[told]) || means.question(units[told])) return true;
  return false;
}

export function splitClauses(guarded: Guarded): Clause[] {
  const { units, hidden } = guarded;
  if (!mayHave(guarded, KIND.ends | KIND.begins)) return [{ from: 0, to: units.length }];
  const clauses: Clause[] = [];
  const mayBegin = mayHave(guarded, KIND.begins);
  let from = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit) continue;
    const ends = (isEnd(unit) || isOf(unit, KIND.ends)) && !hidden(at);
    const begins = !ends && mayBegin && (tellsWhy(guarded, at, from) || ordersAnew(guarded, at, from));
    if (!ends && !begins) continue;
    if (at > from) clauses.push({ from, to: at });
    from = begins ? at : at + 1;
  }
  if (units.length > from) clauses.push({ from, to: units.length });
  return clauses;
}
