// What the words of a line may do to an order, all together, found in one pass, so that nobody looks for what none of them does.
import { spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { endsOfClauses, subjects } from "./clauses.ts";
import { mayAsk } from "./judge.ts";
import { wordsOfRules } from "./no-order.ts";
import { KIND, standingOf } from "./standing.ts";

/** What does it by its spelling. */
const patterns: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [KIND.ends, endsOfClauses],
  [KIND.begins, subjects],
  [KIND.mayAsk, mayAsk],
  [KIND.ruled, wordsOfRules],
];
const bySpelling = patterns.map(([kind, pattern]) => ({ kind, isSpelledSo: spelled(pattern) }));
const isSpelledSo = spelled(new RegExp(patterns.map(([, { source }]) => source).join("|")));

function kindsBySpelling(unit: Unit): number {
  let kinds = 0;
  for (const one of bySpelling) if (one.isSpelledSo(unit)) kinds |= one.kind;
  return kinds;
}

/** Of `KIND`, those of all words; a number is none. */
export function kindsIn(units: readonly Unit[]): number {
  let kinds = 0;
  for (const unit of units) {
    if (unit.kind === "number") continue;
    kinds |= standingOf(unit).kinds;
    if (isSpelledSo(unit)) kinds |= kindsBySpelling(unit);
  }
  return kinds;
}
