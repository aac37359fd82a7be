// A chat platform that sees what people type, so private forms are shown as links there. It keeps what each person can see.
import {
  type ChatAdapter,
  type ChatRef,
  chatKey,
  type Host,
  type IncomingBody,
  type PlatformLimits,
  plainText,
  type Reply,
  type Who,
} from "../../src/chat.ts";

export interface SeenMessage {
  readonly text: string;
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
}

export interface LinkChat {
  readonly adapter: ChatAdapter;
  say(who: Who, text: string, chat?: ChatRef): Promise<void>;
  /** Presses the newest button of this label that `who` can see. */
  tap(who: Who, label: string, chat?: ChatRef): Promise<void>;
  /** Whatever button it is, seen or not. */
  tapId(who: Who, id: string, chat?: ChatRef): Promise<void>;
  /** What `who` can see, oldest first. */
  seen(who: Who, chat?: ChatRef): readonly SeenMessage[];
  /** Addresses `who` was given, oldest first. */
  links(who: Who): readonly string[];
}

const limits: PlatformLimits = {
  maxTextLength: 4_000,
  postGapMs: 0,
  editGapMs: 0,
  budgets: [],
  maxFileBytes: 1_000_000,
  knowsPosted: false,
};

/** `personOf("Sita")` → `{ id: "pigeon:sita", name: "Sita", kind: "person" }` */
export function personOf(name: string): Who {
  return { id: `pigeon:${name.toLowerCase()}`, name, kind: "person" };
}

/** Of one person with the bot. */
export function privateChat(who: Who): ChatRef {
  return { platform: "pigeon", id: who.id, kind: "private" };
}

export function createLinkChat(): LinkChat {
  const posted: { readonly chat: ChatRef; reply: Reply }[] = [];
  const given = new Map<string, readonly string[]>();
  let host: Host | undefined;
  let deliveries = 0;

  const seen = (who: Who, chat = privateChat(who)): readonly SeenMessage[] =>
    posted
      .filter((message) => chatKey(message.chat) === chatKey(chat) && isFor(who, message.reply))
      .map(({ reply }) => ({ text: plainText(reply.text), buttons: reply.buttons }));

  const receive = async (who: Who, chat: ChatRef, body: IncomingBody) => {
    deliveries += 1;
    await host?.receive({ id: `pigeon-${deliveries}`, chat, who, forwarded: false, edited: false, body });
  };

  return {
    adapter: {
      limits,
      async start(started) {
        host = started;
      },
      async stop() {
        host = undefined;
      },
      async post(chat, reply) {
        posted.push({ chat, reply });
        return String(posted.length - 1);
      },
      async edit(_chat, messageId, reply) {
        const message = posted[Number(messageId)];
        if (message) message.reply = reply;
      },
      async askPrivately(_chat, who, form) {
        given.set(who.id, [...(given.get(who.id) ?? []), ...(form.link === undefined ? [] : [form.link])]);
      },
      async openFile() {
        return new Uint8Array();
      },
    },
    say: (who, text, chat = privateChat(who)) => receive(who, chat, { kind: "text", text }),
    tapId: (who, buttonId, chat = privateChat(who)) => receive(who, chat, { kind: "tap", buttonId }),
    async tap(who, label, chat = privateChat(who)) {
      const buttons = seen(who, chat).flatMap((message) => message.buttons);
      const button = buttons.findLast((one) => one.label === label);
      if (!button) throw new Error(`${who.name} sees no [${label}], but ${buttons.map((one) => one.label).join(", ")}`);
      await receive(who, chat, { kind: "tap", buttonId: button.id });
    },
    seen,
    links: (who) => given.get(who.id) ?? [],
  };
}

function isFor(who: Who, { audience }: Reply): boolean {
  return audience.to === "chat" || audience.who.id === who.id;
}
