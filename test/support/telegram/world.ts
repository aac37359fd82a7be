// Telegram without its network: people, chats and the messages in them, with the bot among them.
import type { Chat, Message, MessageEntity, User, UserFromGetMe } from "grammy/types";
import type { Clock } from "../../../src/clock.ts";
import { badRequest, forbidden, Refusal } from "./refusal.ts";

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message as it stands now; `file` holds the bytes behind it. */
export interface Kept {
  message: Message;
  readonly file?: KeptFile | undefined;
}

/** Channels are no place of this bot's. */
export type PeopleChat = Exclude<Chat, Chat.ChannelChat>;

export interface Room {
  readonly chat: PeopleChat;
  readonly messages: Kept[];
  readonly topics: Set<number>;
  lastMessageId: number;
  /** How the bot stands here; a private chat begins as `"unknown"`: the person has not pressed Start. */
  bot: "member" | "administrator" | "left" | "kicked" | "blocked" | "unknown";
  movedTo?: number;
}

/** What the bot did on somebody's screen, as it happened. */
export interface Shown {
  readonly kind: "message" | "edit" | "file";
  readonly chatId: number;
  readonly text: string;
  readonly buttons: readonly string[];
  readonly fileName?: string;
}

export interface Tap {
  readonly id: string;
  answered: boolean;
}

export interface World {
  readonly bot: UserFromGetMe;
  readonly clock: Clock;
  readonly rooms: Map<number, Room>;
  readonly files: Map<string, KeptFile>;
  readonly taps: Map<string, Tap>;
  readonly shown: Shown[];
  /** Texts with an address in them that Telegram fetched to show a preview. */
  readonly previews: string[];
  newRoom(chat: PeopleChat, bot: Room["bot"]): Room;
  newUserId(): number;
  newGroupId(): number;
  addFile(name: string, bytes: Uint8Array): KeptFile;
  /** Puts a message into the room. */
  add(room: Room, content: Partial<Message>, file?: KeptFile): Kept;
  /** The room if the bot may write there; throws the refusal of `check_chat` (tdlib/telegram-bot-api Client.cpp) if not. */
  writable(chatId: number): Room;
}

export interface WorldOptions {
  readonly clock: Clock;
  readonly username: string;
  readonly botId: number;
  /** core.telegram.org/bots/features#privacy-mode */
  readonly privacyMode: boolean;
}

export function createWorld({ clock, username, botId, privacyMode }: WorldOptions): World {
  const rooms = new Map<number, Room>();
  const files = new Map<string, KeptFile>();
  let users = 100;
  let groups = 500;
  return {
    bot: botUser(botId, username, privacyMode),
    clock,
    rooms,
    files,
    taps: new Map(),
    shown: [],
    previews: [],
    newRoom(chat, bot) {
      const room: Room = { chat, messages: [], topics: new Set(), lastMessageId: 0, bot };
      rooms.set(chat.id, room);
      return room;
    },
    newUserId: () => {
      users += 1;
      return users;
    },
    newGroupId: () => {
      groups += 1;
      return -1_000_000_000_000 - groups;
    },
    addFile(name, bytes) {
      const file = { id: `file-${files.size + 1}`, name, bytes };
      files.set(file.id, file);
      return file;
    },
    add(room, content, file) {
      room.lastMessageId += 1;
      const date = Math.floor(clock.now() / 1_000);
      const kept = { message: { ...content, message_id: room.lastMessageId, date, chat: room.chat }, file };
      room.messages.push(kept);
      return kept;
    },
    writable: (chatId) => writableRoom(rooms.get(chatId)),
  };
}

function writableRoom(room: Room | undefined): Room {
  if (!room) throw badRequest("chat not found");
  if (room.movedTo !== undefined) {
    throw new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", {
      migrate_to_chat_id: room.movedTo,
    });
  }
  const kind = room.chat.type === "group" ? "group" : "supergroup";
  switch (room.bot) {
    case "unknown":
      throw forbidden("bot can't initiate conversation with a user");
    case "blocked":
      throw forbidden("bot was blocked by the user");
    case "kicked":
      throw forbidden(`bot was kicked from the ${kind} chat`);
    case "left":
      throw forbidden(`bot is not a member of the ${kind} chat`);
    case "member":
    case "administrator":
      return room;
    default:
      return room.bot satisfies never;
  }
}

function botUser(id: number, username: string, privacyMode: boolean): UserFromGetMe {
  return {
    id,
    is_bot: true,
    first_name: "TingTing",
    username,
    can_join_groups: true,
    can_read_all_group_messages: !privacyMode,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

/** The entities that the servers find in what a person types: core.telegram.org/bots/api#messageentity. */
export function entitiesIn(text: string): MessageEntity[] {
  const find = (pattern: RegExp, type: "bot_command" | "mention") =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length }));
  return [...find(/(?<![\w/@])\/[a-z0-9_]+(@\w+)?/gi, "bot_command"), ...find(/(?<![\w/])@\w{4,32}/g, "mention")];
}

export const nameOf = ({ first_name: first, last_name: last }: User) =>
  last === undefined ? first : `${first} ${last}`;
