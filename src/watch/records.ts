// What is kept of a run that is being followed, until it ends.
import { z } from "zod";
import type { ChatRef, Who } from "../chat.ts";
import { defineRecord, type Found } from "../store/records.ts";
import { reckoningSchema } from "./reckon.ts";
import { pointSchema } from "./series.ts";

const chat: z.ZodType<ChatRef> = z.object({
  platform: z.string(),
  id: z.string(),
  topic: z.string().optional(),
  kind: z.enum(["private", "group"]),
});

const who: z.ZodType<Who> = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "guest", "anonymous", "channel", "bot"]),
});

const lang = z.enum(["en", "ne"]);

/** Words about trouble that are said once a run. */
const trouble = z.enum(["signed-out", "unreachable", "stalled", "short", "empty"]);
export type Trouble = z.infer<typeof trouble>;

/** How far the following has come; the only part that changes. */
const standing = z.object({
  /** The next look, ms since 1970. */
  nextAt: z.number(),
  /** The most that was ever seen done: what is shown never goes back. */
  done: z.number(),
  /** When the counts last changed; at first when the run begins. */
  changedAt: z.number(),
  /** What the last look came to. */
  last: reckoningSchema.optional(),
  /** What the card shows, in steps of a percent: it is edited only when this changes. */
  shown: z.string(),
  /** When the balance was last asked for. */
  balanceAt: z.number().optional(),
  /** Looks that failed since the last one that did not. */
  failures: z.number(),
  told: z.array(trouble),
  /** How it went until now, for the picture at the end. */
  series: z.array(pointSchema),
});
export type Standing = z.infer<typeof standing>;

/** Version 1 kept no series. */
function withoutSeries(value: unknown): unknown {
  const watch = z.looseObject({ standing: z.looseObject({}) }).parse(value);
  return { ...watch, standing: { ...watch.standing, series: [] } };
}

/** One run; its id is the run's. */
export const watchRecord = defineRecord({
  kind: "watch",
  version: 2,
  sealed: true,
  upgrade: withoutSeries,
  schema: z.object({
    campaignId: z.string(),
    campaignName: z.string(),
    /** Contacts of this run. */
    total: z.number(),
    startsAt: z.number(),
    scheduled: z.boolean(),
    account: z.string(),
    team: z.string(),
    person: z.string(),
    who,
    chat,
    lang,
    zone: z.string(),
    /** Begun elsewhere: nobody knows which contacts it is about, nor when it began. */
    outside: z.boolean().optional(),
    /** How often the card had to go to another chat. */
    moves: z.number().optional(),
    /** The chat is gone, and nobody who began it can be reached: only subscribers are told. */
    unheard: z.boolean().optional(),
    standing,
  }),
});
export type Watch = z.infer<typeof watchRecord.schema>;
export type FoundWatch = Found<Watch>;

/** Which contacts a run is about; beside the watch because it may be large and seldom changes. Same id. */
export const scopeRecord = defineRecord({
  kind: "watch-scope",
  version: 1,
  sealed: false,
  schema: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("all") }),
    z.object({ kind: z.literal("some"), ids: z.array(z.string()) }),
    /** Contact id → its fingerprint before the run; `moved`: those that were seen to look different since. */
    z.object({
      kind: z.literal("again"),
      before: z.record(z.string(), z.string()),
      moved: z.array(z.string()).default([]),
    }),
  ]),
});
export type Scope = z.infer<typeof scopeRecord.schema>;

/** The run of a campaign that is being followed; its id is `<account>/<campaign>`. */
export const followingRecord = defineRecord({
  kind: "following",
  version: 1,
  sealed: false,
  schema: z.object({ run: z.string() }),
});

/** What the last start of a campaign held; its id is `<account>/<campaign>`. */
export const holdRecord = defineRecord({
  kind: "hold",
  version: 1,
  sealed: false,
  schema: z.object({ credits: z.number(), contacts: z.number() }),
});

/** A chat that wants to be told; its id is `<chat>/<account>/<campaign or "*">`. */
export const subscriptionRecord = defineRecord({
  kind: "subscription",
  version: 1,
  sealed: true,
  schema: z.object({
    chat,
    account: z.string(),
    campaign: z.object({ id: z.string(), name: z.string() }).optional(),
    when: z.enum(["always", "failures"]),
    percent: z.number().optional(),
    by: z.string(),
    lang: lang.optional(),
  }),
});
