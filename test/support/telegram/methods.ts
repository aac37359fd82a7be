// What each method of the Bot API does, with the refusals its documentation or the servers' code names.
import type { Message, MessageEntity } from "grammy/types";
import type { z } from "zod";
import type { Flood } from "./flood.ts";
import { badRequest, conflict } from "./refusal.ts";
import { hasSameButtons, type Method, methods, readParameters, readText } from "./rules.ts";
import type { Updates } from "./updates.ts";
import type { Kept, KeptFile, Room, Shown, World } from "./world.ts";

type Given<M extends Method> = z.infer<(typeof methods)[M]>;

export interface Call {
  /** Files of a multipart request by the name they are attached under. */
  readonly files: ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>;
  /** Aborts when the caller hung up. */
  readonly gone: AbortSignal;
}

export interface MethodParts {
  readonly world: World;
  readonly updates: Updates;
  readonly flood: Flood;
  /** What `setMyCommands` left, by `"<scope> <language>"`. */
  readonly menus: Map<string, Given<"setMyCommands">["commands"]>;
  readonly webhook: { set: boolean };
}

export type Methods = { readonly [M in Method]: (given: unknown, call: Call) => unknown };

function method<T>(schema: z.ZodType<T>, work: (given: T, call: Call) => unknown) {
  return (given: unknown, call: Call) => work(readParameters(schema, given), call);
}

/** 48 hours: core.telegram.org/bots/api#deletemessage. */
const DELETABLE_MS = 48 * 60 * 60_000;
/** "up to 50 MB": core.telegram.org/bots/api#sending-files; "up to 20MB": #getfile. */
const MOST_UP = 50_000_000;
/** core.telegram.org/bots/api#sendphoto */
const MOST_PHOTO = 10_000_000;
const MOST_DOWN = 20_000_000;

