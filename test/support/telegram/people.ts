// People and groups for tests: they type, tap, send and forward as in the app, and see what is on their screen.
import type { ChatMember, InlineKeyboardButton, Message, User } from "grammy/types";
import { asDocument } from "./methods.ts";
import type { Content, Updates } from "./updates.ts";
import { entitiesIn, type Kept, nameOf, type PeopleChat, type Room, type World } from "./world.ts";

export interface Seen {
  readonly text: string;
  readonly buttons: readonly string[];
  /** Where its buttons lead, of those that do. */
  readonly links: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export interface SayOptions {
  /** Default: the private chat with the bot. */
  readonly in?: Group | undefined;
  readonly topic?: number | undefined;
  /** `true`: to the bot's newest message there. */
  readonly replying?: boolean | undefined;
  readonly forwarded?: boolean | undefined;
}

type Media = "document" | "voice" | "audio" | "photo";

export interface Person {
  readonly user: User;
  /** Resolves when the bot has confirmed the update; at once if Telegram does not show it to the bot. */
  says(text: string, options?: SayOptions): Promise<void>;
  /** Changes their newest message. */
  edits(text: string, options?: SayOptions): Promise<void>;
  sends(
    file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array },
    options?: FileOptions,
  ): Promise<void>;
  sharesContact(number: string): Promise<void>;
  /** Presses the newest live button of this label; throws if there is none. */
  taps(label: string, options?: SayOptions): Promise<void>;
  /** As a changed app could: any data, on the bot's newest message. */
  forges(data: string, options?: SayOptions): Promise<void>;
  /** Opens the private chat, perhaps by a link. */
  starts(payload?: string): Promise<void>;
  blocks(): void;
  /** The bot's messages in the private chat, oldest first. */
  screen(): readonly Seen[];
  /** Their own messages that still stand in the private chat. */
  own(): readonly string[];
}

export interface FileOptions extends SayOptions {
  readonly caption?: string | undefined;
  readonly as?: Media | undefined;
}

export interface Group {
  readonly id: number;
  readonly room: Room;
  /** The bot's messages here, oldest first. */
  screen(topic?: number): readonly Seen[];
  openTopic(): number;
  closeTopic(topic: number): void;
  addsBot(by: Person, as?: "member" | "administrator"): Promise<void>;
  kicksBot(): void;
  /** Becomes a supergroup; gives its new id. */
  migrates(options?: { readonly told?: boolean }): Promise<Group>;
  /** An administrator who posts as the group itself. */
  anonymousAdminSays(text: string): Promise<void>;
  /** Somebody who posts as a channel of theirs. */
  channelSays(text: string): Promise<void>;
  botSays(text: string): Promise<void>;
}

export interface People {
  person(
    name: string,
    options?: { readonly id?: number; readonly language?: string; readonly started?: boolean },
  ): Person;
  group(title: string, options?: { readonly type?: "group" | "supergroup"; readonly withBot?: boolean }): Group;
  /** Resolves once `there()` holds: it is looked at again whenever the bot did something. */
  until(there: () => boolean): Promise<void>;
  /** The bot did something. */
  changed(): void;
}

