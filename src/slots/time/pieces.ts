// Pieces of date and time in an utterance, in three languages; resolve.ts and range.ts put them together.
import { fromBikramSambat, toBikramSambat } from "../../calendar/bikram-sambat.ts";
import { dayNumber, isCalendarDay, isoDay, parseIsoDay, type WallTime, weekdayOf } from "../../calendar/zone.ts";
import { means, type Unit, valueIn } from "../../lexicon/utterance.ts";

export type DayPart = "morning" | "noon" | "evening" | "night";

interface Place {
  readonly from: number;
  readonly to: number;
}
/** `day` counts days since 1970. `spoken` dates ("12 May", "10 gate") were said without a year. */
export interface DatePiece extends Place {
  readonly kind: "date";
  readonly day: number;
  /** Days after which the same words mean another day: 7 for a weekday, 365 for a date without a year. */
  readonly cycle?: number;
}
/** `fixed`: am/pm, 24-hour form or noon leave no doubt which half of the day is meant. */
export interface ClockPiece extends Place {
  readonly kind: "clock";
  readonly minute: number;
  readonly fixed: boolean;
  /** "10:15": with a date beside it nobody takes it for the evening. */
  readonly late?: boolean;
}
export type Piece =
  | DatePiece
  | ClockPiece
  | (Place & { readonly kind: "part"; readonly part: DayPart })
  /** So long from now: "in 45 minutes". */
  | (Place & { readonly kind: "delay"; readonly minutes: number })
  /** So long: "for 3 hours". */
  | (Place & { readonly kind: "span"; readonly minutes: number })
  /** First and last day: "this week", "october". */
  | (Place & { readonly kind: "period"; readonly first: number; readonly last: number })
  | (Place & { readonly kind: "now" });

interface Reader {
  readonly units: readonly Unit[];
  readonly now: WallTime;
  readonly taken: (at: number) => boolean;
}

function numberAt({ units, taken }: Reader, at: number): number | undefined {
  const unit = units[at];
  if (!unit || taken(at)) return undefined;
  if (unit.kind === "number") return unit.key.length <= 6 ? Number(unit.key) : undefined;
  const word = valueIn(unit, "num");
  return word === undefined ? undefined : Number(word);
}

function isNumeral({ units }: Reader, at: number): boolean {
  return units[at]?.kind === "number";
}

function key({ units }: Reader, at: number): string {
  return units[at]?.key ?? "";
}

const minutesOf: Readonly<Record<string, number>> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43200,
  year: 525600,
};

// --- Clock

const halfPast = 30;

function meridiemAt({ units }: Reader, at: number): "am" | "pm" | undefined {
  // "I am": a meridiem follows its number.
  if (means(units[at], "am")) return "am";
  if (means(units[at], "pm")) return "pm";
  return undefined;
}

