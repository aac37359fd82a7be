// The hour of a scheduled start: said in the person's zone, sent in Nepal's.
import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";

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
  const tomorrow = TZDate.tz(zone, today.getFullYear(), today.getMonth(), today.getDate() + 1);
  const candidates = [today, tomorrow].map((day) => `${format(day, "yyyy-MM-dd")}${time}`);
  return (
    candidates.find((one) => instantOf(one, zone) >= now + LEAST_AHEAD_MS) ?? `${format(tomorrow, "yyyy-MM-dd")}${time}`
  );
}
