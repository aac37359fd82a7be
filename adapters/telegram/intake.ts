// What becomes of an update: words for an open form, a tap on an answer that lies elsewhere, a group that was joined; the rest is for the
// product as it is.
import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import type { Host, Incoming, Language, Who } from "../../src/chat.ts";
import { inBackground } from "./background.ts";
import type { Forms } from "./forms.ts";
import { type GroupLines, START_PAYLOAD } from "./group-lines.ts";
import type { Origins } from "./origins.ts";
import { type Heard, readUpdate } from "./updates.ts";
import { languageOf, privateChatOf } from "./who.ts";

export interface IntakeParts {
  readonly api: Api;
  readonly host: Host;
  readonly lang: Language;
  readonly forms: Forms;
  readonly origins: Origins;
  readonly lines: GroupLines;
  /** The person has a private chat now: true if something waited for that, and is handed out. */
  readonly handOut: (who: Who) => Promise<boolean>;
}

/** Rejects if the product could not keep what came in; all else that fails is logged. */
export type Intake = (update: Update, me: UserFromGetMe) => Promise<void>;

export function createIntake(parts: IntakeParts): Intake {
  const { host, lang, lines } = parts;
  return async (update, me) => {
    const heard = readOrSkip(host, update, me);
    switch (heard.kind) {
      case "said":
        return takeWords(parts, heard);
      case "tapped":
        return takeTap(parts, heard);
      case "joined":
        return inBackground(host, () => lines.hello(heard.chatId, languageOf(heard.by, lang), heard.seesAll));
      case "moved":
        return host.moved(heard.from, heard.to);
      case "nothing":
        return;
      default:
        return heard satisfies never;
    }
  };
}

/** An update that cannot be read must not hold up what comes after it. Its words are not logged. */
function readOrSkip(host: Host, update: Update, me: UserFromGetMe): Heard {
  try {
    return readUpdate(update, me);
  } catch (error) {
    host.log.error({ update: update.update_id, error }, "telegram: update unreadable");
    return { kind: "nothing" };
  }
}

type Said = Extract<Heard, { kind: "said" }>;
type Tapped = Extract<Heard, { kind: "tapped" }>;

async function takeWords(parts: IntakeParts, { incoming, messageId }: Said): Promise<void> {
  const { host, forms, handOut } = parts;
  const isPrivate = incoming.chat.kind === "private" && incoming.who.kind === "person";
  if (!isPrivate) return host.receive(incoming);
  if (await forms.take(incoming, messageId)) return;
  const handedOut = await handOut(incoming.who);
  const words = withoutPayload(incoming);
  // They came to get their answer, by our own link.
  if (words !== incoming && handedOut) return;
  await host.receive(words);
}

/** `/start here`, which our link makes, is a plain `/start`. */
function withoutPayload(incoming: Incoming): Incoming {
  const { body } = incoming;
  if (body.kind !== "text" || body.text !== `/start ${START_PAYLOAD}`) return incoming;
  return { ...incoming, body: { kind: "text", text: "/start" } };
}

/** Answered first: until then the button keeps spinning, and after some seconds it is too late (core.telegram.org/bots/api#callbackquery). */
async function takeTap(parts: IntakeParts, { incoming, queryId, messageId }: Tapped): Promise<void> {
  const { api, host, forms, origins } = parts;
  void api.answerCallbackQuery(queryId).catch(() => {});
  const { chat, who } = incoming;
  if (chat.kind !== "private") return host.receive(incoming);
  // Before the tap can lead to a new form.
  await forms.leave(who);
  const origin = await origins.find(privateChatOf(who), messageId);
  await host.receive({ ...incoming, chat: origin ?? chat });
}
