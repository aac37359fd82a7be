// What the Bot API takes, parameter by parameter. Names are checked against grammY's types by the compiler, values here; whatever an
// adapter sends beside these is refused, so that a misspelt parameter is noticed.
import type { ApiMethods, InlineKeyboardMarkup, MessageEntity } from "grammy/types";
import { z } from "zod";
import { badRequest } from "./refusal.ts";

type Arguments<M extends keyof ApiMethods> = NonNullable<Parameters<ApiMethods[M]>[0]>;

function parameters<M extends keyof ApiMethods>() {
  return <S extends { readonly [K in keyof Arguments<M>]?: z.ZodType }>(
    shape: S & { readonly [K in Exclude<keyof S, keyof Arguments<M>>]: never },
  ) => z.strictObject(shape);
}

const chatId = z.int();
const messageId = z.int().positive();
const topic = z.int().positive().optional();

const entities = z.array(
  z.strictObject({
    type: z.enum(["bold", "italic", "underline", "strikethrough", "spoiler", "code"]),
    offset: z.int().nonnegative(),
    length: z.int().positive(),
  }),
);

/** core.telegram.org/bots/api#inlinekeyboardbutton: "callback_data: 1-64 bytes"; exactly one of the optional fields. */
const button = z.union([
  z.strictObject({
    text: z.string().min(1),
    callback_data: z.string().refine((data) => data !== "" && Buffer.byteLength(data) <= 64, "BUTTON_DATA_INVALID"),
    style: z.enum(["danger", "success", "primary"]).exactOptional(),
  }),
  z.strictObject({ text: z.string().min(1), url: z.url({ protocol: /^(https?|tg)$/ }) }),
]);

/** No more than 100 buttons: REPLY_MARKUP_TOO_LONG ("reply markup is too long", tdlib/telegram-bot-api Client.cpp). */
const keyboard = z
  .strictObject({ inline_keyboard: z.array(z.array(button).min(1)) })
  .refine(({ inline_keyboard: rows }) => rows.flat().length <= 100, "reply markup is too long")
  .optional();

const preview = z.strictObject({ is_disabled: z.boolean() }).optional();

/** core.telegram.org/bots/api#botcommand */
const command = z.strictObject({
  command: z.string().regex(/^[a-z0-9_]{1,32}$/, "BOT_COMMAND_INVALID"),
  description: z.string().min(1).max(256, "BOT_COMMAND_DESCRIPTION_INVALID"),
});

export const methods = {
  getMe: parameters<"getMe">()({}),
  getUpdates: parameters<"getUpdates">()({
    offset: z.int().optional(),
    limit: z.int().min(1).max(100).optional(),
    timeout: z.int().nonnegative().optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  deleteWebhook: parameters<"deleteWebhook">()({ drop_pending_updates: z.boolean().optional() }),
  setMyCommands: parameters<"setMyCommands">()({
    commands: z.array(command).max(100, "BOT_COMMANDS_TOO_MUCH"),
    scope: z.strictObject({ type: z.enum(["default", "all_private_chats", "all_group_chats"]) }).optional(),
    language_code: z.string().length(2).optional(),
  }),
  sendMessage: parameters<"sendMessage">()({
    chat_id: chatId,
    message_thread_id: topic,
    text: z.string(),
    entities: entities.optional(),
    link_preview_options: preview,
    reply_markup: keyboard,
  }),
  sendDocument: parameters<"sendDocument">()({ chat_id: chatId, message_thread_id: topic, document: z.string() }),
  sendPhoto: parameters<"sendPhoto">()({ chat_id: chatId, message_thread_id: topic, photo: z.string() }),
  sendAudio: parameters<"sendAudio">()({ chat_id: chatId, message_thread_id: topic, audio: z.string() }),
  editMessageText: parameters<"editMessageText">()({
    chat_id: chatId,
    message_id: messageId,
    text: z.string(),
    entities: entities.optional(),
    link_preview_options: preview,
    reply_markup: keyboard,
  }),
  editMessageReplyMarkup: parameters<"editMessageReplyMarkup">()({
    chat_id: chatId,
    message_id: messageId,
    reply_markup: keyboard,
  }),
  deleteMessage: parameters<"deleteMessage">()({ chat_id: chatId, message_id: messageId }),
  answerCallbackQuery: parameters<"answerCallbackQuery">()({
    callback_query_id: z.string(),
    /** core.telegram.org/bots/api#answercallbackquery: "0-200 characters" */
    text: z.string().max(200, "MESSAGE_TOO_LONG").optional(),
    show_alert: z.boolean().optional(),
  }),
  getFile: parameters<"getFile">()({ file_id: z.string() }),
} as const;

export type Method = keyof typeof methods;

export function isMethod(name: string): name is Method {
  return Object.hasOwn(methods, name);
}

/** Throws the refusal the first wrong parameter leads to. */
export function readParameters<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`);
}

export interface Text {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/**
 * The text as the servers keep it: without control characters (`clean_input_string`, tdlib/td misc.cpp: those but the line break become
 * blanks) and without blanks at its ends. Throws the refusals of core.telegram.org/bots/api#sendmessage and #messageentity.
 */
export function readText(given: string, entities: readonly MessageEntity[] = []): Text {
  for (const { offset, length } of entities) {
    // "Entity begins in a middle of a UTF-16 symbol" (tdlib/td MessageEntity.cpp).
    if (offset + length > given.length) throw badRequest("ENTITY_BOUNDS_INVALID");
    if (splitsPair(given, offset) || splitsPair(given, offset + length)) {
      throw badRequest("entity begins in a middle of a UTF-16 symbol");
    }
  }
  // Beyond 100 the servers drop them; an adapter that relies on that loses formatting without knowing.
  if (entities.length > 100) throw badRequest("too many entities");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const cleaned = given.replace(/[\u0000-\u0009\u000b-\u001f]/g, " ");
  const text = cleaned.trim();
  if (text === "") throw badRequest("message text is empty");
  // "1-4096 characters after entities parsing", counted the strictest way.
  if (text.length > 4096) throw badRequest("message is too long");
  const skipped = cleaned.length - cleaned.trimStart().length;
  return { text, entities: entities.map((entity) => ({ ...entity, offset: entity.offset - skipped })) };
}

function splitsPair(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

export const hasSameButtons = (one: InlineKeyboardMarkup | undefined, other: InlineKeyboardMarkup | undefined) =>
  JSON.stringify(one?.inline_keyboard ?? []) === JSON.stringify(other?.inline_keyboard ?? []);
