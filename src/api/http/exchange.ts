// One request, one answer over ky: time-outs, redirects and connection failures end here. Nothing is repeated except behind a slash.
import type { KyInstance } from "ky";
import type { Activity } from "../../activity.ts";
import { AnswerLost, transportFailure } from "./failure.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface Call {
  readonly method: Method;
  /** Below the base address, without the first slash, in the form the reference documents: the last slash matters (§1.1). */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: { readonly json: unknown } | { readonly form: FormData } | undefined;
  readonly token?: string | undefined;
  /** Real milliseconds: for all of the answer, or for each part of it where the reader uses `pause` and `resume`. */
  readonly timeoutMs: number;
}

/** An answer whose body is still on its way. `read` and `collect` throw `AnswerLost`. */
export interface OpenAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The next bytes; undefined at the end. */
  read(): Promise<Uint8Array | undefined>;
  /** All bytes that are left; undefined if they are more than `limit`. */
  collect(limit: number): Promise<Uint8Array | undefined>;
  /** Stops the time-out while nobody waits for bytes. */
  pause(): void;
  resume(): void;
  /** Ends the time-out, and the connection if bytes are left. Harmless when repeated. */
  close(): void;
}

export type Exchange = (call: Call) => Promise<OpenAnswer>;

const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** `http` must follow no redirect, retry nothing and throw for no status. The exchange throws `Unsent` and `AnswerLost`. */
export function createExchange(http: KyInstance, base: string, activity: Activity): Exchange {
  async function open(call: Call, target: string | URL): Promise<OpenAnswer> {
    const deadline = createDeadline(call.timeoutMs);
    try {
      const response = await activity.run(() => send(http, call, target, deadline.signal));
      return openAnswer(response, deadline, activity);
    } catch (error) {
      deadline.stop();
      throw transportFailure(error);
    }
  }

  return async (call) => {
    const answer = await open(call, call.path);
    const target = slashRedirect(answer, addressOf(call, base));
    if (target === undefined) return answer;
    answer.close();
    return open(call, target);
  };
}

async function send(http: KyInstance, call: Call, target: string | URL, signal: AbortSignal): Promise<Response> {
  return http(target, {
    method: call.method,
    signal,
    headers: { accept: "application/json, */*;q=0.5", ...(call.token === undefined ? {} : bearer(call.token)) },
    ...(typeof target === "string" && call.query !== undefined ? { searchParams: { ...call.query } } : {}),
    ...bodyOf(call),
  });
}

function bearer(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}

function bodyOf({ body }: Call): { json: unknown } | { body: FormData } | Record<never, never> {
  if (body === undefined) return {};
  return "json" in body ? { json: body.json } : { body: body.form };
}

function addressOf(call: Call, base: string): URL {
  const address = new URL(`${base.replace(/\/+$/, "")}/${call.path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) address.searchParams.set(name, value);
  return address;
}

/**
 * Where to repeat the call, if it was sent to the same place give or take the last slash. Everything else stays unfollowed:
 * fetch would turn a POST into a GET and take the token to another host (§1.1).
 */
function slashRedirect({ status, headers }: OpenAnswer, from: URL): URL | undefined {
  const location = headers.get("location");
  if (!redirects.has(status) || location === null || !URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from);
  const bare = (path: string) => path.replace(/\/$/, "");
  if (to.origin !== from.origin || to.pathname === from.pathname) return undefined;
  if (bare(to.pathname) !== bare(from.pathname)) return undefined;
  to.search ||= from.search;
  return to;
}

interface Deadline {
  readonly signal: AbortSignal;
  start(): void;
  stop(): void;
  abort(): void;
}

function createDeadline(ms: number): Deadline {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const stop = () => clearTimeout(timer);
  const abort = () => {
    stop();
    controller.abort(new AnswerLost("no answer in time"));
  };
  const start = () => {
    stop();
    timer = setTimeout(abort, ms);
  };
  start();
  return { signal: controller.signal, start, stop, abort };
}

function openAnswer(response: Response, deadline: Deadline, activity: Activity): OpenAnswer {
  const reader = response.body?.getReader();

  async function read(): Promise<Uint8Array | undefined> {
    try {
      return await activity.run(async () => (await reader?.read())?.value);
    } catch (error) {
      deadline.stop();
      // Whatever broke now, the request had long been sent.
      throw new AnswerLost("answer broken off", { cause: transportFailure(error).cause });
    }
  }

  async function collect(limit: number): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for (let part = await read(); part !== undefined && size <= limit; part = await read()) {
      parts.push(part);
      size += part.byteLength;
    }
    deadline.abort();
    return size <= limit ? Buffer.concat(parts) : undefined;
  }

  return {
    status: response.status,
    headers: response.headers,
    read,
    collect,
    pause: deadline.stop,
    resume: deadline.start,
    close: deadline.abort,
  };
}
