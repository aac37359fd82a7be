// The one HTTP server. It owns the port, the allowed hosts, the health pages and the end; what is served under a prefix, and how
// large a body may be there, is the affair of whoever mounts it. Nothing here reads a body: Slack's signature needs it raw.
import { randomBytes } from "node:crypto";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Log, RequestListener } from "../chat.ts";
import type { Say } from "../messages/index.ts";
import { createHostCheck } from "./hosts.ts";
import { listen } from "./listen.ts";
import { createMounts } from "./mounts.ts";

export interface ServerOptions {
  /** HOST, e.g. `"127.0.0.1"`; `"0.0.0.0"` for all addresses of this machine. */
  readonly host: string;
  /** PORT; 0 for any free one. */
  readonly port: number;
  /** Names under which people reach us beside this machine's own, e.g. the host of PUBLIC_URL. */
  readonly allowedHosts: readonly string[];
  /** What `/readyz` shows; ready means that all of it is true. */
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>;
  readonly log: Log;
  readonly say: Say;
}

export interface Server {
  /** Before or after `start`. See `Mounts.mount`. */
  mount(prefix: string, listener: RequestListener): void;
  /** Gives the address for this machine's browser. Throws StartUpError naming PORT or HOST and the remedy. */
  start(): Promise<{ readonly url: string }>;
  /** Takes no new request, ends streams of events at once and everything else within 1.5 s. */
  stop(): Promise<void>;
}

/** How long a request under way may go on after `stop`. */
const GRACE_MS = 1_500;

/** For every answer that does not say otherwise: nothing may be embedded, guessed or followed. */
const safeHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
} as const;

export function createServer(options: ServerOptions): Server {
  const { log, say } = options;
  const isOurs = createHostCheck([options.host, ...options.allowedHosts]);
  const mounts = createMounts();
  const open = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  let stopping = false;

  const health: Readonly<Record<string, () => Promise<{ status: number; body: string }>>> = {
    "/livez": async () => ({ status: 200, body: "ok" }),
    "/readyz": async () => {
      const checks = await options.ready();
      const ready = !stopping && Object.values(checks).every(Boolean);
      return { status: ready ? 200 : 503, body: JSON.stringify({ ready, checks }) };
    },
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? "";
    const page = health[target.split("?", 1).join("")];
    const listener = page ? undefined : mounts.find(target);
    if (!isOurs(request.headers.host, request.socket.localAddress)) finish(response, 421, say("server.wrong-host"));
    else if (page) await page().then(({ status, body }) => finish(response, status, body));
    else if (listener) listener(request, response);
    else finish(response, 404, say("server.nothing-here"));
  };

  const http = createHttpServer((request, response) => {
    open.add(response);
    response.once("close", () => open.delete(response));
    // Somebody still writes while the connection ends: no reason to fall over.
    response.on("error", (error) => log.warn({ error: error.message }, "answer-cut-off"));
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    serve(request, response).catch((error: unknown) => {
      const id = randomBytes(4).toString("hex");
      log.error({ id, error: error instanceof Error ? error.stack : String(error) }, "request-failed");
      finish(response, 500, say("server.failed", { id }));
    });
  });

  http.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });

  return {
    mount: mounts.mount,
    async start() {
      await listen(http, options, say);
      http.on("error", (error) => log.error({ error: error.message }, "server-error"));
      const { port } = addressOf(http.address());
      log.info({ host: options.host, port }, "listening");
      return { url: `http://${reachable(options.host)}:${port}` };
    },
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      // Browsers open connections ahead of need; Node takes one that has sent nothing yet for busy.
      const busy = new Set([...open].map(({ socket }) => socket));
      for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
      for (const response of open) {
        // Node closes only sockets that are idle now; one that becomes idle later would be kept alive.
        const { socket } = response;
        response.once("finish", () => socket?.end());
        if (isEventStream(response)) response.end();
      }
      const cut = setTimeout(() => http.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

function finish(response: ServerResponse, status: number, body: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const type = body.startsWith("{") ? "application/json" : "text/plain; charset=utf-8";
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

function isEventStream(response: ServerResponse): boolean {
  return response.headersSent && String(response.getHeader("content-type")).startsWith("text/event-stream");
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address;
}

/** An address that can be typed into a browser on this machine. */
function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
