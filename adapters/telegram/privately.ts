// What is for one person's eyes and was asked for in a group: it lies in that person's private chat, or waits for it.
import type { ChatRef, Host, PrivateForm, Reply, Who } from "../../src/chat.ts";
import { ChatGone, RateLimited, WorldError } from "../../src/errors.ts";
import { afterSilence, inBackground } from "./background.ts";
import type { Forms } from "./forms.ts";
import type { GroupLines } from "./group-lines.ts";
import { writeMessageId } from "./message-id.ts";
import type { Origins } from "./origins.ts";
import type { Posting } from "./posting.ts";
import type { Waiting } from "./waiting.ts";
import { privateChatOf } from "./who.ts";

export interface PrivatelyParts {
  readonly host: Host;
  readonly posting: Posting;
  readonly forms: Forms;
  readonly origins: Origins;
  readonly waiting: Waiting;
  readonly lines: GroupLines;
}

export interface Privately {
  /** Gives the id that `edit` takes. Throws what a post throws, but never `ChatGone`: then it waits. */
  post(chat: ChatRef, who: Who, reply: Reply, key: string): Promise<string>;
  ask(chat: ChatRef, who: Who, form: PrivateForm): Promise<void>;
  /** The person has a private chat now. True: something waits for them, and is handed out. */
  handOut(who: Who): Promise<boolean>;
}

/** A form that was asked for before its person had opened a private chat. Its link must not be kept, so it lives here only. */
interface WaitingForm {
  readonly chat: ChatRef;
  readonly form: PrivateForm;
  readonly until: number;
}

const FORM_WAITS_MS = 10 * 60_000;

export function createPrivately({ host, posting, forms, origins, waiting, lines }: PrivatelyParts): Privately {
  const waitingForms = new Map<string, WaitingForm>();
  /** Who is being handed out to: two messages of theirs at once are no reason to say it twice. */
  const busy = new Set<string>();

  async function postThere(chat: ChatRef, who: Who, reply: Reply, key: string): Promise<string> {
    const place = await posting.post({ chatId: privateChatOf(who) }, reply, { key });
    if (reply.buttons.length > 0) await origins.remember(place, chat);
    return writeMessageId(place);
  }

  async function ask(chat: ChatRef, who: Who, form: PrivateForm): Promise<void> {
    try {
      await forms.show(chat, who, form);
    } catch (error) {
      if (error instanceof RateLimited) return afterSilence(host, error, () => ask(chat, who, form));
      if (!(error instanceof ChatGone) || chat.kind !== "group") throw error;
      waitingForms.set(who.id, { chat, form, until: host.clock.now() + FORM_WAITS_MS });
      inBackground(host, () => lines.openPrivately(chat, who));
    }
  }

  async function handOutAll(who: Who): Promise<void> {
    for (const { chat, reply, key } of await waiting.of(who)) {
      await postThere(chat, who, reply, key).catch((error: unknown) => {
        // What Telegram will never take must not hold up the rest.
        if (error instanceof WorldError) throw error;
        host.log.error({ error }, "telegram: an answer that waited was refused");
      });
      await waiting.drop(who, key);
    }
  }

  return {
    async post(chat, who, reply, key) {
      try {
        return await postThere(chat, who, reply, key);
      } catch (error) {
        if (!(error instanceof ChatGone)) throw error;
        const id = await waiting.keep(chat, who, reply, key);
        inBackground(host, () => lines.openPrivately(chat, who));
        return id;
      }
    },
    ask,
    async handOut(who) {
      const waits = (await waiting.of(who)).length > 0;
      if (waits && !busy.has(who.id)) {
        busy.add(who.id);
        inBackground(host, () => handOutAll(who).finally(() => busy.delete(who.id)));
      }
      const form = waitingForms.get(who.id);
      waitingForms.delete(who.id);
      const isOpen = form !== undefined && host.clock.now() < form.until;
      if (isOpen) inBackground(host, () => ask(form.chat, who, form.form));
      return waits || isOpen;
    },
  };
}
