// The part of the day beside an hour: "morning at 9", "साँझ ६", "7 in the morning", "at seven tonight".

import { meanings } from "../../lexicon/saying.ts";
import { type Unit, valueIn } from "../../lexicon/utterance.ts";
import { isNumeral, key, type Reader } from "./reader.ts";

const means = meanings("gate");

/** "morning", "राति", "tonight"; "last night" has no hour to come. */
export function saysPart(unit: Unit | undefined): boolean {
  const night = valueIn(unit, "night");
  return valueIn(unit, "part") !== undefined || (night !== undefined && Number(night) >= 0);
}

const linking = new Set(["in", "the", "on", "this", "of"]);
const mostBetween = 4;

export function saysDay(unit: Unit | undefined): boolean {
  return valueIn(unit, "date") !== undefined || valueIn(unit, "weekday") !== undefined;
}

/** "at seven (in the evening)", "at seven (tomorrow evening)". */
export function isPartAhead({ units }: Reader, from: number): boolean {
  for (let at = from; at < from + mostBetween; at += 1) {
    if (saysPart(units[at])) return true;
    if (!linking.has(units[at]?.key ?? "") && !saysDay(units[at])) return false;
  }
  return false;
}

/** The last word of a day: "tomorrow", "December", "गते", "2026". */
function endsDay(reader: Reader, at: number): boolean {
  const unit = reader.units[at];
  const isMonth = valueIn(unit, "month") !== undefined || valueIn(unit, "bsmonth") !== undefined;
  const isYear = isNumeral(reader, at) && key(reader, at).length === 4;
  return saysDay(unit) || isMonth || isYear || means.gate(unit);
}

const towards = new Set(["to", "for", "till", "until"]);
const opening = new Set([...towards, ",", "it"]);

/** "tomorrow 7 in the morning", "move it to 7 tomorrow evening"; but in "start 8 in the morning" a campaign is meant. */
export function isHourOfPartAhead(reader: Reader, at: number): boolean {
  const { units } = reader;
  if (towards.has(key(reader, at - 1)) && isPartAhead(reader, at + 1)) return true;
  const inThe = key(reader, at + 1) === "in";
  const part = inThe ? at + (key(reader, at + 2) === "the" ? 3 : 2) : at + 1;
  if (!saysPart(units[part])) return false;
  return endsDay(reader, at - 1) || (inThe && (at === 0 || opening.has(key(reader, at - 1))));
}
