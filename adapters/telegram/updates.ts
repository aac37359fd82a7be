// What an update says, in the words of the port. Nothing is done here.
import type { CallbackQuery, ChatMemberUpdated, Message, Update, User, UserFromGetMe } from "grammy/types";
import type { ChatRef, Incoming, IncomingBody } from "../../src/chat.ts";
import { wordsForBot } from "./addressed.ts";
import { chatOf, personOf, speakerOf } from "./who.ts";

/** What this adapter asks for (core.telegram.org/bots/api#update). Posts of channels are nobody's words and are not asked for. */
export const wantedUpdates = ["message", "edited_message", "callback_query", "my_chat_member"] as const;

/** One message or tap; `from` is the person's account as Telegram tells it, `messageId` the message said or tapped. */
interface FromPerson {
  readonly incoming: Incoming;
  readonly from: User | undefined;
  readonly messageId: number;
}

export type Heard =
  | ({ readonly kind: "said" } & FromPerson)
  | ({ readonly kind: "tapped"; readonly queryId: string } & FromPerson)
  /** `seesAll`: as an administrator a bot gets every message, whatever its privacy mode. */
  | { readonly kind: "joined"; readonly chatId: number; readonly by: User; readonly seesAll: boolean }
  | { readonly kind: "moved"; readonly from: ChatRef; readonly to: string }
  | { readonly kind: "nothing" };

const nothing: Heard = { kind: "nothing" };

export function readUpdate(update: Update, me: UserFromGetMe): Heard {
  const id = `${me.id}/${update.update_id}`;
  if (update.callback_query) return readTap(update.callback_query, id);
  if (update.my_chat_member) return readMembership(update.my_chat_member);
  if (update.message) return readMessage(update.message, me, { id, edited: false });
  if (update.edited_message) return readMessage(update.edited_message, me, { id, edited: true });
  return nothing;
}

function readMessage(message: Message, me: UserFromGetMe, delivery: Pick<Incoming, "id" | "edited">): Heard {
  const chat = chatOf(message);
  // Both groups are told: the old one where it went, the new one where it came from. Once is enough.
  if (message.migrate_to_chat_id !== undefined) {
    return { kind: "moved", from: chat, to: String(message.migrate_to_chat_id) };
  }
  const who = speakerOf(message);
  const words = wordsForBot(message, me);
  const body = words === undefined ? undefined : readBody(message, words);
  if (!who || !body || message.from?.id === me.id) return nothing;
  const forwarded =
    message.forward_origin !== undefined || message.is_automatic_forward === true || message.via_bot !== undefined;
  const incoming: Incoming = { ...delivery, chat, who, forwarded, body };
  return { kind: "said", incoming, from: message.from, messageId: message.message_id };
}

/** Undefined for service messages, polls, places and the like: they say nothing the product could understand. */
function readBody(message: Message, words: string): IncomingBody | undefined {
  const file = fileOf(message);
  if (file) return { kind: "file", ...file, ...(words === "" ? {} : { caption: words }) };
  if (message.text !== undefined) return { kind: "text", text: words };
  // A shared contact is meant as its number, a sticker as its emoji.
  const text = message.contact?.phone_number ?? message.sticker?.emoji;
  return text === undefined ? undefined : { kind: "text", text };
}

interface TelegramFile {
  readonly file_id: string;
  readonly file_size?: number;
  readonly file_name?: string;
  readonly mime_type?: string;
}

/** `name` and `mime` where Telegram tells none: it keeps voice notes as OGG, photos as JPEG, videos as MP4. */
function fileOf(message: Message) {
  const { document, audio, voice, photo, video, video_note: round } = message;
  if (document) return asFile(document, "file", "application/octet-stream");
  if (audio) return asFile(audio, "audio.mp3", "audio/mpeg");
  if (voice) return asFile(voice, "voice.ogg", "audio/ogg");
  const largest = photo?.at(-1);
  if (largest) return asFile(largest, "photo.jpg", "image/jpeg");
  const film = video ?? round;
  return film && asFile(film, "video.mp4", "video/mp4");
}

function asFile({ file_id, file_size, file_name, mime_type }: TelegramFile, name: string, mime: string) {
  return { name: file_name ?? name, mime: mime_type ?? mime, bytes: file_size ?? 0, ref: file_id };
}

/** `message` may be out of the bot's reach by now; where it was is still told. */
function readTap({ id: queryId, from, message, data }: CallbackQuery, id: string): Heard {
  if (!message || data === undefined) return nothing;
  const incoming: Incoming = {
    id,
    chat: chatOf(message),
    who: personOf(from),
    forwarded: false,
    edited: false,
    body: { kind: "tap", buttonId: data },
  };
  return { kind: "tapped", queryId, incoming, from, messageId: message.message_id };
}

function readMembership({ chat, from, old_chat_member: before, new_chat_member: now }: ChatMemberUpdated): Heard {
  const isGroup = chat.type === "group" || chat.type === "supergroup";
  const wasOut = before.status === "left" || before.status === "kicked";
  const isIn = now.status === "member" || now.status === "administrator";
  if (!isGroup || !wasOut || !isIn) return nothing;
  return { kind: "joined", chatId: chat.id, by: from, seesAll: now.status === "administrator" };
}
