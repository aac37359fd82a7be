import type { Shown } from "./wire.ts";

/** A message with its place in its chat. */
export interface Entry {
  /** Stable over edits: the outbox's key of a bot's message, `in/<delivery id>` of a visitor's, `form/<form id>`. */
  readonly key: string;
  /** Order on the screen: the number of its first writing. */
  readonly place: number;
  /** Number of its latest change; grows over the chat, never comes twice. */
  readonly change: number;
  readonly shown: Shown;
}

/**
 * What each chat shows, so that a reload and a restart show it again. Durable when a promise resolves; whatever throws has not
 * happened or is repeated without harm. Chats are named by 32 hexadecimal digits.
 */
export interface WebLog {
  /** Adds a message at the end; false if one with this key is there, which then stays as it is. */
  append(chat: string, key: string, shown: Shown): Promise<boolean>;
  /** False if there is no such message (any more). */
  replace(chat: string, key: string, shown: Shown): Promise<boolean>;
  find(chat: string, key: string): Promise<Entry | undefined>;
  /** Messages changed after `change`, oldest change first. `restarted`: `change` is not of this log, these are all there are. */
  since(chat: string, change: number): Promise<{ readonly restarted: boolean; readonly entries: readonly Entry[] }>;
  /** Calls `wake` after each change in this chat until the returned function is called. */
  watch(chat: string, wake: () => void): () => void;
}
