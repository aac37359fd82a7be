// The menu that Telegram shows beside the message field: one per language and kind of chat (core.telegram.org/bots/api#setmycommands).
import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { ChatRef, Host, Language } from "../../src/chat.ts";
import { COMMAND_NAME, MAX_COMMAND_DESCRIPTION, MAX_COMMANDS } from "./limits.ts";

const scopes = [
  { kind: "private", type: "all_private_chats" },
  { kind: "group", type: "all_group_chats" },
] as const;

/** `fallback` is for everybody whose app speaks another language. */
export async function publishMenus(api: Api, host: Host, fallback: Language): Promise<void> {
  for (const { kind, type } of scopes) {
    const scope = { type };
    await api.setMyCommands(commandsOf(host, kind, fallback), { scope });
    for (const lang of ["en", "ne"] as const) {
      await api.setMyCommands(commandsOf(host, kind, lang), { scope, language_code: lang });
    }
  }
}

function commandsOf(host: Host, kind: ChatRef["kind"], lang: Language): readonly BotCommand[] {
  return host
    .menu(kind, lang)
    .filter(({ name }) => COMMAND_NAME.test(name))
    .slice(0, MAX_COMMANDS)
    .map(({ name, about }) => ({ command: name, description: about.slice(0, MAX_COMMAND_DESCRIPTION) }));
}
