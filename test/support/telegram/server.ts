// Telegram in a box: a strict Bot API over HTTP for one bot, and people and groups that tests speak through. Each rule names its source
// where it is written (rules.ts, flood.ts, updates.ts, methods.ts).
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Clock } from "../../../src/clock.ts";
import { createFlood, type Flood } from "./flood.ts";
import { type Call, createMethods } from "./methods.ts";
import { readMultipart } from "./multipart.ts";
import { createPeople, type People } from "./people.ts";
import { Refusal } from "./refusal.ts";
import { isMethod, type Method } from "./rules.ts";
import { createUpdates, type Updates } from "./updates.ts";
import { createWorld, type World } from "./world.ts";

export interface TelegramOptions {
  readonly clock: Clock;
  /** Default true, as for a new bot. */
  readonly privacyMode?: boolean;
  /** Serves over TLS with this key and certificate. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** What happens to the next call of a method instead of, or after, its work. */
export type Fault =
  | { readonly kind: "refuse"; readonly refusal: Refusal }
  /** A proxy's page instead of an answer. */
  | { readonly kind: "page"; readonly status: number }
  /** The line is dead: no answer ever comes. */
  | { readonly kind: "hang" }
  /** The connection breaks: before the work, or with the work done. */
  | { readonly kind: "break"; readonly worked: boolean };

export interface CallSeen {
  readonly method: string;
  readonly at: number;
  readonly chatId: number | undefined;
  readonly ok: boolean;
  /** What the answer said instead of a result. */
  readonly refusal?: Refusal;
}

export interface Telegram extends People {
  /** For TELEGRAM_API_ROOT. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly updates: Updates;
  readonly flood: Flood;
  readonly menus: ReadonlyMap<string, readonly { readonly command: string; readonly description: string }[]>;
  /** Every call, in order. */
  readonly calls: readonly CallSeen[];
  /** What was refused with this status, e.g. `["sendMessage: Bad Request: …"]`. */
  refused(status: number): readonly string[];
  failNext(method: Method, fault: Fault): void;
  /** From now on paths still lead to files, but their bytes are gone. */
  losesFiles(): void;
  /** As if an earlier program had set one. */
  setWebhook(): void;
  close(): Promise<void>;
}

const BOT_ID = 987654321;
const TOKEN = `${BOT_ID}:AAEtestTOKENtestTOKENtestTOKENtest_0`;

export async function startTelegram({ clock, privacyMode = true, tls }: TelegramOptions): Promise<Telegram> {
  const world = createWorld({ clock, username: "tingting_bot", botId: BOT_ID, privacyMode });
  const updates = createUpdates(clock);
  const flood = createFlood(clock);
  const webhook = { set: false };
  const menus = new Map();
  const works = createMethods({ world, updates, flood, menus, webhook });
  const people = createPeople(world, updates);
  const faults = new Map<Method, Fault[]>();
  const calls: CallSeen[] = [];
  const fileServer = { empty: false };

  async function work(method: string, { fields, files }: Body, response: ServerResponse): Promise<unknown> {
    if (!isMethod(method)) throw new Refusal(404, "Not Found: method not found");
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    return await works[method](fields, { files, gone: gone.signal });
  }

  async function answer(request: IncomingMessage, response: ServerResponse, method: string): Promise<void> {
    const body = await readBody(request);
    const fault = isMethod(method) ? faults.get(method)?.shift() : undefined;
    const call = { method, at: clock.now(), chatId: chatIdOf(body.fields) };
    if (fault?.kind === "break" && !fault.worked) return breakOff(request);
    if (fault?.kind === "page") return sendPage(response, fault.status);
    if (fault?.kind === "hang") return;
    try {
      if (fault?.kind === "refuse") throw fault.refusal;
      const result = await work(method, body, response);
      calls.push({ ...call, ok: true });
      if (fault?.kind === "break") return breakOff(request);
      send(response, 200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      calls.push({ ...call, ok: false, refusal: error });
      sendRefusal(response, error);
    } finally {
      people.changed();
    }
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const [, kind, token, rest = ""] = /^\/(file\/)?bot([^/]+)\/(.+)$/.exec(request.url ?? "") ?? [];
    // core.telegram.org/bots/api#authorizing-your-bot
    if (token !== TOKEN) return sendRefusal(response, new Refusal(401, "Unauthorized"));
    if (kind) return sendFile(response, world, fileServer.empty ? "" : rest);
    answer(request, response, rest).catch((error: unknown) => {
      sendRefusal(response, new Refusal(500, `Internal Server Error: ${String(error)}`));
    });
  };
  const server = tls ? createSecureServer(tls, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    ...people,
    url: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
    token: TOKEN,
    world,
    updates,
    flood,
    menus,
    calls,
    refused: (status) =>
      calls.flatMap(({ method, refusal }) => (refusal?.code === status ? [`${method}: ${refusal.message}`] : [])),
    failNext(method, fault) {
      faults.set(method, [...(faults.get(method) ?? []), fault]);
    },
    losesFiles: () => {
      fileServer.empty = true;
    },
    setWebhook: () => {
      webhook.set = true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Body {
  readonly fields: unknown;
  readonly files: Call["files"];
}

/** JSON or multipart/form-data: core.telegram.org/bots/api#making-requests. */
async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (type.startsWith("multipart/form-data")) return readMultipart(bytes, type);
  const fields: unknown = bytes.length === 0 ? {} : JSON.parse(bytes.toString());
  return { fields, files: new Map() };
}

function chatIdOf(fields: unknown): number | undefined {
  const isChat = typeof fields === "object" && fields !== null && "chat_id" in fields;
  return isChat && typeof fields.chat_id === "number" ? fields.chat_id : undefined;
}

function breakOff(request: IncomingMessage): void {
  request.socket.destroy();
}

function sendRefusal(response: ServerResponse, { code, message, parameters }: Refusal): void {
  const answer = { ok: false, error_code: code, description: message };
  send(response, code, parameters ? { ...answer, parameters } : answer);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-type": "text/html" }).end("<html><h1>Bad Gateway</h1></html>");
}

/** core.telegram.org/bots/api#file: `https://api.telegram.org/file/bot<token>/<file_path>` */
function sendFile(response: ServerResponse, { files }: World, path: string): void {
  const file = files.get(path.replace(/^documents\//, ""));
  if (file) response.writeHead(200, { "content-type": "application/octet-stream" }).end(file.bytes);
  else sendRefusal(response, new Refusal(404, "Not Found"));
}
