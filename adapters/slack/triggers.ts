// The newest thing each person did that lets us open a modal for them: good for three seconds, once
// (docs.slack.dev/interactivity/handling-user-interaction#trigger-id).
import type { Clock } from "../../src/clock.ts";

export interface Triggers {
  keep(user: string, trigger: string): void;
  /** Undefined if there is none that Slack would still take. */
  take(user: string): string | undefined;
}

/** Half a second less than Slack's three: ours has a way to go. */
const LIFE_MS = 2_500;
const MOST_KEPT = 1_000;

export function createTriggers(clock: Clock): Triggers {
  const kept = new Map<string, { readonly trigger: string; readonly at: number }>();
  return {
    keep(user, trigger) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(user, { trigger, at: clock.now() });
    },
    take(user) {
      const newest = kept.get(user);
      kept.delete(user);
      return newest && clock.now() - newest.at < LIFE_MS ? newest.trigger : undefined;
    },
  };
}
