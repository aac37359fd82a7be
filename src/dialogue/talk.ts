// The state of one conversation, per chat and person: plain JSON, so that a restart forgets nothing.
import { z } from "zod";
import { type ChatRef, chatKey } from "../chat.ts";
import { frameSchema, referents } from "../frame.ts";
import { attachmentSchema } from "../ledger/wish.ts";
import { defineRecord } from "../store/records.ts";

export const requestSchema = z.object({
  frame: frameSchema,
  words: z.string(),
  attachment: attachmentSchema.optional(),
});

/** Something wanted, on its way to being done. */
export type Request = z.infer<typeof requestSchema>;

/** A text that could be the answer and reads like a wish as well: nothing is taken or done before the person says which. */
const doubtSchema = z.object({
  id: z.string(),
  words: z.string(),
  /** The words as the answer. */
  value: z.unknown(),
  /** The words as a wish. */
  frame: frameSchema,
  refers: z.array(z.enum(referents)),
});
export type Doubt = z.infer<typeof doubtSchema>;

const openSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("question"),
    request: requestSchema,
    slot: z.string(),
    /** As it was asked; left out by an earlier release. */
    text: z.string().optional(),
    options: z.array(z.object({ label: z.string(), value: z.unknown() })),
    askedAt: z.number(),
    doubt: doubtSchema.optional(),
  }),
  z.object({
    kind: z.literal("card"),
    wish: z.string(),
    /** Only typing this word confirms. */
    typed: z.string().optional(),
    /** False once anything else was said to the person: a typed yes no longer counts for it. */
    latest: z.boolean(),
  }),
]);

export const talkRecord = defineRecord({
  kind: "talk",
  version: 1,
  sealed: true,
  schema: z.object({
    open: openSchema.optional(),
    /** Goes on by itself once the person has signed in. */
    pending: requestSchema.optional(),
    /** Hash of the last confirmed frame: the same again is asked about. */
    recent: z.object({ frame: z.string(), at: z.number() }).optional(),
    /** The language of the last words that told one. */
    heard: z.enum(["en", "ne"]).optional(),
  }),
});

export type Talk = z.infer<typeof talkRecord.schema>;
export type OpenQuestion = Extract<Talk["open"], { kind: "question" }>;
export type OpenCard = Extract<Talk["open"], { kind: "card" }>;

/** After this an answer is no longer taken for the answer of an old question. */
export const QUESTION_LIFE_MS = 30 * 60_000;

export function talkId(chat: ChatRef, person: string): string {
  return `${chatKey(chat)}/${person}`;
}
