// How a verb of the command stands in its clause: as an order, or as part of a tale or a question.
import { meanings, saying, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import { isWished } from "../presence.ts";
import { denialAt } from "./denial.ts";
import {
  type Clause,
  type Guarded,
  isHortative,
  isNepaliVerb,
  isOf,
  isStatus,
  isVerb,
  mayHave,
  share,
  stands,
  type Verdict,
} from "./guarded.ts";
import { isLiking } from "./harmless.ts";
import { KIND, moods, standingOf, tales } from "./standing.ts";

const means = meanings("want", "must", "request", "iam", "it", "who", "campaign");

/** What changes how a verb before it stands. */
const turning = KIND.denies | KIND.said | KIND.hearsay | KIND.want | KIND.reported | KIND.nepali;

/** What follows a verb in its clause decides how it stands: गर्नु पर्‍यो, गर्नु पर्दैन, गरेको थियो, गर भन्यो. */
function nepaliVerdict(guarded: Guarded, verb: number, clause: Clause, ordered: boolean): Verdict | undefined {
  if (!mayHave(guarded, turning)) return undefined;
  const { units, hidden } = guarded;
  let verdict: Verdict | undefined;
  for (let at = verb; at < clause.to; at += 1) {
    if (hidden(at) || !(isOf(units[at], turning) || isPoliteWish(units, at))) continue;
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
  if (isOf(unit, KIND.said | KIND.hearsay)) return "other";
  if (isPoliteWish(guarded.units, at) || means.want(unit)) return undefined;
  const isReport = isOf(unit, KIND.reported) && isNepaliReport(unit);
  return isReport && (verdict !== "command" || isPast(unit)) ? "other" : undefined;
}

const ofDoing = moods("ne");
const asks = saying("question", "what", "which", "where", "whenask", "who", "how", "howmuch", "when");

/** "… शनिबार सार्ने।", "suru garne": the last word says what is to be done, and nobody is said to do it. */
function isLastInstruction(units: readonly Unit[], at: number): boolean {
  if (!stands(units[at], ofDoing) || units[at + 1]?.key === "?") return false;
  if (units.slice(at + 1).some(({ kind, key }) => kind !== "mark" && key !== "मात्र" && key !== "matra")) return false;
  return !units.some(
    (unit) => asks(unit) || /(ले|le)$/.test(unit.raw) || /^(hami|हामी|ma|म)$/.test(unit.key) || unit.key === "?",
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

const orders = moods("order", "nu", "lets", "first", "need");
const isPast = spelled(/^(थियो|थिए|थिएँ|thiyo|thyo|thiye|thie)$/);
/** "that failed or were unanswered" tells nothing about a Nepali verb before it. */
const reportedInEnglish = /^[a-z' ]+$/;
const romanReports =
  /^(thiyo|thyo|thiye|thie|sakyo|sakeko|sake|bhayo|vayo|bhako|vako|bhaisakyo|vaisakyo|gayo|garya|bha)$/;
const isBeingNow = spelled(/^(थियो|thiyo|thyo|छ|cha|chha|xa|6)$/);
const isAsked = spelled(/अनुरोध|anurod/);
const nu = moods("nu");
const nuOrNa = moods("nu", "na");

function isNepaliReport({ key }: Unit): boolean {
  return !reportedInEnglish.test(key) || romanReports.test(key);
}

/** "release garnu thiyo", "हटाउनु छ", "सार्न अनुरोध छ": what is to be done is asked for. */
function isPoliteWish(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!stands(unitAt(units, at - 1), nuOrNa)) return false;
  return isLiking(units, at) || (isBeingNow(unit) ? stands(unitAt(units, at - 1), nu) : isAsked(unit));
}

/** After these a verb is a noun: "the start of", "over the phone". */
const isDeterminer = spelled(/^(the|my|your|its|our|their|this|that|an?)$/);
/** "have campaign 8 start at 5", "set it to start", "let Sita be admin", "need campaign 8 to stop". */
const causes = spelled(/^(have|set|make|let|get|put|schedule|arrange|do|need|want)$/);

/** The first word that is no please. */
function firstWord(units: readonly Unit[], from: number): Unit | undefined {
  let at = from;
  while (means.request(units[at]) && !causes(units[at])) at += 1;
  return units[at];
}

/** The causing verb itself, or the "I" of "I want", "we need". */
function isCausing(units: readonly Unit[], from: number, at: number): boolean {
  const unit = units[at];
  const next = units[at + 1];
  if (causes(unit) && firstWord(units, from)?.key === unit?.key) return !means.iam(next);
  return /^(i|we|i'd|we'd)$/.test(unit?.key ?? "") && /^(want|need|wanna|would like|like)/.test(next?.key ?? "");
}

/** A form of "do" that asks or tells, unlike "do start it". */
const asksByDoing = spelled(/^(did|does|done|doing)$/);

/** A question, a tale or somebody else's doing, before the verb; but not "who failed". */
function isObstacle(unit: Unit, next: Unit | undefined): boolean {
  return isOf(unit, KIND.obstacle) && !(means.who(unit) && isStatus(next));
}

const stopping = KIND.denies | KIND.obstacle;

function obstacleBefore(guarded: Guarded, clause: Clause, verb: number, ordered: boolean): Verdict | undefined {
  if (!mayHave(guarded, stopping)) return undefined;
  const { units, hidden } = guarded;
  for (let at = clause.from; at < verb; at += 1) {
    const unit = units[at];
    if (!unit || !isOf(unit, stopping) || hidden(at) || (means.request(unit) && !asksByDoing(unit))) continue;
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
  const before = verb > clause.from ? unitAt(units, verb - 1) : undefined;
  if (before?.key === "to") return causes(firstWord(units, clause.from)) ? "command" : "other";
  if (!isDeterminer(before)) return "command";
  return isMaker(unitAt(units, verb - 2)) || isMaker(unitAt(units, verb - 3)) ? "command" : undefined;
}

/** "call the failed": what is called again, not what failed. */
const isChoosing = spelled(/^(the|all|all the|only|any|whoever|who|those|everyone|just)$/);
const isBeing = spelled(/^(is|are|was|were|went|goes|has|had|will|comes|came|failed|worked)$/);
const doing = /^[a-z]{2,}ing$/;

/** "rerun went fine", "launch party is on Friday", "stop button": a noun; "start cooking", "stop shouting": something else is begun. */
function isNoun({ units }: Guarded, verb: number): boolean {
  const next = units[verb + 1];
  const after = units[verb + 2];
  if (isStatus(next) ? !after || after.kind === "mark" : isBeing(next)) return true;
  if (
    next?.kind === "word" &&
    isBeing(after) &&
    !isChoosing(next) &&
    !means.it(next) &&
    !means.campaign(next) &&
    !means.iam(next)
  )
    return true;
  return isBegun(units[verb]) && doing.test(next?.raw ?? "") && !isOurDoing(next);
}

const isBegun = spelled(/^(start|stop|begin|keep|quit|cease)$/);
const isOurDoing = saying("call", "send", "topic", "notify", "retry", "start", "say", "part:morning", "part:evening");

/** "make an invite", "send the invite": what is made is the command's own verb. */
const isMaker = spelled(/^(make|create|issue|send|give|get|need|want|generate|prepare)$/);
const isArticle = spelled(/^(a|an|the)$/);
const isPronoun = spelled(/^(it|them|him|her|me|us)$/);

/** ", sms", "as text", ", text this time": how it is to be sent. As an order it opens the line or has an object after it. */
function isWay({ units, hidden }: Guarded, { from }: Clause, at: number): boolean {
  const unit = units[at];
  if (!isOf(unit, KIND.channel)) return false;
  const next = units[at + 1];
  const ofOne = isArticle(next) && isOf(units[at + 2], KIND.sent);
  const hasObject = hidden(at + 1) || isOf(next, KIND.sent) || ofOne || isPronoun(next);
  return !(from === 0 || hasObject) || isNepaliVerb(unit);
}

/** "I want it stopped". */
export function isWishedVerb({ units, verbs }: Guarded, at: number): boolean {
  const unit = units[at];
  return unit !== undefined && share(standingOf(unit).pasts, verbs) && isWished(units, at);
}

/** "kinum", "सार्ने" at the end: of the command itself. */
function isOwnInstruction({ units, verbs }: Guarded, at: number): boolean {
  const unit = units[at];
  if (!unit || !share(standingOf(unit).instructions, verbs)) return false;
  return isHortative(units, at) || isLastInstruction(units, at);
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
    if (!unit || !isOf(unit, KIND.verb) || hidden(at) || isWay(guarded, clause, at)) continue;
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
