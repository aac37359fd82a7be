// The web chat: a page of our own, served by the one HTTP server. A visitor is a cookie, their chat is private, and what it shows
// is kept in a log, so a reload and a restart show it again.
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { z } from "zod";
import {
  type ChatAdapter,
  type ChatRef,
  type Delivery,
  definePlatform,
  type Host,
  type Language,
  type PlatformLimits,
  type PrivateForm,
  type Reply,
  type Who,
} from "../../src/chat.ts";
import type { Cancel, Clock } from "../../src/clock.ts";
import { ChatGone, DeliveryUnknown, MessageUneditable, UnusableFile } from "../../src/errors.ts";
import { createFileBox, type FileBox } from "./file-box.ts";
import { createFileLog } from "./file-log.ts";
import { createGate } from "./gate.ts";
import { createIntake } from "./intake.ts";
import type { WebLog } from "./log.ts";
import { showForm, showReply } from "./render.ts";
import { createRoutes } from "./routes.ts";
import { createStreams } from "./stream.ts";
import { createVisitors } from "./visitor.ts";
import type { ShownFile } from "./wire.ts";

export const web = definePlatform({
  name: "web",
  // It needs nothing of its own: it is on wherever the server runs.
  env: z.object({}),
  open: (_env, { folder, sealer, publicUrl, lang, clock }) =>
    new WebAdapter({
      log: createFileLog({ folder: join(folder, "log"), sealer }),
      received: createFileBox({ folder: join(folder, "received"), sealer, keepMs: DAY_MS }),
      sent: createFileBox({ folder: join(folder, "sent"), sealer, keepMs: 30 * DAY_MS }),
      publicUrl,
      lang,
      clock,
    }),
});

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Our own limits: nothing stands between the page and us. */
const limits: PlatformLimits = {
  /** One bubble takes any length, so nothing is ever split. */
  maxTextLength: 100_000,
  postGapMs: 0,
  editGapMs: 300,
  budgets: [],
  /** As much as Telegram lets a bot read (core.telegram.org/bots/api#getfile), so that a file works in every chat or in none. */
  maxFileBytes: 20_000_000,
  knowsPosted: true,
};

/** What a chat of ours is called; see visitor.ts. */
const CHAT_ID = /^[0-9a-f]{32}$/;

export interface WebAdapterParts {
  readonly log: WebLog;
  /** Files of visitors, until the product has read them. */
  readonly received: FileBox;
  readonly sent: FileBox;
  readonly publicUrl: string | undefined;
  readonly lang: Language;
  readonly clock: Clock;
}

export class WebAdapter implements ChatAdapter {
  readonly limits = limits;
  readonly #parts: WebAdapterParts;
  readonly #streams;
  readonly #gate = createGate();
  #cancelPruning: Cancel = () => {};

  constructor(parts: WebAdapterParts) {
    this.#parts = parts;
    this.#streams = createStreams(parts.log);
  }

  async start(host: Host): Promise<void> {
    const { log, received, sent, publicUrl, lang } = this.#parts;
    const nameOf = (chat: string) => host.words(lang).visitor({ mark: chat.slice(0, 4) });
    const app = createRoutes({
      visitors: createVisitors(publicUrl?.startsWith("https:") ?? false),
      streams: this.#streams,
      intake: createIntake({ host, log, received, nameOf }),
      gate: this.#gate,
      sent,
      maxFileBytes: limits.maxFileBytes,
      publicUrl,
      lang,
      words: (language) => host.words(language),
      menu: (language) => host.menu("private", language),
      log: host.log,
    });
    const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    host.http.mount("/", listener);
    host.http.mount("/chat/", listener);
    await this.#prune(host);
  }

  async stop(): Promise<void> {
    this.#cancelPruning();
    const empty = this.#gate.close();
    this.#streams.closeAll();
    await empty;
  }

  async post(chat: ChatRef, reply: Reply, { key }: Delivery): Promise<string> {
    return this.#write(chat, async (log) => {
      if (await log.find(chat.id, key)) return key;
      const shown = showReply(reply, await this.#keepFiles(chat.id, reply), this.#parts.clock.now());
      await log.append(chat.id, key, shown);
      return key;
    });
  }

  async edit(chat: ChatRef, messageId: string, reply: Reply): Promise<void> {
    await this.#write(chat, async (log) => {
      const entry = await log.find(chat.id, messageId);
      if (!entry) throw new MessageUneditable("it has left the log");
      const shown = showReply(reply, await this.#keepFiles(chat.id, reply), entry.shown.at);
      if (JSON.stringify(shown) !== JSON.stringify(entry.shown)) await log.replace(chat.id, messageId, shown);
    });
  }

  /** Shown in the page itself: a web chat has no other reader. */
  async askPrivately(chat: ChatRef, _who: Who, form: PrivateForm): Promise<void> {
    await this.#write(chat, async (log) => {
      const key = `form/${form.id}`;
      const shown = showForm(form, this.#parts.clock.now());
      if (!(await log.append(chat.id, key, shown))) await log.replace(chat.id, key, shown);
    });
  }

  async openFile(ref: string): Promise<Uint8Array> {
    const file = await this.#parts.received.open(ref).catch((cause: unknown) => {
      throw new UnusableFile("unreadable", { cause });
    });
    if (!file) throw new UnusableFile("unreadable");
    return file.bytes;
  }

  async #write<T>(chat: ChatRef, work: (log: WebLog) => Promise<T>): Promise<T> {
    if (!CHAT_ID.test(chat.id)) throw new ChatGone("no chat of the web page");
    try {
      return await work(this.#parts.log);
    } catch (cause) {
      if (cause instanceof MessageUneditable) throw cause;
      // The disk refused. Trying again is safe: a message that is there after all is found by its key.
      throw new DeliveryUnknown("the web log could not be written", { cause });
    }
  }

  #keepFiles(chat: string, { files }: Reply): Promise<readonly ShownFile[]> {
    return Promise.all(
      files.map(async (file) => {
        const { name, mime } = file;
        const bytes = await file.open();
        return { name, mime, bytes: bytes.length, ref: await this.#parts.sent.keep(chat, { name, mime, bytes }) };
      }),
    );
  }

  /** Now and every hour. Files that could not be deleted are tried again then. */
  async #prune(host: Host): Promise<void> {
    const { received, sent, clock } = this.#parts;
    const now = clock.now();
    try {
      await Promise.all([received.prune(now), sent.prune(now)]);
    } catch (error) {
      host.log.warn({ error: String(error) }, "web-files-not-pruned");
    }
    if (!this.#gate.isOpen()) return;
    this.#cancelPruning = clock.at(now + HOUR_MS, () => void this.#prune(host), { passive: true });
  }
}
