// Deliveries over Socket Mode: two connections at a time, so that one is there while Slack renews the other, which it does every few
// hours. Each is opened anew by us instead of by the library, whose reconnecting waits 5 s and more, and whose failures end the process
// (node-slack-sdk, release notes of socket-mode 3.1.1 and 3.2.0).
import type { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { type App, type Logger, SocketModeReceiver, webApi } from "@slack/bolt";
import type { Log } from "../../src/chat.ts";
import { clientOptions } from "./calls.ts";
import { createLine } from "./line.ts";

export interface Sockets {
  start(): void;
  stop(): Promise<void>;
}

export interface SocketsParts {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly agentFor: (url: string) => Agent;
  readonly app: App;
  readonly logger: Logger;
  readonly log: Log;
}

/** Slack allows ten (docs.slack.dev/apis/events-api/using-socket-mode). */
const CONNECTIONS = 2;
/** From the opening to Slack's `hello`. */
const HELLO_TIMEOUT_MS = 15_000;
/** Waits before a new try, by the failures in a row before it; the first is tried again at once. */
const GAPS_MS = [0, 0, 1_000, 5_000, 30_000, 60_000];
/** What ends sooner is a failure too. */
const WORTH_WHILE_MS = 1_000;
/** How long a connection may take to say good-bye; Slack does not hang up by itself. */
const GOODBYE_MS = 50;

export function createSockets(parts: SocketsParts): Sockets {
  const stopping = new AbortController();
  let loops: readonly Promise<void>[] = [];
  return {
    start() {
      loops = Array.from({ length: CONNECTIONS }, () => stayConnected(parts, stopping.signal));
    },
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function stayConnected(parts: SocketsParts, stopping: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stopping.aborted) {
    let wishedMs = 0;
    try {
      const upMs = await beConnected(parts, stopping);
      failures = upMs < WORTH_WHILE_MS ? failures + 1 : 0;
    } catch (error) {
      failures += 1;
      wishedMs = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : 0;
      parts.log.warn({ error, failures }, "slack socket not connected");
    }
    const gapMs = GAPS_MS[Math.min(failures, GAPS_MS.length - 1)] ?? 0;
    await pause(Math.max(gapMs, wishedMs), undefined, { signal: stopping, ref: false }).catch(() => {});
  }
}

/** One connection from its opening to its end; gives how long it was up. Throws if it never was. */
async function beConnected(parts: SocketsParts, stopping: AbortSignal): Promise<number> {
  const line = createLine(parts.agentFor);
  const receiver = new SocketModeReceiver({
    appToken: parts.appToken,
    logger: parts.logger,
    dispatcher: line.dispatcher,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(parts.apiUrl) },
    // Not acknowledged: Slack delivers it again.
    processEventErrorHandler: async () => false,
  });
  receiver.init(parts.app);
  const { client } = receiver;
  const ended = new Promise<void>((resolve) => client.once("disconnected", () => resolve()));
  const hangUp = () => {
    void client.disconnect();
    setTimeout(() => line.cut(), GOODBYE_MS).unref();
  };
  client.on("ws_message", (data: unknown) => {
    if (isGoodbye(data)) setTimeout(() => line.cut(), GOODBYE_MS).unref();
  });
  const late = setTimeout(hangUp, HELLO_TIMEOUT_MS);
  late.unref();
  stopping.addEventListener("abort", hangUp, { once: true });
  try {
    await receiver.start();
    if (stopping.aborted) hangUp();
    clearTimeout(late);
    const up = performance.now();
    await ended;
    return performance.now() - up;
  } finally {
    clearTimeout(late);
    stopping.removeEventListener("abort", hangUp);
    line.cut();
  }
}

/** `{"type":"disconnect","reason":"refresh_requested",…}`: the library answers it, and then waits for Slack to hang up. */
function isGoodbye(data: unknown): boolean {
  return typeof data === "string" && /^\s*\{[^{}]*"type"\s*:\s*"disconnect"/.test(data);
}
