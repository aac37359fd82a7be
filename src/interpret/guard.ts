// What keeps a costly command from being read where none was given: denied, asked about, reported, supposed, quoted.
// Positive evidence is asked for: one verb of the command, standing as a command, with nothing about it that makes it a tale.
import type { Mood } from "../lexicon/index.ts";
import { means, type Unit } from "../lexicon/utterance.ts";
import { isWished } from "./presence.ts";

export type Verdict = "command" | "denied" | "asked" | "other";

/** Everything the guard looks at. */
export interface Guarded {
  readonly units: readonly Unit[];
  /** Units of a name, a message or a value: they say nothing about the wish. */
  readonly hidden: (at: number) => boolean;
  /** Concepts of the cue that matched: what it counts on ("if", "above") is no obstacle. */
  readonly cue: readonly string[];
  /** The verbs of the command. */
  readonly verbs: ReadonlySet<string>;
  /** All verbs there are: one of them may stand for the command's own where none of these was said. */
  readonly anyVerb: ReadonlySet<string>;
}

const orders: ReadonlySet<Mood> = new Set<Mood>(["order", "nu", "lets", "first", "need"]);
const tales: ReadonlySet<Mood> = new Set<Mood>(["past", "did", "perfect", "present", "ne", "shall", "if"]);
const english: ReadonlySet<Mood> = new Set<Mood>(["base", "third", "ing", "past"]);

/** Words that turn a whole utterance into something else than a wish. */
const blockers: readonly (readonly [string, Verdict])[] = [
  ["howto", "asked"],
  ["whatif", "asked"],
  ["said", "other"],
  ["if", "other"],
  ["remind", "other"],
  ["should", "other"],
  ["stranger", "other"],
  ["why", "other"],
];

/** "should we …?", but not "campaign 8 should go out at 5". */
function asksWhether({ units, hidden }: Guarded): boolean {
  return units.some(
    (unit, at) =>
      !hidden(at) && means(unit, "modal") && (at === 0 || means(units[at + 1], "iam")) && !means(units[at - 1], "iam"),
  );
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

function splitClauses({ units, hidden }: Guarded): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  units.forEach((unit, at) => {
    const ends =
      !hidden(at) &&
      ((unit.kind === "mark" && ",;.!?।:—–".includes(unit.key)) || means(unit, "but") || means(unit, "then"));
    if (!ends) return;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  });
  if (units.length > from) clauses.push({ from, to: units.length });
  return clauses;
}

function stands(unit: Unit | undefined, moods: ReadonlySet<Mood>): boolean {
  return unit?.senses.some(({ mood }) => moods.has(mood)) ?? false;
}

function isDenial(unit: Unit | undefined): boolean {
  if (unit?.senses.some(({ concept }) => concept.startsWith("status:") || concept === "except")) return false;
  return means(unit, "neg") || (unit?.senses.some(({ mood }) => mood === "not") ?? false);
}

function isNepaliVerb(unit: Unit | undefined): boolean {
  return unit?.senses.some(({ mood }) => !english.has(mood)) ?? false;
}

/** What follows a verb in its clause decides how it stands: गर्नु पर्‍यो, गर्नु पर्दैन, गरेको थियो, गर भन्यो. */
function nepaliVerdict({ units, hidden }: Guarded, verb: number, to: number): Verdict | undefined {
  let verdict: Verdict | undefined;
  for (let at = verb; at < to; at += 1) {
    const unit = units[at];
    if (hidden(at) || !unit) continue;
    if (isDenial(unit)) return "denied";
    if (means(unit, "said") || means(unit, "hearsay") || (means(unit, "reported") && verdict !== "command"))
      return "other";
    if (!isNepaliVerb(unit) || (verdict === "command" && !stands(unit, orders))) continue;
    if (means(unit, "want") || (means(unit, "must") && verdict !== undefined)) verdict = "command";
    else if (stands(unit, orders)) verdict = "command";
    else if (stands(unit, tales) || at === verb || verdict === undefined) verdict = "other";
  }
  return verdict;
}

/** After these a verb is a noun: "the start of", "over the phone". */
const determiners = new Set(["the", "my", "your", "its", "our", "their", "this", "that", "a", "an"]);
const asking = ["question", "what", "which", "where", "whenask", "who", "how", "howmuch", "when"];

