// Who speaks, and where.
import type { Message, User } from "grammy/types";
import type { ChatRef, Language, Who } from "../../src/chat.ts";

/** The one id behind which every anonymous administrator of every group stands (@GroupAnonymousBot; core.telegram.org/bots/api#message, `from`). */
const GROUP_ANONYMOUS_BOT = 1087968824;

export function personOf(user: User): Who {
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ");
  return { id: `telegram:${user.id}`, name, kind: user.is_bot ? "bot" : "person" };
}

/** Undefined for what nobody said. */
export function speakerOf({ chat, from, sender_chat: sender }: Message): Who | undefined {
  if (from?.id === GROUP_ANONYMOUS_BOT || (sender && sender.id === chat.id)) {
    return { id: `telegram:${GROUP_ANONYMOUS_BOT}`, name: sender?.title ?? from?.first_name ?? "", kind: "anonymous" };
  }
  if (sender) return { id: `telegram:${sender.id}`, name: sender.title ?? "", kind: "channel" };
  return from && personOf(from);
}

/** The private chat with somebody has that person's own id (core.telegram.org/bots/api#chat). */
export function privateChatOf({ id }: Who): number {
  return Number(id.slice("telegram:".length));
}

type Located = Pick<Message, "chat" | "message_thread_id" | "is_topic_message">;

export function chatOf({ chat, message_thread_id: thread, is_topic_message: inTopic }: Located): ChatRef {
  return {
    platform: "telegram",
    id: String(chat.id),
    kind: chat.type === "private" ? "private" : "group",
    // In groups without topics a thread is only a chain of replies.
    ...(inTopic && thread !== undefined ? { topic: String(thread) } : {}),
  };
}

/** The language of their app, where it is one of ours. */
export function languageOf(user: User | undefined, fallback: Language): Language {
  const code = user?.language_code?.slice(0, 2);
  return code === "ne" || code === "en" ? code : fallback;
}
