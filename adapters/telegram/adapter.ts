// Telegram as a chat platform: updates in by long polling (poller.ts, intake.ts), replies out as messages (posting.ts), private answers
// and forms in the person's own chat with the bot.
import { type Bot, BotError } from "grammy";
import type { ChatAdapter, ChatRef, Delivery, Host, Language, PrivateForm, Reply, Who } from "../../src/chat.ts";
import type { Clock } from "../../src/clock.ts";
import { MessageUneditable, RateLimited } from "../../src/errors.ts";
import { inBackground } from "./background.ts";
import { type BotParts, createBot } from "./bot.ts";
import { download } from "./download.ts";
import { forPort } from "./failures.ts";
import { createForms } from "./forms.ts";
import { createGroupLines } from "./group-lines.ts";
import { createIntake } from "./intake.ts";
import { limits } from "./limits.ts";
import { publishMenus } from "./menu.ts";
import { type Place, readMessageId, writeMessageId } from "./message-id.ts";
import { createOrigins } from "./origins.ts";
import { createPoller, type Poller } from "./poller.ts";
import { createPosting, type Posting, targetOf } from "./posting.ts";
import { createPrivately, type Privately } from "./privately.ts";
import { createWaiting, type Waiting } from "./waiting.ts";

export interface TelegramParts extends BotParts {
  /** For what is said before anybody's language is known. */
  readonly lang: Language;
  readonly clock: Clock;
}

/** What works only with the product at hand. */
interface Started {
  readonly poller: Poller;
  readonly privately: Privately;
  readonly waiting: Waiting;
}

const NOT_STARTED_GAP_SECONDS = 1;

export class TelegramAdapter implements ChatAdapter {
  readonly limits = limits;
  readonly #parts: TelegramParts;
  readonly #bot: Bot;
  readonly #posting: Posting;
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
    const waiting = createWaiting(host.notes);
    const lines = createGroupLines(bot, host, lang);
    const forms = createForms({ api, host, origins });
    const privately = createPrivately({ host, posting: this.#posting, forms, origins, waiting, lines });
    const take = createIntake({ api, host, lang, forms, origins, lines, handOut: privately.handOut });
    bot.use((context) => take(context.update, context.me));
    const poller = createPoller({
      bot,
      host,
      botId: token.slice(0, token.indexOf(":")),
      take: (update) => handle(bot, update),
      onReady: () => inBackground(host, () => publishMenus(api, host, lang)),
    });
    this.#started = { poller, privately, waiting };
    poller.start();
  }

  async stop(): Promise<void> {
    await this.#started?.poller.stop();
  }

  async post(chat: ChatRef, reply: Reply, delivery: Delivery): Promise<string> {
    try {
      if (isApart(chat, reply))
        return await this.#start().privately.post(chat, reply.audience.who, reply, delivery.key);
      return writeMessageId(await this.#posting.post(targetOf(chat), reply, { ...delivery, apiece: true }));
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
    await this.#start().privately.ask(chat, who, form);
  }

  openFile(ref: string): Promise<Uint8Array> {
    return download(this.#bot.api, this.#parts, ref);
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