export function createMethods({ world, updates, flood, menus, webhook }: MethodParts): Methods {
  const { bot, clock } = world;

  /** Chats first, flood control after: who is not there cannot be flooded. */
  function roomFor(chatId: number, topic: number | undefined, what: "message" | "edit"): Room {
    const room = world.writable(chatId);
    if (topic !== undefined && !room.topics.has(topic)) throw badRequest("message thread not found");
    flood.count(chatId, what);
    return room;
  }

  const inTopic = (topic: number | undefined): Partial<Message> =>
    topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true };

  /** core.telegram.org/bots/api#linkpreviewoptions: the first address in a text is fetched, unless that is switched off. */
  function look(text: string, preview: Given<"sendMessage">["link_preview_options"]): void {
    if (/https?:/.test(text) && !preview?.is_disabled) world.previews.push(text);
  }

  function show(kind: Shown["kind"], { message, file }: Kept): Message {
    const buttons = (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text);
    const shown = { kind, chatId: message.chat.id, text: message.text ?? "", buttons };
    world.shown.push(file ? { ...shown, fileName: file.name } : shown);
    return message;
  }

  function sendFile(chatId: number, topic: number | undefined, attached: string, call: Call, most = MOST_UP): Message {
    const upload = call.files.get(attached.replace(/^attach:\/\//, ""));
    if (!upload) throw badRequest("wrong file identifier/HTTP URL specified");
    if (upload.bytes.length > most) throw badRequest("file is too big");
    const room = roomFor(chatId, topic, "message");
    const file = world.addFile(upload.name, upload.bytes);
    return show("file", world.add(room, { from: bot, ...inTopic(topic), ...asDocument(file) }, file));
  }

  function editable(chatId: number, messageId: number): Kept {
    const room = roomFor(chatId, undefined, "edit");
    const kept = room.messages.find(({ message }) => message.message_id === messageId);
    if (!kept) throw badRequest("message to edit not found");
    if (kept.message.from?.id !== bot.id) throw badRequest("message can't be edited");
    return kept;
  }

  return {
    getMe: method(methods.getMe, () => bot),
    getUpdates: method(methods.getUpdates, (given, { gone }) => {
      if (webhook.set) throw webhookIsSet();
      return updates.get(given, gone);
    }),
    deleteWebhook: method(methods.deleteWebhook, () => {
      webhook.set = false;
      return true;
    }),
    setMyCommands: method(methods.setMyCommands, ({ commands, scope, language_code: language = "" }) => {
      menus.set(`${scope?.type ?? "default"} ${language}`.trim(), commands);
      return true;
    }),
    sendMessage: method(
      methods.sendMessage,
      ({
        chat_id: chatId,
        message_thread_id: topic,
        text,
        entities,
        link_preview_options: preview,
        reply_markup: buttons,
      }) => {
        const read = readText(text, toEntities(entities));
        look(text, preview);
        const room = roomFor(chatId, topic, "message");
        const kept = world.add(room, {
          from: bot,
          ...inTopic(topic),
          text: read.text,
          entities: [...read.entities],
          ...(buttons ? { reply_markup: buttons } : {}),
        });
        return show("message", kept);
      },
    ),
    sendDocument: method(methods.sendDocument, ({ chat_id: chatId, message_thread_id: topic, document }, call) =>
      sendFile(chatId, topic, document, call),
    ),
    sendPhoto: method(methods.sendPhoto, ({ chat_id: chatId, message_thread_id: topic, photo }, call) =>
      sendFile(chatId, topic, photo, call, MOST_PHOTO),
    ),
    sendAudio: method(methods.sendAudio, ({ chat_id: chatId, message_thread_id: topic, audio }, call) =>
      sendFile(chatId, topic, audio, call),
    ),
    editMessageText: method(
      methods.editMessageText,
      ({
        chat_id: chatId,
        message_id: messageId,
        text,
        entities,
        link_preview_options: preview,
        reply_markup: buttons,
      }) => {
        const changed = readText(text, toEntities(entities));
        look(text, preview);
        const kept = editable(chatId, messageId);
        const { message } = kept;
        const isSame =
          message.text === changed.text &&
          JSON.stringify(message.entities ?? []) === JSON.stringify(changed.entities) &&
          hasSameButtons(message.reply_markup, buttons);
        if (isSame) throw notModified();
        const { reply_markup: _, ...rest } = message;
        kept.message = {
          ...rest,
          text: changed.text,
          entities: [...changed.entities],
          edit_date: Math.floor(clock.now() / 1_000),
          ...(buttons ? { reply_markup: buttons } : {}),
        };
        return show("edit", kept);
      },
    ),
    editMessageReplyMarkup: method(
      methods.editMessageReplyMarkup,
      ({ chat_id: chatId, message_id: messageId, reply_markup: buttons }) => {
        const kept = editable(chatId, messageId);
        if (hasSameButtons(kept.message.reply_markup, buttons)) throw notModified();
        const { reply_markup: _, ...rest } = kept.message;
        kept.message = { ...rest, ...(buttons ? { reply_markup: buttons } : {}) };
        return show("edit", kept);
      },
    ),
    deleteMessage: method(methods.deleteMessage, ({ chat_id: chatId, message_id: messageId }) => {
      const room = world.writable(chatId);
      const index = room.messages.findIndex(({ message }) => message.message_id === messageId);
      const message = room.messages[index]?.message;
      if (!message) throw badRequest("message to delete not found");
      const isOurs = message.from?.id === bot.id || room.chat.type === "private" || room.bot === "administrator";
      if (!isOurs || clock.now() - message.date * 1_000 > DELETABLE_MS) throw badRequest("message can't be deleted");
      room.messages.splice(index, 1);
      return true;
    }),
    answerCallbackQuery: method(methods.answerCallbackQuery, ({ callback_query_id: id }) => {
      const tap = world.taps.get(id);
      if (!tap || tap.answered) {
        throw badRequest("query is too old and response timeout expired or query ID is invalid");
      }
      tap.answered = true;
      return true;
    }),
    getFile: method(methods.getFile, ({ file_id: id }) => {
      const file = world.files.get(id);
      if (!file) throw badRequest("invalid file_id");
      if (file.bytes.length > MOST_DOWN) throw badRequest("file is too big");
      return { file_id: id, file_unique_id: id, file_size: file.bytes.length, file_path: `documents/${id}` };
    }),
  };
}

const notModified = () =>
  badRequest(
    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
  );

const webhookIsSet = () =>
  conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

export function asDocument({ id, name, bytes }: KeptFile): Partial<Message> {
  return { document: { file_id: id, file_unique_id: id, file_name: name, file_size: bytes.length } };
}

const toEntities = (entities: Given<"sendMessage">["entities"]): readonly MessageEntity[] => entities ?? [];
