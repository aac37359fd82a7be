// Flood control: core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this ("avoid sending more than one message per second"
// in a chat; "not more than 20 messages per minute" in a group). Edits share the group's budget: Telegram's staff in
// github.com/tdlib/td/issues/3034. The real limits are softer and unpublished; whoever keeps to these keeps to those.
import type { Clock } from "../../../src/clock.ts";
import { tooManyRequests } from "./refusal.ts";

export interface Flood {
  /** Throws the refusal if it is too early. */
  count(chatId: number, what: "message" | "edit"): void;
  /** From now on nothing is taken for this chat. */
  silence(chatId: number, seconds: number): void;
  /** Calls made before a silence that had been told was over: each brings a bot nearer to a ban. */
  readonly offences: readonly number[];
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const GROUP_BUDGET = 20;

export function createFlood(clock: Clock): Flood {
  const lastMessage = new Map<number, number>();
  const inGroup = new Map<number, readonly number[]>();
  const silentUntil = new Map<number, { readonly until: number; told: boolean }>();
  const offences: number[] = [];

  function refuse(chatId: number, until: number): never {
    silentUntil.set(chatId, { until, told: true });
    throw tooManyRequests(Math.max(1, Math.ceil((until - clock.now()) / SECOND_MS)));
  }

  return {
    offences,
    count(chatId, what) {
      const now = clock.now();
      const silence = silentUntil.get(chatId);
      if (silence && now < silence.until) {
        if (silence.told) offences.push(chatId);
        refuse(chatId, silence.until);
      }
      const last = lastMessage.get(chatId) ?? Number.NEGATIVE_INFINITY;
      if (what === "message" && now - last < SECOND_MS) refuse(chatId, last + SECOND_MS);
      if (chatId < 0) {
        const recent = (inGroup.get(chatId) ?? []).filter((time) => now - time < MINUTE_MS);
        const [oldest = now] = recent.slice(-GROUP_BUDGET);
        if (recent.length >= GROUP_BUDGET) refuse(chatId, oldest + MINUTE_MS);
        inGroup.set(chatId, [...recent, now]);
      }
      if (what === "message") lastMessage.set(chatId, now);
    },
    silence: (chatId, seconds) => {
      silentUntil.set(chatId, { until: clock.now() + seconds * SECOND_MS, told: false });
    },
  };
}
