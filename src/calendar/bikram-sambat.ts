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

/** Every month of the table from 1 Baisakh 2000 on, with the days that lie before it. */
const months = Array.from({ length: LAST_CERTAIN_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)
  .flatMap((year) => Object.values(dateConfigMap[year] ?? {}).map((days, index) => ({ year, month: index + 1, days })))
  .map(withDaysBefore());

function withDaysBefore() {
  let before = 0;
  return <M extends { readonly days: number }>(month: M) => {
    const placed = { ...month, firstDay: FIRST_DAY + before };
    before += month.days;
    return placed;
  };
}

/** `"2026-11-25"` → `{ year: 2083, month: 8, day: 9 }`; undefined outside the years that are certain, BS 2000 to 2083. */
export function toBikramSambat(date: string): BikramSambatDate | undefined {
  const wanted = parseIsoDay(date);
  const found = months.find(({ firstDay, days }) => wanted >= firstDay && wanted < firstDay + days);
  return found && { year: found.year, month: found.month, day: wanted - found.firstDay + 1 };
}

/** `{ year: 2083, month: 8, day: 9 }` → `"2026-11-25"`; undefined for a day that does not exist or a year that is not certain. */
export function fromBikramSambat({ year, month, day }: BikramSambatDate): string | undefined {
  const found = months.find((one) => one.year === year && one.month === month);
  return found && Number.isInteger(day) && day >= 1 && day <= found.days ? isoDay(found.firstDay + day - 1) : undefined;
}
