// In a group only what is meant for the bot counts: commands, replies to it, messages that name it. With its privacy mode on Telegram
// delivers little else (core.telegram.org/bots/features#privacy-mode); with it off, or as an administrator, everything comes.
import type { Message, MessageEntity, UserFromGetMe } from "grammy/types";

/** The words without the bot's own name in them; undefined if the message is not for the bot. */
export function wordsForBot(message: Message, me: UserFromGetMe): string | undefined {
  const text = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const command = entities.find(({ type, offset }) => type === "bot_command" && offset === 0);
  if (command) return withoutNameInCommand(text, command, me);
  if (message.chat.type === "private") return text;
  const mentions = entities.filter((entity) => entity.type === "mention" && isName(wordsOf(text, entity), me));
  if (mentions.length > 0) return withoutMentions(text, mentions);
  return isReplyTo(message, me) ? text : undefined;
}

const wordsOf = (text: string, { offset, length }: MessageEntity) => text.slice(offset, offset + length);

const isName = (mention: string, me: UserFromGetMe) => mention.toLowerCase() === `@${me.username}`.toLowerCase();

/** `/otp@our_bot 98…` → `/otp 98…`; undefined for a command to another bot. */
function withoutNameInCommand(text: string, command: MessageEntity, me: UserFromGetMe): string | undefined {
  const [name = "", bot] = wordsOf(text, command).split("@");
  if (bot !== undefined && !isName(`@${bot}`, me)) return undefined;
  return name + text.slice(command.length);
}

/** With the blanks around them, so that "send @our_bot an otp" reads as it was meant. */
function withoutMentions(text: string, mentions: readonly MessageEntity[]): string {
  const rest = mentions.toReversed().reduce((words, { offset, length }) => {
    const [before, after] = [words.slice(0, offset).trimEnd(), words.slice(offset + length).trimStart()];
    return before === "" || after === "" ? before + after : `${before} ${after}`;
  }, text);
  return rest.replace(/^[,:]\s*/, "");
}

/** Every message in a topic is a reply to the topic's first, technical message, whoever wrote that. */
function isReplyTo({ reply_to_message: original }: Message, me: UserFromGetMe): boolean {
  return original?.from?.id === me.id && original.forum_topic_created === undefined;
}
