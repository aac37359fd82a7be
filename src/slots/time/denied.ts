// What is said not to be meant: "friday, not thursday", "२५ गते बिहान ६ बजे, २४ गते होइन", "बिहीबारको सट्टा शुक्रबार".

import { meanings, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt } from "../../lexicon/utterance.ts";
import type { Piece } from "./piece.ts";

const means = meanings("instead", "except", "filler");

const isBefore = spelled(/^(not|instead of|rather than)$/);
const isLeading = spelled(/^(?:on|at|in|for|the)$/);
const isAfter = spelled(/^(hoina|haina|होइन|हैन|bahek|baahek|बाहेक)$/);
const isTrailing = spelled(/^(?:ma|मा|ko|को|lai|लाई|chai|chahi|चाहिँ|चाहि)$/);

/** Pieces without a word between them, one of each kind: a day and its hour go together. */
export function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const goesOn = last !== undefined && piece.from <= last.to && !group?.some(({ kind }) => kind === piece.kind);
    if (goesOn) group?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

const isEnglish = spelled(/^(?:instead|rather)/);

/** "X को सट्टा": instead of X; but in English "X instead" is X. */
function isReplaced(unit: Unit | undefined): boolean {
  return means.instead(unit) && !isEnglish(unit);
}

function isDenied(units: readonly Unit[], group: readonly Piece[]): boolean {
  let from = (group[0]?.from ?? 0) - 1;
  while (isLeading(unitAt(units, from))) from -= 1;
  let to = group.at(-1)?.to ?? units.length;
  while (isTrailing(units[to])) to += 1;
  const before = unitAt(units, from);
  const isExcepted = means.except(before) && !means.filler(before);
  return isExcepted || isBefore(before) || isAfter(units[to]) || isReplaced(units[to]);
}

export function withoutDenied(units: readonly Unit[], pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length === 0) return pieces;
  const groups = groupsOf(pieces);
  return groups.some((group) => isDenied(units, group))
    ? groups.filter((group) => !isDenied(units, group)).flat()
    : pieces;
}
