// Slack's rate limits (docs.slack.dev/apis/web-api/rate-limits): tiers per method, app and workspace; one message a second and channel,
// with short bursts. Bursts are unpublished, so they are small here.
import type { Clock } from "../../../src/clock.ts";
import { TooMany } from "./refusal.ts";

export interface Pace {
  /** Throws TooMany if it is too early. */
  count(method: string, tier: Tier, channel: string | undefined): void;
  /** The app was told to be silent: calls of this method, in this channel if one is named, are too early for so long. */
  silence(method: string, seconds: number, channel?: string): void;
  /** Calls made before a silence that had been told was over. */
  readonly offences: readonly string[];
}

/** `"message"`: the special tier of chat.postMessage and chat.postEphemeral; `"none"`: not limited here. */
export type Tier = 1 | 2 | 3 | 4 | "message" | "none";

const MINUTE_MS = 60_000;
const perMinute: Readonly<Record<1 | 2 | 3 | 4, number>> = { 1: 1, 2: 20, 3: 50, 4: 100 };
/** More at once than a minute's share, for the lowest tier: "a small amount of burst behavior is tolerated". */
const BURST = 5;
const MESSAGE_BURST = 4;

interface Bucket {
  left: number;
  at: number;
}

export function createPace(clock: Clock): Pace {
  const buckets = new Map<string, Bucket>();
  const silentUntil = new Map<string, number>();
  const offences: string[] = [];

  const checkSilence = (key: string): void => {
    const leftMs = (silentUntil.get(key) ?? 0) - clock.now();
    if (leftMs <= 0) return;
    offences.push(key);
    throw new TooMany(Math.ceil(leftMs / 1_000));
  };

  const take = (key: string, size: number, everyMs: number): void => {
    const now = clock.now();
    const bucket = buckets.get(key) ?? { left: size, at: now };
    const left = Math.min(size, bucket.left + (now - bucket.at) / everyMs);
    buckets.set(key, { left: Math.max(0, left - 1), at: now });
    if (left >= 1) return;
    buckets.set(key, { left, at: now });
    const seconds = Math.ceil(((1 - left) * everyMs) / 1_000);
    silentUntil.set(key, now + seconds * 1_000);
    throw new TooMany(seconds);
  };

  return {
    offences,
    count(method, tier, channel) {
      const key = tier === "message" ? `${method} ${channel}` : method;
      checkSilence(method);
      checkSilence(key);
      if (tier === "message") take(key, MESSAGE_BURST, 1_000);
      else if (tier !== "none") take(key, Math.max(BURST, perMinute[tier]), MINUTE_MS / perMinute[tier]);
    },
    silence(method, seconds, channel) {
      const key = channel === undefined ? method : `${method} ${channel}`;
      silentUntil.set(key, clock.now() + seconds * 1_000);
    },
  };
}
