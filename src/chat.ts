// Where we talk: the port between the product and any chat platform. Adapters implement it and hold no business rule;
// the product never learns which platform it is on, it asks for a property here.
import type { z } from "zod";
import type { Clock } from "./clock.ts";

/** Where a talk takes place. `id` is the platform's own; `topic` its thread or topic, if it has such. */
export interface ChatRef {
  readonly platform: string;
  readonly id: string;
  readonly topic?: string | undefined;
  readonly kind: "private" | "group";
}

/** One string per chat and topic, e.g. `"telegram/-100123/7"`; usable in record keys. */
export function chatKey(chat: ChatRef): string {
  const parts = [chat.platform, chat.id, ...(chat.topic === undefined ? [] : [chat.topic])];
  return parts.map(encodeURIComponent).join("/");
}

/** Who speaks. `id` is unique over platforms, e.g. `"telegram:42"`, `"slack:T1:U2"`, `"terminal:sita"`. Only a `person` may act. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "guest" | "anonymous" | "channel" | "bot";
}

/** What came in. Plain JSON throughout, so the inbox can keep it; words are exactly as typed. */
export interface Incoming {
  /** The platform's delivery id: a repeat carries the same one and is dropped. */
  readonly id: string;
  readonly chat: ChatRef;
  readonly who: Who;
  readonly forwarded: boolean;
  readonly edited: boolean;
  readonly body: IncomingBody;
}

export type IncomingBody =
  | { readonly kind: "text"; readonly text: string }
  /** `buttonId` is what the reply's button carried. */
  | { readonly kind: "tap"; readonly buttonId: string }
  /** The answer to `askPrivately`. The inbox seals `values` before it stores them. */
  | { readonly kind: "form"; readonly formId: string; readonly values: Readonly<Record<string, string>> }
  /** `ref` is handed back to `openFile`; caption and file are one turn. */
  | {
      readonly kind: "file";
      readonly name: string;
      readonly mime: string;
      readonly bytes: number;
      readonly ref: string;
      readonly caption?: string | undefined;
    };

/** Structured text: adapters escape and mark up, nobody else. A bare string is plain text; newlines are line breaks. */
export type RichText = string | readonly TextRun[];
export type TextRun = string | { readonly bold: string } | { readonly code: string };

/** The words alone, e.g. for a terminal or a search. */
export function plainText(text: RichText): string {
  if (typeof text === "string") return text;
  return text.map((run) => (typeof run === "string" ? run : "bold" in run ? run.bold : run.code)).join("");
}

/** One text after another; empty parts vanish. */
export function joinText(parts: readonly (RichText | undefined)[], between = ""): RichText {
  const present = parts.filter((part) => part !== undefined && plainText(part) !== "");
  return present.flatMap((part, index) => {
    const runs = typeof part === "string" ? [part] : [...(part ?? [])];
    return index === 0 ? runs : [between, ...runs];
  });
}

/** The same text with every string of it changed, e.g. masked. */
export function mapText(text: RichText, change: (words: string) => string): RichText {
  if (typeof text === "string") return change(text);
  return text.map((run) => {
    if (typeof run === "string") return change(run);
    return "bold" in run ? { bold: change(run.bold) } : { code: change(run.code) };
  });
}

/**
 * What may change how the text around it is drawn: control characters other than tab and newline, and marks, embeddings,
 * overrides and isolates of direction (Unicode UAX #9). Joiners (U+200C, U+200D) stay: Nepali needs them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const misleading = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text as it may be shown to a person: a number reads the way it is dialled. Adapters pass all they draw through here. */
export function legible(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(misleading, "").toWellFormed();
}

export interface Button {
  /** At most 32 safe characters: fits the 64 bytes of Telegram's callback_data (core.telegram.org/bots/api#inlinekeyboardbutton). */
  readonly id: string;
  readonly label: string;
  readonly tone: "plain" | "primary" | "danger";
}

export interface OutgoingFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  open(): Promise<Uint8Array>;
}

/** What goes out. */
export interface Reply {
  readonly text: RichText;
  readonly buttons: readonly Button[];
  readonly files: readonly OutgoingFile[];
  /** A message with live buttons or a live state: drawn as a card where the platform can. */
  readonly card: boolean;
  /** `asker`: in a group only this person sees it (ephemeral or by direct message). */
  readonly audience: { readonly to: "chat" } | { readonly to: "asker"; readonly who: Who };
}

