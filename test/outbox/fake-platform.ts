// A chat platform that keeps what it was given, and refuses or loses answers when told to.
import { type ChatAdapter, type ChatRef, chatKey, type PlatformLimits, plainText, type Reply } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";

export interface Shown {
  readonly id: string;
  text: string;
  buttons: readonly string[];
  files: readonly string[];
}

export interface Call {
  readonly at: number;
  readonly chat: string;
  readonly text: string;
  readonly kind: "post" | "edit";
  /** Of a post that goes on. */
  readonly soFar?: string | undefined;
}

export interface FakePlatform {
  readonly adapter: ChatAdapter;
  /** What a person sees in this chat, oldest first. */
  readonly seen: (chat: ChatRef) => readonly Shown[];
  readonly texts: (chat: ChatRef) => readonly string[];
  readonly calls: readonly Call[];
  /** Taps: ids of the live buttons, by label. */
  readonly buttonId: (chat: ChatRef, label: string) => string;
  /** The next calls meet these, one each; `lost` ones do their work first. */
  readonly fail: (...errors: readonly (Error | { readonly lost: Error })[]) => void;
  /** Calls wait until `release` is called. */
  readonly hold: () => void;
  /** Resolves once this many calls have begun. */
  readonly untilCalls: (count: number) => Promise<void>;
  readonly release: () => void;
}

const unlimited: PlatformLimits = {
  maxTextLength: 4_096,
  postGapMs: 0,
  editGapMs: 0,
  budgets: [],
  maxFileBytes: 1_000_000,
  knowsPosted: false,
};

export function createFakePlatform(clock: Clock, limits: Partial<PlatformLimits> = {}): FakePlatform {
  const chats = new Map<string, Shown[]>();
  const posted = new Map<string, string>();
  const calls: Call[] = [];
  const failures: (Error | { readonly lost: Error })[] = [];
  const ids = new Map<string, string>();
  let gate: PromiseWithResolvers<void> | undefined;
  const watchers: { readonly count: number; readonly reached: () => void }[] = [];
  let count = 0;

  const inChat = (chat: ChatRef) => {
    const shown = chats.get(chatKey(chat)) ?? [];
    chats.set(chatKey(chat), shown);
    return shown;
  };

  async function look(reply: Reply): Promise<Omit<Shown, "id">> {
    const files = await Promise.all(reply.files.map(async (file) => `${file.name}: ${Buffer.from(await file.open())}`));
    for (const { id, label } of reply.buttons) ids.set(label, id);
    return { text: plainText(reply.text), buttons: reply.buttons.map(({ label }) => label), files };
  }

  async function call(
    kind: Call["kind"],
    chat: ChatRef,
    reply: Reply,
    work: () => void,
    soFar?: string | undefined,
  ): Promise<void> {
    calls.push({ at: clock.now(), chat: chatKey(chat), text: plainText(reply.text), kind, soFar });
    for (const watcher of watchers) if (calls.length >= watcher.count) watcher.reached();
    await gate?.promise;
    const failure = failures.shift();
    if (failure instanceof Error) throw failure;
    work();
    if (failure) throw failure.lost;
  }

  const adapter: ChatAdapter = {
    limits: { ...unlimited, ...limits },
    start: async () => undefined,
    stop: async () => undefined,
    async post(chat, reply, { key, soFar }) {
      const known = adapter.limits.knowsPosted ? posted.get(key) : undefined;
      const id = known ?? `m${++count}`;
      const shown = { id, ...(await look(reply)) };
      const show = () => {
        if (known === undefined) inChat(chat).push(shown);
        posted.set(key, id);
      };
      await call("post", chat, reply, show, soFar);
      return id;
    },
    async edit(chat, messageId, reply) {
      const shown = await look(reply);
      await call("edit", chat, reply, () => {
        const message = inChat(chat).find(({ id }) => id === messageId);
        if (!message) throw new Error("no such message");
        Object.assign(message, shown);
      });
    },
    askPrivately: async () => undefined,
    openFile: async () => new Uint8Array(),
  };

  return {
    adapter,
    calls,
    seen: inChat,
    texts: (chat) => inChat(chat).map(({ text }) => text),
    buttonId: (chat, label) => {
      const live = inChat(chat).some(({ buttons }) => buttons.includes(label));
      return (live && ids.get(label)) || "";
    },
    fail: (...errors) => void failures.push(...errors),
    hold() {
      gate = Promise.withResolvers<void>();
    },
    untilCalls: (wanted) =>
      new Promise<void>((reached) => {
        watchers.push({ count: wanted, reached });
        if (calls.length >= wanted) reached();
      }),
    release() {
      gate?.resolve();
      gate = undefined;
    },
  };
}
