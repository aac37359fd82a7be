// Stretches of days: "this week", "last month", "past 7 days", "october", "mangsir". One that is still running ends today.
import { bikramSambatOf, dayOfBikramSambat } from "../../calendar/bikram-sambat.ts";
import { calendarDay, dayNumber, weekdayOf } from "../../calendar/zone.ts";
import { valueIn } from "../../lexicon/utterance.ts";
import { minutesOf } from "./lengths.ts";
import { datePiece, type Piece } from "./piece.ts";
import { key, numberAt, type Reader, yearAt } from "./reader.ts";

function period(from: number, to: number, first: number, last: number): Piece {
  return { kind: "period", from, to, first, last };
}

export function periodAt(reader: Reader, from: number): Piece | undefined {
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
  return bikramMonthAt(reader, from) ?? monthAt(reader, from);
}

/** "this week", "last month", "next year", "next day". */
function namedPeriod({ now }: Reader, from: number, which: string, unit: string): Piece | undefined {
  const today = now.day;
  const to = from + 2;
  const step = which === "last" ? -1 : which === "next" ? 1 : 0;
  const { year, month } = calendarDay(today);
  const until = (end: number) => (step === 0 ? today : end - 1);
  switch (unit) {
    case "day":
      return datePiece(from, to, today + step);
    case "week": {
      const first = today - weekdayOf(today) + 7 * step;
      return period(from, to, first, until(first + 7));
    }
    case "month":
      return period(from, to, dayNumber(year, month + step, 1), until(dayNumber(year, month + step + 1, 1)));
    case "year":
      return period(from, to, dayNumber(year + step, 1, 1), until(dayNumber(year + step + 1, 1, 1)));
    default:
      return undefined;
  }
}

/** "may", "mar" and the like also mean other things: short names only after "in". */
const shortButClear = new Set(["oct", "nov"]);

/** "october", "in may", "november 2026": the last one there was. */
function monthAt(reader: Reader, from: number): Piece | undefined {
  const month = Number(valueIn(reader.units[from], "month") ?? 0);
  const name = key(reader, from);
  const isClear = name.length >= 4 || shortButClear.has(name) || key(reader, from - 1) === "in";
  if (month === 0 || !isClear) return undefined;
  const today = calendarDay(reader.now.day);
  const said = yearAt(reader, from + 1);
  const year = said?.year ?? (month > today.month ? today.year - 1 : today.year);
  const [first, next] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 1)];
  return upToToday(reader, from, said?.to ?? from + 1, first, next - 1);
}

const DAYS_OF_A_MONTH = 30;

/** "mangsir", "असोज २०८२". */
function bikramMonthAt(reader: Reader, from: number): Piece | undefined {
  const month = Number(valueIn(reader.units[from], "bsmonth") ?? 0);
  const today = month === 0 ? undefined : bikramSambatOf(reader.now.day);
  if (!today) return undefined;
  const said = yearAt(reader, from + 1);
  const year = said?.year ?? (month > today.month ? today.year - 1 : today.year);
  const first = dayOfBikramSambat({ year, month, day: 1 });
  if (first === undefined) return undefined;
  const next = dayOfBikramSambat(
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 },
  );
  return upToToday(reader, from, said?.to ?? from + 1, first, (next ?? first + DAYS_OF_A_MONTH) - 1);
}

function upToToday({ now }: Reader, from: number, to: number, first: number, last: number): Piece {
  return period(from, to, first, first <= now.day && last > now.day ? now.day : last);
}
