// Where somebody's own words stand in a sentence without quotation marks: "start Fee reminder tomorrow", "खोप सम्झनाको रिपोर्ट".
// They are found before the wish is read, so that no word of a name chooses it. Learned by train-names.ts.
import { ofMeaning } from "../../lexicon/meaning.ts";
import { means, type Unit } from "../../lexicon/utterance.ts";
import { scoreOf } from "./chain.ts";
import { look } from "./features.ts";

/** Weights by bucket, in steps of `WEIGHT_STEP`; positive ones speak for a name. */
export type NameWeights = Int8Array;

/** A difference of 1 in log-odds is twenty steps. */
export const WEIGHT_STEP = 0.05;

export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Denials, conditions ("आएपछि") and questions are never hidden in a name. */
const open = ["neg", "if", "howto", "whatif"];

const isHeard = ofMeaning(({ senses, concepts }) => {
  if (senses.length > 0 && senses.every(({ mood }) => mood === "if")) return true;
  return open.some((concept) => concepts.has(concept)) || senses.some(({ mood }) => mood === "not");
});

export function mayBeNamed(unit: Unit, taken: boolean): boolean {
  return !taken && unit.kind !== "quote" && !isHeard(unit);
}

/** Finds the runs of units that are names; `taken` units are values already. */
export type NameReader = (units: readonly Unit[], taken: (at: number) => boolean) => Run[];

/** `kept`: concepts that are never part of a name, e.g. those of a command the weights never saw. */
export function createNameReader(weights: NameWeights, kept: ReadonlySet<string>): NameReader {
  const isKept = (unit: Unit | undefined) => (unit?.senses ?? []).some(({ concept }) => kept.has(concept));
  return (units, taken) => {
    const closed = kept.size === 0 ? taken : (at: number) => taken(at) || isKept(units[at]);
    const runs = likeliest(units, closed, weights);
    return runs.length === 0 ? runs : widened(runs, units, taken);
  };
}

/** Where the best way to each state of a unit came from: bit 0 of the state without a name, bit 1 of that within one. */
const fromNameToNone = 1;
const fromNameToName = 2;

/** The likeliest reading of the whole line as name or no name, unit by unit (Viterbi over two states). */
function likeliest(units: readonly Unit[], taken: (at: number) => boolean, weights: NameWeights): Run[] {
  const sight = look(units, taken);
  let out = 0;
  let named = Number.NEGATIVE_INFINITY;
  const cameFrom = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    const isOpen = unit !== undefined && mayBeNamed(unit, taken(at));
    const values = isOpen ? sight.valuesAt(at) : undefined;
    const begins = values ? out + scoreOf(values, 0, weights) : Number.NEGATIVE_INFINITY;
    const goesOn = values && named > Number.NEGATIVE_INFINITY ? named + scoreOf(values, 1, weights) : Number.NEGATIVE_INFINITY;
    cameFrom[at] = (named > out ? fromNameToNone : 0) | (goesOn > begins ? fromNameToName : 0);
    out = Math.max(out, named);
    named = Math.max(begins, goesOn);
  }
  return runsOf(cameFrom, named > out);
}

function isCapital({ kind, raw }: Unit): boolean {
  return kind === "word" && raw.charCodeAt(0) >= 65 && raw.charCodeAt(0) <= 90;
}

const hours = /^(am|pm|baje|oclock)$/;

/** "Fee reminder Friday 10am": the day and the hour are no part of the name. */
function endsInTime(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit?.kind === "number") return units[at + 1]?.senses.some(({ concept }) => hours.test(concept)) ?? false;
  return unit?.senses.some(({ concept }) => /^(weekday|date):/.test(concept) || hours.test(concept)) ?? false;
}

/** "Start Smart", "Fee reminder Class 10": a capital that is no day, voice or the like, a short number behind one. */
function goesOn(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  const before = units[at - 1];
  if (!unit || !before) return false;
  if (unit.kind === "number") {
    const counts = units[at + 1]?.senses.some(({ concept }) =>
      /^(am|pm|baje|gate|unit|percent|credit|contact)/.test(concept),
    );
    return isCapital(before) && unit.key.length < 4 && counts !== true && units[at + 1]?.glued !== true;
  }
  return (
    isCapital(unit) &&
    mayBeNamed(unit, false) &&
    !unit.senses.some(({ concept }) => concept.includes(":") || concept === "campaign")
  );
}

function isWordOfName(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind !== "mark" && mayBeNamed(unit, false) && !means(unit, "only");
}

const mostBetween = 3;

/** "Vitamin A round", "Dividend info campaign": capitals before a name and words up to "campaign" belong to it. */
function widened(runs: readonly Run[], units: readonly Unit[], taken: (at: number) => boolean): Run[] {
  const isFree = (at: number) =>
    at >= 0 && at < units.length && !taken(at) && !runs.some((one) => at >= one.from && at < one.to);
  return runs.map(({ from, to }) => {
    let start = from;
    let before = units[start - 1];
    while (
      start > 1 &&
      units[start - 2]?.kind !== "mark" &&
      before &&
      isFree(start - 1) &&
      isCapital(before) &&
      mayBeNamed(before, false)
    ) {
      start -= 1;
      before = units[start - 1];
    }
    let end = to;
    while (end > from + 1 && endsInTime(units, end - 1)) end -= 1;
    if (end === to) while (isFree(end) && goesOn(units, end)) end += 1;
    const grown = end;
    while (end < grown + mostBetween && isFree(end) && isWordOfName(units[end]) && !means(units[end], "campaign"))
      end += 1;
    const reaches =
      isFree(end) && means(units[end], "campaign") && units.slice(grown, end).every((unit) => !linking.has(unit.key));
    return { from: start, to: reaches ? end : grown };
  });
}

/** These end a name before "campaign": "Dashain offer wala campaign", "X ko campaign". */
const linking = new Set([
  ..."to of in for from and the a को ko भन्ने bhanne vanne नामको naamko wala लाई lai मा ma नामक".split(" "),
]);

function runsOf(cameFrom: Uint8Array, endsNamed: boolean): Run[] {
  const runs: Run[] = [];
  let named = endsNamed;
  let to = cameFrom.length;
  for (let at = cameFrom.length - 1; at >= 0; at -= 1) {
    const wasNamed = ((cameFrom[at] ?? 0) & (named ? fromNameToName : fromNameToNone)) !== 0;
    if (!named) to = at;
    else if (!wasNamed) runs.unshift({ from: at, to });
    named = wasNamed;
  }
  return runs;
}