function withMeridiem(hour: number, half: "am" | "pm"): number {
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** "9:30", "9.30 pm", "5pm", "5 baje", "17 hrs", "at 5", "1730 hrs". */
function clockAt(reader: Reader, from: number): ClockPiece | undefined {
  const { units } = reader;
  const introduced = means(units[from], "at") && !isNumeral(reader, from);
  let at = introduced ? from + 1 : from;
  if (introduced && means(units[at], "at")) at += 1;
  const hour = numberAt(reader, at);
  if (hour === undefined) return undefined;
  const leadingZero = key(reader, at).startsWith("0") && key(reader, at).length === 2;
  const colon = key(reader, at + 1) === ":" || (key(reader, at + 1) === "." && units[at + 1]?.glued);
  const minuteUnit = units[at + 2];
  if (isNumeral(reader, at) && colon && minuteUnit?.kind === "number" && minuteUnit.key.length === 2) {
    const piece = clockWithMinutes(reader, from, at, hour, leadingZero, introduced);
    if (piece) return piece;
  }
  return clockOfHour(reader, from, at, hour, leadingZero, introduced);
}

function clockWithMinutes(
  reader: Reader,
  from: number,
  at: number,
  hour: number,
  leadingZero: boolean,
  introduced: boolean,
): ClockPiece | undefined {
  const minute = Number(key(reader, at + 2));
  let to = at + 3;
  const half = meridiemAt(reader, to);
  const named = half !== undefined || means(reader.units[to], "baje") || means(reader.units[to], "oclock");
  if (key(reader, at + 1) === "." && !named && !introduced) return undefined;
  if (key(reader, to) === ":" && isNumeral(reader, to + 1)) to += 2;
  if (named) to += 1;
  if (minute > 59 || hour > 24) return undefined;
  if (half && hour >= 1 && hour <= 12)
    return { kind: "clock", from, to, minute: withMeridiem(hour, half) * 60 + minute, fixed: true };
  return {
    kind: "clock",
    from,
    to,
    minute: (hour % 24) * 60 + minute,
    fixed: leadingZero || hour >= 13 || hour === 0,
    late: hour >= 10,
  };
}

function clockOfHour(
  reader: Reader,
  from: number,
  at: number,
  hour: number,
  leadingZero: boolean,
  introduced: boolean,
): ClockPiece | undefined {
  const { units } = reader;
  const next = units[at + 1];
  const half = meridiemAt(reader, at + 1);
  if (half && hour >= 1 && hour <= 12)
    return { kind: "clock", from, to: at + 2, minute: withMeridiem(hour, half) * 60, fixed: true };
  if (means(next, "baje")) return hour <= 24 ? bajeClock(reader, from, at, hour) : undefined;
  const military = isNumeral(reader, at) && key(reader, at).length === 4 && hour < 2400 && hour % 100 < 60;
  if (military && (introduced || means(next, "oclock")) && key(reader, at) !== "2026") {
    const to = means(next, "oclock") ? at + 2 : at + 1;
    return { kind: "clock", from, to, minute: Math.floor(hour / 100) * 60 + (hour % 100), fixed: true };
  }
  if (hour > 24 || key(reader, at).length > 2) return undefined;
  if (means(next, "oclock"))
    return { kind: "clock", from, to: at + 2, minute: (hour % 24) * 60, fixed: hour >= 13 || leadingZero };
  const counted =
    next !== undefined &&
    !means(next, "filler") &&
    next.senses.some(({ concept }) =>
      /^(unit|month|bsmonth|percent|credit|contact|number|campaign|digits|gate|line)/.test(concept),
    );
  const dated = ["/", "-", "%", "."].includes(next?.key ?? "") && units[at + 2]?.kind === "number";
  if (!introduced || counted || dated || next?.key === "%" || means(units[from], "since")) return undefined;
  return { kind: "clock", from, to: at + 1, minute: (hour % 24) * 60, fixed: hour >= 13 || leadingZero };
}

/** "5 baje", also "5 bajera 30 minute ma", "5 baje 30 minet". */
function bajeClock(reader: Reader, from: number, at: number, hour: number): ClockPiece {
  const minutes =
    isNumeral(reader, at + 2) && valueIn(reader.units[at + 3], "unit") === "minute" ? Number(key(reader, at + 2)) : 0;
  const to = minutes > 0 ? at + 4 : at + 2;
  return {
    kind: "clock",
    from,
    to,
    minute: (hour % 24) * 60 + (minutes % 60),
    fixed: hour >= 13 || key(reader, at).startsWith("0"),
  };
}

/** साढे ३ बजे is half past three, सवा ३ a quarter past, पौने ४ a quarter to four; "half past 5", "quarter to 6". */
function spokenClockAt(reader: Reader, from: number): ClockPiece | undefined {
  const { units } = reader;
  const at = means(units[from], "at") && !isNumeral(reader, from) ? from + 1 : from;
  const word = units[at];
  if (means(word, "noon")) return { kind: "clock", from, to: at + 1, minute: 720, fixed: true };
  if (means(word, "midnight")) return { kind: "clock", from, to: at + 1, minute: 0, fixed: true };
  const nepali = means(word, "sadhe") ? halfPast : means(word, "sawa") ? 15 : means(word, "paune") ? -15 : undefined;
  if (nepali !== undefined) return shiftedClock(reader, from, at + 1, nepali);
  const portion = means(word, "quarter") ? 15 : means(word, "half") ? halfPast : undefined;
  if (portion === undefined) return undefined;
  if (word?.key.endsWith("past") || means(units[at + 1], "past"))
    return shiftedClock(reader, from, word?.key.endsWith("past") ? at + 1 : at + 2, portion);
  return means(units[at + 1], "to") ? shiftedClock(reader, from, at + 2, -portion) : undefined;
}

function shiftedClock(reader: Reader, from: number, at: number, shift: number): ClockPiece | undefined {
  const hour = numberAt(reader, at);
  if (hour === undefined || hour > 24) return undefined;
  const half = meridiemAt(reader, at + 1);
  const named = half !== undefined || means(reader.units[at + 1], "baje") || means(reader.units[at + 1], "oclock");
  const whole = half && hour <= 12 ? withMeridiem(hour, half) : hour;
  const minute = (whole * 60 + shift + 1440) % 1440;
  return { kind: "clock", from, to: named ? at + 2 : at + 1, minute, fixed: half !== undefined || hour >= 13 };
}

// --- Dates

function date(from: number, to: number, day: number, cycle?: number): DatePiece {
  return { kind: "date", from, to, day, ...(cycle === undefined ? {} : { cycle }) };
}

/** Without a year the next such day is meant, but one of the last 60 days may be looked back at. */
function spokenDay(reader: Reader, month: number, dayOfMonth: number, year: number | undefined): number | undefined {
  const thisYear = Number(isoDay(reader.now.day).slice(0, 4));
  const chosen = year ?? thisYear;
  if (month < 1 || month > 12 || !isCalendarDay(chosen, month, dayOfMonth)) return undefined;
  return dayNumber(chosen, month, dayOfMonth);
}

function yearAt(reader: Reader, at: number): { readonly year: number; readonly to: number } | undefined {
  const skip = key(reader, at) === "," ? at + 1 : at;
  const year = isNumeral(reader, skip) && key(reader, skip).length === 4 ? Number(key(reader, skip)) : undefined;
  return year !== undefined && year >= 1970 && year <= 2100 && !reader.taken(skip) ? { year, to: skip + 1 } : undefined;
}

const ordinals = new Set(["st", "nd", "rd", "th"]);

function dayOfMonthAt(reader: Reader, at: number): { readonly day: number; readonly to: number } | undefined {
  const day = numberAt(reader, at);
  if (day === undefined || !isNumeral(reader, at) || day < 1 || day > 32 || key(reader, at).length > 2)
    return undefined;
  const next = reader.units[at + 1];
  return { day, to: next?.glued && ordinals.has(next.key) ? at + 2 : at + 1 };
}

/** "30 November", "5th of dec 2026", "Nov 15, 2026". */
function namedDateAt(reader: Reader, from: number): DatePiece | undefined {
  const { units } = reader;
  const first = dayOfMonthAt(reader, from);
  if (first) {
    const at = key(reader, first.to) === "of" ? first.to + 1 : first.to;
    const month = valueIn(units[at], "month");
    if (month === undefined) return undefined;
    return datedPiece(reader, from, at + 1, Number(month), first.day);
  }
  const month = valueIn(units[from], "month");
  if (month === undefined) return undefined;
  const second = dayOfMonthAt(reader, key(reader, from + 1) === "the" ? from + 2 : from + 1);
  return second && !isClockAhead(reader, second.to)
    ? datedPiece(reader, from, second.to, Number(month), second.day)
    : undefined;
}

/** In "november 5pm" the number is an hour. */
function isClockAhead(reader: Reader, at: number): boolean {
  return meridiemAt(reader, at) !== undefined || means(reader.units[at], "baje") || key(reader, at) === ":";
}

function datedPiece(
  reader: Reader,
  from: number,
  to: number,
  month: number,
  dayOfMonth: number,
): DatePiece | undefined {
  const year = yearAt(reader, to);
  const day = spokenDay(reader, month, dayOfMonth, year?.year);
  return day === undefined ? undefined : date(from, year?.to ?? to, day, year ? undefined : 365);
}

/** BS years of our time are AD years nobody plans for yet. */
function isBikramYear(year: number): boolean {
  return year >= 2050 && year <= 2100;
}

/** 2026-11-30, 2026/11/30, 2083-08-10 [BS]; 30/11/2026, 30/11 (the day comes first). */
function numericDateAt(reader: Reader, from: number): DatePiece | undefined {
  const { units } = reader;
  const [a, mark, b, mark2, c] = [units[from], units[from + 1], units[from + 2], units[from + 3], units[from + 4]];
  if (a?.kind !== "number" || b?.kind !== "number" || !mark?.glued || !b.glued || reader.taken(from)) return undefined;
  const slash = mark.key;
  if (slash !== "-" && slash !== "/" && slash !== ".") return undefined;
  const three = mark2?.key === slash && c?.kind === "number" && mark2.glued && c.glued;
  if (three && a.key.length === 4 && b.key.length <= 2 && c.key.length <= 2)
    return fullDate(reader, from, Number(a.key), Number(b.key), Number(c.key));
  if (three && c.key.length === 4 && a.key.length <= 2 && b.key.length <= 2)
    return fullDate(reader, from, Number(c.key), Number(b.key), Number(a.key));
  if (three || slash !== "/" || a.key.length > 2 || b.key.length > 2) return undefined;
  const day = spokenDay(reader, Number(b.key), Number(a.key), undefined);
  return day === undefined ? undefined : date(from, from + 3, day);
}

function fullDate(
  reader: Reader,
  from: number,
  year: number,
  month: number,
  dayOfMonth: number,
): DatePiece | undefined {
  const to = from + 5;
  const marked = means(reader.units[to], "bs") || means(reader.units[to], "ad");
  const bikram = means(reader.units[to], "bs") || (isBikramYear(year) && !means(reader.units[to], "ad"));
  const day = bikram ? bikramDay(year, month, dayOfMonth) : spokenDay(reader, month, dayOfMonth, year);
  return day === undefined ? undefined : date(from, marked ? to + 1 : to, day);
}

function bikramDay(year: number, month: number, day: number): number | undefined {
  const iso = fromBikramSambat({ year, month, day });
  return iso === undefined ? undefined : parseIsoDay(iso);
}

/** A month of the Nepali calendar or गते within reach. */
function saysBikram({ units }: Reader, from: number): boolean {
  for (let at = from; at < from + 5; at += 1) {
    if (valueIn(units[at], "bsmonth") !== undefined || means(units[at], "gate")) return true;
  }
  return false;
}

/** "मंसिर १० गते", "10 mangsir", "mangsir 10, 2083", "१० गते" (of the running month). */
function bikramDateAt(reader: Reader, from: number): DatePiece | undefined {
  const { units, now } = reader;
  if (!saysBikram(reader, from)) return undefined;
  const today = toBikramSambat(isoDay(now.day));
  if (!today) return undefined;
  const leading = yearAt(reader, from);
  const start = leading && isBikramYear(leading.year) ? leading.to : from;
  const before = dayOfMonthAt(reader, start);
  const monthAt = before ? (means(units[before.to], "gate") ? before.to + 1 : before.to) : start;
  const month = valueIn(units[monthAt], "bsmonth");
  if (month === undefined) {
    if (!before || !means(units[before.to], "gate")) return undefined;
    const day = bikramDay(today.year, today.month, before.day);
    return day === undefined ? undefined : date(from, before.to + 1, day);
  }
  const after = before ? undefined : dayOfMonthAt(reader, monthAt + 1);
  const named = before ?? after;
  if (!named || (after && isClockAhead(reader, after.to))) return undefined;
  let to = after ? after.to : monthAt + 1;
  if (means(units[to], "gate")) to += 1;
  const trailing = start === from ? yearAt(reader, to) : undefined;
  const year = leading && start !== from ? leading.year : (trailing?.year ?? today.year);
  to = trailing?.to ?? to;
  if (means(units[to], "bs")) to += 1;
  const day = bikramDay(year, Number(month), named.day);
  return day === undefined ? undefined : date(from, to, day);
}

/** "tomorrow", "Friday", "next friday", "in 3 days", "3 din pachi", "2 days ago". */
function relativeDateAt(reader: Reader, from: number): Piece | undefined {
  const { units, now } = reader;
  const offset = valueIn(units[from], "date");
  if (offset !== undefined) return date(from, from + 1, now.day + Number(offset));
  const lead = valueIn(units[from], "which");
  const at = lead === undefined ? from : from + 1;
  const weekday = valueIn(units[at], "weekday");
  if (weekday === undefined || !isWeekday(reader, at, from)) return undefined;
  const ahead = (Number(weekday) - weekdayOf(now.day) + 7) % 7;
  const day = lead === "last" ? now.day - (ahead === 0 ? 7 : 7 - ahead) : now.day + (ahead === 0 ? 7 : ahead);
  return date(from, at + 1, day, 7);
}

/** "sun", "sat", "mon", "wed" also mean other things: they need company. */
function isWeekday(reader: Reader, at: number, from: number): boolean {
  const { units } = reader;
  if (units[at]?.key.length !== 3 || !/^[a-z]+$/.test(key(reader, at))) return true;
  if (from < at || ["on", "by", "till", "until", "from", ","].includes(key(reader, from - 1))) return true;
  return units[at + 1]?.kind === "number" || means(units[at + 1], "at") || valueIn(units[at + 1], "part") !== undefined;
}

// --- How long

function isLocative({ units }: Reader, at: number): boolean {
  return units[at]?.key === "ma" || units[at]?.key === "मा";
}

/** "45 minutes", "an hour", "1.5 hours", "2 hours 30 minutes", "half an hour", "आधा घण्टा". */
function lengthAt(
  reader: Reader,
  from: number,
  part: "whole" | "rest" = "whole",
): { readonly minutes: number; readonly to: number; readonly unit: string } | undefined {
  const { units } = reader;
  let at = from;
  let amount = means(units[at], "half") ? 0.5 : means(units[at], "quarter") ? 0.25 : numberAt(reader, at);
  if (amount === undefined) return undefined;
  at += 1;
  if (key(reader, at) === "." && isNumeral(reader, at + 1)) {
    amount = Number(`${amount}.${key(reader, at + 1)}`);
    at += 2;
  }
  while ((amount < 1 || amount === 1) && (means(units[at], "num:1") || means(units[at], "half"))) {
    if (means(units[at], "half") && amount === 1) amount = 0.5;
    at += 1;
  }
  const unit = valueIn(units[at], "unit");
  if (unit === undefined) return undefined;
  if (means(units[at + 1], "and") && means(units[at + 3] ?? units[at + 2], "half") && units[at + 2]?.key === "a") {
    return { minutes: (amount + 0.5) * (minutesOf[unit] ?? 0), to: at + 4, unit };
  }
  const minutes = amount * (minutesOf[unit] ?? 0);
  const next = means(units[at + 1], "and") ? at + 2 : at + 1;
  const more = part === "whole" && /hour|day/.test(unit) ? lengthAt(reader, next, "rest") : undefined;
  if (more && minutesOf[more.unit] !== undefined && (minutesOf[more.unit] ?? 0) < (minutesOf[unit] ?? 0)) {
    return { minutes: minutes + more.minutes, to: more.to, unit: more.unit };
  }
  return { minutes, to: at + 1, unit };
}

function delayOrSpanAt(reader: Reader, from: number): Piece | undefined {
  const { units, now } = reader;
  const introduced = means(units[from], "in") && !isNumeral(reader, from);
  const length = lengthAt(reader, introduced ? from + 1 : from);
  if (!length) return undefined;
  const { to, minutes, unit } = length;
  if (means(units[to], "ago") && !introduced) return date(from, to + 1, now.day - Math.round(minutes / 1440));
  const stem = units[to - 1]?.key ?? "";
  const glued = /(मा|ma|पछि|pachi|pachhi|paxi|भित्र|bhitra)$/.test(stem) && units[to - 1]?.stem !== undefined;
  const later = means(units[to], "later") || isLocative(reader, to);
  if (!introduced && !later && !glued)
    return { kind: "span", from, to: means(units[to], "till") ? to + 1 : to, minutes };
  const end = later ? to + 1 : to;
  if (minutes % 1440 === 0 && /day|week|month/.test(unit)) return date(from, end, now.day + minutes / 1440);
  return { kind: "delay", from, to: end, minutes: Math.round(minutes) };
}

// --- Periods

function period(from: number, to: number, first: number, last: number): Piece {
  return { kind: "period", from, to, first, last };
}

/** "this week", "last month", "past 7 days", "october", "mangsir". A period still running ends today. */
function periodAt(reader: Reader, from: number): Piece | undefined {
  const { units, now } = reader;
  const which = valueIn(units[from], "which");
  const unit = valueIn(units[from + 1], "unit");
  if (which === "next" && (unit === "hour" || unit === "minute"))
    return { kind: "span", from, to: from + 2, minutes: minutesOf[unit] ?? 0 };
  if (which !== undefined && unit !== undefined) return namedPeriod(reader, from, which, unit);
  const count = which === "last" ? numberAt(reader, from + 1) : undefined;
  const counted = valueIn(units[from + 2], "unit");
  if (count !== undefined && counted !== undefined && /day|week|month/.test(counted)) {
    const days = Math.round((count * (minutesOf[counted] ?? 0)) / 1440);
    return period(from, from + 3, now.day - days + 1, now.day);
  }
  return monthAt(reader, from);
}

function namedPeriod(reader: Reader, from: number, which: string, unit: string): Piece | undefined {
  const today = reader.now.day;
  const step = which === "last" ? -1 : which === "next" ? 1 : 0;
  if (unit === "day") return step === 0 ? date(from, from + 2, today) : date(from, from + 2, today + step);
  if (unit === "week") {
    const first = today - weekdayOf(today) + 7 * step;
    return period(from, from + 2, first, step === 0 ? today : first + 6);
  }
  const [year = 0, month = 1] = isoDay(today).split("-").map(Number);
  if (unit === "month") {
    const first = dayNumber(year, month + step, 1);
    return period(from, from + 2, first, step === 0 ? today : dayNumber(year, month + step + 1, 1) - 1);
  }
  if (unit !== "year") return undefined;
  return period(
    from,
    from + 2,
    dayNumber(year + step, 1, 1),
    step === 0 ? today : dayNumber(year + step + 1, 1, 1) - 1,
  );
}

function monthAt(reader: Reader, from: number): Piece | undefined {
  const { units, now } = reader;
  const bikram = Number(valueIn(units[from], "bsmonth") ?? 0);
  const month = Number(valueIn(units[from], "month") ?? 0);
  if (month === 0 && bikram === 0) return undefined;
  const [thisYear = 0, thisMonth = 1] = isoDay(now.day).split("-").map(Number);
  if (month > 0) {
    if (
      key(reader, from).length < 4 &&
      key(reader, from) !== "oct" &&
      key(reader, from) !== "nov" &&
      key(reader, from - 1) !== "in"
    )
      return undefined;
    const said = yearAt(reader, from + 1);
    const year = said?.year ?? (month > thisMonth ? thisYear - 1 : thisYear);
    return upToToday(now.day, from, said?.to ?? from + 1, dayNumber(year, month, 1), dayNumber(year, month + 1, 1) - 1);
  }
  const today = toBikramSambat(isoDay(now.day));
  if (!today) return undefined;
  const said = yearAt(reader, from + 1);
  const year = said?.year ?? (bikram > today.month ? today.year - 1 : today.year);
  const first = bikramDay(year, bikram, 1);
  const next = bikram === 12 ? bikramDay(year + 1, 1, 1) : bikramDay(year, bikram + 1, 1);
  return first === undefined
    ? undefined
    : upToToday(now.day, from, said?.to ?? from + 1, first, (next ?? first + 30) - 1);
}

function upToToday(today: number, from: number, to: number, first: number, last: number): Piece {
  return period(from, to, first, first <= today && last > today ? today : last);
}

// --- All

function partAt({ units }: Reader, at: number): Piece | undefined {
  const part = valueIn(units[at], "part");
  if (part === "morning" || part === "noon" || part === "evening" || part === "night")
    return { kind: "part", from: at, to: at + 1, part };
  return undefined;
}

function nightAt({ units, now }: Reader, at: number): readonly Piece[] {
  const offset = valueIn(units[at], "night");
  if (offset === undefined) return [];
  return [date(at, at + 1, now.day + Number(offset)), { kind: "part", from: at, to: at + 1, part: "night" }];
}

const timely = new WeakMap<ReadonlySet<string>, boolean>();
const timeConcepts =
  /^(date|night|weekday|month|bsmonth|part|unit|which|num):|^(noon|midnight|at|in|half|quarter|sadhe|sawa|paune|nowtime)$/;

/** Most words have nothing to do with time: known at a glance. */
function mayBegin(unit: Unit | undefined): boolean {
  if (!unit || unit.kind === "mark") return false;
  if (unit.kind === "number") return unit.key.length <= 10;
  const known = timely.get(unit.concepts);
  if (known !== undefined) return known;
  let found = false;
  for (const concept of unit.concepts) found ||= timeConcepts.test(concept);
  timely.set(unit.concepts, found);
  return found;
}

function pieceAt(reader: Reader, at: number): readonly Piece[] {
  if (!mayBegin(reader.units[at])) return [];
  const night = nightAt(reader, at);
  if (night.length > 0) return night;
  const one =
    numericDateAt(reader, at) ??
    bikramDateAt(reader, at) ??
    namedDateAt(reader, at) ??
    spokenClockAt(reader, at) ??
    delayOrSpanAt(reader, at) ??
    clockAt(reader, at) ??
    relativeDateAt(reader, at) ??
    periodAt(reader, at) ??
    partAt(reader, at);
  if (one) return [one];
  return means(reader.units[at], "nowtime") ? [{ kind: "now", from: at, to: at + 1 }] : [];
}

/** All pieces in order. `taken` units belong to something else (a phone number, an id). */
export function findPieces(units: readonly Unit[], now: WallTime, taken: (at: number) => boolean): Piece[] {
  const reader = { units, now, taken };
  const pieces: Piece[] = [];
  for (let at = 0; at < units.length; ) {
    const found = taken(at) || units[at]?.kind === "quote" ? [] : pieceAt(reader, at);
    pieces.push(...found);
    at = found[0]?.to ?? at + 1;
  }
  return pieces;
}
