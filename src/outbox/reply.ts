// The stored message as the adapter takes it.
import { joinText, type Reply } from "../chat.ts";
import { UnusableFile } from "../errors.ts";
import { sayIn } from "../messages/index.ts";
import type { Records } from "../store/records.ts";
import { readKept } from "./keep.ts";
import { blobRecord, type Message } from "./records.ts";

/** `again`: an earlier try may have arrived, so the text says that it is a repeat. */
export function toReply(records: Records, message: Message, again: boolean): Reply {
  const { text, buttons, card, asker } = message;
  return {
    text: again ? joinText([sayIn(message.lang)("outbox.again"), text], " ") : text,
    buttons,
    card,
    files: message.files.map(({ name, mime, bytes, blob, pieces }) => ({
      name,
      mime,
      bytes,
      open: () => (pieces === undefined ? readBlob(records, blob) : readKept(records, { blob, pieces, bytes })),
    })),
    audience: asker ? { to: "asker", who: asker } : { to: "chat" },
  };
}

async function readBlob(records: Records, blob: string): Promise<Uint8Array> {
  const found = await records.get(blobRecord, blob);
  if (!found) throw new UnusableFile("unreadable");
  return new Uint8Array(Buffer.from(found.value, "base64"));
}
