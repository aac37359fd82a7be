// Answers for one person of a group lie in that person's private chat; a tap on them still belongs to the group where it was asked.
import { z } from "zod";
import type { ChatRef, Notes } from "../../src/chat.ts";
import type { Place } from "./message-id.ts";

export const chatSchema = z.object({
  platform: z.string(),
  id: z.string(),
  topic: z.string().optional(),
  kind: z.enum(["private", "group"]),
});

/** Longer than any button lives. */
const KEPT_MS = 26 * 60 * 60_000;

export interface Origins {
  remember(place: Place, chat: ChatRef): Promise<void>;
  /** Undefined: the message belongs to the chat it lies in. */
  find(chatId: number, messageId: number): Promise<ChatRef | undefined>;
}

export function createOrigins(notes: Notes): Origins {
  const keyOf = (chatId: number, messageId: number | undefined) => `telegram/origin/${chatId}/${messageId}`;
  return {
    /** Only the last piece has buttons. */
    remember: ({ chatId, messageIds }, chat) => notes.set(keyOf(chatId, messageIds.at(-1)), chat, KEPT_MS),
    find: async (chatId, messageId) => chatSchema.safeParse(await notes.get(keyOf(chatId, messageId))).data,
  };
}
