// How soon to look again: often while a person watches a short run, ever less the longer nothing ends.
import { SILENCE_MS } from "./reckon.ts";

const LONGEST_GAP_MS = 60_000;
const SHORT_RUN_CONTACTS = 1_000;
const SHORT_RUN_GAP_MS = 3_000;
const FIRST_GAP_MS = 15_000;
const SILENT_GAP_MS = 5 * 60_000;

/** A run is followed this long; then we say so and stop. */
export const DEADLINE_MS = 24 * 60 * 60_000;

/** A quarter of the time the run has lasted, within 3 s (15 s for more than 1,000 contacts) and a minute: 3 s, 3 s, … 5 s, 8 s, 15 s, 60 s. */
export function gapAfter({
  total,
  lastedMs,
  silentMs,
}: {
  readonly total: number;
  readonly lastedMs: number;
  readonly silentMs: number;
}): number {
  if (silentMs > SILENCE_MS) return SILENT_GAP_MS;
  const shortest = total <= SHORT_RUN_CONTACTS ? SHORT_RUN_GAP_MS : FIRST_GAP_MS;
  const gap = Math.max(shortest, Math.min(LONGEST_GAP_MS, Math.round(lastedMs / 4)));
  // Just when the silence is long enough, and not a minute later.
  return silentMs < SILENCE_MS ? Math.min(gap, SILENCE_MS - silentMs) : gap;
}

const FAILED_GAP_MS = 15_000;
const LONGEST_FAILED_GAP_MS = 5 * 60_000;

/** 15 s, 30 s, 1 min, 2 min, 4 min, 5 min, 5 min … */
export function gapAfterFailure(failures: number): number {
  return Math.min(LONGEST_FAILED_GAP_MS, FAILED_GAP_MS * 2 ** Math.max(0, failures - 1));
}

/** Nobody signs in again within seconds. */
export const SIGNED_OUT_GAP_MS = 5 * 60_000;
