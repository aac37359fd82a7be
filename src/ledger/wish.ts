// One wish is one act at the service, from proposal to outcome: one record, one synced compare-and-set per step.
// Only `calling` may have reached the service. The record is the audit; it holds no secrets in clear.
import { z } from "zod";
import { frameSchema } from "../frame.ts";
import { defineRecord, type Found } from "../store/records.ts";

const chatSchema = z.object({
  platform: z.string(),
  id: z.string(),
  topic: z.string().optional(),
  kind: z.enum(["private", "group"]),
});

export const whoSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "guest", "anonymous", "channel", "bot"]),
});

const richTextSchema = z.union([
  z.string(),
  z.array(z.union([z.string(), z.object({ bold: z.string() }), z.object({ code: z.string() })])).readonly(),
]);

export const attachmentSchema = z.object({
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
  platform: z.string(),
  ref: z.string(),
});

const stateSchema = z.discriminatedUnion("name", [
  z.object({ name: z.literal("proposed"), expiresAt: z.number() }),
  /** Confirmed. Called at `fireAt`; after `until` it is asked again, never called late. */
  z.object({ name: z.literal("armed"), fireAt: z.number(), until: z.number() }),
  z.object({ name: z.literal("calling") }),
  z.object({ name: z.literal("done") }),
  z.object({ name: z.literal("refused") }),
  /** The answer was lost. `looks`: how often we looked since; `told`: the person knows that we do not know. */
  z.object({ name: z.literal("unknown"), looks: z.number(), told: z.boolean() }),
  z.object({ name: z.literal("withdrawn") }),
  z.object({ name: z.literal("expired") }),
  z.object({ name: z.literal("replaced") }),
]);

export const wishRecord = defineRecord({
  kind: "wish",
  version: 1,
  sealed: true,
  schema: z.object({
    person: z.string(),
    team: z.string(),
    account: z.string(),
    who: whoSchema,
    chat: chatSchema,
    lang: z.enum(["en", "ne"]),
    zone: z.string(),
    words: z.string(),
    frame: frameSchema,
    attachment: attachmentSchema.optional(),
    /** The card as it was printed; absent where nothing had to be confirmed. */
    card: richTextSchema.optional(),
    /** Key of the card's message. */
    message: z.string(),
    /** Hash of what was printed, compared at confirm. */
    facts: z.string(),
    cost: z
      .object({ contacts: z.number(), credits: z.object({ amount: z.number(), basis: z.string() }).optional() })
      .optional(),
    call: z.unknown().optional(),
    noted: z.unknown().optional(),
    createdAt: z.number(),
    changedAt: z.number(),
    state: stateSchema,
    /** What the person was told in the end, masked. */
    outcome: z.string().optional(),
  }),
});

export type Wish = z.infer<typeof wishRecord.schema>;
export type WishState = Wish["state"];
export type FoundWish = Found<Wish>;

/** Points at each wish that has not ended, so that a start and a sweep need not read the whole ledger. */
export const openWishRecord = defineRecord({
  kind: "open-wish",
  version: 1,
  sealed: false,
  schema: z.object({ person: z.string() }),
});

/** Key: `wish-of/<person>/<running number>`: a person's wishes in the order they were made. */
export const wishOfRecord = defineRecord({
  kind: "wish-of",
  version: 1,
  sealed: false,
  schema: z.object({ wish: z.string() }),
});

/** A wish in one of these never changes again. */
export function hasEnded(state: WishState): boolean {
  switch (state.name) {
    case "proposed":
    case "armed":
    case "calling":
      return false;
    case "unknown":
      return state.told;
    case "done":
    case "refused":
    case "withdrawn":
    case "expired":
    case "replaced":
      return true;
    default:
      return state satisfies never;
  }
}
