// Names that were typed without quotation marks: runs of words that nothing else explains.
import { means, type Unit, type Utterance } from "../lexicon/utterance.ts";
import type { Entities } from "./entities.ts";
import { isOpen } from "./presence.ts";

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Small words that stand inside names: "Bank of Kathmandu", "Sale & offer". */
function joins(unit: Unit | undefined): boolean {
  return unit !== undefined && ["of", "the", "for", "&", "and", "-", "र", "'"].includes(unit.key);
}

function isCapital(unit: Unit): boolean {
  const first = unit.raw.charAt(0);
  return first !== first.toLowerCase();
}

/** Known words that may still be part of a name when an open word stands beside them. */
function mayBelong(unit: Unit | undefined, used: (unit: Unit) => boolean): boolean {
  if (!unit || unit.kind !== "word" || means(unit, "filler") || means(unit, "request")) return false;
  return !used(unit);
}

/** Runs of open words, widened over words the wish itself does not need. */
export function findRuns({ units }: Utterance, entities: Entities, used: (unit: Unit) => boolean): Run[] {
  const runs: Run[] = [];
  const free = (at: number) => at >= 0 && at < units.length && !entities.taken(at);
  const grows = (at: number) => free(at) && (isOpen(units[at]) || mayBelong(units[at], used));
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const startsName =
      unit &&
      free(at) &&
      unit.kind === "word" &&
      (isOpen(unit) || (at > 0 && isCapital(unit) && !used(unit) && !means(unit, "filler")));
    if (!startsName) continue;
    let from = at;
    let to = at + 1;
    while (from > 0 && grows(from - 1) && (runs.at(-1)?.to ?? 0) < from) from -= 1;
    for (;;) {
      if (grows(to)) to += 1;
      else if (joins(units[to]) && free(to) && grows(to + 1)) to += 2;
      else if (units[to]?.kind === "number" && free(to) && !units[to]?.glued && (units[to]?.key.length ?? 9) < 5)
        to += 1;
      else break;
    }
    runs.push({ from, to });
    at = to - 1;
  }
  return runs;
}

export function textOf({ text, units }: Utterance, run: Run): string {
  const first = units[run.from];
  const last = units[run.to - 1];
  return first && last ? text.slice(first.start, last.end) : "";
}
