// Days and hours that were said and that no reader of time understands: "26/11/30", "at the end of the month", "every friday".
// Whoever fixes a moment must ask about them.
import { means, type Unit, valueIn } from "../../lexicon/utterance.ts";
import type { Piece } from "./piece.ts";

const isDaily =
  /^(?:daily|weekly|monthly|yearly|everyday|every day|each day|dainik|दैनिक|प्रतिदिन|दिनहुँ|हरेक दिन|harek din)$/;
const isEvery = /^(?:every|each|har|harek|pratyek|हरेक|प्रत्येक)$/;

/** "daily at 5pm", "every friday", "हरेक बिहान"; in "call each number" nothing is repeated. */
function repeats(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key ?? "";
  if (isDaily.test(key)) return true;
  const next = units[at + 1];
  return isEvery.test(key) && ["weekday", "unit", "part", "date"].some((group) => next?.values.has(group) ?? false);
}

/** "30.11", "5-6": a day, an hour, or two of them. */
function isOddRow(units: readonly Unit[], at: number): boolean {
  const [first, mark, second] = units.slice(at, at + 3);
  return first?.kind === "number" && second?.kind === "number" && isJoined(mark) && second.glued;
}

function isJoined(mark: Unit | undefined): boolean {
  return mark?.glued === true && ["-", "/", ".", "–"].includes(mark.key);
}

/** "the first of december", "end of the month", "24 ... गते": may, mar and sun also mean other things. */
function isLeftOver(unit: Unit): boolean {
  // "satta" is instead, and sounds like a week.
  const stretch = means(unit, "instead") ? undefined : valueIn(unit, "unit");
  const isMonth = valueIn(unit, "month") !== undefined && unit.key.length > 3 && unit.key !== "march";
  return (
    isMonth ||
    valueIn(unit, "bsmonth") !== undefined ||
    means(unit, "gate") ||
    /^(?:week|month|year)$/.test(stretch ?? "")
  );
}

function endsSentence({ kind, key, glued }: Unit, next: Unit | undefined): boolean {
  return kind === "mark" && glued && ".।!?".includes(key) && !next?.glued;
}

/** Where the last sentence that speaks of time begins: "friday is too late. start it on 4 December". */
function startOf(units: readonly Unit[], pieces: readonly Piece[]): number {
  const last = pieces.at(-1)?.from ?? 0;
  return units.findLastIndex((unit, at) => at < last && endsSentence(unit, units[at + 1])) + 1;
}

/** `isRead`: the unit belongs to a time that is understood, to another value or to somebody's own words. */
export function saysUnreadTime(
  units: readonly Unit[],
  pieces: readonly Piece[],
  isRead: (at: number) => boolean,
): boolean {
  const start = startOf(units, pieces);
  const isOpen = (at: number) => at >= start && !isRead(at);
  return units.some((unit, at) => isOpen(at) && (isLeftOver(unit) || isOddRow(units, at) || repeats(units, at)));
}
