// The terminal as a chat platform: lines in, messages, edits and files out. Where they are drawn is the screen's matter:
// for people in colours (interactive.ts), for programs as text or JSON (piped.ts).

import { readFile, stat } from "node:fs/promises";
import type {
  Button,
  ChatAdapter,
  ChatRef,
  Delivery,
  Host,
  Incoming,
  IncomingBody,
  PlatformLimits,
  PrivateField,
  PrivateForm,
  Reply,
  Who,
} from "../../src/chat.ts";
import { legible, plainText } from "../../src/chat.ts";
import { UnusableFile } from "../../src/errors.ts";
import type { Drawn, Screen } from "./screen.ts";

/** A terminal takes anything at once; lengths are those of a comfortable scroll. */
const limits: PlatformLimits = {
  maxTextLength: 100_000,
  postGapMs: 0,
  editGapMs: 0,
  budgets: [],
  maxFileBytes: 20 * 1024 * 1024,
  knowsPosted: false,
};

interface Shown {
  readonly id: string;
  readonly to: string;
  readonly buttons: readonly Button[];
}

interface OpenForm {
  readonly form: PrivateForm;
  readonly values: Readonly<Record<string, string>>;
}

export interface TerminalOptions {
  readonly screen: Screen;
  readonly kind: ChatRef["kind"];
  /** Of the chat, e.g. `"main"`. */
  readonly id: string;
  /** Puts a file that came in an answer somewhere and tells where; undefined: only its name is shown. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<string | undefined>;
}

export class TerminalAdapter implements ChatAdapter {
  readonly limits = limits;
  readonly #options: TerminalOptions;
  readonly #chat: ChatRef;
  readonly #shown: Shown[] = [];
  readonly #forms = new Map<string, OpenForm>();
  #host: Host | undefined;
  #lastId = 0;
  #lastDelivery = 0;

  constructor(options: TerminalOptions) {
    this.#options = options;
    this.#chat = { platform: "terminal", id: options.id, kind: options.kind };
  }

  async start(host: Host): Promise<void> {
    this.#host = host;
  }

  async stop(): Promise<void> {
    this.#host = undefined;
  }

  async post(_chat: ChatRef, reply: Reply, _delivery: Delivery): Promise<string> {
    const id = this.#nextId();
    const to = this.#recipient(reply);
    this.#shown.push({ id, to, buttons: reply.buttons });
    this.#draw({ kind: "message", id, to, text: reply.text, buttons: reply.buttons });
    for (const file of reply.files) {
      const path = await this.#options.saveFile(file.name, await file.open());
      const { name, mime, bytes } = file;
      this.#draw({
        kind: "file",
        id: this.#nextId(),
        to,
        text: "",
        buttons: [],
        file: { name, mime, bytes, ...(path ? { path } : {}) },
      });
    }
    return id;
  }

  async edit(_chat: ChatRef, messageId: string, reply: Reply): Promise<void> {
    const index = this.#shown.findIndex((shown) => shown.id === messageId);
    const to = this.#recipient(reply);
    if (index >= 0) this.#shown[index] = { id: messageId, to, buttons: reply.buttons };
    this.#draw({ kind: "edit", id: this.#nextId(), edits: messageId, to, text: reply.text, buttons: reply.buttons });
  }

  async askPrivately(_chat: ChatRef, who: Who, form: PrivateForm): Promise<void> {
    this.#forms.set(who.id, { form, values: {} });
    const id = this.#nextId();
    this.#shown.push({ id, to: who.name, buttons: form.buttons });
    const fields = form.fields.map((field) => `${field.label}:`).join("\n");
    this.#draw({
      kind: "message",
      id,
      to: who.name,
      text: [{ bold: form.title }, `\n${fields}`],
      buttons: form.buttons,
    });
  }

  async openFile(ref: string): Promise<Uint8Array> {
    try {
      return await readFile(ref);
    } catch (cause) {
      throw new UnusableFile("unreadable", { cause });
    }
  }

  /** Fields of a private form that this speaker has still to fill; the next line is taken for the first of them. */
  openField(who: Who): PrivateField | undefined {
    return this.#nextField(who);
  }

  async say(who: Who, text: string): Promise<void> {
    const field = this.#nextField(who);
    if (field) return this.#fill(who, field.name, text);
    await this.#receive(who, { kind: "text", text });
  }

  /** Presses the newest visible button of exactly this label; false, and nothing happens, if there is none. */
  async press(who: Who, label: string): Promise<boolean> {
    const button = this.#shown
      .toReversed()
      .flatMap((shown) => shown.buttons)
      .find((one) => legible(one.label) === label);
    if (!button) return false;
    this.#forms.delete(who.id);
    await this.tap(who, button.id);
    return true;
  }

  /** Whatever button this is, seen or not. */
  async tap(who: Who, buttonId: string): Promise<void> {
    await this.#receive(who, { kind: "tap", buttonId });
  }

  /** The labels that `press` takes now, newest message first. */
  liveLabels(): readonly string[] {
    return [
      ...new Set(this.#shown.toReversed().flatMap((shown) => shown.buttons.map((button) => legible(button.label)))),
    ];
  }

  /** Throws UnusableFile if there is no such file. */
  async sendFile(who: Who, path: string, caption: string | undefined): Promise<void> {
    const name = path.split("/").at(-1) ?? path;
    await this.#receive(who, { kind: "file", name, mime: mimeOf(name), bytes: await sizeOf(path), ref: path, caption });
  }

  async #fill(who: Who, name: string, value: string): Promise<void> {
    const open = this.#forms.get(who.id);
    if (!open) return;
    const values = { ...open.values, [name]: value };
    this.#forms.set(who.id, { ...open, values });
    if (this.#nextField(who)) return;
    this.#forms.delete(who.id);
    await this.#receive(who, { kind: "form", formId: open.form.id, values });
  }

  #nextField(who: Who) {
    const open = this.#forms.get(who.id);
    return open?.form.fields.find((field) => !(field.name in open.values));
  }

  async #receive(who: Who, body: IncomingBody): Promise<void> {
    this.#lastDelivery += 1;
    const id = `${this.#options.id}-${this.#host?.clock.now() ?? 0}-${this.#lastDelivery}`;
    const incoming: Incoming = { id, chat: this.#chat, who, forwarded: false, edited: false, body };
    await this.#host?.receive(incoming);
  }

  #recipient({ audience }: Reply): string {
    return audience.to === "chat" ? this.#options.id : audience.who.name;
  }

  #nextId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  #draw(drawn: Drawn): void {
    const buttons = drawn.buttons.map((button) => ({ ...button, label: legible(button.label) }));
    this.#options.screen.draw({ ...drawn, buttons, text: legible(plainText(drawn.text)), rich: drawn.text });
  }
}

const mimeTypes: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  ogg: "audio/ogg",
};

function mimeOf(name: string): string {
  return mimeTypes[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "application/octet-stream";
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (cause) {
    throw new UnusableFile("unreadable", { cause });
  }
  throw new UnusableFile("unreadable");
}
