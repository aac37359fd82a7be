// Nepal's calendar. Its months have no rule, only tables; two independent tables agree through BS 2083 and differ from 2084 on.
import { dateConfigMap } from "nepali-date-converter";
import { dayNumber, isoDay, parseIsoDay } from "./zone.ts";

export interface BikramSambatDate {
  readonly year: number;
  /** 1 is Baisakh, 12 is Chait. */
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 2000;
const LAST_CERTAIN_YEAR = 2083;

/** 1 Baisakh 2000 was 14 April 1943. */
const FIRST_DAY = dayNumber(1943, 4, 14);

interface TableMonth {
  readonly year: number;
  readonly month: number;
  readonly days: number;
  readonly firstDay: number;
}

/** Every month of the table from 1 Baisakh 2000 on, twelve a year. */
const months: readonly TableMonth[] = readTable();

function readTable(): TableMonth[] {
  const read: TableMonth[] = [];
  let firstDay = FIRST_DAY;
  for (let year = FIRST_YEAR; year <= LAST_CERTAIN_YEAR; year += 1) {
    Object.values(dateConfigMap[year] ?? {}).forEach((days, index) => {
      read.push({ year, month: index + 1, days, firstDay });
      firstDay += days;
    });
  }
  return read;
}

/** The last month that begins on this day (as days since 1970) or before. */
function monthAround(day: number): TableMonth | undefined {
  let low = 0;
  for (let high = months.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((months[middle]?.firstDay ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return months[low - 1];
}

/** `20782` (days since 1970) → `{ year: 2083, month: 8, day: 9 }`; undefined outside the years that are certain, BS 2000 to 2083. */
export function bikramSambatOf(day: number): BikramSambatDate | undefined {
  const found = monthAround(day);
  if (!found || !(day < found.firstDay + found.days)) return undefined;
  return { year: found.year, month: found.month, day: day - found.firstDay + 1 };
}

/** `{ year: 2083, month: 8, day: 9 }` → `20782`; undefined for a day that does not exist or a year that is not certain. */
export function dayOfBikramSambat({ year, month, day }: BikramSambatDate): number | undefined {
  const found = month >= 1 && month <= 12 ? months[(year - FIRST_YEAR) * 12 + month - 1] : undefined;
  return found && Number.isInteger(day) && day >= 1 && day <= found.days ? found.firstDay + day - 1 : undefined;
}

/** `"2026-11-25"` → `{ year: 2083, month: 8, day: 9 }`, of the same years. */
export function toBikramSambat(date: string): BikramSambatDate | undefined {
  return bikramSambatOf(parseIsoDay(date));
}

/** `{ year: 2083, month: 8, day: 9 }` → `"2026-11-25"`, of the same years. */
export function fromBikramSambat(date: BikramSambatDate): string | undefined {
  const day = dayOfBikramSambat(date);
  return day === undefined ? undefined : isoDay(day);
}
