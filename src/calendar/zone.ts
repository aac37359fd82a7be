// What the clock on the wall shows in a zone, and days as numbers so that they can be counted.

/** A moment as people there call it. `day` counts days since 1970-01-01, `minute` minutes since midnight. */
export interface WallTime {
  readonly day: number;
  readonly minute: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Nepal has kept one offset since 1986 and has no summer time (IANA tz database, `Asia/Kathmandu`): no table of zones is loaded for it. */
const NEPAL = { zones: new Set(["Asia/Kathmandu", "Asia/Katmandu"]), offsetMinutes: 345, since: Date.UTC(1986, 0, 1) };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  formats.set(zone, made);
  return made;
}

/** What was asked last: all of one utterance ask for the same minute. */
let last: { readonly minute: number; readonly zone: string; readonly wall: WallTime } | undefined;

/** @param zone IANA name; throws RangeError for one that does not exist. */
export function wallTime(now: number, zone: string): WallTime {
  const minute = Math.floor(now / MINUTE_MS);
  if (last?.minute !== minute || last.zone !== zone) last = { minute, zone, wall: readWall(now, zone) };
  return last.wall;
}

function readWall(now: number, zone: string): WallTime {
  if (NEPAL.zones.has(zone) && now >= NEPAL.since) {
    const minutes = Math.floor(now / MINUTE_MS) + NEPAL.offsetMinutes;
    return { day: Math.floor(minutes / 1440), minute: minutes % 1440 };
  }
  const field = { year: 1970, month: 1, day: 1, hour: 0, minute: 0 };
  for (const { type, value } of formatOf(zone).formatToParts(now)) {
    if (type in field) Object.assign(field, { [type]: Number(value) });
  }
  return { day: dayNumber(field.year, field.month, field.day), minute: field.hour * 60 + field.minute };
}

/** Days since 1970-01-01; months from 1. Days beyond the month's end roll over. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
}

/** A day of the common calendar. `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `20782` → `{ year: 2026, month: 11, day: 25 }` */
export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : `${count}`;
}

/** Others are written with a sign; of a day that is none it is false. */
function hasFourDigits(year: number): boolean {
  return year >= 1000 && year <= 9999;
}

/** `20782` → `"2026-11-25"`. */
export function isoDay(day: number): string {
  const said = calendarDay(day);
  if (!hasFourDigits(said.year)) return new Date(day * DAY_MS).toISOString().slice(0, 10);
  return `${said.year}-${twoDigits(said.month)}-${twoDigits(said.day)}`;
}

/** `"2026-11-25"` → `20782`. */
export function parseIsoDay(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const DAY_MINUTES = 1440;

/** `{ day, minute: 1020 }` → `"2026-11-25T17:00"`; minutes beyond the day's end are of the next. */
export function isoMinute({ day, minute }: WallTime): string {
  const over = Math.floor(minute / DAY_MINUTES);
  if (!hasFourDigits(calendarDay(day + over).year))
    return new Date(day * DAY_MS + minute * MINUTE_MS).toISOString().slice(0, 16);
  return `${isoDay(day + over)}T${clockText(Math.floor(minute - over * DAY_MINUTES))}`;
}

/** `1050` → `"17:30"` */
export function clockText(minute: number): string {
  const ofDay = minute % DAY_MINUTES;
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}
