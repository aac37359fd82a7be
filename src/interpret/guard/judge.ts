// What keeps a costly command from being read where none was given: denied, asked about, reported, supposed, quoted.
// Positive evidence is asked for: one verb of the command, standing as a command, with nothing about it that makes it a tale.

import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { blockerOf, hasHardBlocker } from "./blockers.ts";
import { splitClauses } from "./clauses.ts";
import { type Denial, denialAt, happenings, isChoice, neverHappened } from "./denial.ts";
import { type Clause, type Guarded, isOf, isTale, isVerb, mayHave, stands, type Verdict } from "./guarded.ts";
import { isReasonedOrder } from "./reasoned.ts";
import { KIND, moods } from "./standing.ts";
import { englishVerdict, isWishedVerb, verdictsIn } from "./verbs.ts";

const means = meanings("request", "iam", "want", "need", "soft", "hearsay", "said");

/** One clause, judged. */
interface Judged {
  readonly clause: Clause;
  readonly verdict: Verdict | undefined;
  /** The wish is denied somewhere in it. */
  readonly denies: boolean;
  /** It says why, and is no wish itself: "we don't need it". */
  readonly reason: boolean;
}

/** "don't start campaign 8 again, …": what begins so is no order, even where "don't start" could also mean a status. */
const isRefusal = spelled(
  new RegExp(
    `^(please )?(don'?t|do not)\\b|^never\\b(?! (mind|${happenings}))|^(nobody|no one|noone|under no circumstances|on no account|by no means|no way)$`,
  ),
);
const isHowTo = spelled(/^how (to|do|can|would|should)\b/);

function beginsWithRefusal(guarded: Guarded, clause: Clause, ordered: boolean): boolean {
  const { units } = guarded;
  let at = clause.from;
  while (at < clause.to && means.request(units[at]) && !isRefusal(units[at])) at += 1;
  if (units[at]?.key === "no" && at + 1 < clause.to && !ordered) return !isChoice(units[at + 1]);
  if (at >= clause.to || !isRefusal(units[at])) return false;
  return denialAt(guarded, at, clause, ordered) !== "value" && !(ordered && isReason(guarded, clause));
}

/** Nobody asks for what they say they do not want; but what is of no use may be thrown away. */
const isUnwanted = saying("want", "need");

function isReason(guarded: Guarded, { from, to }: Clause): boolean {
  const { units, hidden, destroys, verbs } = guarded;
  const subject = units[from];
  const isAboutIt = destroys && subject?.kind === "word" && denialAt(guarded, from, { from, to }, true) === undefined;
  const has =
    isAboutIt || means.iam(subject) || /^(it|it's|its|he's|nobody|there)$/.test(subject?.key ?? "") || hidden(from);
  const own = units.slice(from, to).filter((_, offset) => !hidden(from + offset));
  const refuses = own.some((unit) => isVerb(unit, verbs) && !isUnwanted(unit));
  const unneeded = own.some(isUnwanted);
  return has && !refuses && (destroys || !unneeded);
}

/** Whether something in the clause is denied so. */
function hasDenial(guarded: Guarded, clause: Clause, ordered: boolean, sort: Denial): boolean {
  if (!mayHave(guarded, KIND.denies)) return false;
  for (let at = clause.from; at < clause.to; at += 1) if (denialAt(guarded, at, clause, ordered) === sort) return true;
  return false;
}

function judgeClause(guarded: Guarded, clause: Clause, ordered: boolean): Judged {
  const deniesWish = hasDenial(guarded, clause, ordered, "wish");
  const deniesFact = hasDenial(guarded, clause, ordered, "fact");
  const found = verdictsIn(guarded, clause, ordered);
  const told = found.find((verdict) => verdict !== undefined);
  const reason = (deniesWish || deniesFact) && isReason(guarded, clause);
  const denies = deniesWish || (ordered && deniesFact);
  const isDenied = ((deniesWish && found.length > 0) || found.includes("denied")) && !reason;
  if (isDenied || beginsWithRefusal(guarded, clause, ordered)) return { clause, denies, reason, verdict: "denied" };
  // "he didn't get it" tells; "tell Hari to send it as text": the first verb says whose wish it is.
  const verdict = deniesFact && found.length > 0 && told !== "command" ? "other" : told;
  return { clause, denies, reason, verdict };
}

