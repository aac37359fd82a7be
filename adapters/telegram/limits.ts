// What Telegram takes, as data, each with its source. Where it publishes no figure, its own servers' code or staff is quoted.
import type { PlatformLimits } from "../../src/chat.ts";

export const limits: PlatformLimits = {
  /** "1-4096 characters after entities parsing" (core.telegram.org/bots/api#sendmessage); counted here in UTF-16 units, the strictest way. */
  maxTextLength: 4096,
  /** "avoid sending more than one message per second" in one chat (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
  postGapMs: 1_000,
  /** Two cards of a group at this pace use what its budget leaves for progress. */
  editGapMs: 6_000,
  budgets: [
    /**
     * "not be able to send more than 20 messages per minute" to a group (same page); edits share that budget (Telegram's staff in
     * github.com/tdlib/td/issues/3034).
     */
    { of: "posts and edits", within: "group", most: 20, spanMs: 60_000, kept: 10 },
    /** "no more than ~30 messages per second" in bulk (same page). */
    { of: "posts and edits", within: "platform", most: 30, spanMs: 1_000, kept: 15 },
  ],
  /** What a bot may download (core.telegram.org/bots/api#getfile); it may upload 50 MB. */
  maxFileBytes: 20_000_000,
  /** A bot cannot read its own messages back. */
  knowsPosted: false,
};

/** core.telegram.org/bots/api#inlinekeyboardbutton: "Data to be sent in a callback query …, 1-64 bytes". */
export const MAX_CALLBACK_BYTES = 64;

/** What the servers take of one message; later ones are dropped (`MAX_USER_ENTITY_COUNT`, tdlib/td MessageEntity.cpp). */
export const MAX_ENTITIES = 100;

/** core.telegram.org/bots/api#setmycommands: at most 100 commands; #botcommand: the form of a name, 1-256 characters of description. */
export const MAX_COMMANDS = 100;
export const COMMAND_NAME = /^[a-z0-9_]{1,32}$/;
export const MAX_COMMAND_DESCRIPTION = 256;