/** A form shown out of public sight; its answer arrives as an `Incoming` of kind `form`. */
export interface PrivateForm {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly PrivateField[];
  readonly submit: string;
  /** Shown as further buttons, e.g. "Use the sample account"; a press arrives as a tap. */
  readonly buttons: readonly Button[];
  /**
   * The same form on a page of ours, for this person alone; undefined without a public address. An adapter that cannot hide what is
   * typed from its platform shows this, labelled `submit`, instead of the fields; nothing comes back from it as a form. Never
   * logged or kept, and previews of it are switched off.
   */
  readonly link: string | undefined;
}
export interface PrivateField {
  readonly name: string;
  readonly label: string;
  readonly secret: boolean;
}

/** So many calls within a span of time. */
export interface Budget {
  readonly of: "edits" | "posts and edits";
  /** Counted in each group by itself, or over all chats of the platform together. */
  readonly within: "group" | "platform";
  readonly most: number;
  readonly spanMs: number;
  /** So many of them are never used for progress: they are kept for answers and results. */
  readonly kept: number;
}

/** What a platform can take. The outbox obeys these; adapters only state them, each with its source. */
export interface PlatformLimits {
  /** Characters of one message; longer texts are split by the adapter on graphemes. */
  readonly maxTextLength: number;
  /** Least time between two messages to one chat, in ms. */
  readonly postGapMs: number;
  /** Least time between two edits in one chat, in ms. */
  readonly editGapMs: number;
  /** What else is counted, beside the gaps. */
  readonly budgets: readonly Budget[];
  readonly maxFileBytes: number;
  /** True where `post` with a key that was posted before gives the first message's id instead of a second message. */
  readonly knowsPosted: boolean;
}

export interface Delivery {
  /** Our id of the message, stable over retries and restarts. */
  readonly key: string;
  /** An earlier try may have arrived: the text already says "(again)". */
  readonly again: boolean;
  /** What the last `RateLimited` told of this very reply, perhaps to another process: what is there is not posted again. */
  readonly soFar?: string | undefined;
}

export interface ChatAdapter {
  readonly limits: PlatformLimits;
  start(host: Host): Promise<void>;
  /** Resolves when no further message will be delivered. */
  stop(): Promise<void>;
  /** Returns the id that `edit` takes. Throws only RateLimited, ChatGone, ChatMoved, DeliveryUnknown. */
  post(chat: ChatRef, reply: Reply, delivery: Delivery): Promise<string>;
  /** Idempotent. Throws what `post` throws, and MessageUneditable. */
  edit(chat: ChatRef, messageId: string, reply: Reply): Promise<void>;
  /** Shows a form out of public sight (DM, modal, hidden input). */
  askPrivately(chat: ChatRef, who: Who, form: PrivateForm): Promise<void>;
  /** The bytes behind an incoming file's `ref`. Throws UnusableFile if they are gone or too many. */
  openFile(ref: string): Promise<Uint8Array>;
}

/** One line of a command menu, e.g. `{ name: "otp", form: "/otp NUMBER sms|voice [CODE]", about: "Send a one-time password" }`. */
export interface MenuEntry {
  readonly name: string;
  readonly form: string;
  readonly about: string;
}

/** What the product offers an adapter. */
export interface Host {
  readonly clock: Clock;
  readonly log: Log;
  readonly http: {
    /** Gives every request under `prefix` to `listener`; the longest prefix wins. Throws if nothing serves HTTP in this process. */
    mount(prefix: string, listener: RequestListener): void;
  };
  /** Resolves once the message is durable: acknowledge then. Repeats resolve too and run nothing. */
  receive(incoming: Incoming, options?: ReceiveOptions): Promise<void>;
  menu(kind: ChatRef["kind"], lang: Language): readonly MenuEntry[];
  /** Fixed words an adapter needs (labels of forms, "files up to …"), in the given language. */
  words(lang: Language): AdapterWords;
  /**
   * Does `work` while no other process does anything under `key` (e.g. polling for one bot). False: another one is at it, nothing was
   * done. `lost` aborts when the process was too slow to prove that it is alive: stop then, another one goes on.
   */
  alone(key: string, work: (lost: AbortSignal) => Promise<void>): Promise<boolean>;
  readonly notes: Notes;
  /** The chat lives on under the id `to` of its platform: what is kept for it goes along. Done twice is as once. */
  moved(from: ChatRef, to: string): Promise<void>;
}

