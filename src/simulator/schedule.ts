// Times of the older dialect: local, without a zone; Asia/Kathmandu is presumed (reference §1.6).

/** UTC+5:45, without summer time, since 1986. */
const KATHMANDU_OFFSET_MS = 345 * 60_000;

/** `"2026-11-25T17:00"` → ms since 1970; undefined for anything else, 30 February included. */
export function parseLocalTime(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const utc = Date.UTC(year, month - 1, day, hour, minute);
  return new Date(utc).toISOString().startsWith(text) ? utc - KATHMANDU_OFFSET_MS : undefined;
}
