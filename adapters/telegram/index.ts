// Telegram: what it needs to be on. What it does is in adapter.ts, loaded only where it is on.
import { z } from "zod";
import { definePlatform } from "../../src/chat.ts";

export const telegram = definePlatform({
  name: "telegram",
  env: z.object({
    /** "Obtain your bot token": core.telegram.org/bots/tutorial; `<id of the bot>:<secret>`. */
    TELEGRAM_BOT_TOKEN: z
      .string("is missing; @BotFather in Telegram gives one")
      .regex(/^\d+:[\w-]{30,}$/, "must be a token like 123456789:AAE…, as @BotFather in Telegram gives it"),
    TELEGRAM_MODE: z.literal("polling", "must be polling: webhooks come with a later release").default("polling"),
    TELEGRAM_API_ROOT: z
      .url({ protocol: /^https?$/, error: "must be an address like https://api.telegram.org" })
      .transform((root) => root.replace(/\/+$/, ""))
      .default("https://api.telegram.org"),
  }),
  async open({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot }, { lang, agentFor, clock }) {
    const { TelegramAdapter } = await import("./adapter.ts");
    return new TelegramAdapter({ token, apiRoot, lang, agent: agentFor(apiRoot), clock });
  },
});
