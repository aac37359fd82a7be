// grammY's bot as this adapter uses it: its calls, and every failure of theirs as one of ours.
import type { Agent } from "node:http";
import { type Api, Bot } from "grammy";
import { toLostCall, toRefusal } from "./failures.ts";

export interface BotParts {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** Leads to `apiRoot`. */
  readonly agent: Agent;
}

/** How long `getUpdates` stays open when nothing comes: Telegram's servers take at most 50 s (`LONG_POLL_MAX_TIMEOUT`, tdlib/telegram-bot-api). */
export const LONG_POLL_SECONDS = 50;
/** For every call, a long poll included; in real time, for it is a matter of sockets. */
const CALL_TIMEOUT_SECONDS = LONG_POLL_SECONDS + 15;

export function createBot({ token, apiRoot, agent }: BotParts): Bot {
  const baseFetchConfig = { agent, compress: true };
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS, baseFetchConfig } });
  bot.api.config.use(async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal).catch((error: unknown) => {
      throw toLostCall(method, error);
    });
    if (!answer.ok) throw toRefusal(method, answer);
    return answer;
  });
  return bot;
}

type CallSignal = NonNullable<Parameters<Api["getUpdates"]>[1]>;

/** grammY declares the type of an older polyfill, and takes Node's own signals. */
export function toCallSignal(signal: AbortSignal): CallSignal | undefined {
  return isCallSignal(signal) ? signal : undefined;
}

function isCallSignal(signal: unknown): signal is CallSignal {
  return signal instanceof AbortSignal;
}