/**
 * Small things that outlive the process and are shared with its others, e.g. how far a private form has been filled. Sealed at rest;
 * may be lost. Keys begin with the platform's name.
 */
export interface Notes {
  /** Undefined if there is none any more. */
  get(key: string): Promise<unknown>;
  /** `value` is JSON and is kept for `ms`. */
  set(key: string, value: unknown, ms: number): Promise<void>;
  delete(key: string): Promise<void>;
}

export interface ReceiveOptions {
  /**
   * A platform that waits only so long: once this aborts, `receive` rejects with its reason, and the message never runs, not even if
   * its writing ends after all. Tell the person to try again. What is durable before it aborts is not called back.
   */
  readonly unless: AbortSignal;
}

export type Language = "en" | "ne";

/** Sentences an adapter says by itself, because the product is not asked or cannot be reached; see messages/adapter-words.ts. */
export interface AdapterWords {
  readonly title: string;
  readonly placeholder: string;
  readonly send: string;
  readonly attach: string;
  /** Of a file that was chosen and is not sent yet. */
  readonly remove: string;
  /** Stands for as long as the chat is open in practice mode; empty in real mode. */
  readonly practice: string;
  readonly offline: string;
  readonly fileTooLarge: (m: { readonly megabytes: number }) => string;
  readonly textTooLong: string;
  /** An empty chat says this. */
  readonly welcome: string;
  readonly commands: string;
  readonly newMessages: string;
  readonly sending: string;
  /** Of a message the product could not take at the first try. */
  readonly notSentYet: string;
  readonly notTaken: string;
  readonly cookiesNeeded: string;
  readonly scriptNeeded: string;
  /** The other language, in that language. */
  readonly otherLanguage: string;
  /** A person without a name; `mark` tells two of them apart, e.g. "k3f9". */
  readonly visitor: (m: { readonly mark: string }) => string;
  /** On entering a group: what reaches the bot there, and what more could. */
  readonly groupHello: (m: { readonly bot: string; readonly seesMentions: boolean }) => string;
  /** In a group, to somebody who may only be answered in private and has not opened a private chat yet. */
  readonly openPrivately: (m: { readonly name: string }) => string;
  readonly openPrivatelyButton: string;
  /** Below the title of a form that is asked field by field. */
  readonly formAsks: (m: { readonly label: string; readonly secret: boolean }) => string;
  readonly formLeft: string;
  /** A secret that was typed could not be removed by the bot. */
  readonly deleteYourself: string;
  /** The product could not take something in time, and has not taken it. */
  readonly tryAgain: string;
  /** What remains of a form whose answer was taken. */
  readonly formTaken: string;
  /** In answer to a command given where the bot may not write. */
  readonly cannotWriteHere: string;
}

/** node:http's request listener, spelled out so that the port needs no server. */
export type RequestListener = (
  request: import("node:http").IncomingMessage,
  response: import("node:http").ServerResponse,
) => void;

/** Structured log: fields are chosen by name; secrets and full numbers never enter one. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, event: string): void;
  warn(fields: Readonly<Record<string, unknown>>, event: string): void;
  error(fields: Readonly<Record<string, unknown>>, event: string): void;
}

/** What the process gives every platform it opens, beside the platform's own variables. */
export interface PlatformSetup {
  /** The platform's own folder under DATA_DIR; it need not exist yet. */
  readonly folder: string;
  /** For what the platform keeps in its folder; `owner` binds a text to its place (the shape of store/records.ts). */
  readonly sealer: {
    seal(text: string, owner: string): string;
    open(sealed: string, owner: string): string;
  };
  /** Where people reach the server from outside, e.g. `"https://bot.example.com"`; undefined without PUBLIC_URL. */
  readonly publicUrl: string | undefined;
  /** LANG_DEFAULT. */
  readonly lang: Language;
  /** Messages may have to be posted before `start`. */
  readonly clock: Clock;
  /** For every connection to `url`, WebSocket too: through the proxy where one is set. */
  readonly agentFor: (url: string) => import("node:http").Agent;
}

/**
 * A platform is on when one of its variables is set that has no default of its own; then all of `env` must parse.
 * One whose every variable has a default is always on.
 */
export interface Platform<E extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly env: E;
  /** May load what the platform needs only now: one that is off costs nothing. */
  open(env: z.infer<E>, setup: PlatformSetup): ChatAdapter | Promise<ChatAdapter>;
}

export function definePlatform<E extends z.ZodObject>(platform: Platform<E>): Platform<E> {
  return platform;
}