/** "don't start campaign 8 again, …": what begins so is no order, even where "don't start" could also mean a status. */
const refusals =
  /^(please )?(don'?t|do not)\b|^never\b(?! (answered|picked|got|received|reached|started|responded))|^(nobody|no one|noone)$/;
const howTo = /^how (to|do|can|would|should)\b/;

function beginsWithRefusal({ units }: Guarded, { from, to }: Clause): boolean {
  const first = units.slice(from, to).find((unit) => !means(unit, "request") || refusals.test(unit.key));
  return first !== undefined && refusals.test(first.key);
}

/** English: what stands between the start of the clause and the verb must leave it a command. */
function englishVerdict({ units, hidden }: Guarded, from: number, verb: number): Verdict | undefined {
  for (let at = from; at < verb; at += 1) {
    const unit = units[at];
    if (!unit || hidden(at) || means(unit, "request")) continue;
    if (isDenial(unit)) return "denied";
    if (means(unit, "it") || unit.senses.some(({ concept }) => concept.startsWith("status:"))) continue;
    if (isCausing(units, from, at)) continue;
    if (means(unit, "iam") || asking.some((word) => means(unit, word))) return "other";
    if (isTale(unit)) return "other";
  }
  const before = verb > from ? (units[verb - 1]?.key ?? "") : "";
  if (before === "to") return causes.has(firstKey(units, from)) ? "command" : "other";
  return determiners.has(before) ? undefined : "command";
}

const plainTales: ReadonlySet<Mood> = new Set<Mood>([...tales, "third", "ing"]);

/** "have campaign 8 start at 5", "set it to start", "let Sita be admin". */
const causes = new Set(["have", "set", "make", "let", "get", "put", "schedule", "arrange", "do"]);

function firstKey(units: readonly Unit[], from: number): string {
  let at = from;
  while (means(units[at], "request") && !causes.has(units[at]?.key ?? "")) at += 1;
  return units[at]?.key ?? "";
}

/** The causing verb itself, or the "I" of "I want", "we need". */
function isCausing(units: readonly Unit[], from: number, at: number): boolean {
  const unit = units[at];
  const next = units[at + 1];
  if (causes.has(unit?.key ?? "") && firstKey(units, from) === unit?.key) return !means(next, "iam");
  return /^(i|we|i'd|we'd)$/.test(unit?.key ?? "") && /^(want|need|wanna|would like|like)/.test(next?.key ?? "");
}

/** Tells what happened or happens, and can mean nothing else: "stopped", गर्‍यो; but not "failed" the status, "needs". */
function isTale(unit: Unit): boolean {
  if (means(unit, "reported")) return true;
  const senses = unit.senses.filter(({ concept }) => concept !== "filler");
  return (
    senses.length > 0 &&
    senses.every(({ mood, concept }) => plainTales.has(mood) && concept !== "want" && concept !== "need")
  );
}

function isVerb(unit: Unit, verbs: ReadonlySet<string>): boolean {
  return unit.senses.some(
    ({ concept, mood }) => verbs.has(concept) && mood !== "ing" && mood !== "third" && !tales.has(mood),
  );
}

/** "can we stop campaigns?" asks what is possible; with its details it is a polite request. */
function asksWhatIsPossible({ units, hidden }: Guarded): boolean {
  const asks = units.some((unit) => /^(can|could|may|might) (i|we)$/.test(unit.key));
  return asks && !units.some((_, at) => hidden(at));
}

const tellings = new Set(["tell", "ask", "remind", "order", "request", "convince", "advise", "beg", "instruct"]);

/** "tell Hari to stop it" is a wish for Hari. */
function delegates({ units, hidden }: Guarded): boolean {
  return units.some((unit, at) => {
    if (hidden(at) || !tellings.has(unit.key)) return false;
    const to = units.findIndex((one, index) => index > at && one.key === "to");
    return to > at + 1 && to <= at + 4;
  });
}

/** ", sms", "as text", ", text this time": how it is to be sent. As an order it opens the line or has an object after it. */
function isWay({ units, hidden }: Guarded, { from }: Clause, at: number): boolean {
  const unit = units[at];
  if (!unit?.senses.some(({ concept }) => concept.startsWith("channel:"))) return false;
  const next = units[at + 1];
  const named = ["otp", "code", "contacts", "status:"].some((one) =>
    next?.senses.some(({ concept }) => concept.startsWith(one)),
  );
  const hasObject = hidden(at + 1) || named || next?.key === "it" || next?.key === "them";
  return !(from === 0 || hasObject) || isNepaliVerb(unit);
}

/** "I want it stopped". */
function isWishedVerb({ units, verbs }: Guarded, at: number): boolean {
  return (
    (units[at]?.senses.some(({ concept, mood }) => verbs.has(concept) && mood === "past") ?? false) &&
    isWished(units, at)
  );
}

function verdictOf(guarded: Guarded, clause: Clause, verb: number): Verdict | undefined {
  return nepaliVerdict(guarded, verb, clause.to) ?? englishVerdict(guarded, clause.from, verb);
}

const hardConditions = new Set(["unless", "only if", "in case", "यदि", "yadi", "नत्र", "natra"]);

/** "if a campaign goes above 5000 contacts": a condition by the nature of the command, in one clause with what it measures. */
function isThreshold(units: readonly Unit[], said: readonly Unit[]): boolean {
  const [only] = said;
  const at = units.findIndex((unit) => unit === only);
  const above = units.findIndex((unit) => means(unit, "above"));
  const between = units.slice(Math.min(at, above), Math.max(at, above));
  return said.length === 1 && !hardConditions.has(only?.key ?? "") && !between.some((unit) => unit.key === ",");
}

function blockerOf({ units, hidden, cue, verbs }: Guarded): Verdict | undefined {
  for (const [concept, verdict] of blockers) {
    if (cue.includes(concept)) continue;
    const said = units.filter((unit, at) => !hidden(at) && means(unit, concept) && !isVerb(unit, verbs));
    if (said.length > 0 && !(concept === "if" && cue.includes("above") && isThreshold(units, said))) return verdict;
  }
  return undefined;
}

/** No verb at all: "otp for 98… by sms" may pass, a tale or a question may not. */
function verblessVerdict(guarded: Guarded): Verdict {
  const { units, hidden } = guarded;
  const tale = units.some((unit, at) => !hidden(at) && isTale(unit));
  if (tale || units.some((unit) => unit.key === "?")) return "other";
  return englishVerdict(guarded, 0, units.length) ?? "command";
}

/** Nobody gives one order in so many verbs; and each costs a look at its whole clause. */
const MOST_VERBS = 20;

export function judge(heard: Guarded): Verdict {
  const own = heard.units.some(
    (unit, at) => !heard.hidden(at) && (isVerb(unit, heard.verbs) || isWishedVerb(heard, at)),
  );
  const guarded = own ? heard : { ...heard, verbs: heard.anyVerb };
  const { units, hidden, verbs } = guarded;
  if (units.filter((unit) => isVerb(unit, verbs)).length > MOST_VERBS) return "other";
  const clauses = splitClauses(guarded);
  const denials = clauses.map(({ from, to }) =>
    units.slice(from, to).some((unit, offset) => !hidden(from + offset) && isDenial(unit)),
  );
  if (clauses.some((clause) => beginsWithRefusal(guarded, clause))) return "denied";
  if (asksWhatIsPossible(guarded) || howTo.test(units[0]?.key ?? "")) return "asked";
  if (
    means(
      units.findLast((unit) => unit.kind === "word" && !means(unit, "soft")),
      "hearsay",
    )
  )
    return "other";
  const blocked = asksWhether(guarded) || delegates(guarded) ? "other" : blockerOf(guarded);
  if (blocked !== undefined) return blocked === "other" && denials.includes(true) ? "denied" : blocked;
  const verdicts = clauses.map((clause, index) => {
    const found = units.slice(clause.from, clause.to).flatMap((unit, offset) => {
      const at = clause.from + offset;
      if (isWay(guarded, clause, at)) return [];
      if (!hidden(at) && isWishedVerb(guarded, at)) return [englishVerdict(guarded, clause.from, at)];
      return !hidden(at) && isVerb(unit, verbs) ? [verdictOf(guarded, clause, at)] : [];
    });
    const told = found.filter((verdict) => verdict !== undefined);
    if (told.includes("denied") || (denials[index] && found.length > 0)) return "denied";
    // "tell Hari to send it as text": the first verb says whose wish it is.
    return told[0];
  });
  const commanded = verdicts.indexOf("command");
  // "delete 8, we don't need it" gives a reason.
  const reasons = clauses.map(
    ({ from, to }, index) =>
      denials[index] && units.slice(from, to).some((unit) => means(unit, "iam") && !means(unit, "it")),
  );
  const takenBack = denials.findLastIndex((denied, index) => denied && !(reasons[index] && index > commanded));
  // "don't start 8, start 9", "start 8, no don't": taken back; "it didn't arrive, send it again" is not.
  if (verdicts.includes("denied") || takenBack > commanded) return "denied";
  if (commanded >= 0) return "command";
  return verdicts.find((verdict) => verdict !== undefined) ?? verblessVerdict(guarded);
}
