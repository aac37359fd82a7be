// What keeps a costly command from being read where none was given: denied, asked about, reported, supposed, quoted.
// Positive evidence is asked for: one verb of the command, standing as a command, with nothing about it that makes it a tale.

import { meanings } from "../../lexicon/saying.ts";
import { means as meansAny } from "../../lexicon/utterance.ts";
import { blockerOf, hasHardBlocker } from "./blockers.ts";
import { splitClauses } from "./clauses.ts";
import { denialAt, happenings, isChoice, neverHappened } from "./denial.ts";
import { type Clause, type Guarded, isTale, isVerb, type Verdict } from "./guarded.ts";
import { isReasonedOrder } from "./reasoned.ts";
import { englishVerdict, isWishedVerb, verdictsIn } from "./verbs.ts";

const means = meanings("request", "iam", "want", "need", "soft", "hearsay", "said", "it");

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
const refusals = new RegExp(
  `^(please )?(don'?t|do not)\\b|^never\\b(?! (mind|${happenings}))|^(nobody|no one|noone|under no circumstances|on no account|by no means|no way)$`,
);
const howTo = /^how (to|do|can|would|should)\b/;

function beginsWithRefusal(guarded: Guarded, clause: Clause, ordered: boolean): boolean {
  const { units } = guarded;
  let at = clause.from;
  while (at < clause.to && means.request(units[at]) && !refusals.test(units[at]?.key ?? "")) at += 1;
  if (units[at]?.key === "no" && at + 1 < clause.to && !ordered) return !isChoice(units[at + 1]);
  const isValue = denialAt(guarded, at, clause, ordered) === "value";
  return at < clause.to && refusals.test(units[at]?.key ?? "") && !isValue && !(ordered && isReason(guarded, clause));
}

/** Nobody asks for what they say they do not want; but what is of no use may be thrown away. */
const unwanted = ["want", "need"];

function isReason(guarded: Guarded, { from, to }: Clause): boolean {
  const { units, hidden, destroys, verbs } = guarded;
  const subject = units[from];
  const isAboutIt = destroys && subject?.kind === "word" && denialAt(guarded, from, { from, to }, true) === undefined;
  const has =
    isAboutIt || means.iam(subject) || /^(it|it's|its|he's|nobody|there)$/.test(subject?.key ?? "") || hidden(from);
  const own = units.slice(from, to).filter((_, offset) => !hidden(from + offset));
  const refuses = own.some((unit) => isVerb(unit, verbs) && !means.want(unit) && !means.need(unit));
  const unneeded = own.some((unit) => unwanted.some((word) => meansAny(unit, word)));
  return has && !refuses && (destroys || !unneeded);
}

function judgeClause(guarded: Guarded, clause: Clause, ordered: boolean): Judged {
  const kinds = new Set<string | undefined>();
  for (let at = clause.from; at < clause.to; at += 1) kinds.add(denialAt(guarded, at, clause, ordered));
  const found = verdictsIn(guarded, clause, ordered);
  const told = found.filter((verdict) => verdict !== undefined);
  const reason = (kinds.has("wish") || kinds.has("fact")) && isReason(guarded, clause);
  const base = { clause, denies: kinds.has("wish") || (ordered && kinds.has("fact")), reason };
  if (beginsWithRefusal(guarded, clause, ordered)) return { ...base, verdict: "denied" };
  if (kinds.has("wish") && found.length > 0 && !reason) return { ...base, verdict: "denied" };
  if (told.includes("denied") && !reason) return { ...base, verdict: "denied" };
  // "he didn't get it" tells; "tell Hari to send it as text": the first verb says whose wish it is.
  return { ...base, verdict: kinds.has("fact") && found.length > 0 && told[0] !== "command" ? "other" : told[0] };
}

function judgeClauses(guarded: Guarded): Judged[] {
  const judged: Judged[] = [];
  for (const clause of splitClauses(guarded)) {
    const ordered = judged.some(({ verdict }) => verdict === "command");
    judged.push(judgeClause(guarded, clause, ordered));
  }
  return judged;
}

/** "can we stop campaigns?" asks what is possible; with its details it is a polite request. */
function asksWhatIsPossible({ units, hidden }: Guarded): boolean {
  const asks = units.some((unit) => /^(can|could|may|might) (i|we)$/.test(unit.key));
  return asks && !units.some((_, at) => hidden(at));
}

