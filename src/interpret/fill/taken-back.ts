// A value that is said and at once taken back. What could be mended is mended before anything is read (self-repair.ts); where one of two
// values still stands beside "no", "sorry" or "होइन", nobody knows which is meant, and nothing costly is done.

import { saying, spelled } from "../../lexicon/saying.ts";
import type { Unit } from "../../lexicon/utterance.ts";
import { isFiller, type Work } from "./work.ts";

const isNamed = saying("firstname", "role:*", "status:*", "voice:*");
const saysStatus = saying("status:*");

const isMarker = spelled(/^(?:no|no no|oh no|sorry|oops|correction|i mean|i meant|actually|wait|haina|hoina|होइन|हैन)$/);
const isJoining = spelled(/^(?:lai|laai|लाई|ko|को|ma|मा|a|an|the|i|mean|meant|oh|no|ones|chai|चाहिँ)$/);

function isValue({ entities, utterance: { units } }: Work, at: number): boolean {
  const unit = units[at];
  if (unit === undefined || unit.kind === "mark") return false;
  return unit.kind === "number" || isNamed(unit) || entities.hidden(at);
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
    isJoining(unit) ||
    isMarker(unit) ||
    (unit?.kind === "word" && isFiller(unit) && !saysStatus(unit))
  );
}

/** Of times slots/time knows better which is meant. */
function isTime({ entities }: Work, at: number): boolean {
  return entities.pieces.some(({ from, to }) => at >= from && at < to);
}

export function takesBack(work: Work): boolean {
  const { units } = work.utterance;
  return units.some((unit, at) => {
    if (at === 0 || !isMarker(unit) || work.entities.hidden(at)) return false;
    const before = beside(work, at, -1);
    return isValue(work, before) && isValue(work, beside(work, at, 1)) && !isTime(work, before);
  });
}
