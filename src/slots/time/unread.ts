// What was said of a time and no reader understands, or no schedule can hold: "26/11/30", "at the end of the month", "every friday",
// "5pm UTC", "after 5pm". Whoever fixes a moment must ask about it.

import { ofMeaning } from "../../lexicon/meaning.ts";
import { meanings, spelled } from "../../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../../lexicon/utterance.ts";
import type { Piece } from "./piece.ts";

const means = meanings("half", "baje");

const isDaily = spelled(
  /^(?:daily|weekly|monthly|yearly|everyday|every day|each day|weekdays?|weekends?|dainik|दैनिक|प्रतिदिन|दिनहुँ|हरेक दिन|harek din)$/,
);
const isEvery = spelled(/^(?:every|each|har|harek|pratyek|हरेक|प्रत्येक)$/);
const isOften = ofMeaning(({ values }) => ["weekday", "unit", "part", "date"].some((group) => values.has(group)));

/** "daily at 5pm", "every friday", "हरेक बिहान"; in "call each number" nothing is repeated. */
function repeats(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (isDaily(unit)) return true;
  const next = units[at + 1];
  return isEvery(unit) && next !== undefined && isOften(next);
}

const joining = new Set(["-", "/", ".", "–", ":"]);

/** The mark of "30.11", "5-6", "25:00": a day, an hour, or two of them. */
function joinsNumbers(units: readonly Unit[], at: number): boolean {
  const mark = units[at];
  const after = units[at + 1];
  if (!mark?.glued || after?.kind !== "number" || unitAt(units, at - 1)?.kind !== "number") return false;
  return after.glued && joining.has(mark.key);
}

const alsoOtherwise = spelled(/^(?:may|mar|march)$/);

/** "the first of december", "30 feb"; "may" and the like only beside a number. */
function saysMonth(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (valueIn(unit, "bsmonth") !== undefined) return true;
  const isBesideNumber = unitAt(units, at - 1)?.kind === "number" || units[at + 1]?.kind === "number";
  return valueIn(unit, "month") !== undefined && (isBesideNumber || !alsoOtherwise(unit));
}

const isArticle = spelled(/^an?$/);

/** "half five", not "half a day", "half of them". */
function isHalfOf(units: readonly Unit[], at: number): boolean {
  if (!means.half(units[at])) return false;
  const next = units[at + 1];
  return next?.kind === "number" || (next?.values.has("num") === true && !isArticle(next));
}

const stretches = new Set(["week", "month", "year"]);

/** The word for a stretch of time, or what stands beside an hour or a day: whatever is around it. */
const isPartOfTime = ofMeaning(({ concepts, values }) => {
  // "satta" is instead, and sounds like a week.
  const isStretch = !concepts.has("instead") && stretches.has(values.get("unit") ?? "");
  return isStretch || concepts.has("gate") || concepts.has("pm") || concepts.has("baje");
});

/** "end of the month", "24 … गते", "half five": only parts of a time are called so. */
function isLeftOver(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return unit !== undefined && (isPartOfTime(unit) || isHalfOf(units, at) || saysMonth(units, at));
}

const isZone = spelled(/^(?:utc|gmt|ist|bst|cet|est|pst|jst|kst)$/);
const isOurs = spelled(/^(?:nepal|nepali|kathmandu|local|our|my|same|next|last|first)$/);

/** "5pm UTC", "5pm Dubai time": the hour of a place that is not ours. */
function isElsewhere(units: readonly Unit[], { kind, to }: Piece): boolean {
  const place = units[to];
  if (kind !== "clock" || place?.kind !== "word") return false;
  return isZone(place) || (units[to + 1]?.key === "time" && !isOurs(place));
}

/** "on dashain at 5pm": a day by a name that no calendar here knows. */
function isOnNamedDay(units: readonly Unit[], { kind, from }: Piece): boolean {
  const day = unitAt(units, from - 1);
  return kind === "clock" && unitAt(units, from - 2)?.key === "on" && day?.kind === "word" && day.open;
}

const isAfterwards = spelled(/(?:pachi|pachhi|paxi|पछि)$/);

/** "after 5pm", "५ बजेपछि": no earlier, but when? */
function isOnlyBound(units: readonly Unit[], { kind, from, to }: Piece): boolean {
  if (kind !== "clock") return false;
  const last = unitAt(units, to - 1);
  return (
    unitAt(units, from - 1)?.key === "after" || (means.baje(last) && isAfterwards(last)) || isAfterwards(units[to])
  );
}

function endsSentence({ kind, key, glued }: Unit, next: Unit | undefined): boolean {
  return kind === "mark" && glued && ".।!?".includes(key) && !next?.glued;
}

/** Where the last sentence that speaks of time begins: "friday is too late. start it on 4 December". */
function startOf(units: readonly Unit[], pieces: readonly Piece[]): number {
  const last = pieces.at(-1)?.from ?? 0;
  if (last === 0) return 0;
  return units.findLastIndex((unit, at) => at < last && endsSentence(unit, units[at + 1])) + 1;
}

/** `isRead`: the unit belongs to a time that is understood, to another value or to somebody's own words. */
export function saysUnreadTime(
  units: readonly Unit[],
  pieces: readonly Piece[],
  isRead: (at: number) => boolean,
): boolean {
  if (pieces.some((piece) => isElsewhere(units, piece) || isOnlyBound(units, piece) || isOnNamedDay(units, piece)))
    return true;
  for (let at = startOf(units, pieces); at < units.length; at += 1) {
    const isMark = units[at]?.kind === "mark";
    const isUnread = isMark ? joinsNumbers(units, at) : isLeftOver(units, at) || repeats(units, at);
    if (isUnread && !isRead(at)) return true;
  }
  return false;
}
