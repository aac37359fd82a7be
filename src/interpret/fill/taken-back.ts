// What is said and at once taken back: "campaign 61, sorry, 62", "हरिलाई होइन विनोदलाई", "5pm no 6pm". The first of the two
// belongs to nothing; a number that comes in its stead is of its kind.
import { means, type Unit } from "../../lexicon/utterance.ts";
import { isFiller, type Work } from "./work.ts";

const marker = /^(?:no|no no|oh no|sorry|oops|correction|i mean|i meant|actually|wait|haina|hoina|होइन|हैन)$/;
const joining = /^(?:lai|laai|लाई|ko|को|ma|मा|a|an|the|i|mean|meant|oh|no|ones|chai|चाहिँ)$/;
const taking = new WeakMap<readonly Unit[], TakenBack | null>();

export interface TakenBack {
  /** The unit that is taken back, and the one that comes in its stead. */
  readonly at: number;
  readonly by: number;
}

function isValue({ entities, utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind === "mark") return false;
  const named = means(unit, "firstname") || unit.values.has("role") || unit.values.has("status");
  return unit.kind === "number" || named || entities.hidden(at) || unit.values.has("voice");
}

/** The nearest unit that is more than a mark or a small word. */
function beside({ utterance: { units } }: Work, from: number, step: 1 | -1): number {
  let at = from + step;
  while (at >= 0 && at < units.length && isSmall(units[at])) at += step;
  return at;
}

function isSmall(unit: Unit | undefined): boolean {
  return (
    unit?.kind === "mark" ||
    joining.test(unit?.key ?? "") ||
    marker.test(unit?.key ?? "") ||
    (unit?.kind === "word" && isFiller(unit) && !unit.values.has("status"))
  );
}

/** Of times slots/time knows better which is meant. */
function isTime({ entities }: Work, at: number): boolean {
  return entities.pieces.some(({ from, to }) => at >= from && at < to);
}

/** Undefined where nothing is taken back. Looked for once a line. */
export function takenBack(work: Work): TakenBack | undefined {
  const { units } = work.utterance;
  const known = taking.get(units);
  if (known !== undefined) return known ?? undefined;
  let found: TakenBack | undefined;
  for (let index = 1; index < units.length - 1 && !found; index += 1) {
    if (!marker.test(units[index]?.key ?? "") || work.entities.hidden(index)) continue;
    const [at, by] = [beside(work, index, -1), beside(work, index, 1)];
    if (at >= 0 && isValue(work, at) && isValue(work, by) && !isTime(work, at)) found = { at, by };
  }
  taking.set(units, found ?? null);
  return found;
}

/** What was taken back is no one's any more. */
export function claimTakenBack(work: Work): void {
  const found = takenBack(work);
  if (!found) return;
  const { entities, claimed } = work;
  const values = [
    ...entities.contacts,
    ...entities.campaigns,
    ...entities.phones,
    ...entities.names,
    ...entities.amounts,
  ];
  const whole = values.find(({ from, to }) => found.at >= from && found.at < to);
  for (let at = whole?.from ?? found.at; at < (whole?.to ?? found.at + 1); at += 1) claimed.add(at);
}
