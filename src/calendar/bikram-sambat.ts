// Nepal's calendar. Its months have no rule, only tables; two independent tables agree through BS 2083 and differ from 2084 on.
import nepali from "nepali-date-converter";

export interface BikramSambatDate {
  readonly year: number;
  /** 1 is Baisakh, 12 is Chait. */
  readonly month: number;
  readonly day: number;
}

const LAST_CERTAIN_YEAR = 2083;

/** `"2026-11-25"` → `{ year: 2083, month: 8, day: 9 }`; undefined outside the years that are certain, BS 2000 to 2083. */
export function toBikramSambat(date: string): BikramSambatDate | undefined {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // The table begins with 14 April 1943; the converter reads the calendar day off a local Date, whatever the machine's zone.
  if (date < "1943-04-14" || year > 2028) return undefined;
  const converted = new nepali.default(new Date(year, month - 1, day)).getBS();
  if (converted.year > LAST_CERTAIN_YEAR) return undefined;
  return { year: converted.year, month: converted.month + 1, day: converted.date };
}