export function createPeople(world: World, updates: Updates): People {
  let waiting: readonly { readonly there: () => boolean; readonly resolve: () => void }[] = [];
  let taps = 0;

  function changed(): void {
    const now = waiting.filter(({ there }) => there());
    waiting = waiting.filter((one) => !now.includes(one));
    for (const { resolve } of now) resolve();
  }

  /** core.telegram.org/bots/features#privacy-mode: commands, replies to the bot, and service messages. Not: mentions. */
  function reachesBot(room: Room, message: Message): boolean {
    if (room.chat.type === "private" || room.bot === "administrator" || world.bot.can_read_all_group_messages)
      return true;
    const command = (message.entities ?? message.caption_entities)?.find(({ type }) => type === "bot_command");
    const text = message.text ?? message.caption ?? "";
    const [, bot] = command ? text.slice(command.offset, command.offset + command.length).split("@") : [];
    const isForBot = command !== undefined && (bot === undefined || bot === world.bot.username);
    return isForBot || message.reply_to_message?.from?.id === world.bot.id;
  }

  async function deliver(room: Room, message: Message, as: "message" | "edited_message"): Promise<void> {
    if (room.bot === "left" || room.bot === "kicked" || !reachesBot(room, message)) return;
    await updates.add({ [as]: message });
  }

  async function put(room: Room, content: Partial<Message>, file?: Kept["file"]): Promise<void> {
    await deliver(room, world.add(room, content, file).message, "message");
  }

  const isBots = ({ message }: Kept) => message.from?.id === world.bot.id;

  const see = (room: Room, topic?: number): readonly Seen[] =>
    room.messages
      .filter((kept) => isBots(kept) && (topic === undefined || kept.message.message_thread_id === topic))
      .map(({ message, file }) => ({
        text: message.text ?? message.caption ?? "",
        buttons: buttonsOf(message).map(({ text }) => text),
        links: buttonsOf(message).flatMap((button) => ("url" in button ? [button.url] : [])),
        files: file ? [{ name: file.name, bytes: file.bytes }] : [],
      }));

  function circumstances(room: Room, { topic, replying, forwarded }: SayOptions): Partial<Message> {
    const original = replying ? room.messages.findLast(isBots)?.message : undefined;
    return {
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      ...(original ? { reply_to_message: asOriginal(original) } : {}),
      ...(forwarded
        ? {
            forward_origin: {
              type: "hidden_user",
              sender_user_name: "Hari",
              date: Math.floor(world.clock.now() / 1_000),
            },
          }
        : {}),
    };
  }

  function person(name: string, options: Parameters<People["person"]>[1] = {}): Person {
    const [first = name, last] = name.split(" ");
    const user: User = {
      id: options.id ?? world.newUserId(),
      is_bot: false,
      first_name: first,
      ...(last === undefined ? {} : { last_name: last }),
      ...(options.language === undefined ? {} : { language_code: options.language }),
    };
    const chat: PeopleChat = { id: user.id, type: "private", first_name: nameOf(user) };
    const home = world.newRoom(chat, options.started === false ? "unknown" : "member");
    const roomOf = (say: SayOptions) => say.in?.room ?? home;

    async function tap(room: Room, { message }: Kept, data: string): Promise<void> {
      taps += 1;
      const id = `tap-${taps}`;
      world.taps.set(id, { id, answered: false });
      await updates.add({ callback_query: { id, from: user, message, chat_instance: String(room.chat.id), data } });
    }

    return {
      user,
      says: (text, say = {}) => {
        const room = roomOf(say);
        return put(room, { from: user, text, entities: entitiesIn(text), ...circumstances(room, say) });
      },
      async edits(text, say = {}) {
        const room = roomOf(say);
        const kept = room.messages.findLast(({ message }) => message.from?.id === user.id);
        if (!kept) throw new Error(`${name} has said nothing to edit`);
        kept.message = { ...kept.message, text, entities: entitiesIn(text), edit_date: kept.message.date + 1 };
        await deliver(room, kept.message, "edited_message");
      },
      sends: ({ name: fileName, mime, bytes }, { caption, as = "document", ...say } = {}) => {
        const room = roomOf(say);
        const file = world.addFile(fileName, bytes);
        return put(
          room,
          {
            from: user,
            ...media(as, file, mime),
            ...(caption === undefined ? {} : { caption, caption_entities: entitiesIn(caption) }),
            ...circumstances(room, say),
          },
          file,
        );
      },
      sharesContact: (number) => put(home, { from: user, contact: { phone_number: number, first_name: "Gita" } }),
      async taps(label, say = {}) {
        const room = roomOf(say);
        for (const kept of room.messages.toReversed()) {
          const found = buttonsOf(kept.message).find((button) => button.text === label);
          if (found && "callback_data" in found) return tap(room, kept, found.callback_data);
        }
        throw new Error(`no button "${label}"; seen: ${JSON.stringify(see(room))}`);
      },
      async forges(data, say = {}) {
        const room = roomOf(say);
        const kept = room.messages.findLast(isBots);
        if (!kept) throw new Error("there is no message of the bot to tap");
        await tap(room, kept, data);
      },
      starts(payload) {
        home.bot = "member";
        return this.says(payload === undefined ? "/start" : `/start ${payload}`);
      },
      blocks: () => {
        home.bot = "blocked";
      },
      screen: () => see(home),
      own: () =>
        home.messages.filter((kept) => !isBots(kept)).map(({ message }) => message.text ?? message.caption ?? ""),
    };
  }

  function group(title: string, { type = "supergroup", withBot = true }: Parameters<People["group"]>[1] = {}): Group {
    const chat: PeopleChat = { id: world.newGroupId(), type, title };
    const room = world.newRoom(chat, withBot ? "member" : "left");
    const posing = (text: string, content: Partial<Message>) =>
      put(room, { text, entities: entitiesIn(text), ...content });
    const bot = (id: number, first_name: string): User => ({ id, is_bot: true, first_name });
    return {
      id: chat.id,
      room,
      screen: (topic) => see(room, topic),
      openTopic() {
        const topic = world.add(room, { forum_topic_created: { name: "Campaigns", icon_color: 0 } }).message.message_id;
        room.topics.add(topic);
        return topic;
      },
      closeTopic: (topic) => room.topics.delete(topic),
      async addsBot(by, as = "member") {
        const before = room.bot === "kicked" ? "kicked" : "left";
        room.bot = as;
        await updates.add(membership(room, by.user, world, before, as));
      },
      kicksBot: () => {
        room.bot = "kicked";
      },
      async migrates({ told = true } = {}) {
        const next = group(title, { type: "supergroup" });
        room.movedTo = next.id;
        if (!told) return next;
        await updates.add({ message: { ...service(room, world), migrate_to_chat_id: next.id } });
        await updates.add({ message: { ...service(next.room, world), migrate_from_chat_id: chat.id } });
        return next;
      },
      // "the supergroup itself for messages sent by its anonymous administrators": core.telegram.org/bots/api#message.
      anonymousAdminSays: (text) => posing(text, { from: bot(1087968824, "Group"), sender_chat: chat }),
      channelSays: (text) =>
        posing(text, {
          from: bot(136817688, "Channel"),
          sender_chat: { id: -1_001_111, type: "channel", title: "News" },
        }),
      botSays: (text) => posing(text, { from: bot(424242, "Other bot") }),
    };
  }

  return {
    person,
    group,
    changed,
    until: (there) =>
      there() ? Promise.resolve() : new Promise((resolve) => (waiting = [...waiting, { there, resolve }])),
  };
}

