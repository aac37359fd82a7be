// Hours of the day: "9:30", "5pm", "5 baje", "1730 hrs", "half past 5", "साढे ३ बजे".

import { meanings } from "../../lexicon/saying.ts";
import { type Unit, unitAt, valueIn } from "../../lexicon/utterance.ts";
import { type Hour, isBareHour, isHalfDayHour, isHourOfPart, isHourWord } from "./bare-hour.ts";
import { isPartAhead, saysPart } from "./day-part.ts";
import type { ClockPiece } from "./piece.ts";
import { isNumeral, key, meridiemAt, numberAt, type Reader } from "./reader.ts";

const means = meanings(
  "at",
  "baje",
  "oclock",
  "noon",
  "midnight",
  "quarter",
  "half",
  "past",
  "to",
  "sadhe",
  "sawa",
  "paune",
);

const HALF_PAST = 30;
const QUARTER = 15;
const DAY = 1440;

function hourAt(reader: Reader, from: number): Hour | undefined {
  const { units } = reader;
  const introduced = means.at(units[from]) && !isNumeral(reader, from);
  let at = introduced ? from + 1 : from;
  if (introduced && means.at(units[at])) at += 1;
  const hour = numberAt(reader, at);
  if (hour === undefined) return undefined;
  return { from, at, hour, introduced, leadingZero: key(reader, at).startsWith("0") && key(reader, at).length === 2 };
}

export function clockAt(reader: Reader, from: number): ClockPiece | undefined {
  const hour = hourAt(reader, from);
  return hour && (withMinutes(reader, hour) ?? ofHour(reader, hour));
}

