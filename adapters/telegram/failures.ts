// What a refusal of Telegram means, as the typed errors of the port. Causes are rebuilt: grammY's own hold the call's payload, and those
// of its HTTP client the address with the bot's token in it.
import { HttpError } from "grammy";
import type { ApiError } from "grammy/types";
import {
  ChatGone,
  ChatMoved,
  DeliveryUnknown,
  type GoneReason,
  MessageUneditable,
  RateLimited,
} from "../../src/errors.ts";

/** The token is not (or no longer) one that Telegram knows: nothing works until it is mended. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";
}

/** Telegram understood and refused, and none of the port's errors says it: mostly a bug of ours. */
export class CallRefused extends Error {
  override readonly name = "CallRefused";
  readonly status: number;
  readonly description: string;
  constructor(method: string, status: number, description: string) {
    super(`${method}: ${status} ${description}`);
    this.status = status;
    this.description = description;
  }
}

/** Telegram could not be reached at all: certainly nothing was taken. */
const neverSent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH", "ERR_PROXY_TUNNEL"];
const UNREACHABLE_GAP_SECONDS = 5;
/** While the token is refused nothing is sent; what waits is kept. */
const REFUSED_GAP_SECONDS = 60;

/**
 * The Bot API gives no code beside 400 for these, only a sentence. Its sentences are looked for here and nowhere else
 * (tdlib/telegram-bot-api Client.cpp `check_chat`, `check_message`; tdlib/td MessagesManager.cpp `process_send_message_fail_error`,
 * DialogManager.cpp, MessageContent.cpp).
 */
const gone = [
  "chat not found",
  "have no write access to the chat",
  "not enough rights to send",
  "group chat was deactivated",
];
/** What would have to be mended; the first that fits. */
const goneReasonOf: readonly (readonly [GoneReason, readonly string[]])[] = [
  ["blocked", ["blocked by the user", "can't initiate conversation"]],
  ["not-invited", ["was kicked", "is not a member"]],
  ["not-allowed", ["not enough rights", "no write access"]],
  ["closed", ["chat not found", "was deleted", "deactivated"]],
];
const uneditable = ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"];
const unchanged = ["message is not modified"];
const deleted = ["message to delete not found"];
const noTopic = ["message thread not found", "TOPIC_CLOSED", "TOPIC_DELETED"];

export function toRefusal(method: string, { error_code: status, description, parameters }: ApiError): Error {
  const cause = new CallRefused(method, status, description);
  const movedTo = parameters?.migrate_to_chat_id;
  if (movedTo !== undefined) return new ChatMoved(String(movedTo), { cause });
  if (status === 429) return new RateLimited(parameters?.retry_after ?? 1, { cause });
  // 401: revoked. 404: the address has no such bot; unknown chats and methods are told as 400.
  if (status === 401 || status === 404) return new TokenRefused(cause.message);
  // "bot was blocked by the user", "bot was kicked from the group chat", "the group chat was deleted", …
  if (status === 403 || says(description, gone))
    return new ChatGone(description, { cause, reason: goneBy(description) });
  if (says(description, uneditable)) return new MessageUneditable(description, { cause });
  if (status >= 500) return new DeliveryUnknown(`Telegram answered ${status}`, { cause });
  return cause;
}

function goneBy(description: string): GoneReason {
  return goneReasonOf.find(([, sentences]) => says(description, sentences))?.[0] ?? "unknown";
}

/** What the HTTP client threw names the address in full, so only its code is taken over. */
export function toLostCall(method: string, thrown: unknown): Error {
  const code = codeOf(thrown instanceof HttpError ? thrown.error : thrown);
  const cause = new Error(`${method}: no answer (${code})`);
  if (neverSent.includes(code)) return new RateLimited(UNREACHABLE_GAP_SECONDS, { cause });
  return new DeliveryUnknown("the answer of Telegram was lost", { cause });
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== "object" || thrown === null) return "unknown";
  if ("code" in thrown && typeof thrown.code === "string") return thrown.code;
  if ("type" in thrown && typeof thrown.type === "string") return thrown.type;
  return thrown instanceof Error ? thrown.name : "unknown";
}

const says = (description: string, sentences: readonly string[]): boolean =>
  sentences.some((sentence) => description.toLowerCase().includes(sentence.toLowerCase()));

/** What was to be shown is shown already. */
export function isUnchanged(error: unknown): boolean {
  return error instanceof CallRefused && says(error.description, unchanged);
}

/** What was to go is gone already. */
export function isDeleted(error: unknown): boolean {
  return error instanceof CallRefused && says(error.description, deleted);
}

/** The topic was closed or deleted; the chat around it is there. */
export function hasNoTopic(error: unknown): boolean {
  return error instanceof CallRefused && says(error.description, noTopic);
}

/** As only the port's errors may leave an adapter: without a token nothing is taken, and what waits is kept. */
export function forPort(error: unknown): unknown {
  return error instanceof TokenRefused ? new RateLimited(REFUSED_GAP_SECONDS, { cause: error }) : error;
}