function buttonsOf(message: Message): readonly InlineKeyboardButton[] {
  return (message.reply_markup?.inline_keyboard ?? []).flat();
}

/** Without the message it replied to itself. */
function asOriginal({ reply_to_message: _, ...message }: Message): NonNullable<Message["reply_to_message"]> {
  return JSON.parse(JSON.stringify(message));
}

function media(as: Media, file: NonNullable<Kept["file"]>, mime: string): Partial<Message> {
  const common = { file_id: file.id, file_unique_id: file.id, file_size: file.bytes.length };
  switch (as) {
    case "document":
      return { document: { ...asDocument(file).document, ...common, mime_type: mime } };
    case "voice":
      return { voice: { ...common, duration: 3, mime_type: "audio/ogg" } };
    case "audio":
      return { audio: { ...common, duration: 3, mime_type: mime, file_name: file.name } };
    case "photo":
      return {
        photo: [
          { ...common, file_id: "thumbnail", width: 90, height: 90 },
          { ...common, width: 800, height: 800 },
        ],
      };
    default:
      return as satisfies never;
  }
}

const service = (room: Room, world: World) => {
  const { message } = world.add(room, {});
  return { ...message, chat: room.chat, from: world.bot };
};

function membership(
  { chat }: Room,
  by: User,
  { bot: user, clock }: World,
  before: "left" | "kicked",
  now: "member" | "administrator",
): Content {
  const wasOut = before === "left" ? { status: before, user } : { status: before, user, until_date: 0 };
  const rights = {
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: false,
    can_restrict_members: false,
    can_promote_members: false,
    can_change_info: false,
    can_invite_users: false,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
  };
  const isIn: ChatMember = now === "member" ? { status: now, user } : { status: now, user, ...rights };
  return {
    my_chat_member: {
      chat,
      from: by,
      date: Math.floor(clock.now() / 1_000),
      old_chat_member: wasOut,
      new_chat_member: isIn,
    },
  };
}
