// The few lines that this adapter says in a group by itself, each of them seldom.
import type { Bot } from "grammy";
import type { ChatRef, Host, Language, Who } from "../../src/chat.ts";
import { targetOf } from "./posting.ts";
import { renderText } from "./render.ts";

/** What a link to the private chat brings along; the product never sees it (core.telegram.org/bots/features#deep-linking). */
export const START_PAYLOAD = "here";

/** The same line is not said twice within this time, however often it would be due. */
const QUIET_MS = 10 * 60_000;

export interface GroupLines {
  /** What reaches the bot here (users.md, pain 9). `seesAll`: it is an administrator. */
  hello(chatId: number, lang: Language, seesAll: boolean): Promise<void>;
  /** "Open a private chat with me", with a link. */
  openPrivately(chat: ChatRef, who: Who): Promise<void>;
}

export function createGroupLines(bot: Bot, host: Host, lang: Language): GroupLines {
  const { notes } = host;

  async function seldom(key: string, say: () => Promise<unknown>): Promise<void> {
    if ((await notes.get(`telegram/said/${key}`)) !== undefined) return;
    await say();
    await notes.set(`telegram/said/${key}`, true, QUIET_MS);
  }

  return {
    hello: (chatId, language, seesAll) =>
      seldom(`hello/${chatId}`, async () => {
        // Asked anew: privacy mode may have been changed since the start.
        const me = await bot.api.getMe();
        const seesMentions = seesAll || me.can_read_all_group_messages;
        await bot.api.sendMessage(chatId, host.words(language).groupHello({ bot: me.username, seesMentions }));
      }),
    openPrivately: (chat, who) =>
      seldom(`open/${chat.id}/${who.id}`, async () => {
        await bot.init();
        const words = host.words(lang);
        const { chatId, topic } = targetOf(chat);
        const url = `https://t.me/${bot.botInfo.username}?start=${START_PAYLOAD}`;
        const { text } = renderText(words.openPrivately({ name: who.name }));
        await bot.api.sendMessage(chatId, text, {
          ...(topic === undefined ? {} : { message_thread_id: topic }),
          reply_markup: { inline_keyboard: [[{ text: words.openPrivatelyButton, url }]] },
        });
      }),
  };
}
