// Telegram as a chat platform: updates in by long polling (poller.ts, intake.ts), replies out as messages (posting.ts), private answers
// and forms in the person's own chat with the bot.
import { type Bot, BotError } from "grammy";
import type { ChatAdapter, ChatRef, Delivery, Host, Language, PrivateForm, Reply, Who } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import { ChatGone, MessageUneditable, RateLimited, WorldError } from "../../src/errors.ts";
import { type BotParts, createBot } from "./bot.ts";
import { download } from "./download.ts";
import { forPort } from "./failures.ts";
import { createForms, type Forms } from "./forms.ts";
import { createGroupLines, type GroupLines } from "./group-lines.ts";
import { createIntake } from "./intake.ts";
import { limits } from "./limits.ts";
import { publishMenus } from "./menu.ts";
import { type Place, readMessageId, writeMessageId } from "./message-id.ts";
import { createOrigins, type Origins } from "./origins.ts";
import { createPoller, type Poller } from "./poller.ts";
import { createPosting, type Posting, targetOf } from "./posting.ts";
import { createWaiting, type Waiting, type WaitingAnswer } from "./waiting.ts";
import { privateChatOf } from "./who.ts";

export interface TelegramParts extends BotParts {
  /** For what is said before anybody's language is known. */
  readonly lang: Language;
  readonly clock: Clock;
}

/** What works only with the product at hand. */
interface Started {
  readonly host: Host;
  readonly poller: Poller;
  readonly forms: Forms;
  readonly origins: Origins;
  readonly waiting: Waiting;
  readonly lines: GroupLines;
}

/** A form that was asked for before its person had opened a private chat. Its link must not be kept, so it lives here only. */
interface WaitingForm {
  readonly chat: ChatRef;
  readonly form: PrivateForm;
  readonly until: number;
}

const FORM_WAITS_MS = 10 * 60_000;
const NOT_STARTED_GAP_SECONDS = 1;

export class TelegramAdapter implements ChatAdapter {
  readonly limits = limits;
  readonly #parts: TelegramParts;
  readonly #bot: Bot;
  readonly #posting: Posting;
  readonly #waitingForms = new Map<string, WaitingForm>();
  #started: Started | undefined;

  constructor(parts: TelegramParts) {
    this.#parts = parts;
    this.#bot = createBot(parts);
    this.#posting = createPosting(this.#bot.api);
  }

  async start(host: Host): Promise<void> {
    const { lang, token } = this.#parts;
    const bot = this.#bot;
    const { api } = bot;
    const origins = createOrigins(host.notes);
    const forms = createForms({ api, host, origins });
    const lines = createGroupLines(bot, host, lang);
    const handOut = (who: Who) => this.#handOut(who);
    const take = createIntake({ api, host, lang, forms, origins, lines, handOut });
    bot.use((context) => take(context.update, context.me));
    const poller = createPoller({
      bot,
      host,
      botId: token.slice(0, token.indexOf(":")),
      take: (update) => handle(bot, update),
      onReady: () =>
        publishMenus(api, host, lang).catch((error: unknown) =>
          host.log.warn({ error }, "telegram: menus not published"),
        ),
    });
    this.#started = { host, poller, forms, origins, lines, waiting: createWaiting(host.notes) };
    poller.start();
  }

  async stop(): Promise<void> {
    await this.#started?.poller.stop();
  }

  async post(chat: ChatRef, reply: Reply, { key }: Delivery): Promise<string> {
    try {
      if (!isApart(chat, reply)) return writeMessageId(await this.#posting.post(targetOf(chat), reply, key));
      return await this.#postApart(chat, reply.audience.who, reply, key);
    } catch (error) {
      throw forPort(error);
    }
  }

  async edit(chat: ChatRef, messageId: string, reply: Reply): Promise<void> {
    const place = readMessageId(messageId);
    if (place && isLeftBehind(chat, place))
      throw new MessageUneditable("it stayed in the group that became a supergroup");
    if (!place) {
      if (await this.#start().waiting.change(messageId, reply)) return;
      throw new MessageUneditable("it has been handed out");
    }
    await this.#posting.edit(place, reply).catch((error: unknown) => {
      throw forPort(error);
    });
  }

