// grammY bare: a session and 65 handlers, the last of which answers; its calls end in a stub.
import { Bot, type Context, type SessionFlavor, session } from "grammy";
import { answer } from "../subject.ts";
import { botUser, messageUpdate, stubCalls } from "./telegram-updates.ts";

type Counting = Context & SessionFlavor<{ count: number }>;

const HANDLERS_OF_A_KIND = 32;

const bot = new Bot<Counting>("1:a", { botInfo: botUser });
stubCalls(bot.api);
bot.use(session({ initial: () => ({ count: 0 }) }));
for (let index = 0; index < HANDLERS_OF_A_KIND; index += 1) bot.command(`c${index}`, (context) => context.reply("no"));
for (let index = 0; index < HANDLERS_OF_A_KIND; index += 1)
  bot.callbackQuery(new RegExp(`^k${index}:`), (context) => context.answerCallbackQuery());
bot.command("me", (context) => {
  context.session.count += 1;
  return context.reply("yes");
});

answer({}, async (count) => {
  for (let index = 0; index < count; index += 1) await bot.handleUpdate(messageUpdate(index, 42, "/me"));
});
