// How a call ends: a pure function of (seed, number, attempt), so that tests and demonstrations know it beforehand.
import { fraction } from "./chance.ts";
import type { Outcome } from "./state.ts";

/** The last two digits that always end the same way, on every attempt. */
const byEnding: Readonly<Record<number, Outcome>> = {
  1: "completed",
  2: "failed",
  3: "unanswered",
  4: "hungup",
  5: "terminated",
};

/** Shares of all other numbers, in percent; the rest completes. */
const shares: readonly (readonly [Outcome, number])[] = [
  ["unanswered", 18],
  ["hungup", 10],
  ["failed", 7],
  ["terminated", 3],
];

export function outcomeOf(seed: number, number: number, attempt: number): Outcome {
  const always = byEnding[number % 100];
  if (always) return always;
  let left = fraction(seed, number, attempt, "outcome") * 100;
  for (const [outcome, percent] of shares) {
    left -= percent;
    if (left < 0) return outcome;
  }
  return "completed";
}

/** Percent of the message that was heard, e.g. `"91"`; null where nobody heard anything. */
export function playbackOf(seed: number, number: number, attempt: number, outcome: Outcome): string | null {
  const chance = fraction(seed, number, attempt, "playback");
  if (outcome === "completed") return String(85 + Math.floor(chance * 16));
  if (outcome === "hungup") return String(5 + Math.floor(chance * 60));
  if (outcome === "terminated") return String(Math.floor(chance * 40));
  return null;
}
