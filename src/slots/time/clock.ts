// Hours of the day: "9:30", "5pm", "5 baje", "1730 hrs", "half past 5", "साढे ३ बजे".
import { means, valueIn } from "../../lexicon/utterance.ts";
import type { ClockPiece } from "./piece.ts";
import { isNumeral, key, meridiemAt, numberAt, type Reader } from "./reader.ts";

const HALF_PAST = 30;
const QUARTER = 15;
const DAY = 1440;

/** One hour as it stands: where its words begin, where its number is, whether "at" stands before it. */
interface Hour {
  readonly from: number;
  readonly at: number;
  readonly hour: number;
  readonly introduced: boolean;
  /** "09": nobody writes the evening like that. */
  readonly leadingZero: boolean;
}

function hourAt(reader: Reader, from: number): Hour | undefined {
  const { units } = reader;
  const introduced = means(units[from], "at") && !isNumeral(reader, from);
  let at = introduced ? from + 1 : from;
  if (introduced && means(units[at], "at")) at += 1;
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

function isHalfDayHour(hour: number): boolean {
  return hour >= 1 && hour <= 12;
}

/** "9:30", "9.30 pm", "09:30:00". */
function withMinutes(reader: Reader, { from, at, hour, introduced, leadingZero }: Hour): ClockPiece | undefined {
  const { units } = reader;
  const dot = key(reader, at + 1) === ".";
  const parted = key(reader, at + 1) === ":" || (dot && units[at + 1]?.glued);
  const isMinute = isNumeral(reader, at + 2) && key(reader, at + 2).length === 2;
  if (!isNumeral(reader, at) || !parted || !isMinute) return undefined;
  const half = meridiemAt(reader, at + 3);
  const named = half !== undefined || means(units[at + 3], "baje") || means(units[at + 3], "oclock");
  // "9.30" alone may be a sum.
  if (dot && !named && !introduced) return undefined;
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
  if (means(next, "baje")) return hour <= 24 ? ofBaje(reader, said) : undefined;
  const military = ofFourDigits(reader, said);
  if (military) return military;
  if (hour > 24 || key(reader, at).length > 2) return undefined;
  const minute = (hour % 24) * 60;
  const fixed = hour >= 13 || leadingZero;
  if (means(next, "oclock")) return { kind: "clock", from, to: at + 2, minute, fixed };
  return isBareHour(reader, said) ? { kind: "clock", from, to: at + 1, minute, fixed } : undefined;
}

/** "at 1730", "1730 hrs"; "at 2026" is a year. */
function ofFourDigits(reader: Reader, { from, at, hour, introduced }: Hour): ClockPiece | undefined {
  const isTime = isNumeral(reader, at) && key(reader, at).length === 4 && hour < 2400 && hour % 100 < 60;
  const named = means(reader.units[at + 1], "oclock");
  if (!isTime || !(introduced || named) || key(reader, at) === "2026") return undefined;
  const minute = Math.floor(hour / 100) * 60 + (hour % 100);
  return { kind: "clock", from, to: named ? at + 2 : at + 1, minute, fixed: true };
}

const counted = /^(unit|month|bsmonth|percent|credit|contact|number|campaign|digits|gate|line)/;

/** "at 5": an hour only if it counts nothing and is no part of a date. */
function isBareHour(reader: Reader, { from, at, introduced }: Hour): boolean {
  const { units } = reader;
  const next = units[at + 1];
  if (!introduced || next?.key === "%" || means(units[from], "since")) return false;
  const counts = next && !means(next, "filler") && next.senses.some(({ concept }) => counted.test(concept));
  const dated = ["/", "-", "."].includes(next?.key ?? "") && isNumeral(reader, at + 2);
  return !counts && !dated;
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
  const at = means(units[from], "at") && !isNumeral(reader, from) ? from + 1 : from;
  const word = units[at];
  if (means(word, "noon")) return { kind: "clock", from, to: at + 1, minute: 720, fixed: true };
  if (means(word, "midnight")) return { kind: "clock", from, to: at + 1, minute: 0, fixed: true };
  const nepali = nepaliShift(reader, at);
  if (nepali !== undefined) return shifted(reader, from, at + 1, nepali);
  const portion = means(word, "quarter") ? QUARTER : means(word, "half") ? HALF_PAST : undefined;
  if (portion === undefined) return undefined;
  if (word?.key.endsWith("past")) return shifted(reader, from, at + 1, portion);
  if (means(units[at + 1], "past")) return shifted(reader, from, at + 2, portion);
  return means(units[at + 1], "to") ? shifted(reader, from, at + 2, -portion) : undefined;
}

function nepaliShift({ units }: Reader, at: number): number | undefined {
  if (means(units[at], "sadhe")) return HALF_PAST;
  if (means(units[at], "sawa")) return QUARTER;
  return means(units[at], "paune") ? -QUARTER : undefined;
}

function shifted(reader: Reader, from: number, at: number, shift: number): ClockPiece | undefined {
  const hour = numberAt(reader, at);
  if (hour === undefined || hour > 24) return undefined;
  const half = meridiemAt(reader, at + 1);
  const named = half !== undefined || means(reader.units[at + 1], "baje") || means(reader.units[at + 1], "oclock");
  const whole = half && hour <= 12 ? withMeridiem(hour, half) : hour;
  const minute = (whole * 60 + shift + DAY) % DAY;
  return { kind: "clock", from, to: named ? at + 2 : at + 1, minute, fixed: half !== undefined || hour >= 13 };
}
