// The id the outbox keeps of a message: where it really is (an answer for its asker lies in a private chat) and all its pieces.

export interface Place {
  readonly chatId: number;
  readonly messageIds: readonly number[];
}

/** e.g. `"-100123:17,18"`. */
export function writeMessageId({ chatId, messageIds }: Place): string {
  return `${chatId}:${messageIds.join(",")}`;
}

/** Undefined: it is not such an id (see waiting.ts). */
export function readMessageId(id: string): Place | undefined {
  const [, chatId, ids = ""] = /^(-?\d+):([\d,]*)$/.exec(id) ?? [];
  if (chatId === undefined) return undefined;
  return { chatId: Number(chatId), messageIds: ids === "" ? [] : ids.split(",").map(Number) };
}
