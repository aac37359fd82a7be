// What a visitor sends, on its way to the product: first onto their own screen, so that the answer stands below it, then to the
// product; if that cannot keep it now, the screen says so and the page tries again under the same delivery id.
import type { Host, Incoming, IncomingBody } from "../../src/chat.ts";
import type { FileBox } from "./file-box.ts";
import type { WebLog } from "./log.ts";
import { showWords } from "./render.ts";
import type { Posted, ShownBy, ShownFile } from "./wire.ts";

export interface PostedFile {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly caption?: string | undefined;
}

export interface Intake {
  /** Both resolve once the product has it; they throw what `Host.receive` or the disk throws. */
  message(chat: string, posted: Posted): Promise<void>;
  file(chat: string, posted: PostedFile): Promise<void>;
}

export function createIntake(parts: {
  readonly host: Host;
  readonly log: WebLog;
  readonly received: FileBox;
  /** The name of a visitor in cards and records. */
  readonly nameOf: (chat: string) => string;
}): Intake {
  const { host, log, received } = parts;

  const hand = (chat: string, id: string, body: IncomingBody): Promise<void> => {
    const incoming: Incoming = {
      // The page chooses its ids, so one visitor must not be able to use up another's.
      id: `web/${chat}/${id}`,
      chat: { platform: "web", id: chat, kind: "private" },
      who: { id: `web:${chat}`, name: parts.nameOf(chat), kind: "person" },
      forwarded: false,
      edited: false,
      body,
    };
    return host.receive(incoming);
  };

  const shownBefore = async (chat: string, key: string): Promise<ShownBy<"visitor"> | undefined> => {
    const entry = await log.find(chat, key);
    return entry?.shown.kind === "visitor" ? entry.shown : undefined;
  };

  const showAndHand = async (chat: string, id: string, shown: ShownBy<"visitor">, body: IncomingBody) => {
    const key = `in/${id}`;
    const before = await shownBefore(chat, key);
    if (!before) await log.append(chat, key, shown);
    else if (!before.kept) await log.replace(chat, key, { ...before, kept: true });
    try {
      await hand(chat, id, body);
    } catch (error) {
      await log.replace(chat, key, { ...shown, kept: false });
      throw error;
    }
  };

  /** A form is closed before its answer is handed on: the answer may open the same form again. */
  const closeAndHand = async (chat: string, form: string, id: string, body: IncomingBody) => {
    const key = `form/${form}`;
    const entry = await log.find(chat, key);
    const shown = entry?.shown.kind === "form" ? entry.shown : undefined;
    if (shown?.open) await log.replace(chat, key, { ...shown, open: false });
    try {
      await hand(chat, id, body);
    } catch (error) {
      if (shown) await log.replace(chat, key, shown);
      throw error;
    }
  };

  return {
    async message(chat, posted) {
      switch (posted.kind) {
        case "text": {
          const shown = showWords(posted.text, undefined, host.clock.now());
          return showAndHand(chat, posted.id, shown, { kind: "text", text: posted.text });
        }
        case "tap": {
          const body = { kind: "tap", buttonId: posted.button } as const;
          return posted.form === undefined
            ? hand(chat, posted.id, body)
            : closeAndHand(chat, posted.form, posted.id, body);
        }
        case "form": {
          const body = { kind: "form", formId: posted.form, values: posted.values } as const;
          return closeAndHand(chat, posted.form, posted.id, body);
        }
        default:
          return posted satisfies never;
      }
    },
    async file(chat, { id, name, mime, bytes, caption }) {
      const before = await shownBefore(chat, `in/${id}`);
      const ref = before?.file?.ref ?? (await received.keep(chat, { name, mime, bytes }));
      const file: ShownFile = { name, mime, bytes: bytes.length, ref };
      const shown = showWords(caption ?? "", file, host.clock.now());
      await showAndHand(chat, id, shown, { kind: "file", ...file, ...(caption !== undefined && { caption }) });
    },
  };
}
