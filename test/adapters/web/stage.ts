// The web adapter on a real server, and visitors who speak HTTP with it as the page does.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileBox } from "../../../adapters/web/file-box.ts";
import { createFileLog } from "../../../adapters/web/file-log.ts";
import { WebAdapter } from "../../../adapters/web/index.ts";
import type { Entry, WebLog } from "../../../adapters/web/log.ts";
import type { PlatformSetup } from "../../../src/chat.ts";
import { createVirtualClock, type VirtualClock } from "../../../src/clock.ts";
import { sayIn } from "../../../src/messages/index.ts";
import { createServer, type Server } from "../../../src/server/server.ts";
import { createRecordingHost, type RecordingHost } from "../../support/recording-host.ts";

/** Binds a text to its owner as the vault does, without its keys; what is sealed cannot be read by looking for its words. */
export const sealer: PlatformSetup["sealer"] = {
  seal: (text, owner) => Buffer.from(JSON.stringify([owner, text])).toString("base64url"),
  open(sealed, owner) {
    const [sealedFor, text]: unknown[] = JSON.parse(Buffer.from(sealed, "base64url").toString());
    if (sealedFor !== owner || typeof text !== "string") throw new Error("sealed for another owner");
    return text;
  },
};

export interface WebStage {
  readonly url: string;
  readonly host: RecordingHost;
  readonly clock: VirtualClock;
  readonly adapter: WebAdapter;
  readonly folder: string;
  readonly server: Server;
  /** Ends this process's part; the folder stays for a next one. */
  halt(): Promise<void>;
}

const DAY_MS = 86_400_000;

export async function openWeb(
  options: {
    readonly folder?: string;
    /** To come back under the same address. */
    readonly port?: number;
    readonly publicUrl?: string;
    readonly wrap?: (log: WebLog) => WebLog;
  } = {},
): Promise<WebStage> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "web-chat-")));
  const clock = createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45"));
  const server = createServer({
    host: "127.0.0.1",
    port: options.port ?? 0,
    allowedHosts: options.publicUrl ? [new URL(options.publicUrl).host] : [],
    ready: async () => ({}),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    say: sayIn("en"),
  });
  const host = createRecordingHost({ clock, mount: server.mount });
  const log = createFileLog({ folder: join(folder, "log"), sealer });
  const adapter = new WebAdapter({
    log: options.wrap ? options.wrap(log) : log,
    received: createFileBox({ folder: join(folder, "received"), sealer, keepMs: DAY_MS }),
    sent: createFileBox({ folder: join(folder, "sent"), sealer, keepMs: 30 * DAY_MS }),
    publicUrl: options.publicUrl,
    lang: "en",
    clock,
  });
  await adapter.start(host);
  const { url } = await server.start();
  const halt = async () => {
    await adapter.stop();
    await server.stop();
  };
  return { url, host, clock, adapter, folder, server, halt };
}

export async function closeWeb(stage: WebStage): Promise<void> {
  await stage.halt();
  await rm(stage.folder, { recursive: true, force: true });
}

export interface StreamEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

export interface Visitor {
  readonly cookie: string;
  /** With what the page sends along: the cookie, the origin, and JSON as JSON. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** The server's events, one by one; ends with `undefined`. */
  follow(
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ next(): Promise<StreamEvent | undefined>; close(): void }>;
  /** All that a freshly loaded page shows, in its order. */
  entries(): Promise<readonly Entry[]>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** A delivery id as the page makes them. */
export const newId = () => randomBytes(16).toString("hex");

export async function openVisitor(url: string): Promise<Visitor> {
  const session = await fetch(`${url}/chat/session`, { method: "POST", headers: { origin: url } });
  const cookie = session.headers.getSetCookie()[0]?.split(";")[0] ?? "";

  const follow: Visitor["follow"] = async (headers = {}) => {
    const abort = new AbortController();
    const response = await fetch(`${url}/chat/events`, { headers: { cookie, ...headers }, signal: abort.signal });
    const events = readEvents(response);
    return { next: async () => (await events.next()).value ?? undefined, close: () => abort.abort() };
  };

  return {
    cookie,
    follow,
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: {
          cookie,
          origin: url,
          ...(body instanceof FormData ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        body: body instanceof FormData ? body : JSON.stringify(body),
      }),
    async entries() {
      const stream = await follow();
      const entries = new Map<string, Entry>();
      for (let event = await stream.next(); event && event.event !== "caught-up"; event = await stream.next()) {
        const entry: Entry = JSON.parse(event.data);
        entries.set(entry.key, entry);
      }
      stream.close();
      return [...entries.values()].sort((a, b) => a.place - b.place);
    },
    get: (path, headers = {}) => fetch(url + path, { headers: { cookie, ...headers } }),
  };
}

async function* readEvents(response: Response): AsyncGenerator<StreamEvent, undefined> {
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => block.match(new RegExp(`^${name}: ?(.*)$`, "m"))?.[1];
      const data = field("data");
      if (data !== undefined) yield { event: field("event") ?? "message", id: field("id"), data };
    }
  }
  return undefined;
}

export function fileForm(fields: {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly caption?: string | undefined;
}): FormData {
  const form = new FormData();
  form.set("id", fields.id);
  if (fields.caption !== undefined) form.set("caption", fields.caption);
  form.set("file", new File([Uint8Array.from(fields.bytes)], fields.name, { type: fields.mime }));
  return form;
}
