// Puts replies into a chat, piece by piece, and changes them there.
import { type Api, InputFile } from "grammy";
import type { InlineKeyboardMarkup } from "grammy/types";
import type { ChatRef, Delivery, OutgoingFile, Reply } from "../../src/chat.ts";
import { MessageUneditable, RateLimited } from "../../src/errors.ts";
import { hasNoTopic, isUnchanged } from "./failures.ts";
import { limits } from "./limits.ts";
import type { Place } from "./message-id.ts";
import { type Rendered, renderButtons, renderText, splitRendered } from "./render.ts";

export interface Target {
  readonly chatId: number;
  readonly topic?: number | undefined;
}

export function targetOf({ id, topic }: ChatRef): Target {
  return { chatId: Number(id), ...(topic === undefined ? {} : { topic: Number(topic) }) };
}

/** One message of Telegram's; the last text carries the buttons. */
type Piece =
  | { readonly kind: "text"; readonly rendered: Rendered; readonly buttons: InlineKeyboardMarkup | undefined }
  | { readonly kind: "file"; readonly file: OutgoingFile; readonly bytes: Uint8Array };

export interface Posting {
  /** A post that was interrupted by a rate limit goes on where it stopped. */
  post(
    target: Target,
    reply: Reply,
    delivery: Pick<Delivery, "key" | "soFar"> & { readonly apiece?: boolean },
  ): Promise<Place>;
  edit(place: Place, reply: Reply): Promise<void>;
}

export function createPosting(api: Api): Posting {
  /** Of those whose caller hands nothing back. */
  const unfinished = new Map<string, readonly SentPiece[]>();

  function sentBefore(pieces: readonly Piece[], { key, soFar }: Pick<Delivery, "key" | "soFar">): readonly SentPiece[] {
    if (soFar !== undefined) return readSoFar(soFar);
    const before = unfinished.get(key) ?? [];
    unfinished.delete(key);
    const isSame = before.every(({ mark }, index) => pieces[index] !== undefined && markOf(pieces[index]) === mark);
    return isSame ? before : [];
  }

  return {
    async post(target, reply, { apiece = false, ...delivery }) {
      const pieces = await piecesOf(reply);
      const before = sentBefore(pieces, delivery);
      const sent = [...before];
      try {
        for (const piece of pieces.slice(before.length)) {
          // Whoever posts them one by one counts them, and keeps the chat's pace.
          if (apiece && sent.length > before.length) throw new RateLimited(NEXT_PIECE_SECONDS);
          sent.push({ mark: markOf(piece), isText: piece.kind === "text", id: await sendPiece(api, target, piece) });
        }
      } catch (error) {
        if (!(error instanceof RateLimited) || sent.length === 0) throw error;
        unfinished.set(delivery.key, sent);
        throw new RateLimited(error.retryAfterSeconds, { cause: error, soFar: writeSoFar(sent) });
      }
      return { chatId: target.chatId, messageIds: sent.filter(({ isText }) => isText).map(({ id }) => id) };
    },
    edit: (place, reply) => editAll(api, place, textsOf(reply)),
  };
}

const NEXT_PIECE_SECONDS = limits.postGapMs / 1_000;

/** e.g. `"t12 f13"`: a text and a file, with their ids. */
function writeSoFar(sent: readonly SentPiece[]): string {
  return sent.map(({ isText, id }) => `${isText ? "t" : "f"}${id}`).join(" ");
}

function readSoFar(soFar: string): readonly SentPiece[] {
  return soFar.split(" ").map((piece) => ({ mark: "", isText: piece.startsWith("t"), id: Number(piece.slice(1)) }));
}

interface SentPiece {
  /** Tells whether a later try is about the same piece. */
  readonly mark: string;
  readonly isText: boolean;
  readonly id: number;
}

function markOf(piece: Piece): string {
  return piece.kind === "text" ? JSON.stringify(piece) : `${piece.file.name}\n${piece.file.bytes}`;
}

/** Telegram takes no message without words, unless it is a file. */
const NO_WORDS = "…";

