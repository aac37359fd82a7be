// Times that come every day, as the clock on the wall of a zone shows them.
import { wallTime } from "../calendar/zone.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** `"18:00"` → 1080. */
function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** The first moment after `after` at which it is `time` ("18:00") in `zone`; on a day that skips that time, when it would have been. */
export function nextDaily(time: string, zone: string, after: number): number {
  const wanted = minuteOf(time);
  const start = Math.floor(after / MINUTE_MS) * MINUTE_MS;
  const ahead = (wanted - wallTime(after, zone).minute + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const candidate = start + ahead * MINUTE_MS;
  // Where clocks are put forward or back on the way, the span is an hour longer or shorter.
  const off = ((wallTime(candidate, zone).minute - wanted + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2;
  const corrected = candidate - off * MINUTE_MS;
  return corrected > after ? corrected : candidate;
}

/** When nobody wants to be woken by what can wait. */
const NIGHT = { from: "21:00", until: "07:00" } as const;

/** The end of the night if it is night in `zone`; undefined by day. */
export function morningAfter(now: number, zone: string): number | undefined {
  const { minute } = wallTime(now, zone);
  const isNight = minute >= minuteOf(NIGHT.from) || minute < minuteOf(NIGHT.until);
  return isNight ? nextDaily(NIGHT.until, zone, now) : undefined;
}
