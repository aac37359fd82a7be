// How a verb of the command stands in its clause: as an order, or as part of a tale or a question.
import type { Mood } from "../../lexicon/index.ts";
import { meanings } from "../../lexicon/saying.ts";
import { means as meansAny, type Unit } from "../../lexicon/utterance.ts";
import { isWished } from "../presence.ts";
import { denialAt } from "./denial.ts";
import {
  type Clause,
  type Guarded,
  isHortative,
  isNepaliVerb,
  isStatus,
  isTale,
  isVerb,
  orders,
  stands,
  tales,
  type Verdict,
} from "./guarded.ts";
import { isLiking } from "./harmless.ts";

const means = meanings("said", "hearsay", "want", "reported", "must", "request", "iam", "it", "who", "campaign");

/** What follows a verb in its clause decides how it stands: गर्नु पर्‍यो, गर्नु पर्दैन, गरेको थियो, गर भन्यो. */
function nepaliVerdict(guarded: Guarded, verb: number, clause: Clause, ordered: boolean): Verdict | undefined {
  const { units, hidden } = guarded;
  let verdict: Verdict | undefined;
  for (let at = verb; at < clause.to; at += 1) {
    if (hidden(at) || !units[at]) continue;
    const end = overturned(guarded, at, clause, ordered, verdict);
    if (end !== undefined) return end;
    verdict = furtherVerdict(units, at, verdict, at === verb);
  }
  return verdict;
}

/** What makes an order none, wherever it stands behind the verb. */
function overturned(
  guarded: Guarded,
  at: number,
  clause: Clause,
  ordered: boolean,
  verdict: Verdict | undefined,
): Verdict | undefined {
  const unit = guarded.units[at];
  const denial = denialAt(guarded, at, clause, ordered);
  if (!unit) return undefined;
  if (denial !== undefined && denial !== "value") return "denied";
  if (means.said(unit) || means.hearsay(unit)) return "other";
  if (isPoliteWish(guarded.units, at) || means.want(unit)) return undefined;
  const isReport = means.reported(unit) && isNepaliReport(unit);
  return isReport && (verdict !== "command" || isPast.test(unit.key)) ? "other" : undefined;
}

const ofDoing = new Set<Mood>(["ne"]);

/** "… शनिबार सार्ने।", "suru garne": the last word says what is to be done, and nobody is said to do it. */
function isLastInstruction(units: readonly Unit[], at: number): boolean {
  if (!stands(units[at], ofDoing) || units[at + 1]?.key === "?") return false;
  if (units.slice(at + 1).some(({ kind, key }) => kind !== "mark" && key !== "मात्र" && key !== "matra")) return false;
  return !units.some(
    (unit) =>
      asking.some((one) => meansAny(unit, one)) ||
      /(ले|le)$/.test(unit.raw) ||
      /^(hami|हामी|ma|म)$/.test(unit.key) ||
      unit.key === "?",
  );
}

function furtherVerdict(
  units: readonly Unit[],
  at: number,
  verdict: Verdict | undefined,
  isFirst: boolean,
): Verdict | undefined {
  const unit = units[at];
  const so = isPoliteWish(units, at) || means.want(unit) ? "command" : verdict;
  const isOrder = stands(unit, orders) || isHortative(units, at) || isLastInstruction(units, at);
  if (!isNepaliVerb(unit) || (so === "command" && !isOrder)) return so;
  if (isOrder || (means.must(unit) && so !== undefined)) return "command";
  return stands(unit, tales) || isFirst || so === undefined ? "other" : so;
}

