import { z } from "zod";
import type { Incoming } from "../chat.ts";
import { defineRecord } from "../store/records.ts";

const incoming: z.ZodType<Incoming> = z.object({
  id: z.string(),
  chat: z.object({
    platform: z.string(),
    id: z.string(),
    topic: z.string().optional(),
    kind: z.enum(["private", "group"]),
  }),
  who: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["person", "guest", "anonymous", "channel", "bot"]),
  }),
  forwarded: z.boolean(),
  edited: z.boolean(),
  body: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("text"), text: z.string() }),
    z.object({ kind: z.literal("tap"), buttonId: z.string() }),
    z.object({ kind: z.literal("form"), formId: z.string(), values: z.record(z.string(), z.string()) }),
    z.object({
      kind: z.literal("file"),
      name: z.string(),
      mime: z.string(),
      bytes: z.number(),
      ref: z.string(),
      caption: z.string().optional(),
    }),
  ]),
});

/** What waits for its turn; its id is `<queue>/<running number>`. Sealed: it holds people's words and the secrets of forms. */
export const waitingRecord = defineRecord({
  kind: "inbox",
  version: 1,
  sealed: true,
  schema: z.object({
    incoming,
    tries: z.number(),
    /** Of one that may be called back while it is being written; see called-back.ts. */
    receipt: z.string().optional(),
  }),
});
export type Waiting = z.infer<typeof waitingRecord.schema>;

/** What could not be worked on, kept for whoever looks for the reason; its id is `<bucket of the day>/<failure id>`. */
export const parkedRecord = defineRecord({
  kind: "parked",
  version: 1,
  sealed: true,
  schema: z.object({ incoming, reason: z.string(), at: z.number() }),
});
