// A server that does what a test tells it, on a real socket: for faults of the transport and answers nobody documented.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";

export interface Received {
  readonly method: string;
  /** With the query, e.g. `"/api/system/campaigns?page=2"`. */
  readonly path: string;
  readonly token: string | undefined;
  /** JSON as it is; a form as its keys, with lists for repeated ones and the names of files. Undefined without a body. */
  readonly body: unknown;
}

export type Answer = (response: ServerResponse) => void;

export interface FakeService {
  readonly url: string;
  /** Oldest first; live. */
  readonly received: readonly Received[];
}

/** Answers every request with what `answer` gives for it; `count` is 1 for the first. Ends with the test. */
export async function startFakeService(answer: (request: Received, count: number) => Answer): Promise<FakeService> {
  const received: Received[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    received.push(request);
    answer(request, received.length)(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, received };
}

async function read(incoming: IncomingMessage): Promise<Received> {
  const bytes = Buffer.concat(await incoming.toArray());
  return {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    token: /^Bearer (.*)$/.exec(incoming.headers.authorization ?? "")?.[1],
    body: bytes.length === 0 ? undefined : await bodyOf(bytes, incoming.headers["content-type"] ?? ""),
  };
}

async function bodyOf(bytes: Buffer, type: string): Promise<unknown> {
  if (type.startsWith("application/json")) return JSON.parse(bytes.toString());
  const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  const keys = [...new Set(form.keys())];
  return Object.fromEntries(
    keys.map((key) => [key, form.getAll(key).map(nameOrText)]).map(([key, all]) => [key, single(all)]),
  );
}

function nameOrText(value: string | File): string {
  return typeof value === "string" ? value : value.name;
}

function single(values: unknown): unknown {
  return Array.isArray(values) && values.length === 1 ? values[0] : values;
}

// Answers.

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return text(JSON.stringify(body), status, { "content-type": "application/json", ...headers });
}

export function text(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers).end(body);
  };
}

export function redirect(location: string, status = 301): Answer {
  return text("", status, { location });
}

export const reset: Answer = (response) => {
  response.socket?.resetAndDestroy();
};

/** Promises more than it sends. */
export function cutShort(body: string): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length + 100 });
    response.write(body, () => response.socket?.destroySoon());
  };
}

export const silence: Answer = () => {};

/** One byte after the other, for ever. */
export const trickle: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 5);
  response.on("close", () => clearInterval(timer));
};

/** The envelope around `data`, as the vendor sends it. */
export function envelope(
  data: unknown,
  rest: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return { status: 200, success: true, message: null, errors: [], data, ...rest };
}
