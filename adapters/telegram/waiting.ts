// A bot may not begin a private chat (core.telegram.org/bots/faq#how-do-i-…: "users must either add them to a group or send them a message
// first"). What is for one person's eyes waits here until they have pressed Start; the group is told so, with a link.
import { z } from "zod";
import type { ChatRef, Notes, OutgoingFile, Reply, RichText, Who } from "../../src/chat.ts";
import { chatSchema } from "./origins.ts";
import { privateChatOf } from "./who.ts";

const richText: z.ZodType<RichText> = z.union([
  z.string(),
  z.array(z.union([z.string(), z.object({ bold: z.string() }), z.object({ code: z.string() })])),
]);

const waitingAnswer = z.object({
  key: z.string(),
  chat: chatSchema,
  text: richText,
  buttons: z.array(z.object({ id: z.string(), label: z.string(), tone: z.enum(["plain", "primary", "danger"]) })),
  card: z.boolean(),
  files: z.array(z.object({ name: z.string(), mime: z.string(), base64: z.string() })),
});
type StoredAnswer = z.infer<typeof waitingAnswer>;

export interface WaitingAnswer {
  readonly chat: ChatRef;
  readonly reply: Reply;
  readonly key: string;
}

export interface Waiting {
  /** Gives the id by which `change` finds it. */
  keep(chat: ChatRef, who: Who, reply: Reply, key: string): Promise<string>;
  /** False: there is no such answer, or it waits no longer. */
  change(id: string, reply: Reply): Promise<boolean>;
  /** All that waits for this person, oldest first. */
  of(who: Who): Promise<readonly WaitingAnswer[]>;
  /** It has been handed out. */
  drop(who: Who, key: string): Promise<void>;
}

const KEPT_MS = 24 * 60 * 60_000;

export function createWaiting(notes: Notes): Waiting {
  const keyOf = (chatId: number) => `telegram/waiting/${chatId}`;
  const read = async (chatId: number) => z.array(waitingAnswer).safeParse(await notes.get(keyOf(chatId))).data ?? [];
  const write = (chatId: number, answers: readonly StoredAnswer[]) => notes.set(keyOf(chatId), answers, KEPT_MS);

  return {
    async keep(chat, who, reply, key) {
      const chatId = privateChatOf(who);
      const others = (await read(chatId)).filter((answer) => answer.key !== key);
      await write(chatId, [...others, await toAnswer(chat, reply, key)]);
      return `waiting:${chatId}:${key}`;
    },
    async change(id, reply) {
      const [, chatId, key] = /^waiting:(\d+):(.*)$/s.exec(id) ?? [];
      const answers = await read(Number(chatId));
      const found = answers.find((answer) => answer.key === key);
      if (!found) return false;
      const changed = await toAnswer(found.chat, reply, found.key);
      await write(
        Number(chatId),
        answers.map((answer) => (answer === found ? changed : answer)),
      );
      return true;
    },
    async of(who) {
      const answers = await read(privateChatOf(who));
      return answers.map((answer) => ({ chat: answer.chat, reply: toReply(answer, who), key: answer.key }));
    },
    async drop(who, key) {
      const chatId = privateChatOf(who);
      const rest = (await read(chatId)).filter((answer) => answer.key !== key);
      await (rest.length > 0 ? write(chatId, rest) : notes.delete(keyOf(chatId)));
    },
  };
}

async function toAnswer(chat: ChatRef, { text, buttons, card, files }: Reply, key: string): Promise<StoredAnswer> {
  const kept = files.map(async ({ name, mime, open }) => {
    return { name, mime, base64: Buffer.from(await open()).toString("base64") };
  });
  return {
    key,
    chat,
    text: typeof text === "string" ? text : [...text],
    buttons: [...buttons],
    card,
    files: await Promise.all(kept),
  };
}

function toReply({ text, buttons, card, files }: StoredAnswer, who: Who): Reply {
  return { text, buttons, card, files: files.map(toFile), audience: { to: "asker", who } };
}

function toFile({ name, mime, base64 }: StoredAnswer["files"][number]): OutgoingFile {
  const bytes = Buffer.from(base64, "base64");
  return { name, mime, bytes: bytes.length, open: async () => bytes };
}
