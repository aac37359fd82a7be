// Words that turn a whole utterance, or the clause of the order, into something else than a wish.
import { means } from "../../lexicon/utterance.ts";
import { denialAt } from "./denial.ts";
import { type Clause, type Guarded, isVerb, type Verdict } from "./guarded.ts";

const blockers: readonly (readonly [concept: string, verdict: Verdict])[] = [
  ["howto", "asked"],
  ["whatif", "asked"],
  ["said", "other"],
  ["if", "other"],
  ["remind", "other"],
  ["should", "other"],
  ["stranger", "other"],
  ["why", "other"],
];
/** These say nothing about an order in another clause: "she will be approver, assign her that role". */
const local = new Set(["remind"]);

/** "should we …?", but not "campaign 8 should go out at 5". */
function asksWhether({ units, hidden }: Guarded): boolean {
  return units.some(
    (unit, at) =>
      !hidden(at) && means(unit, "modal") && (at === 0 || means(units[at + 1], "iam")) && !means(units[at - 1], "iam"),
  );
}

const thereAndThen = /^(अहिले|ahile|aile|now|then)$/;

/** "once sita approves it, launch 41", "डाक्टर आएपछि सुरु गर": it depends on something to come. */
function waits({ units, hidden, cue }: Guarded): boolean {
  if (cue.includes("finish")) return false;
  // Of a threshold "नाघेपछि" and "when it goes over" come after or with its amount.
  const measures = ["above", "ask", "approvallife"].some((one) => cue.includes(one));
  const amount = measures ? units.findIndex(({ kind }) => kind === "number") : -1;
  const until = amount < 0 ? units.length : amount;
  return units.some((unit, at) => {
    if (at >= until || hidden(at) || thereAndThen.test(unit.key)) return false;
    if (unit.senses.length > 0 && unit.senses.every(({ mood }) => mood === "if")) return true;
    if (!/^(only )?(when|once|until|as soon as|whenever|after|before|the moment|जब|jaba)$/.test(unit.key)) return false;
    const next = units[at + 1];
    if (next === undefined || next.kind === "mark" || next.kind === "number") return false;
    const comma = units.findIndex((one, index) => index > at && one.key === ",");
    const opens = at === 0 || units[at - 1]?.kind === "mark";
    if (opens && comma > at && !measures && units.slice(at + 1, comma).some((_, offset) => !hidden(at + 1 + offset)))
      return true;
    const rest = units.slice(at + 1, at + 7);
    return rest.some(
      (one) => one.senses.some(({ mood }) => mood === "third" || mood === "past") || isBeing.test(one.key),
    );
  });
}

const isBeing = /^(is|are|gets|has|have|come|comes|it's|he's|she's)$/;
const questionEnds = /^(हुन्छ|huncha|hunxa|hunchha|होला|hola|मिल्छ|milcha|milxa|छ|cha|xa|हो|ho|ki|कि|ra|र)$/;

/** "… बनाउनु ठीक हुन्छ?": a Nepali sentence that ends in such a word and a question mark. */
function asksInNepali({ units }: Guarded): boolean {
  const last = units.findLastIndex(({ kind }) => kind === "word");
  return units[last + 1]?.key === "?" && questionEnds.test(units[last]?.key ?? "");
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

const hardConditions = new Set(["unless", "only if", "in case", "यदि", "yadi", "नत्र", "natra"]);

const measured = ["contacts", "contact", "credit", "campaign", "campaigns", "cost", "numbers"];

/** "if a campaign goes above 5000 contacts": a condition by the nature of the command, in the only clause that measures. */
function isThreshold({ units, hidden }: Guarded, said: readonly number[], clauses: readonly Clause[]): boolean {
  const [only = 0] = said;
  if (said.length !== 1 || hardConditions.has(units[only]?.key ?? "")) return false;
  const within = clauses.filter(({ from, to }) =>
    units.slice(from, to).some((unit, at) => !hidden(from + at) && means(unit, "above")),
  );
  const [clause] = within;
  if (within.length !== 1 || !clause || !isWithin(only, clause)) return false;
  const words = units.slice(clause.from, clause.to);
  return (
    words.some((unit) => measured.some((one) => means(unit, one))) && !words.some((unit) => means(unit, "balance"))
  );
}

/** English words for saying that ask for nothing: not "told me to", "asked". */
const plainSaying = /^(says|said|claims|[^a-z]+|bh?an.*|van.*)$/;

/** "आएन भन्दैछ, …": somebody's complaint, in a clause before the order. */
function complains(guarded: Guarded, at: number, clauses: readonly Clause[], ordering: Clause | undefined): boolean {
  if (!plainSaying.test(guarded.units[at]?.key ?? "")) return false;
  const clause = clauses.find(({ from, to }) => at >= from && at < to);
  if (!clause || !ordering || clause.to > ordering.from) return false;
  for (let unit = clause.from; unit < clause.to; unit += 1)
    if (denialAt(guarded, unit, clause, false) === "fact") return true;
  return false;
}

function isWithin(at: number, { from, to }: Clause): boolean {
  return at >= from && at < to;
}

/** `ordering`: the clauses that give an order. */
export function blockerOf(
  guarded: Guarded,
  clauses: readonly Clause[],
  ordering: readonly Clause[],
): Verdict | undefined {
  if ([asksWhether, delegates, waits, asksInNepali].some((is) => is(guarded))) return "other";
  const { units, hidden, cue, verbs } = guarded;
  for (const [concept, verdict] of blockers) {
    if (cue.includes(concept)) continue;
    const said = units.flatMap((unit, at) => {
      if (hidden(at) || !means(unit, concept) || isVerb(unit, verbs)) return [];
      if (local.has(concept) && ordering.some((clause) => !isWithin(at, clause))) return [];
      return concept === "said" && complains(guarded, at, clauses, ordering[0]) ? [] : [at];
    });
    if (said.length > 0 && !(concept === "if" && cue.includes("above") && isThreshold(guarded, said, clauses)))
      return verdict;
  }
  return undefined;
}
