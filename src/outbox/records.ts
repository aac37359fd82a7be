// What the outbox keeps. A draft is written blindly (`message`, `queue`, `button`, `blob`); only the sender of a lane writes `posted` and `lane`.
import { z } from "zod";
import type { ChatRef } from "../chat.ts";
import { defineRecord } from "../store/records.ts";

const chat: z.ZodType<ChatRef> = z.object({
  platform: z.string(),
  id: z.string(),
  topic: z.string().optional(),
  kind: z.enum(["private", "group"]),
});

const who = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "guest", "anonymous", "channel", "bot"]),
});

const run = z.union([z.string(), z.object({ bold: z.string() }), z.object({ code: z.string() })]);

export const lanes = ["answer", "result", "progress"] as const;

/** How a message should look now; its id is the draft's key. The record's version tells one look from the next. */
export const messageRecord = defineRecord({
  kind: "message",
  version: 1,
  sealed: true,
  schema: z.object({
    chat,
    lane: z.enum(lanes),
    text: z.union([z.string(), z.array(run)]),
    buttons: z.array(z.object({ id: z.string(), label: z.string(), tone: z.enum(["plain", "primary", "danger"]) })),
    files: z.array(
      z.object({
        name: z.string(),
        mime: z.string(),
        bytes: z.number(),
        blob: z.string(),
        /** Of one that was kept piece by piece, see keep.ts. */
        pieces: z.number().optional(),
      }),
    ),
    card: z.boolean(),
    asker: who.optional(),
    lang: z.enum(["en", "ne"]),
    /** When it was drafted, ms since 1970. */
    at: z.number(),
    /** See `Draft`. */
    owner: z.string().optional(),
    notBefore: z.number().optional(),
  }),
});
export type Message = z.infer<typeof messageRecord.schema>;

/** What keeps a message from a chat: why nobody can write there, or what the bot may not do. */
export const troubles = [
  "blocked",
  "not-invited",
  "not-allowed",
  "closed",
  "unknown",
  "missing-scope",
  "failed",
  "too old",
] as const;
export type Trouble = (typeof troubles)[number];

/** What the platform has of it; same id. */
export const postedRecord = defineRecord({
  kind: "posted",
  version: 1,
  sealed: false,
  schema: z.object({
    platformId: z.string().optional(),
    /** Version of the message record that is shown, or that was given up. */
    shown: z.number(),
    /** How many times a fresh message had to replace one that could not be edited. */
    replaced: z.number(),
    /** A post began and its end is not noted: it may have arrived. */
    trying: z.boolean(),
    /** What is there already of a look that takes several calls: its version, the adapter's own words, and whether it says "(again)". */
    soFar: z.object({ version: z.number(), sent: z.string(), again: z.boolean() }).optional(),
    /** Tries that failed for no reason an adapter may have. */
    failures: z.number(),
    /** Why the shown version was given up. */
    parked: z.enum(["gone", "failed", "too old"]).optional(),
    /** When it was shown for the first time, ms since 1970. */
    at: z.number().optional(),
    /** What last kept it from being shown, until it is. */
    trouble: z.object({ why: z.enum(troubles), at: z.number(), detail: z.string().optional() }).optional(),
  }),
});
export type Posted = z.infer<typeof postedRecord.schema>;

export const neverPosted: Posted = { shown: 0, replaced: 0, trying: false, failures: 0 };

/** One errand of a lane: show the message `key` as it then looks. Ids are `<lane>/<running number>`. */
export const queueRecord = defineRecord({
  kind: "queue",
  version: 1,
  sealed: false,
  schema: z.object({ key: z.string(), lane: z.enum(lanes), notBefore: z.number().optional() }),
});
export type Errand = z.infer<typeof queueRecord.schema>;

/** What a chat's platform asked of us; its id is the lane, or the platform's name for what goes for all of its chats. */
export const laneRecord = defineRecord({
  kind: "lane",
  version: 1,
  sealed: false,
  schema: z.object({
    /** No call before this time, ms since 1970. */
    silentUntil: z.number().optional(),
    /** The platform's new id of the chat. */
    movedTo: z.string().optional(),
    /** Calls that a budget of the chat still counts. */
    recent: z.array(z.number()).optional(),
  }),
});

/** What a press on a button means. */
export const buttonRecord = defineRecord({
  kind: "button",
  version: 1,
  sealed: true,
  schema: z.object({
    press: z.unknown(),
    chatKey: z.string(),
    person: z.string().optional(),
    messageKey: z.string(),
    expiresAt: z.number(),
  }),
});
export type PressedButton = z.infer<typeof buttonRecord.schema>;

/** The bytes of a file on its way out, in base64. */
export const blobRecord = defineRecord({ kind: "blob", version: 1, sealed: true, schema: z.string() });

/** Finds old messages: its id is `<bucket of the day>/<message key>`. */
export const agingRecord = defineRecord({
  kind: "aging",
  version: 1,
  sealed: false,
  schema: z.object({ key: z.string() }),
});

/** Lane of a chat: topics share the limits of their chat, so they share its lane. E.g. `"telegram/-100123"`. */
export function laneOf(chat: ChatRef): string {
  return `${encodeURIComponent(chat.platform)}/${encodeURIComponent(chat.id)}`;
}

/** Of what goes for all chats of a platform. */
export function platformLane(platform: string): string {
  return encodeURIComponent(platform);
}

export function readLane(lane: string): { readonly platform: string; readonly id: string } {
  const [platform = "", id = ""] = lane.split("/").map(decodeURIComponent);
  return { platform, id };
}
