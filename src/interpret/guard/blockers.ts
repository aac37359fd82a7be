// Words that turn a whole utterance, or the clause of the order, into something else than a wish.
import type { Mood } from "../../lexicon/index.ts";
import { meanings } from "../../lexicon/saying.ts";
import { means as meansAny, type Unit } from "../../lexicon/utterance.ts";
import { denialAt } from "./denial.ts";
import { type Clause, type Guarded, isStatus, isVerb, stands, type Verdict } from "./guarded.ts";
import { isHarmless } from "./harmless.ts";

const means = meanings("modal", "iam", "above", "ask", "who", "request", "soft", "balance", "if");

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
/** "we'll take 98…, buy it": at the start of a line "remind me" is about all of it, this is not. */
const willBe = /^(i|we|he|she|they)'ll$/;

/** "should we …?", but not "campaign 8 should go out at 5". */
function asksWhether({ units, hidden }: Guarded): boolean {
  return units.some(
    (unit, at) =>
      !hidden(at) && means.modal(unit) && (at === 0 || means.iam(units[at + 1])) && !means.iam(units[at - 1]),
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
    if (measures && grows(units.slice(at + 1, amount))) return false;
    const comma = units.findIndex((one, index) => index > at && one.key === ",");
    const opens = at === 0 || units[at - 1]?.kind === "mark";
    if (opens && comma > at && !measures) return true;
    const rest = units.slice(at + 1, at + 7);
    return rest.some(
      (one) => one.senses.some(({ mood }) => mood === "third" || mood === "past") || isBeing.test(one.key),
    );
  });
}

/** "(once) something costs more than", "… the bill is above": not "(once) Sita agrees ask above". */
function grows(units: readonly Unit[]): boolean {
  const above = units.findIndex((unit) => means.above(unit) || unit.kind === "mark" || means.ask(unit));
  return (
    means.above(units[above]) && /^(costs?|goes|gets?|is|are|has|reaches|needs)$/.test(units[above - 1]?.key ?? "")
  );
}

