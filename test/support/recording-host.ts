// The product as an adapter sees it, without the product: it keeps what it was given and drops repeats, as the inbox does.
import type { ChatRef, Host, Incoming, RequestListener } from "../../src/chat.ts";
import { type Clock, createVirtualClock } from "../../src/clock.ts";
import { adapterWords } from "../../src/messages/adapter-words.ts";

interface Move {
  readonly from: ChatRef;
  readonly to: string;
}

export interface RecordingHost extends Host {
  /** Every delivery in order, repeats included. */
  readonly deliveries: readonly Incoming[];
  /** What the product would work on: each delivery id once. */
  readonly received: readonly Incoming[];
  /** Those whose adapter did not wait for them: the product would never run them. */
  calledBack(): readonly Incoming[];
  /** Chats that went to another id. */
  readonly moves: readonly Move[];
  /** As if nothing had come in yet. */
  forget(): void;
  /** Whatever was logged, as one text: secrets are looked for here. */
  logged(): string;
  /** The next `count` deliveries cannot be kept: `receive` throws. */
  refuse(count: number): void;
  /** Called with each new message once it is kept; plays the product's answers. */
  answer(react: (incoming: Incoming) => Promise<void>): void;
}

export function createRecordingHost(
  options: { readonly clock?: Clock; readonly mount?: (prefix: string, listener: RequestListener) => void } = {},
): RecordingHost {
  const deliveries: Incoming[] = [];
  const received: Incoming[] = [];
  const patience: { readonly incoming: Incoming; readonly unless: AbortSignal }[] = [];
  const lines: string[] = [];
  const moves: Move[] = [];
  const held = new Set<string>();
  const notes = new Map<string, unknown>();
  let refusals = 0;
  let react: (incoming: Incoming) => Promise<void> = async () => {};
  const note = (fields: unknown, event: string) => lines.push(`${event} ${JSON.stringify(fields)}`);
  return {
    deliveries,
    received,
    calledBack: () => patience.filter(({ unless }) => unless.aborted).map(({ incoming }) => incoming),
    moves,
    forget() {
      deliveries.length = 0;
      received.length = 0;
    },
    logged: () => lines.join("\n"),
    refuse: (count) => {
      refusals = count;
    },
    answer: (next) => {
      react = next;
    },
    clock: options.clock ?? createVirtualClock(Date.parse("2026-11-24T10:00:00+05:45")),
    log: { info: note, warn: note, error: note },
    http: {
      mount: (prefix, listener) => {
        if (!options.mount) throw new Error("nothing serves HTTP here");
        options.mount(prefix, listener);
      },
    },
    async receive(incoming, options) {
      if (options) patience.push({ incoming, unless: options.unless });
      if (refusals > 0) {
        refusals -= 1;
        throw new Error("the disk is full");
      }
      deliveries.push(incoming);
      if (received.some(({ id }) => id === incoming.id)) return;
      received.push(incoming);
      await react(incoming);
    },
    menu: () => [
      { name: "otp", form: "/otp NUMBER sms|voice [CODE]", about: "Send a one-time password" },
      { name: "start", form: "/start CAMPAIGN", about: "Start a campaign" },
      { name: "help", form: "/help", about: "What can be done here and now" },
    ],
    words: (lang) => adapterWords(lang, { practice: true }),
    moved: async (from, to) => void moves.push({ from, to }),
    async alone(key, work) {
      if (held.has(key)) return false;
      held.add(key);
      await work(new AbortController().signal).finally(() => held.delete(key));
      return true;
    },
    notes: {
      get: async (key) => notes.get(key),
      set: async (key, value) => void notes.set(key, structuredClone(value)),
      delete: async (key) => void notes.delete(key),
    },
  };
}
