// How Slack brings things to an app: signed requests (docs.slack.dev/authentication/verifying-requests-from-slack) or envelopes over a
// socket (docs.slack.dev/apis/events-api/using-socket-mode), and events once more if they were not acknowledged.
import { createHmac, randomUUID } from "node:crypto";
import type { Clock } from "../../../src/clock.ts";
import type { Connection } from "./web-socket-server.ts";

export type Kind = "events_api" | "slash_commands" | "interactive";

export interface Delivery {
  readonly kind: Kind;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Ack {
  readonly isTaken: boolean;
  /** What came with it, e.g. an ephemeral answer to a command. */
  readonly answer: unknown;
  readonly ms: number;
}

export interface Line {
  deliver(delivery: Delivery, retry?: number): Promise<Ack>;
}

/** docs.slack.dev/apis/events-api: three seconds; then it was not taken. */
const ACK_MS = 3_000;
const MINUTE_MS = 60_000;

export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** `at` in seconds, as the machine's clock has it. */
export function sign(secret: string, { kind, payload }: Delivery, at = Math.floor(Date.now() / 1_000)): SignedRequest {
  const body = bodyOf(kind, payload);
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`;
  const type = kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded";
  const headers = { "content-type": type, "x-slack-request-timestamp": String(at), "x-slack-signature": signature };
  return { body, headers };
}

function bodyOf(kind: Kind, payload: Delivery["payload"]): string {
  if (kind === "events_api") return JSON.stringify(payload);
  if (kind === "interactive") return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const fields = Object.entries(payload).map(([name, value]) => [name, String(value)] as const);
  return new URLSearchParams(Object.fromEntries(fields)).toString();
}

/** Posts to `requestUrl`. */
export function overHttp(secret: string, requestUrl: () => string): Line {
  return {
    async deliver(delivery, retry) {
      const { body, headers } = sign(secret, delivery);
      const began = performance.now();
      const retried =
        retry === undefined ? undefined : { "x-slack-retry-num": String(retry), "x-slack-retry-reason": "http_error" };
      try {
        const response = await fetch(requestUrl(), {
          method: "POST",
          headers: { ...headers, ...retried },
          body,
          signal: AbortSignal.timeout(ACK_MS),
        });
        const text = await response.text();
        const isJson = response.headers.get("content-type")?.includes("json");
        return { isTaken: response.ok, answer: isJson ? JSON.parse(text) : text, ms: performance.now() - began };
      } catch {
        return { isTaken: false, answer: undefined, ms: performance.now() - began };
      }
    },
  };
}

export interface SocketLine extends Line {
  /** Call with each text that comes from the app. */
  onText(text: string): void;
}

/** Any of the app's open connections may get it; each gets its turn. */
export function overSocket(connections: ReadonlySet<Connection>): SocketLine {
  const waiting = new Map<string, (answer: unknown) => void>();
  let turn = 0;
  return {
    onText(text) {
      const { envelope_id: id, payload }: { envelope_id?: string; payload?: unknown } = JSON.parse(text);
      if (id === undefined || !waiting.has(id)) throw new Error(`an acknowledgement of nothing: ${text}`);
      waiting.get(id)?.(payload);
      waiting.delete(id);
    },
    deliver({ kind, payload }, retry) {
      const open = [...connections].filter(({ isOpen }) => isOpen);
      turn += 1;
      const connection = open[turn % open.length];
      const began = performance.now();
      if (!connection) return Promise.resolve({ isTaken: false, answer: undefined, ms: 0 });
      const id = randomUUID();
      return new Promise((resolve) => {
        const done = (isTaken: boolean, answer: unknown) => {
          clearTimeout(timer);
          resolve({ isTaken, answer, ms: performance.now() - began });
        };
        const timer = setTimeout(() => {
          waiting.delete(id);
          done(false, undefined);
        }, ACK_MS);
        waiting.set(id, (answer) => done(true, answer));
        const envelope = {
          envelope_id: id,
          type: kind,
          accepts_response_payload: kind !== "events_api",
          payload,
          ...(retry === undefined ? {} : { retry_attempt: retry, retry_reason: "timeout" }),
        };
        connection.send(JSON.stringify(envelope));
      });
    },
  };
}

/**
 * An event that was not acknowledged comes again at once, after a minute and after five more (docs.slack.dev/apis/events-api#retries).
 * Commands and interactions do not. Resolves with the first try's end, or the second's.
 */
export async function deliverWithRetries(line: Line, clock: Clock, delivery: Delivery): Promise<Ack> {
  const first = await line.deliver(delivery);
  if (first.isTaken || delivery.kind !== "events_api") return first;
  const second = await line.deliver(delivery, 1);
  if (!second.isTaken) later(line, clock, delivery, 2, MINUTE_MS);
  return second;
}

function later(line: Line, clock: Clock, delivery: Delivery, retry: number, ms: number): void {
  clock.at(
    clock.now() + ms,
    () => {
      line
        .deliver(delivery, retry)
        .then(({ isTaken }) => {
          if (!isTaken && retry < 3) later(line, clock, delivery, retry + 1, 5 * MINUTE_MS);
        })
        .catch(() => {});
    },
    { passive: true },
  );
}