const isPast = /^(थियो|थिए|थिएँ|thiyo|thyo|thiye|thie)$/;
/** "that failed or were unanswered" tells nothing about a Nepali verb before it. */
const reportedInEnglish = /^[a-z' ]+$/;
const romanReports =
  /^(thiyo|thyo|thiye|thie|sakyo|sakeko|sake|bhayo|vayo|bhako|vako|bhaisakyo|vaisakyo|gayo|garya|bha)$/;
const nu: ReadonlySet<Mood> = new Set<Mood>(["nu"]);
const nuOrNa: ReadonlySet<Mood> = new Set<Mood>(["nu", "na"]);

function isNepaliReport({ key }: Unit): boolean {
  return !reportedInEnglish.test(key) || romanReports.test(key);
}

/** "release garnu thiyo", "हटाउनु छ", "सार्न अनुरोध छ": what is to be done is asked for. */
function isPoliteWish(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key ?? "";
  if (isLiking(units, at)) return true;
  if (/^(थियो|thiyo|thyo|छ|cha|chha|xa|6)$/.test(key)) return stands(units[at - 1], nu);
  return /अनुरोध|anurod/.test(key) && stands(units[at - 1], nuOrNa);
}

/** After these a verb is a noun: "the start of", "over the phone". */
const determiners = new Set(["the", "my", "your", "its", "our", "their", "this", "that", "a", "an"]);
const asking = ["question", "what", "which", "where", "whenask", "who", "how", "howmuch", "when"];
/** "have campaign 8 start at 5", "set it to start", "let Sita be admin", "need campaign 8 to stop". */
const causes = new Set(["have", "set", "make", "let", "get", "put", "schedule", "arrange", "do", "need", "want"]);

function firstKey(units: readonly Unit[], from: number): string {
  let at = from;
  while (means.request(units[at]) && !causes.has(units[at]?.key ?? "")) at += 1;
  return units[at]?.key ?? "";
}

/** The causing verb itself, or the "I" of "I want", "we need". */
function isCausing(units: readonly Unit[], from: number, at: number): boolean {
  const unit = units[at];
  const next = units[at + 1];
  if (causes.has(unit?.key ?? "") && firstKey(units, from) === unit?.key) return !means.iam(next);
  return /^(i|we|i'd|we'd)$/.test(unit?.key ?? "") && /^(want|need|wanna|would like|like)/.test(next?.key ?? "");
}

/** A form of "do" that asks or tells, unlike "do start it". */
const asksByDoing = /^(did|does|done|doing)$/;

/** A question, a tale or somebody else's doing, before the verb. */
function isObstacle(unit: Unit, next: Unit | undefined): boolean {
  if (means.it(unit) || isStatus(unit) || (means.who(unit) && isStatus(next))) return false;
  return means.iam(unit) || asking.some((word) => meansAny(unit, word)) || isTale(unit);
}

function obstacleBefore(guarded: Guarded, clause: Clause, verb: number, ordered: boolean): Verdict | undefined {
  const { units, hidden } = guarded;
  for (let at = clause.from; at < verb; at += 1) {
    const unit = units[at];
    if (!unit || hidden(at) || (means.request(unit) && !asksByDoing.test(unit.key))) continue;
    const denial = denialAt(guarded, at, clause, ordered);
    if (denial !== undefined && denial !== "value") return denial === "wish" ? "denied" : "other";
    if (!isCausing(units, clause.from, at) && isObstacle(unit, units[at + 1])) return "other";
  }
  return undefined;
}

/** English: what stands between the start of the clause and the verb must leave it a command. */
export function englishVerdict(guarded: Guarded, clause: Clause, verb: number, ordered: boolean): Verdict | undefined {
  const { units } = guarded;
  const stopped = obstacleBefore(guarded, clause, verb, ordered);
  if (stopped !== undefined) return stopped;
  const before = verb > clause.from ? (units[verb - 1]?.key ?? "") : "";
  if (before === "to") return causes.has(firstKey(units, clause.from)) ? "command" : "other";
  if (!determiners.has(before)) return "command";
  const makes = [units[verb - 2], units[verb - 3]].some((unit) => makers.test(unit?.key ?? ""));
  return makes ? "command" : undefined;
}

/** "call the failed": what is called again, not what failed. */
const choosing = /^(the|all|all the|only|any|whoever|who|those|everyone|just)$/;
const being = /^(is|are|was|were|went|goes|has|had|will|comes|came|failed|worked)$/;
const doing = /^[a-z]{2,}ing$/;

/** "rerun went fine", "launch party is on Friday", "stop button": a noun; "start cooking", "stop shouting": something else is begun. */
function isNoun({ units }: Guarded, verb: number): boolean {
  const next = units[verb + 1];
  const after = units[verb + 2];
  if (isStatus(next) ? !after || after.kind === "mark" : being.test(next?.key ?? "")) return true;
  if (
    next?.kind === "word" &&
    being.test(after?.key ?? "") &&
    !choosing.test(next.key) &&
    !means.it(next) &&
    !means.campaign(next) &&
    !means.iam(next)
  )
    return true;
  return (
    doing.test(next?.raw ?? "") && isBegun.test(units[verb]?.key ?? "") && !ourDoing.some((one) => meansAny(next, one))
  );
}

const isBegun = /^(start|stop|begin|keep|quit|cease)$/;
const ourDoing = [
  "call",
  "send",
  "topic",
  "notify",
  "retry",
  "start",
  "say",
  "part:morning",
  "part:evening",
  "testing",
];

/** "make an invite", "send the invite": what is made is the command's own verb. */
const makers = /^(make|create|issue|send|give|get|need|want|generate|prepare)$/;

/** ", sms", "as text", ", text this time": how it is to be sent. As an order it opens the line or has an object after it. */
function isWay({ units, hidden }: Guarded, { from }: Clause, at: number): boolean {
  const unit = units[at];
  if (!unit?.senses.some(({ concept }) => concept.startsWith("channel:"))) return false;
  const next = units[at + 1];
  const isNamed = (one: Unit | undefined) =>
    ["otp", "code", "contacts", "status:"].some((start) =>
      one?.senses.some(({ concept }) => concept.startsWith(start)),
    );
  const ofOne = /^(a|an|the)$/.test(next?.key ?? "") && isNamed(units[at + 2]);
  const hasObject = hidden(at + 1) || isNamed(next) || ofOne || /^(it|them|him|her|me|us)$/.test(next?.key ?? "");
  return !(from === 0 || hasObject) || isNepaliVerb(unit);
}

/** "I want it stopped". */
export function isWishedVerb({ units, verbs }: Guarded, at: number): boolean {
  return (
    (units[at]?.senses.some(({ concept, mood }) => verbs.has(concept) && mood === "past") ?? false) &&
    isWished(units, at)
  );
}

/** "kinum", "सार्ने" at the end: of the command itself. */
function isOwnInstruction({ units, verbs }: Guarded, at: number): boolean {
  const own = units[at]?.senses.some(({ concept, mood }) => verbs.has(concept) && (mood === "shall" || mood === "ne"));
  return own === true && (isHortative(units, at) || isLastInstruction(units, at));
}

/**
 * How each of the command's verbs in the clause stands, in order. In Nepali the last one is the wish, what comes before
 * belongs to it: "jasle call katyo, tinlai feri lagau".
 */
export function verdictsIn(guarded: Guarded, clause: Clause, ordered: boolean): readonly (Verdict | undefined)[] {
  const { units, hidden, verbs } = guarded;
  const found: (Verdict | undefined)[] = [];
  for (let at = clause.from; at < clause.to; at += 1) {
    const unit = units[at];
    if (!unit || hidden(at) || isWay(guarded, clause, at)) continue;
    if (isOwnInstruction(guarded, at)) found.push(nepaliVerdict(guarded, at, clause, ordered));
    else if (isWishedVerb(guarded, at)) found.push(englishVerdict(guarded, clause, at, ordered));
    else if (isVerb(unit, verbs)) {
      if (isNoun(guarded, at)) {
        found.push("other");
        continue;
      }
      const nepali = nepaliVerdict(guarded, at, clause, ordered);
      if (nepali === "command" && isNepaliVerb(unit) && !found.includes("denied")) found.length = 0;
      found.push(nepali ?? englishVerdict(guarded, clause, at, ordered));
    }
  }
  return found;
}
