// What comes from Telegram and where calls to it end, for the product and for its baseline alike.
import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";

export const botUser: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: "Bench",
  username: "bench_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
};

export function messageUpdate(id: number, person: number, text: string): Update {
  const name = "Sita";
  const entities = text.startsWith("/") ? [{ type: "bot_command" as const, offset: 0, length: text.length }] : [];
  return {
    update_id: id,
    message: {
      message_id: id,
      date: 1_795_500_000,
      chat: { id: person, type: "private", first_name: name },
      from: { id: person, is_bot: false, first_name: name },
      text,
      entities,
    },
  };
}

/** What a method gives; a message where it is not named. */
export type Results = Readonly<Record<string, () => unknown>>;

/** Every call succeeds at once, without a socket. */
export function stubCalls(api: Api, results: Results = {}): void {
  const message = { message_id: 1, date: 0, chat: { id: 42, type: "private", first_name: "Sita" } };
  api.config.use(async (_call, method) => {
    const made: object = { [method]: (await results[method]?.()) ?? message };
    // Untyped on purpose: what a method gives depends on its name, which only the table above knows.
    return { ok: true, result: Reflect.get(made, String(method)) };
  });
}
