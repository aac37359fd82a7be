// Reads are tried again, on the clock; nothing else ever is.
import type { Activity } from "../../activity.ts";
import { type Clock, sleep } from "../../clock.ts";
import { ServiceBusy, type WorldError } from "../../errors.ts";

/** What came of one try. An error that is thrown instead is final. */
export type Try<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "again"; readonly error: WorldError; readonly retryAfterSeconds?: number | undefined };

export interface Patience {
  readonly clock: Clock;
  readonly activity: Activity;
  /** From 0 up to 1; spreads the gaps so that many callers do not come back at once. */
  readonly random: () => number;
}

const MOST_TRIES = 3;
/** Tries and gaps together, without the waits that the service asked for. */
export const LONGEST_READ_MS = 15_000;
/** Nobody is kept waiting longer, in all (reliability D17). */
const LONGEST_OBEYED_MS = 60_000;
const FIRST_GAP_MS = 500;

/**
 * Up to three tries within 15 s. `attempt` gets the time left for it. A `Retry-After` is waited out to the millisecond;
 * one that would keep the person over a minute throws `ServiceBusy` at once.
 */
export async function retryRead<T>(patience: Patience, attempt: (timeLeftMs: number) => Promise<Try<T>>): Promise<T> {
  const { clock, activity, random } = patience;
  const wait = (ms: number) => activity.rest(() => sleep(clock, ms));
  const started = clock.now();
  let obeyedMs = 0;
  const timeLeftMs = () => LONGEST_READ_MS + obeyedMs - (clock.now() - started);
  for (let tries = 1; ; tries += 1) {
    const outcome = await attempt(Math.max(1, timeLeftMs()));
    if (outcome.kind === "done") return outcome.value;
    if (outcome.retryAfterSeconds !== undefined) {
      obeyedMs += outcome.retryAfterSeconds * 1000;
      if (obeyedMs > LONGEST_OBEYED_MS) throw new ServiceBusy(outcome.retryAfterSeconds, { cause: outcome.error });
      if (tries === MOST_TRIES) throw outcome.error;
      await wait(outcome.retryAfterSeconds * 1000);
    } else {
      const gapMs = gapAfter(tries, random);
      if (tries === MOST_TRIES || gapMs >= timeLeftMs()) throw outcome.error;
      await wait(gapMs);
    }
  }
}

/** 0.4–0.6 s after the first try, 1.6–2.4 s after the second. */
function gapAfter(tries: number, random: () => number): number {
  return Math.round(FIRST_GAP_MS * 4 ** (tries - 1) * (0.8 + 0.4 * random()));
}

/** No wait is worth naming beyond a week, and no timer should be set for it. */
const LONGEST_RETRY_AFTER_SECONDS = 7 * 24 * 3600;
const wholeOrDecimal = /^\d+(?:\.\d+)?$/;
/** `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 §5.6.7). Date.parse alone would take "-5" for a date. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds asked for by a `Retry-After` header (RFC 9110 §10.2.3); undefined where it names no time to come. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? "";
  const seconds = wholeOrDecimal.test(text)
    ? Number(text)
    : httpDate.test(text)
      ? (Date.parse(text) - now) / 1000
      : Number.NaN;
  return seconds > 0 ? Math.min(Math.ceil(seconds), LONGEST_RETRY_AFTER_SECONDS) : undefined;
}
