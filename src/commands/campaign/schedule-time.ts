// The hour of a scheduled start: said in the person's zone, sent in Nepal's.
import { TZDate } from "@date-fns/tz";
// One by one: the whole of date-fns takes a second to load, and the interpreter loads every command.
import { addDays } from "date-fns/addDays";
import { format } from "date-fns/format";

/** What the service's `schedule_date` means (its reference, 1.6: no zone, Nepal presumed). */
const SERVICE_ZONE = "Asia/Kathmandu";

/** Least time from the last look to the start: confirming, the seconds in which Stop takes it back, and the call need it. */
export const LEAST_AHEAD_MS = 60_000;

/** `"2026-11-25T17:00"` in `zone` → ms since 1970. */
export function instantOf(schedule: string, zone: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = schedule.split(/\D/).map(Number);
  return TZDate.tz(zone, year, month - 1, day, hour, minute).getTime();
}

/** ms since 1970 → `"2026-11-25T17:00"` as the service reads it. */
export function serviceTime(at: number): string {
  return format(TZDate.tz(SERVICE_ZONE, at), "yyyy-MM-dd'T'HH:mm");
}

/** The same hour on the first day that is still to come, as a slot value in `zone`. */
export function nextSameHour(schedule: string, zone: string, now: number): string {
  const time = schedule.slice("2026-11-25".length);
  const today = TZDate.tz(zone, now);
  const [first, next] = [today, addDays(today, 1)].map((day) => `${format(day, "yyyy-MM-dd")}${time}`);
  if (first !== undefined && instantOf(first, zone) >= now + LEAST_AHEAD_MS) return first;
  return next ?? schedule;
}