  async askPrivately(chat: ChatRef, who: Who, form: PrivateForm): Promise<void> {
    const { forms, host, lines } = this.#start();
    try {
      await forms.show(chat, who, form);
    } catch (error) {
      const failure = forPort(error);
      if (failure instanceof RateLimited) return this.#later(failure, () => this.askPrivately(chat, who, form));
      if (!(failure instanceof ChatGone) || chat.kind !== "group") throw failure;
      this.#waitingForms.set(who.id, { chat, form, until: host.clock.now() + FORM_WAITS_MS });
      await lines.openPrivately(chat, who);
    }
  }

  openFile(ref: string): Promise<Uint8Array> {
    return download(this.#bot.api, this.#parts, ref);
  }

  /** Into the private chat of its asker; where there is none yet, it waits and the group is told how to open one. */
  async #postApart(chat: ChatRef, who: Who, reply: Reply, key: string): Promise<string> {
    const { origins, waiting, lines } = this.#start();
    try {
      const place = await this.#posting.post({ chatId: privateChatOf(who) }, reply, key);
      if (reply.buttons.length > 0) await origins.remember(place, chat);
      return writeMessageId(place);
    } catch (error) {
      if (!(error instanceof ChatGone)) throw error;
      const id = await waiting.keep(chat, who, reply, key);
      await lines.openPrivately(chat, who);
      return id;
    }
  }

  async #handOut(who: Who): Promise<boolean> {
    const { waiting, host } = this.#start();
    const answers = await waiting.release(who);
    const form = this.#waitingForms.get(who.id);
    this.#waitingForms.delete(who.id);
    for (const [index, { chat, reply, key }] of answers.entries()) {
      try {
        await this.#postApart(chat, who, reply, key);
      } catch (error) {
        await this.#handOutLater(error, who, answers.slice(index));
        break;
      }
    }
    if (form && host.clock.now() < form.until) await this.#show(form.chat, who, form.form);
    return answers.length > 0 || form !== undefined;
  }

  /** After a silence that Telegram asks for, else with that person's next message. What no try will ever send is dropped. */
  async #handOutLater(error: unknown, who: Who, rest: readonly WaitingAnswer[]): Promise<void> {
    const { waiting, host } = this.#start();
    host.log.warn({ error }, "telegram: what waited was not handed out yet");
    for (const { chat, reply, key } of error instanceof WorldError ? rest : rest.slice(1)) {
      await waiting.keep(chat, who, reply, key);
    }
    if (error instanceof RateLimited) this.#later(error, () => this.#handOut(who));
  }

  async #show(chat: ChatRef, who: Who, form: PrivateForm): Promise<void> {
    const { log } = this.#start().host;
    await this.askPrivately(chat, who, form).catch((error: unknown) => log.warn({ error }, "telegram: form not shown"));
  }

  /** In the background: nobody may have to wait for it. */
  #later({ retryAfterSeconds }: RateLimited, work: () => Promise<unknown>): void {
    const { clock, log } = this.#start().host;
    clock.at(clock.now() + retryAfterSeconds * 1_000, () => {
      work().catch((error: unknown) => log.warn({ error }, "telegram: failed in the background"));
    });
  }

  /** The outbox may begin before the adapter does: then it tries again. */
  #start(): Started {
    if (!this.#started) throw new RateLimited(NOT_STARTED_GAP_SECONDS);
    return this.#started;
  }
}

/** For one person's eyes, asked for where others read along. Whoever is anonymous has no private chat. */
function isApart(
  chat: ChatRef,
  reply: Reply,
): reply is Reply & { readonly audience: { readonly to: "asker"; readonly who: Who } } {
  return chat.kind === "group" && reply.audience.to === "asker" && reply.audience.who.kind === "person";
}

/** Groups have negative ids; an answer that lies apart is in a person's chat, whose id is positive. */
function isLeftBehind(chat: ChatRef, { chatId }: Place): boolean {
  return chatId < 0 && String(chatId) !== chat.id;
}

/** grammY wraps what its middleware throws together with the update; the error alone holds no words of people. */
async function handle(bot: Bot, update: Parameters<Bot["handleUpdate"]>[0]): Promise<void> {
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    throw error instanceof BotError ? error.error : error;
  }
}
