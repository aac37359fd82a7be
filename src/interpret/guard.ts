// What keeps a costly command from being read where none was given: denied, asked about, reported, supposed, quoted.
// Positive evidence is asked for: one verb of the command, standing as a command, with nothing about it that makes it a tale.
import type { Mood } from "../lexicon/index.ts";
import { means, type Unit } from "../lexicon/utterance.ts";

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
}

const orders: ReadonlySet<Mood> = new Set<Mood>(["order", "nu", "lets", "first", "need"]);
const tales: ReadonlySet<Mood> = new Set<Mood>(["past", "perfect", "present", "ne", "shall", "if"]);
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
  return unit?.senses.some(({ mood }) => !english.has(mood) || (mood === "past" && !/[a-z]/.test(unit.key))) ?? false;
}

/** What follows a verb in its clause decides how it stands: गर्नु पर्‍यो, गर्नु पर्दैन, गरेको थियो, गर भन्यो. */
function nepaliVerdict({ units, hidden }: Guarded, verb: number, to: number): Verdict | undefined {
  let verdict: Verdict | undefined;
  for (let at = verb; at < to; at += 1) {
    const unit = units[at];
    if (hidden(at) || !unit) continue;
    if (isDenial(unit)) return "denied";
    if (means(unit, "said") || means(unit, "reported")) return "other";
    if (!isNepaliVerb(unit)) continue;
    if (means(unit, "must") && verdict !== undefined) verdict = "command";
    else if (stands(unit, orders)) verdict = "command";
    else if (stands(unit, tales) || at === verb || verdict === undefined) verdict = "other";
  }
  return verdict;
}

/** After these a verb is a noun ("the start of"), or somebody else's ("told us to"). */
const determiners = new Set(["the", "my", "your", "its", "our", "their", "this", "that", "to"]);
const asking = ["question", "what", "which", "where", "whenask", "who", "how", "howmuch", "when"];

/** English: what stands between the start of the clause and the verb must leave it a command. */
function englishVerdict({ units, hidden }: Guarded, from: number, verb: number): Verdict {
  for (let at = from; at < verb; at += 1) {
    const unit = units[at];
    if (!unit || hidden(at) || means(unit, "request")) continue;
    if (isDenial(unit)) return "denied";
    if (means(unit, "it") || unit.senses.some(({ concept }) => concept.startsWith("status:"))) continue;
    if (means(unit, "iam") || asking.some((word) => means(unit, word))) return "other";
    if (unit.senses.some(({ mood }) => mood === "past" || mood === "third" || mood === "ing")) return "other";
  }
  return verb > from && determiners.has(units[verb - 1]?.key ?? "") ? "other" : "command";
}

function isVerb(unit: Unit, verbs: ReadonlySet<string>): boolean {
  return unit.senses.some(
    ({ concept, mood }) => verbs.has(concept) && mood !== "ing" && mood !== "third" && !tales.has(mood),
  );
}

function verdictOf(guarded: Guarded, clause: Clause, verb: number): Verdict {
  return nepaliVerdict(guarded, verb, clause.to) ?? englishVerdict(guarded, clause.from, verb);
}

function blockerOf({ units, hidden, cue, verbs }: Guarded): Verdict | undefined {
  for (const [concept, verdict] of blockers) {
    if (cue.includes(concept)) continue;
    if (units.some((unit, at) => !hidden(at) && means(unit, concept) && !isVerb(unit, verbs))) return verdict;
  }
  return undefined;
}

/** No verb at all: "otp for 98… by sms" may pass, a tale or a question may not. */
function verblessVerdict(guarded: Guarded): Verdict {
  const { units, hidden } = guarded;
  const tale = units.some(
    (unit, at) =>
      !hidden(at) && unit.senses.some(({ mood, concept }) => tales.has(mood) && !concept.startsWith("status:")),
  );
  return tale || units.some((unit) => unit.key === "?") ? "other" : englishVerdict(guarded, 0, units.length);
}

export function judge(guarded: Guarded): Verdict {
  const { units, hidden, verbs } = guarded;
  const clauses = splitClauses(guarded);
  const denials = clauses.map(({ from, to }) =>
    units.slice(from, to).some((unit, offset) => !hidden(from + offset) && isDenial(unit)),
  );
  const blocked = blockerOf(guarded);
  if (blocked !== undefined) return blocked === "other" && denials.includes(true) ? "denied" : blocked;
  const verdicts = clauses.map((clause, index) => {
    const found = units.slice(clause.from, clause.to).flatMap((unit, offset) => {
      const at = clause.from + offset;
      return !hidden(at) && isVerb(unit, verbs) ? [verdictOf(guarded, clause, at)] : [];
    });
    if (found.includes("denied") || (denials[index] && found.length > 0)) return "denied";
    return found.includes("command") ? "command" : found[0];
  });
  const commanded = verdicts.indexOf("command");
  // "don't start 8, start 9", "start 8, no don't": taken back; "it didn't arrive, send it again" is not.
  if (verdicts.includes("denied") || denials.lastIndexOf(true) > commanded) return "denied";
  if (commanded >= 0) return "command";
  return verdicts.find((verdict) => verdict !== undefined) ?? verblessVerdict(guarded);
}