function textsOf({ text, buttons, files }: Reply): readonly Extract<Piece, { kind: "text" }>[] {
  const parts = splitRendered(renderText(text), limits.maxTextLength);
  const isFileOnly = parts.length === 0 && files.length > 0 && buttons.length === 0;
  const rendered = parts.length > 0 || isFileOnly ? parts : [renderText(NO_WORDS)];
  return rendered.map((part, index) => ({
    kind: "text",
    rendered: part,
    buttons: index === rendered.length - 1 ? renderButtons(buttons) : undefined,
  }));
}

async function piecesOf(reply: Reply): Promise<readonly Piece[]> {
  const files = reply.files.map(async (file) => ({ kind: "file", file, bytes: await file.open() }) as const);
  return [...textsOf(reply), ...(await Promise.all(files))];
}

async function sendPiece(api: Api, { chatId, topic }: Target, piece: Piece): Promise<number> {
  try {
    const where = topic === undefined ? {} : { message_thread_id: topic };
    const message =
      piece.kind === "text" ? await sendText(api, chatId, piece, where) : await sendFile(api, chatId, piece, where);
    return message.message_id;
  } catch (error) {
    // The topic was closed or deleted: better in the chat's main room than nowhere.
    if (topic === undefined || !hasNoTopic(error)) throw error;
    return sendPiece(api, { chatId }, piece);
  }
}

type Where = { readonly message_thread_id?: number };

/** Also a guard against one-time links: nobody but the person opens them (core.telegram.org/bots/api#linkpreviewoptions). */
const noPreview = { link_preview_options: { is_disabled: true } };

function sendText(api: Api, chatId: number, { rendered, buttons }: Extract<Piece, { kind: "text" }>, where: Where) {
  return api.sendMessage(chatId, rendered.text, {
    ...where,
    ...noPreview,
    entities: [...rendered.entities],
    ...(buttons ? { reply_markup: buttons } : {}),
  });
}

/** "must be in the .MP3 or .M4A format" to be played in the chat (core.telegram.org/bots/api#sendaudio); the rest are documents. */
const playable = ["audio/mpeg", "audio/mp4"];

/** What is seen in the chat itself; "must be at most 10 MB in size" (core.telegram.org/bots/api#sendphoto). */
const seen = ["image/png", "image/jpeg"];
const MOST_PHOTO_BYTES = 10_000_000;

function sendFile(api: Api, chatId: number, { file, bytes }: Extract<Piece, { kind: "file" }>, where: Where) {
  // The name goes into a header of the upload, unquoted.
  const input = new InputFile(bytes, file.name.replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, "_"));
  if (playable.includes(file.mime)) return api.sendAudio(chatId, input, where);
  const isPhoto = seen.includes(file.mime) && bytes.length <= MOST_PHOTO_BYTES;
  return isPhoto ? api.sendPhoto(chatId, input, where) : api.sendDocument(chatId, input, where);
}

/** Pieces more than before cannot be put in between: then a fresh message takes the place of all. */
async function editAll(api: Api, { chatId, messageIds }: Place, texts: ReturnType<typeof textsOf>): Promise<void> {
  if (texts.length > messageIds.length) {
    const last = messageIds.at(-1);
    if (last !== undefined) await unlessUnchanged(api.editMessageReplyMarkup(chatId, last)).catch(() => {});
    throw new MessageUneditable("it needs more messages than before");
  }
  for (const [index, { rendered, buttons }] of texts.entries()) {
    const id = messageIds[index];
    if (id === undefined) continue;
    await unlessUnchanged(
      api.editMessageText(chatId, id, rendered.text, {
        ...noPreview,
        entities: [...rendered.entities],
        ...(buttons ? { reply_markup: buttons } : {}),
      }),
    );
  }
  for (const id of messageIds.slice(texts.length)) await api.deleteMessage(chatId, id).catch(() => {});
}

async function unlessUnchanged(call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!isUnchanged(error)) throw error;
  }
}