function withMeridiem(hour: number, half: "am" | "pm"): number {
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** "9:30", "9.30 pm", "09:30:00", "17h30". */
function withMinutes(reader: Reader, { from, at, hour, introduced, leadingZero }: Hour): ClockPiece | undefined {
  const { units } = reader;
  const dot = key(reader, at + 1) === ".";
  const glued = units[at + 1]?.glued && (dot || (key(reader, at + 1) === "h" && hour >= 13));
  const parted = key(reader, at + 1) === ":" || glued;
  const isMinute = isNumeral(reader, at + 2) && key(reader, at + 2).length === 2;
  if (!isNumeral(reader, at) || !parted || !isMinute) return undefined;
  const half = meridiemAt(reader, at + 3);
  const named = half !== undefined || means.baje(units[at + 3]) || means.oclock(units[at + 3]);
  // "9.30" alone may be a sum.
  const beside = saysPart(unitAt(units, from - 1)) || isPartAhead(reader, at + 3);
  if (dot && !named && !introduced && !beside) return undefined;
  const seconds = key(reader, at + 3) === ":" && isNumeral(reader, at + 4) ? 2 : 0;
  const to = at + 3 + seconds + (named ? 1 : 0);
  const minute = Number(key(reader, at + 2));
  if (minute > 59 || hour > 24) return undefined;
  if (half && isHalfDayHour(hour))
    return { kind: "clock", from, to, minute: withMeridiem(hour, half) * 60 + minute, fixed: true };
  const fixed = leadingZero || hour >= 13 || hour === 0;
  return { kind: "clock", from, to, minute: (hour % 24) * 60 + minute, fixed, late: hour >= 10 };
}

function ofHour(reader: Reader, said: Hour): ClockPiece | undefined {
  const { from, at, hour, leadingZero } = said;
  const next = reader.units[at + 1];
  const half = meridiemAt(reader, at + 1);
  if (half && isHalfDayHour(hour))
    return { kind: "clock", from, to: at + 2, minute: withMeridiem(hour, half) * 60, fixed: true };
  if (means.baje(next)) return hour <= 24 ? ofBaje(reader, said) : undefined;
  const military = ofFourDigits(reader, said);
  if (military) return military;
  if (hour > 24 || !(isNumeral(reader, at) ? key(reader, at).length <= 2 : isHourWord(reader, said))) return undefined;
  const minute = (hour % 24) * 60;
  const fixed = hour >= 13 || leadingZero;
  if (means.oclock(next)) return { kind: "clock", from, to: at + 2, minute, fixed };
  const isHour = isBareHour(reader, said) || isHourOfPart(reader, said);
  return isHour ? { kind: "clock", from, to: at + 1, minute, fixed } : undefined;
}

/** "at 1730", "1730 hrs"; "at 2026" is a year. */
function ofFourDigits(reader: Reader, { from, at, hour, introduced }: Hour): ClockPiece | undefined {
  const isTime = isNumeral(reader, at) && key(reader, at).length === 4 && hour < 2400 && hour % 100 < 60;
  const named = means.oclock(reader.units[at + 1]);
  if (!isTime || !(introduced || named) || key(reader, at) === "2026") return undefined;
  const minute = Math.floor(hour / 100) * 60 + (hour % 100);
  return { kind: "clock", from, to: named ? at + 2 : at + 1, minute, fixed: true };
}

/** "5 baje", also "5 bajera 30 minute ma", "5 baje 30 minet". */
function ofBaje(reader: Reader, { from, at, hour }: Hour): ClockPiece {
  const isMinute = isNumeral(reader, at + 2) && valueIn(reader.units[at + 3], "unit") === "minute";
  const minutes = isMinute ? Number(key(reader, at + 2)) : 0;
  const fixed = hour >= 13 || key(reader, at).startsWith("0");
  return {
    kind: "clock",
    from,
    to: minutes > 0 ? at + 4 : at + 2,
    minute: (hour % 24) * 60 + (minutes % 60),
    fixed,
  };
}

/** साढे ३ बजे is half past three, सवा ३ a quarter past, पौने ४ a quarter to four; "half past 5", "quarter to 6". */
export function spokenClockAt(reader: Reader, from: number): ClockPiece | undefined {
  const { units } = reader;
  const at = means.at(units[from]) && !isNumeral(reader, from) ? from + 1 : from;
  const word = units[at];
  if (means.noon(word)) return { kind: "clock", from, to: at + 1, minute: 720, fixed: true };
  if (means.midnight(word)) return { kind: "clock", from, to: at + 1, minute: 0, fixed: true };
  const nepali = shiftOf(word);
  if (nepali !== undefined) return shifted(reader, from, at + 1, nepali);
  const portion = means.quarter(word) ? QUARTER : means.half(word) ? HALF_PAST : undefined;
  if (portion === undefined) return inWords(reader, from, at);
  if (word?.key.endsWith("past")) return shifted(reader, from, at + 1, portion);
  if (means.past(units[at + 1])) return shifted(reader, from, at + 2, portion);
  return means.to(units[at + 1]) ? shifted(reader, from, at + 2, -portion) : undefined;
}

/** "at five thirty", "five forty-five pm". */
function inWords(reader: Reader, from: number, at: number): ClockPiece | undefined {
  const [hour, minutes] = [numberAt(reader, at), numberAt(reader, at + 1)];
  const isWords = !isNumeral(reader, at) && !isNumeral(reader, at + 1);
  if (hour === undefined || minutes === undefined || !isWords || !isHalfDayHour(hour)) return undefined;
  const half = meridiemAt(reader, at + 2);
  if (minutes < 10 || minutes > 59 || (from === at && half === undefined)) return undefined;
  const whole = half ? withMeridiem(hour, half) : hour;
  return { kind: "clock", from, to: half ? at + 3 : at + 2, minute: whole * 60 + minutes, fixed: half !== undefined };
}

/** Minutes: साढे 30, सवा 15, पौने -15. */
export function shiftOf(unit: Unit | undefined): number | undefined {
  if (means.sadhe(unit)) return HALF_PAST;
  if (means.sawa(unit)) return QUARTER;
  return means.paune(unit) ? -QUARTER : undefined;
}

function shifted(reader: Reader, from: number, at: number, shift: number): ClockPiece | undefined {
  const hour = numberAt(reader, at);
  // साढे दुई घण्टा is how long.
  if (hour === undefined || hour > 24 || valueIn(reader.units[at + 1], "unit") !== undefined) return undefined;
  const half = meridiemAt(reader, at + 1);
  const named = half !== undefined || means.baje(reader.units[at + 1]) || means.oclock(reader.units[at + 1]);
  const whole = half && hour <= 12 ? withMeridiem(hour, half) : hour;
  const minute = (whole * 60 + shift + DAY) % DAY;
  return { kind: "clock", from, to: named ? at + 2 : at + 1, minute, fixed: half !== undefined || hour >= 13 };
}
