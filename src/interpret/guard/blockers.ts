// Words that turn a whole utterance, or the clause of the order, into something else than a wish.

import type { Concept } from "../../lexicon/concepts.ts";
import { meanings, saying } from "../../lexicon/saying.ts";
import { unitAt } from "../../lexicon/utterance.ts";
import { type Clause, type Guarded, isOf, isVerb, mayHave, type Verdict } from "./guarded.ts";
import { isHarmless } from "./harmless.ts";
import { isNoOrder } from "./no-order.ts";
import { KIND } from "./standing.ts";

const means = meanings("above", "balance", "if");

const blockers = (
  [
    ["howto", "asked"],
    ["whatif", "asked"],
    ["said", "other"],
    ["if", "other"],
    ["remind", "other"],
    ["should", "other"],
    ["stranger", "other"],
    ["why", "other"],
  ] as const satisfies readonly (readonly [Concept, Verdict])[]
).map(([concept, verdict]) => ({ concept, verdict, isSaid: saying(concept) }));

/** "we'll take 98…, buy it": at the start of a line "remind me" is about all of it, this is not. */
const willBe = /^(i|we|he|she|they)'ll$/;

const hardConditions = new Set(["unless", "only if", "in case", "यदि", "yadi", "नत्र", "natra"]);

const isMeasured = saying("contacts", "contact", "credit", "campaign", "campaigns", "cost", "numbers");

/** "if a campaign goes above 5000 contacts": a condition by the nature of the command, in the only clause that measures. */
function isThreshold({ units, hidden }: Guarded, said: readonly number[], judged: readonly JudgedClause[]): boolean {
  const [only = 0] = said;
  if (said.length !== 1 || hardConditions.has(units[only]?.key ?? "")) return false;
  const within = judged.filter(({ clause: { from, to } }) =>
    units.slice(from, to).some((unit, at) => !hidden(from + at) && means.above(unit)),
  );
  const clause = within[0]?.clause;
  if (within.length !== 1 || !clause || !isWithin(only, clause)) return false;
  const words = units.slice(clause.from, clause.to);
  return words.some(isMeasured) && !words.some(means.balance);
}

function isWithin(at: number, { from, to }: Clause): boolean {
  return at >= from && at < to;
}

const forgotten = /^(forgot|birs.*|बिर्स.*)$/;

/** What no reason excuses: it asks, supposes, waits, or is a wish for somebody else. */
export function hasHardBlocker(guarded: Guarded): boolean {
  const { units, hidden, countsOn, verbs } = guarded;
  if (isNoOrder(guarded) || units.some(({ key }) => key === "?")) return true;
  if (!mayHave(guarded, KIND.blocks)) return false;
  return units.some(
    (unit, at) =>
      isOf(unit, KIND.blocks) &&
      !hidden(at) &&
      !isVerb(unit, verbs) &&
      !isHarmless(guarded, at) &&
      !forgotten.test(unit.key) &&
      blockers.some(({ concept, isSaid }) => concept !== "said" && isSaid(unit) && !countsOn(concept)),
  );
}

type Blocker = (typeof blockers)[number];

interface JudgedClause {
  readonly clause: Clause;
  readonly verdict: Verdict | undefined;
}

/** Words that say nothing about the order where they stand. */
function isBeside({ concept }: Blocker, { units }: Guarded, at: number, judged: readonly JudgedClause[]): boolean {
  const unit = units[at];
  if (concept === "said") return means.if(unit) && means.above(unitAt(units, at - 1));
  // "she will be approver, assign her that role"
  if (concept !== "remind" || !(at > 0 || willBe.test(unit?.key ?? ""))) return false;
  return judged.some(({ clause, verdict }) => verdict === "command" && !isWithin(at, clause));
}

/** Where the line has words of the blocker that are about the order. */
function placesOf(blocker: Blocker, guarded: Guarded, judged: readonly JudgedClause[]): number[] {
  const { units, hidden, verbs } = guarded;
  const places: number[] = [];
  units.forEach((unit, at) => {
    if (!blocker.isSaid(unit) || hidden(at) || isVerb(unit, verbs) || isHarmless(guarded, at)) return;
    if (!isBeside(blocker, guarded, at, judged)) places.push(at);
  });
  return places;
}

/** `judged`: its clauses, and what each is by itself. */
export function blockerOf(guarded: Guarded, judged: readonly JudgedClause[]): Verdict | undefined {
  if (isNoOrder(guarded)) return "other";
  if (!mayHave(guarded, KIND.blocks)) return undefined;
  const { countsOn } = guarded;
  for (const blocker of blockers) {
    const said = placesOf(blocker, guarded, judged);
    if (said.length === 0 || countsOn(blocker.concept)) continue;
    if (blocker.concept !== "if" || !countsOn("above") || !isThreshold(guarded, said, judged)) return blocker.verdict;
  }
  return undefined;
}
