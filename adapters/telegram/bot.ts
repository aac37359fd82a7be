// grammY's bot as this adapter uses it: its calls, and every failure of theirs as one of ours.
import type { Agent } from "node:http";
import { type Api, Bot, InputFile } from "grammy";
import { toLostCall, toRefusal } from "./failures.ts";

export interface BotParts {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** Leads to `apiRoot`. */
  readonly agent: Agent;
  /** For every call that neither waits for updates nor carries a file, in real ms. Default 15 s. */
  readonly callTimeoutMs?: number;
}

/** How long `getUpdates` stays open when nothing comes: Telegram's servers take at most 50 s (`LONG_POLL_MAX_TIMEOUT`, tdlib/telegram-bot-api). */
export const LONG_POLL_SECONDS = 50;
/** A call on a dead line holds up the chat it is for. */
const CALL_TIMEOUT_MS = 15_000;
/** For the others; in real time too, for it is a matter of sockets. */
const LONGEST_CALL_SECONDS = LONG_POLL_SECONDS + 15;

export function createBot({ token, apiRoot, agent, callTimeoutMs = CALL_TIMEOUT_MS }: BotParts): Bot {
  const baseFetchConfig = { agent, compress: true };
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: LONGEST_CALL_SECONDS, baseFetchConfig } });
  bot.api.config.use(async (call, method, payload, signal) => {
    const isShort = signal === undefined && !Object.values(payload).some((value) => value instanceof InputFile);
    const deadline = isShort ? toCallSignal(AbortSignal.timeout(callTimeoutMs)) : signal;
    const answer = await call(method, payload, deadline).catch((error: unknown) => {
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
