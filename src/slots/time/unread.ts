// What was said of a time and no reader understands, or no schedule can hold: "26/11/30", "at the end of the month", "every friday",
// "5pm UTC", "after 5pm". Whoever fixes a moment must ask about it.

import { meanings } from "../../lexicon/saying.ts";
import { type Unit, valueIn } from "../../lexicon/utterance.ts";
import type { Piece } from "./piece.ts";

const means = meanings("half", "instead", "gate", "pm", "baje");

const isDaily =
  /^(?:daily|weekly|monthly|yearly|everyday|every day|each day|weekdays?|weekends?|dainik|दैनिक|प्रतिदिन|दिनहुँ|हरेक दिन|harek din)$/;
const isEvery = /^(?:every|each|har|harek|pratyek|हरेक|प्रत्येक)$/;

/** "daily at 5pm", "every friday", "हरेक बिहान"; in "call each number" nothing is repeated. */
function repeats(units: readonly Unit[], at: number): boolean {
  const key = units[at]?.key ?? "";
  if (isDaily.test(key)) return true;
  const next = units[at + 1];
  return isEvery.test(key) && ["weekday", "unit", "part", "date"].some((group) => next?.values.has(group) ?? false);
}

const joining = new Set(["-", "/", ".", "–", ":"]);

/** The mark of "30.11", "5-6", "25:00": a day, an hour, or two of them. */
function joinsNumbers(units: readonly Unit[], at: number): boolean {
  const [before, mark, after] = [units[at - 1], units[at], units[at + 1]];
  if (before?.kind !== "number" || after?.kind !== "number") return false;
  return mark?.glued === true && after.glued && joining.has(mark.key);
}

const alsoOtherwise = new Set(["may", "mar", "march"]);

/** "the first of december", "30 feb"; "may" and the like only beside a number. */
function saysMonth(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (valueIn(unit, "bsmonth") !== undefined) return true;
  const isBesideNumber = units[at - 1]?.kind === "number" || units[at + 1]?.kind === "number";
  return valueIn(unit, "month") !== undefined && (isBesideNumber || !alsoOtherwise.has(unit?.key ?? ""));
}

/** "half five", not "half a day", "half of them". */
function isHalfOf(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  const isNumber = next?.kind === "number" || (next?.values.has("num") === true && !/^an?$/.test(next.key));
  return means.half(units[at]) && isNumber;
}

/** "end of the month", "24 … गते", "half five": only parts of a time are called so. */
function isLeftOver(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  // "satta" is instead, and sounds like a week.
  const stretch = means.instead(unit) ? undefined : valueIn(unit, "unit");
  const isStretch = stretch === "week" || stretch === "month" || stretch === "year";
  const isOfClock = means.gate(unit) || means.pm(unit) || means.baje(unit) || isHalfOf(units, at);
  return isStretch || isOfClock || saysMonth(units, at);
}

const zones = /^(?:utc|gmt|ist|bst|cet|est|pst|jst|kst)$/;
const ours = new Set(["nepal", "nepali", "kathmandu", "local", "our", "my", "same", "next", "last", "first"]);

/** "5pm UTC", "5pm Dubai time": the hour of a place that is not ours. */
function isElsewhere(units: readonly Unit[], { kind, to }: Piece): boolean {
  const [place, time] = units.slice(to, to + 2);
  if (kind !== "clock" || place?.kind !== "word") return false;
  return zones.test(place.key) || (time?.key === "time" && !ours.has(place.key));
}

/** "on dashain at 5pm": a day by a name that no calendar here knows. */
function isOnNamedDay(units: readonly Unit[], { kind, from }: Piece): boolean {
  const [on, day] = units.slice(Math.max(0, from - 2), from);
  return kind === "clock" && on?.key === "on" && day?.kind === "word" && day.open;
}

const afterwards = /(?:pachi|pachhi|paxi|पछि)$/;

/** "after 5pm", "५ बजेपछि": no earlier, but when? */
function isOnlyBound(units: readonly Unit[], { kind, from, to }: Piece): boolean {
  if (kind !== "clock") return false;
  const last = units[to - 1];
  const isGlued = last !== undefined && means.baje(last) && afterwards.test(last.key);
  return units[from - 1]?.key === "after" || isGlued || afterwards.test(units[to]?.key ?? "");
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
  if (pieces.some((piece) => isElsewhere(units, piece) || isOnlyBound(units, piece) || isOnNamedDay(units, piece)))
    return true;
  for (let at = startOf(units, pieces); at < units.length; at += 1) {
    if (isRead(at)) continue;
    const isMark = units[at]?.kind === "mark";
    if (isMark ? joinsNumbers(units, at) : isLeftOver(units, at) || repeats(units, at)) return true;
  }
  return false;
}
