// An order among its reasons: "the sms never reached him, send it again", "he asked not to be called, so remove 98…",
// "otp 98… by call, he can't read". Only where the model is sure of the command: one clause must be an order by itself, what
// comes before it may tell or complain, what comes after may tell why, and nothing may forbid, ask, suppose or quote.

import { meanings } from "../../lexicon/saying.ts";
import { hasHardBlocker } from "./blockers.ts";
import { splitClauses } from "./clauses.ts";
import { denialAt } from "./denial.ts";
import { type Clause, type Guarded, mayHave, share, type Verdict } from "./guarded.ts";
import { KIND } from "./standing.ts";

const means = meanings("request", "soft", "iam", "said", "resend");

function within({ units, hidden, ...rest }: Guarded, { from, to }: Clause): Guarded {
  return { ...rest, units: units.slice(from, to), hidden: (at) => hidden(from + at) };
}

function some(guarded: Guarded, { from, to }: Clause, holds: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (!guarded.hidden(at) && holds(at)) return true;
  return false;
}

const refusing = /^(don'?t|do not|never|nobody|no one|no|under no circumstances|on no account|by no means)\b/;

/** "don't call him": no report, but an order not to. */
function forbids(guarded: Guarded, clause: Clause): boolean {
  const { units, hidden } = guarded;
  let at = clause.from;
  while (at < clause.to && (means.request(units[at]) || means.soft(units[at])) && !refusing.test(units[at]?.key ?? ""))
    at += 1;
  const isSubject = hidden(at) || means.iam(units[at]);
  return !isSubject && refusing.test(units[at]?.key ?? "");
}

const lost = /^(nothing|lost|deleted|forgot|harayo|हरायो|down|off|missed|wrong)$/;

/** Words for saying that pass nothing on: "told me to" does. */
const plainly = /^(says|said|claims|complains|[^a-z]+|bh?an.*|van.*|re|रे)$/;

/** "asked us not to be called", "asked to stop calling". */
function asksToStop({ units }: Guarded, at: number): boolean {
  const said = units.slice(at, at + 4).map(({ key }) => key);
  return /^asked (?:us |me |him |her |them )?(?:not\b|to stop|to not|never)/.test(said.join(" "));
}

/** "we were asked to", "my boss told me to". */
function passesOrder(guarded: Guarded, at: number): boolean {
  const { units } = guarded;
  const key = units[at]?.key ?? "";
  if (!/\b(asked|told|ordered|instructed|supposed|going|about)\b/.test(key) || asksToStop(guarded, at)) return false;
  return / to$/.test(key) || units.slice(at + 1, at + 4).some((unit) => unit.key === "to");
}

/** "nothing came", "code आएन भन्छ": what was said is a complaint, not somebody's order; said before a comma, not a colon. */
function tellsComplaint(guarded: Guarded, clause: Clause): boolean {
  if (some(guarded, clause, (at) => passesOrder(guarded, at))) return false;
  if (!mayHave(guarded, KIND.said)) return true;
  const said = (at: number) => means.said(guarded.units[at]);
  if (!some(guarded, clause, said)) return true;
  const passesOn = (at: number) => said(at) && !plainly.test(guarded.units[at]?.key ?? "") && !asksToStop(guarded, at);
  if (some(guarded, clause, passesOn)) return false;
  if (guarded.units[clause.to]?.key === ":" || some(guarded, clause, (at) => guarded.units[at]?.kind === "quote"))
    return false;
  return (
    means.resend(guarded.verbs) ||
    some(guarded, clause, (at) => asksToStop(guarded, at)) ||
    some(
      guarded,
      clause,
      (at) => lost.test(guarded.units[at]?.key ?? "") || denialAt(guarded, at, clause, false) !== undefined,
    )
  );
}

const others = /^(he|she|they|it|he's|she's|they're|it's|people|customers)$/;

/** "…, he can't read": after the order only others are told of. */
function tellsWhyAfter(guarded: Guarded, clause: Clause): boolean {
  if (some(guarded, clause, (at) => means.said(guarded.units[at]))) return false;
  const denies = some(guarded, clause, (at) => {
    const denial = denialAt(guarded, at, clause, true);
    return denial !== undefined && denial !== "value";
  });
  return !denies || others.test(guarded.units[clause.from]?.key ?? "");
}

/** `judgeAlone`: the guard's judgement of one clause as if it were all that was said. */
export function isReasonedOrder(guarded: Guarded, judgeAlone: (guarded: Guarded) => Verdict): boolean {
  if (hasHardBlocker(guarded) || /^how\b/.test(guarded.units[0]?.key ?? "")) return false;
  const clauses = splitClauses(guarded);
  const isOrder = (clause: Clause) =>
    clause.to - clause.from > 1 &&
    !forbids(guarded, clause) &&
    judgeAlone(within(guarded, clause)) === "command" &&
    isFull(guarded, clause);
  const order = clauses.findIndex(isOrder);
  if (order < 0) return false;
  return clauses.every((clause, at) => {
    if (at === order) return true;
    return at < order ? !forbids(guarded, clause) && tellsComplaint(guarded, clause) : tellsWhyAfter(guarded, clause);
  });
}

/** A clause that says what is to be done, or to what. */
function isFull(guarded: Guarded, clause: Clause): boolean {
  for (let at = clause.from; at < clause.to; at += 1) {
    const unit = guarded.units[at];
    const isValue = guarded.hidden(at) && unit?.kind === "number";
    if (isValue || (unit && share(unit.bits, guarded.verbs))) return true;
  }
  return false;
}