function judgeClauses(guarded: Guarded): Judged[] {
  const judged: Judged[] = [];
  let ordered = false;
  for (const clause of splitClauses(guarded)) {
    const one = judgeClause(guarded, clause, ordered);
    ordered ||= one.verdict === "command";
    judged.push(one);
  }
  return judged;
}

export const mayAsk = /^(can|could|may|might) (i|we)$/;
const isMay = spelled(mayAsk);

/** "can we stop campaigns?" asks what is possible; with its details it is a polite request. */
function asksWhatIsPossible(guarded: Guarded): boolean {
  if (!mayHave(guarded, KIND.mayAsk)) return false;
  const { units, hidden } = guarded;
  return units.some(isMay) && !units.some((_, at) => hidden(at));
}

/** No verb at all: "otp for 98… by sms" may pass, a tale or a question may not. */
function verblessVerdict(guarded: Guarded): Verdict {
  const { units, hidden } = guarded;
  const tale = units.some((unit, at) => !hidden(at) && isTale(unit));
  if (tale || units.some((unit) => unit.key === "?")) return "other";
  return englishVerdict(guarded, { from: 0, to: units.length }, units.length, false) ?? "command";
}

function endsInHearsay(guarded: Guarded): boolean {
  if (!mayHave(guarded, KIND.hearsay)) return false;
  return means.hearsay(guarded.units.findLast((unit) => unit.kind === "word" && !means.soft(unit)));
}

const didNotCome = /^(aa?y?ena|aa?udaina|aa?unna|pugena|pugdaina|आएन|आउँदैन|आउन्न|पुगेन|पुग्दैन)$/;

/** "… फेरि पठाऊ, अघिको आएन रे": the hearsay is the reason, in a clause of its own; the line without it, or as it is. */
function withoutHeardReason(guarded: Guarded): Guarded {
  if (!endsInHearsay(guarded)) return guarded;
  const clause = splitClauses(guarded).findLast(({ from, to }) => to - from > 1 && from > 0);
  const told = clause ? guarded.units.slice(clause.from, clause.to) : [];
  const isHeard = told.length < 4 && didNotCome.test(told.at(-2)?.raw.toLowerCase() ?? "");
  if (!clause || !isHeard) return guarded;
  return { ...guarded, units: guarded.units.slice(0, clause.from) };
}

/** Nobody gives one order in so many verbs; and each costs a look at its whole clause. */
const MOST_VERBS = 20;

/** Whether one of the command's own verbs is said; otherwise any verb may stand for it. */
function hasOwnVerb(heard: Guarded): boolean {
  const { units, hidden, verbs } = heard;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (!unit || !isOf(unit, KIND.verb) || hidden(at)) continue;
    if (isVerb(unit, verbs) || isWishedVerb(heard, at)) return true;
  }
  return false;
}

function withAnyVerb(heard: Guarded): Guarded {
  return { ...heard, verbs: heard.anyVerb };
}

const telling = /(^|\b)(told|asked|ordered|instructed|nobody|no one|never|yesterday)\b|^(हिजो|hijo)$/;

const happened = spelled(/^(भयो|भइसक्यो|bhayo|vayo|bhaisakyo|vaisakyo)$/);

/** "अभियान सुरु भयो", "manager had set …": what the command does was done. */
function tellsOfDoing({ units, verbs }: Guarded, at: number): boolean {
  const unit = units[at];
  return unit !== undefined && isVerb(unit, verbs) && (happened(units[at + 1]) || units[at - 1]?.key === "had");
}

const ordering = moods("order");

