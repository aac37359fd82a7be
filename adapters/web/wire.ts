// What goes over the wire to the page and lies in its log, and what the page sends back. The page's scripts read these types too.
import { z } from "zod";

const run = z.object({ text: z.string(), style: z.enum(["plain", "bold", "code"]) });
const button = z.object({ id: z.string(), label: z.string(), tone: z.enum(["plain", "primary", "danger"]) });
const file = z.object({ name: z.string(), mime: z.string(), bytes: z.number(), ref: z.string() });
const lang = z.enum(["en", "ne"]);

/** One message as the page draws it; `at` is its first sending, ms since 1970. */
export const shownSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("bot"),
    at: z.number(),
    lang,
    runs: z.array(run),
    buttons: z.array(button),
    files: z.array(file),
    card: z.boolean(),
  }),
  /** `kept` is false when the product could not take it: the page sends it again. */
  z.object({
    kind: z.literal("visitor"),
    at: z.number(),
    lang,
    text: z.string(),
    file: file.optional(),
    kept: z.boolean(),
  }),
  /** Never holds an answer. `open` is false once it was answered or one of its buttons was pressed. */
  z.object({
    kind: z.literal("form"),
    at: z.number(),
    lang,
    id: z.string(),
    title: z.string(),
    fields: z.array(z.object({ name: z.string(), label: z.string(), secret: z.boolean() })),
    submit: z.string(),
    buttons: z.array(button),
    open: z.boolean(),
  }),
]);
export type Shown = z.infer<typeof shownSchema>;
export type ShownBy<K extends Shown["kind"]> = Extract<Shown, { kind: K }>;
export type ShownFile = z.infer<typeof file>;

/** Made by the page, new for each message and the same for each try: 128 random bits, e.g. `"q3Zt…"` in base64url. */
const deliveryId = z.string().regex(/^[\w-]{16,64}$/);

/** Longest answer to one field of a form. */
const MAX_ANSWER_LENGTH = 4_096;

/** Body of POST /chat/messages. */
export const postedSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), id: deliveryId, text: z.string().min(1) }),
  /** `form`: the form the button belongs to, if it is a form's. */
  z.object({
    kind: z.literal("tap"),
    id: deliveryId,
    button: z.string().max(64),
    form: z.string().max(200).optional(),
  }),
  z.object({
    kind: z.literal("form"),
    id: deliveryId,
    form: z.string().max(200),
    values: z.record(z.string().max(64), z.string().max(MAX_ANSWER_LENGTH)),
  }),
]);
export type Posted = z.infer<typeof postedSchema>;

/** Fields of POST /chat/files beside the file itself. */
export const postedFileSchema = z.object({ id: deliveryId, caption: z.string().min(1).optional() });

/** Why a POST was not taken, as `{"error": …}`; only `not-kept` is worth another try. */
export type Refusal = "foreign" | "no-session" | "unreadable" | "too-large" | "not-kept";