/** No verb at all: "otp for 98… by sms" may pass, a tale or a question may not. */
function verblessVerdict(guarded: Guarded): Verdict {
  const { units, hidden } = guarded;
  const tale = units.some((unit, at) => !hidden(at) && isTale(unit));
  if (tale || units.some((unit) => unit.key === "?")) return "other";
  return englishVerdict(guarded, { from: 0, to: units.length }, units.length, false) ?? "command";
}

function endsInHearsay({ units }: Guarded): boolean {
  const last = units.findLast((unit) => unit.kind === "word" && !means.soft(unit));
  return means.hearsay(last);
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

/** The command's own verbs count; where none of them was said, any verb may stand for it. */
function withItsVerbs(heard: Guarded): Guarded {
  const own = heard.units.some(
    (unit, at) => !heard.hidden(at) && (isVerb(unit, heard.verbs) || isWishedVerb(heard, at)),
  );
  return own ? heard : { ...heard, verbs: heard.anyVerb };
}

const telling = /(^|\b)(told|asked|ordered|instructed|nobody|no one|never|yesterday)\b|^(हिजो|hijo)$/;

/** Somebody else's order, or one that was: whatever the model sees in it. */
function tellsOfOrder(guarded: Guarded): boolean {
  const { units, hidden } = guarded;
  return units.some(
    (unit, at) => !hidden(at) && !neverHappened(guarded, at) && (telling.test(unit.key) || means.said(unit)),
  );
}

/**
 * `sure`: the model sees hardly anything else in it. Then an order may stand among its reasons; `certain`: nothing else. Then
 * it is one, unless something forbids, asks, supposes, quotes or tells of it.
 */
export function judge(guarded: Guarded, sure = false, certain = false): Verdict {
  const heard = withoutHeardReason(guarded);
  const verdict = judgePlainly(heard);
  if (
    verdict === "other" &&
    (certain || permitsAndOrders(heard)) &&
    !hasHardBlocker(heard) &&
    !endsInHearsay(heard) &&
    !tellsOfOrder(heard)
  )
    return "command";
  if (verdict === "command" || !sure || endsInHearsay(heard)) return verdict;
  return isReasonedOrder(withItsVerbs(heard), judgePlainly) ? "command" : verdict;
}

function judgePlainly(heard: Guarded): Verdict {
  return (
    judgeBy(heard, withItsVerbs(heard)) ?? judgeBy(heard, { ...heard, verbs: heard.anyVerb }) ?? verblessVerdict(heard)
  );
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

/** "campaign 83 can be deleted, do it". */
function permitsAndOrders({ units, verbs }: Guarded): boolean {
  const permitted = units.findIndex(
    ({ key }, at) => key === "be" && /^(can|may|could)$/.test(units[at - 1]?.key ?? ""),
  );
  const isOwn =
    units[permitted + 1]?.senses.some(({ concept, mood }) => verbs.has(concept) && mood === "past") ?? false;
  return (
    permitted > 0 && isOwn && units.some(({ key }, at) => at > permitted && key === "do" && means.it(units[at + 1]))
  );
}

/** Undefined where none of the verbs stands as one: "set the approval at …" of `ask`. */
function judgeBy(heard: Guarded, guarded: Guarded): Verdict | undefined {
  if (guarded.units.filter((unit) => isVerb(unit, guarded.verbs)).length > MOST_VERBS) return "other";
  const judged = judgeClauses(guarded);
  const verdicts = judged.map(({ verdict }) => verdict);
  const commanded = verdicts.indexOf("command");
  if (asksWhatIsPossible(guarded) || howTo.test(guarded.units[0]?.key ?? "")) return "asked";
  if (endsInHearsay(guarded)) return "other";
  const clauses = judged.map(({ clause }) => clause);
  const ordering = judged.flatMap(({ clause, verdict }) => (verdict === "command" ? [clause] : []));
  const blocked = blockerOf(heard, clauses, ordering);
  if (blocked !== undefined) return blocked === "other" && judged.some(({ denies }) => denies) ? "denied" : blocked;
  // "don't start 8, start 9", "start 8, no don't": taken back; "it didn't arrive, send it again" is not.
  const takenBack = judged.findLastIndex(({ denies, reason }, index) => denies && !(reason && index !== commanded));
  const denied = judged.some(
    (one, index) => one.verdict === "denied" && !(index < commanded && isContrasted(heard, one, judged[commanded])),
  );
  if (denied || takenBack > commanded) return "denied";
  if (commanded >= 0) return "command";
  return verdicts.find((verdict) => verdict !== undefined);
}