/** "… le dohoryaera call gariracha, chito rokau": the order is one of another command. */
function ordersOther({ verbs, anyVerb }: Guarded, unit: Unit): boolean {
  return stands(unit, ordering) && isVerb(unit, anyVerb) && !isVerb(unit, verbs);
}

/** Somebody else's order, or one that was, or another one: whatever the model sees in it. */
function tellsOfOrder(guarded: Guarded): boolean {
  const { units, hidden } = guarded;
  return units.some((unit, at) => {
    if (hidden(at) || neverHappened(guarded, at)) return false;
    return telling.test(unit.key) || means.said(unit) || tellsOfDoing(guarded, at) || ordersOther(guarded, unit);
  });
}

/**
 * `sure`: the model sees hardly anything else in it. Then an order may stand among its reasons; `certain`: nothing else. Then
 * it is one, unless something forbids, asks, supposes, quotes or tells of it.
 */
export function judge(guarded: Guarded, sure = false, certain = false): Verdict {
  const heard = withoutHeardReason(guarded);
  const verdict = judgePlainly(heard);
  if (verdict === "other" && certain && !hasHardBlocker(heard) && !endsInHearsay(heard) && !tellsOfOrder(heard))
    return "command";
  if (verdict === "command" || !sure || endsInHearsay(heard)) return verdict;
  return isReasonedOrder(hasOwnVerb(heard) ? heard : withAnyVerb(heard), judgePlainly) ? "command" : verdict;
}

function judgePlainly(heard: Guarded): Verdict {
  const byOwn = hasOwnVerb(heard) ? judgeBy(heard, heard) : undefined;
  return byOwn ?? judgeBy(heard, withAnyVerb(heard)) ?? verblessVerdict(heard);
}

/** "don't delete 8, just stop it": something else is denied, and this wanted in its place. */
function isContrasted({ units, hidden, verbs, anyVerb }: Guarded, { clause }: Judged, order?: Judged): boolean {
  const other = units[clause.from + 1];
  const isOther = other !== undefined && isVerb(other, anyVerb) && !isVerb(other, verbs);
  for (let at = clause.from + 2; at < clause.to; at += 1) if (!hidden(at)) return false;
  return (
    isOther &&
    /^(don't|dont|do not)$/.test(units[clause.from]?.key ?? "") &&
    units[order?.clause.from ?? -1]?.key === "just"
  );
}

function hasTooManyVerbs({ units, verbs }: Guarded): boolean {
  return units.length > MOST_VERBS && units.filter((unit) => isVerb(unit, verbs)).length > MOST_VERBS;
}

/** Undefined where none of the verbs stands as one: "set the approval at …" of `ask`. */
function judgeBy(heard: Guarded, guarded: Guarded): Verdict | undefined {
  if (hasTooManyVerbs(guarded)) return "other";
  const judged = judgeClauses(guarded);
  if (asksWhatIsPossible(guarded) || isHowTo(guarded.units[0])) return "asked";
  if (endsInHearsay(guarded)) return "other";
  const blocked = blockerOf(heard, judged);
  if (blocked !== undefined) return blocked === "other" && judged.some(({ denies }) => denies) ? "denied" : blocked;
  const commanded = judged.findIndex(({ verdict }) => verdict === "command");
  if (isTakenBack(heard, judged, commanded)) return "denied";
  return commanded >= 0 ? "command" : judged.find(({ verdict }) => verdict !== undefined)?.verdict;
}

/** "don't start 8, start 9", "start 8, no don't": taken back; "it didn't arrive, send it again" is not. */
function isTakenBack(heard: Guarded, judged: readonly Judged[], commanded: number): boolean {
  const takenBack = judged.findLastIndex(({ denies, reason }, index) => denies && !(reason && index !== commanded));
  const denied = judged.some(
    (one, index) => one.verdict === "denied" && !(index < commanded && isContrasted(heard, one, judged[commanded])),
  );
  return denied || takenBack > commanded;
}
