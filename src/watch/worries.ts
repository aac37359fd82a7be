// What somebody should hear of while a run goes on: that it stands still, that the credit will not last, that it is used up.
import { WorldError } from "../errors.ts";
import { doneOf, SILENCE_MS } from "./reckon.ts";
import type { Standing, Trouble, Watch } from "./records.ts";
import type { WatchParts } from "./watches.ts";

/** The balance is asked for no more often: every look would be two calls. */
const BALANCE_GAP_MS = 60_000;

export interface Worry {
  /** With the time at which the balance was asked for. */
  readonly next: Standing;
  /** Said once a run each. */
  readonly word: Trouble | undefined;
}

export async function worthAWord(parts: WatchParts, watch: Watch, standing: Standing): Promise<Worry> {
  const now = parts.clock.now();
  const fresh = (trouble: Trouble) => (standing.told.includes(trouble) ? undefined : trouble);
  const stalled = isStalled(standing, now) ? fresh("stalled") : undefined;
  if (stalled !== undefined || now - (standing.balanceAt ?? 0) < BALANCE_GAP_MS)
    return { next: standing, word: stalled };
  const balance = await balanceOf(parts, watch);
  if (balance === undefined) return { next: standing, word: undefined };
  const step = creditStep(watch, standing, balance);
  return { next: { ...standing, balanceAt: now }, word: step && fresh(step) };
}

/** People are waiting to be called and nothing moves. */
function isStalled({ last, changedAt }: Standing, now: number): boolean {
  return last !== undefined && last.notStarted > 0 && now - changedAt >= SILENCE_MS;
}

/** At what the run has cost so far, the rest of it costs as much for each. */
function creditStep({ total }: Watch, { last }: Standing, balance: number): "short" | "empty" | undefined {
  if (balance <= 0) return "empty";
  const done = last ? doneOf(last) : 0;
  if (!last || done === 0) return undefined;
  return balance < (last.credits / done) * (total - done) ? "short" : undefined;
}

/** Undefined where the service does not tell, or not now: the next look will. */
async function balanceOf({ connect }: WatchParts, { account, person }: Watch): Promise<number | undefined> {
  const api = connect(account, person);
  if (!api.can.balance) return undefined;
  try {
    return await api.account.balance();
  } catch (error) {
    if (error instanceof WorldError) return undefined;
    throw error;
  }
}
