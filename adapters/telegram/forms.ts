// A private form where Telegram sees what is typed: with a link to a page of ours it is only that link; without one it is asked field by
// field in the private chat, and messages that hold a secret are deleted at once ("Bots can delete incoming messages in private chats",
// core.telegram.org/bots/api#deletemessage).
import type { Api } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { z } from "zod";
import type { AdapterWords, ChatRef, Host, Incoming, Language, PrivateForm, RichText, Who } from "../../src/chat.ts";
import { plainText } from "../../src/chat.ts";
import { inBackground } from "./background.ts";
import { isDeleted } from "./failures.ts";
import { chatSchema, type Origins } from "./origins.ts";
import { renderButtons, renderText } from "./render.ts";
import { privateChatOf } from "./who.ts";

const openForm = z.object({
  /** Where the form was asked for: its answer belongs there. */
  chat: chatSchema,
  formId: z.string(),
  fields: z.array(z.object({ name: z.string(), label: z.string(), secret: z.boolean() })),
  values: z.record(z.string(), z.string()),
  /** Messages that were answers: should one of them be delivered again, it is no words for anybody. */
  taken: z.array(z.number()),
  lang: z.enum(["en", "ne"]),
  handedOver: z.boolean(),
});
type OpenForm = z.infer<typeof openForm>;

/** As long as a sign-in waits (design.md, "People, secrets, rights"). */
const FORM_LIFE_MS = 10 * 60_000;
/** Telegram delivers again for 24 hours (core.telegram.org/bots/api#getting-updates). */
const REPEATS_MS = 25 * 60 * 60_000;

export interface Forms {
  /** Shows it in the private chat. Throws what a post throws. */
  show(chat: ChatRef, who: Who, form: PrivateForm): Promise<void>;
  /** True: these words were for the form, nobody else may see them. */
  take(incoming: Incoming, messageId: number): Promise<boolean>;
  /** Something else was chosen: the next words are ordinary ones. */
  leave(who: Who): Promise<void>;
}

export interface FormsParts {
  readonly api: Api;
  readonly host: Host;
  readonly origins: Origins;
}

export function createForms(parts: FormsParts): Forms {
  const { api, host, origins } = parts;
  const { notes } = host;
  const keyOf = (who: Who) => `telegram/form/${privateChatOf(who)}`;
  const words = ({ lang }: OpenForm): AdapterWords => host.words(lang);

  async function say(who: Who, text: RichText, rows: readonly InlineKeyboardButton[][] = []): Promise<number> {
    const rendered = renderText(text);
    const sent = await api.sendMessage(privateChatOf(who), rendered.text, {
      entities: [...rendered.entities],
      link_preview_options: { is_disabled: true },
      ...(rows.length > 0 ? { reply_markup: { inline_keyboard: [...rows] } } : {}),
    });
    return sent.message_id;
  }

  const ask = (form: OpenForm) => {
    const field = nextField(form);
    return field ? words(form).formAsks({ label: field.label, secret: field.secret }) : "";
  };

  async function handOver(form: OpenForm, incoming: Incoming): Promise<void> {
    const { chat, formId, values } = form;
    await host.receive({ ...incoming, chat, body: { kind: "form", formId, values } });
    await notes.set(keyOf(incoming.who), { ...form, values: {}, handedOver: true }, REPEATS_MS);
  }

  async function fill(form: OpenForm, incoming: Incoming, messageId: number, text: string): Promise<void> {
    const field = nextField(form);
    if (!field) return;
    if (field.secret) await remove(incoming.who, messageId, words(form));
    const filled = { ...form, values: { ...form.values, [field.name]: text }, taken: [...form.taken, messageId] };
    // Before anything else is said: a repeat of this message must find that it was taken.
    await notes.set(keyOf(incoming.who), filled, FORM_LIFE_MS);
    if (nextField(filled)) inBackground(host, () => say(incoming.who, ask(filled)));
    else await handOver(filled, incoming);
  }

  async function remove(who: Who, messageId: number, { deleteYourself }: AdapterWords): Promise<void> {
    try {
      await api.deleteMessage(privateChatOf(who), messageId);
    } catch (error) {
      if (!isDeleted(error)) inBackground(host, () => say(who, deleteYourself));
    }
  }

  return {
    async show(chat, who, form) {
      const open = toOpenForm(chat, form);
      const rows = [...linkRow(form), ...(renderButtons(form.buttons)?.inline_keyboard ?? [])];
      const text: RichText = form.link === undefined ? [{ bold: form.title }, `\n\n${ask(open)}`] : form.title;
      const messageId = await say(who, text, rows);
      if (form.link === undefined) await notes.set(keyOf(who), open, FORM_LIFE_MS);
      if (chat.kind === "group") await origins.remember({ chatId: privateChatOf(who), messageIds: [messageId] }, chat);
    },
    async take(incoming, messageId) {
      const form = openForm.safeParse(await notes.get(keyOf(incoming.who))).data;
      if (!form) return false;
      if (form.taken.includes(messageId)) {
        if (!form.handedOver && !nextField(form)) await handOver(form, incoming);
        return true;
      }
      if (form.handedOver || incoming.edited || incoming.body.kind !== "text") return false;
      const { text } = incoming.body;
      if (!text.startsWith("/")) {
        await fill(form, incoming, messageId, text);
        return true;
      }
      await notes.delete(keyOf(incoming.who));
      if (text.trim() !== "/cancel") return false;
      inBackground(host, () => say(incoming.who, words(form).formLeft));
      return true;
    },
    leave: (who) => notes.delete(keyOf(who)),
  };
}

function nextField({ fields, values }: OpenForm) {
  return fields.find(({ name }) => !(name in values));
}

function toOpenForm(chat: ChatRef, { id, title, fields }: PrivateForm): OpenForm {
  return { chat, formId: id, fields: [...fields], values: {}, taken: [], lang: languageOf(title), handedOver: false };
}

/** Our few words around a form are in its own language. */
function languageOf(title: string): Language {
  return /\p{Script=Devanagari}/u.test(plainText(title)) ? "ne" : "en";
}

function linkRow({ link, submit }: PrivateForm): readonly InlineKeyboardButton[][] {
  return link === undefined ? [] : [[{ text: submit, url: link }]];
}