const isBeing = /^(is|are|gets|has|have|come|comes|it's|he's|she's)$/;
/** "कविता मानेमा मात्र …", "kabita le mane matra …": a verb nobody knows, but its ending supposes. */
function dependsOnConsent({ units, cue }: Guarded): boolean {
  if (cue.includes("finish") || cue.includes("onlyfailures")) return false;
  return units.some((unit, at) => {
    if (!/^(मात्र|मात्रै|matra|matrai)$/.test(unit.key) || isStatus(units[at - 1])) return false;
    const verb = units[at - 1]?.raw ?? "";
    if (/.{2}(ेमा|ema)$/.test(verb)) return true;
    const who = units[at - 2];
    const acts = /^(le|ले)$/.test(who?.key ?? "") || /.{2}(le|ले)$/.test(who?.raw ?? "");
    return /.{2}(े|e)$/.test(verb) && acts && !means.who(who) && !/^jas|^जस/.test(who?.raw ?? "");
  });
}

const questionEnds = /^(हुन्छ|huncha|hunxa|hunchha|होला|hola|मिल्छ|milcha|milxa|छ|cha|xa|हो|ho|ki|कि|ra|र)$/;

/** "… बनाउनु ठीक हुन्छ?", "के हामीले … चलाउनुपर्छ?": a Nepali sentence that ends, or begins, in such a word and ends in a question mark. */
function asksInNepali({ units }: Guarded): boolean {
  const last = units.findLastIndex(({ kind }) => kind === "word");
  if (units[last + 1]?.key !== "?") return false;
  const asksUs =
    /^(के|ke)$/.test(units[0]?.key ?? "") && /^(हामीले|मैले|हामी|hamile|maile|hami)$/.test(units[1]?.key ?? "");
  return asksUs || questionEnds.test(units[last]?.key ?? "");
}

/** "guard lai bhana … pump chalauna": whoever is told is to do it. */
const toTell =
  /^(भन|भना|भनिदेऊ|भनिदेउ|भनिदिनु|भनिदिनुस्|भन्दिनु|bhana|bhan|bhandeu|bhanideu|bhandinu|bhanidinus|vana|vandeu|arhau|अह्राऊ)$/;
const na: ReadonlySet<Mood> = new Set<Mood>(["na"]);

function delegatesInNepali({ units, hidden }: Guarded): boolean {
  return units.some(
    (unit, at) =>
      toTell.test(unit.key) &&
      at > 0 &&
      (/^(lai|लाई)$/.test(units[at - 1]?.key ?? "") || /(लाई|lai)$/.test(units[at - 1]?.raw ?? "")) &&
      units.some((one, index) => !hidden(index) && stands(one, na)),
  );
}

/** "अर्को हप्ता सुरु होला", "start huncha": it may or will come to pass; but "हटाइदिनु होला" asks. */
function expects({ units, hidden }: Guarded): boolean {
  return units.some((unit, at) => {
    const before = units[at - 1]?.key ?? "";
    if (hidden(at) || at === 0) return false;
    if (/^(होला|hola|holani)$/.test(unit.key)) return !/(नु|नुस्|nu|nus)$/.test(before);
    return /^(हुन्छ|huncha|hunxa|hunchha|हुँदैछ|हुँदै)$/.test(unit.key) && bareAction.test(before);
  });
}

/** An action said by a noun. */
const bareAction = /^(start|stop|delete|cancel|run|launch|rerun|सुरु|सुरू|suru|बन्द|banda|radda|रद्द)$/;

const othersWant = /^(चाहन्छ|चाहन्छन्|चाहनुहुन्छ|चाहन्छिन्|chahancha|chahanxa|chahanchha|chahanchan|chahanuhuncha|chahanchin)$/;
const wishesTo = /^(would like to|wants to|want to|would like|wants)$/;

/** "Prakash would like to delete campaign 72": whose wish it is stands before it. */
function wishesForOthers({ units, hidden }: Guarded): boolean {
  return units.some((unit, at) => {
    if (hidden(at)) return false;
    if (othersWant.test(unit.key)) return true;
    const to = /to$/.test(unit.key) || units[at + 1]?.key === "to";
    if (!wishesTo.test(unit.key) || !to || at === 0) return false;
    const before = units[at - 1];
    return before?.kind === "word" && !means.iam(before) && !means.request(before) && !means.soft(before);
  });
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
    units.slice(from, to).some((unit, at) => !hidden(from + at) && means.above(unit)),
  );
  const [clause] = within;
  if (within.length !== 1 || !clause || !isWithin(only, clause)) return false;
  const words = units.slice(clause.from, clause.to);
  return (
    words.some((unit) => measured.some((one) => meansAny(unit, one))) && !words.some((unit) => means.balance(unit))
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

const ordered = /^(?:was|were|am|been|got) (?:asked|told|ordered|instructed) to\b/;

/** "yesterday we were asked to send 98… an otp": somebody else's order, whatever follows. */
function wereAsked({ units, hidden }: Guarded): boolean {
  return units.some((unit, at) => {
    if (hidden(at) || !means.iam(unit)) return false;
    const said = units.slice(at + 1, at + 4).map(({ key }) => key);
    return ordered.test(said.join(" "));
  });
}

/** What makes any order none. */
const others = [
  wereAsked,
  asksWhether,
  delegates,
  delegatesInNepali,
  waits,
  dependsOnConsent,
  asksInNepali,
  expects,
  wishesForOthers,
];

const forgotten = /^(forgot|birs.*|बिर्स.*)$/;

const hard = ["howto", "whatif", "if", "should", "stranger", "why", "remind"];

/** What no reason excuses: it asks, supposes, waits, or is a wish for somebody else. */
export function hasHardBlocker(guarded: Guarded): boolean {
  const { units, hidden, cue, verbs } = guarded;
  if (others.some((is) => is(guarded))) return true;
  return units.some(
    (unit, at) =>
      unit.key === "?" ||
      (!hidden(at) &&
        !isVerb(unit, verbs) &&
        !isHarmless(guarded, at) &&
        !forgotten.test(unit.key) &&
        hard.some((concept) => !cue.includes(concept) && meansAny(unit, concept))),
  );
}

/** `ordering`: the clauses that give an order. */
export function blockerOf(
  guarded: Guarded,
  clauses: readonly Clause[],
  ordering: readonly Clause[],
): Verdict | undefined {
  if (others.some((is) => is(guarded))) return "other";
  const { units, hidden, cue, verbs } = guarded;
  for (const [concept, verdict] of blockers) {
    if (cue.includes(concept)) continue;
    const said = units.flatMap((unit, at) => {
      if (hidden(at) || !meansAny(unit, concept) || isVerb(unit, verbs) || isHarmless(guarded, at)) return [];
      if (concept === "said" && means.if(unit) && means.above(units[at - 1])) return [];
      if (local.has(concept) && (at > 0 || willBe.test(unit.key)) && ordering.some((clause) => !isWithin(at, clause)))
        return [];
      return concept === "said" && complains(guarded, at, clauses, ordering[0]) ? [] : [at];
    });
    if (said.length > 0 && !(concept === "if" && cue.includes("above") && isThreshold(guarded, said, clauses)))
      return verdict;
  }
  return undefined;
}
