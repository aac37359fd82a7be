// How a chat wants to be told: muted for a time, a summary once a day; and what became of its last notices.
import { z } from "zod";
import { type ChatRef, chatKey, type Language } from "../chat.ts";
import type { ChatNotices, Kept, PastRun } from "../commands/kept.ts";
import type { Jobs } from "../jobs/port.ts";
import { postedRecord, troubles } from "../outbox/records.ts";
import { type Change, defineRecord, type Found, type Records } from "../store/records.ts";
import { nextDaily } from "./daily.ts";
import { pastRunsOf } from "./past.ts";
import { subscriptionsOf, wantsRun } from "./subscriptions.ts";
import type { WatchParts } from "./watches.ts";

const chat: z.ZodType<ChatRef> = z.object({
  platform: z.string(),
  id: z.string(),
  topic: z.string().optional(),
  kind: z.enum(["private", "group"]),
});

/** Its id is the chat's key, made one word. Times in ms since 1970. */
export const chatNoticesRecord = defineRecord({
  kind: "chat-notices",
  version: 1,
  sealed: true,
  schema: z.object({
    chat,
    account: z.string(),
    zone: z.string(),
    lang: z.enum(["en", "ne"]),
    muted: z.object({ since: z.number(), until: z.number() }).optional(),
    /** `since`: what ended up to then has been told. */
    digest: z.object({ time: z.string(), next: z.number(), since: z.number() }).optional(),
    /** Nothing reaches the chat: it is told of nothing until somebody there turns the notices on again. */
    failure: z
      .object({
        why: z.enum(troubles),
        at: z.number(),
        /** The person who has been told of it elsewhere. */
        told: z.string().optional(),
      })
      .optional(),
  }),
});
export type Noticed = z.infer<typeof chatNoticesRecord.schema>;

/** One notice that was drafted for a chat; its id is `<chat>/<running number>`. */
const toldRecord = defineRecord({
  kind: "told",
  version: 1,
  sealed: true,
  schema: z.object({ key: z.string(), campaign: z.string() }),
});

/** So many of a chat's last notices are remembered. */
const TOLD_KEPT = 10;

export const noticesId = (place: ChatRef): string => encodeURIComponent(chatKey(place));

/** For the commit that drafts a notice. */
export async function toldChanges(
  records: Records,
  place: ChatRef,
  notice: { readonly key: string; readonly campaign: string },
): Promise<readonly Change[]> {
  const before = await records.list(toldRecord, `${noticesId(place)}/`);
  const old = before.slice(0, Math.max(0, before.length - TOLD_KEPT + 1));
  return [
    records.append(toldRecord, `${noticesId(place)}/`, notice),
    ...old.map(({ id }) => records.delete(toldRecord, id)),
  ];
}

interface About {
  readonly chat: ChatRef;
  readonly account: string;
  readonly zone: string;
  readonly lang: Language;
}

type NoticeParts = Pick<WatchParts, "records" | "clock" | "jobs">;

/** What the commands about notices of one chat work with. */
export function noticesOf(parts: NoticeParts, about: About): Kept["notices"] {
  const { records, clock } = parts;
  return {
    here: () => stateOf(parts, about),
    async mute(minutes) {
      const since = clock.now();
      const until = since + minutes * 60_000;
      await change(parts, about, (now) => ({ ...now, muted: { since: now.muted?.since ?? since, until } }));
      await scheduleSummaries(parts.jobs, about.chat, until);
      return until;
    },
    async unmute() {
      const found = await records.get(chatNoticesRecord, noticesId(about.chat));
      const muted = found?.value.muted;
      if (!found || !muted || muted.until <= clock.now()) return undefined;
      await change(parts, about, ({ muted: _, ...rest }) => rest);
      return await endedFor(records, about.chat, { from: muted.since, to: clock.now() });
    },
    async digest(time) {
      const now = clock.now();
      const next = nextDaily(time, about.zone, now);
      await change(parts, about, (known) => ({ ...known, ...about, digest: { time, next, since: now } }));
      await scheduleSummaries(parts.jobs, about.chat, next);
      return next;
    },
    async stopDigest() {
      const { digestAt } = await stateOf(parts, about);
      if (digestAt !== undefined) await change(parts, about, ({ digest: _, ...rest }) => rest);
      return digestAt !== undefined;
    },
    /** In this zone and language from now on, and worth trying again. */
    arrive: () => change(parts, about, ({ failure: _, ...known }) => ({ ...known, ...about })),
  };
}

/** One job for both, at the earlier of its two times; `summarise` finds out which it is. */
export async function scheduleSummaries(jobs: Jobs, place: ChatRef, at: number): Promise<void> {
  await jobs.schedule({ kind: SUMMARIES, id: noticesId(place) }, at);
}
export const SUMMARIES = "summaries";

async function change(
  { records }: NoticeParts,
  { chat: place, account, zone, lang }: About,
  edit: (noticed: Noticed) => Noticed,
): Promise<void> {
  for (;;) {
    const found = await records.get(chatNoticesRecord, noticesId(place));
    const next = edit(found?.value ?? { chat: place, account, zone, lang });
    const put = records.put(chatNoticesRecord, noticesId(place), next, found?.version ?? 0);
    if (await records.commit([put], { synced: true })) return;
  }
}

async function stateOf({ records, clock }: NoticeParts, { chat: place }: About): Promise<ChatNotices> {
  const found = await records.get(chatNoticesRecord, noticesId(place));
  const { muted, digest, failure } = found?.value ?? {};
  const notices = await records.list(toldRecord, `${noticesId(place)}/`);
  const seen = await Promise.all(notices.map((notice) => fateOf(records, notice)));
  const troubled = seen.flatMap(({ trouble }) => trouble ?? []);
  return {
    mutedUntil: muted && muted.until > clock.now() ? muted.until : undefined,
    digestAt: digest?.time,
    lastDelivery: seen.findLast(({ delivered }) => delivered !== undefined)?.delivered,
    lastFailure: failure ?? troubled.at(-1),
    isCutOff: failure !== undefined,
  };
}

type Failure = NonNullable<ChatNotices["lastFailure"]>;
interface Fate {
  readonly delivered?: { readonly at: number; readonly campaign: string };
  readonly trouble?: Failure | undefined;
}

async function fateOf(records: Records, { value }: Found<z.infer<typeof toldRecord.schema>>): Promise<Fate> {
  const posted = (await records.get(postedRecord, value.key))?.value;
  if (posted?.platformId !== undefined && posted.at !== undefined)
    return { delivered: { at: posted.at, campaign: value.campaign } };
  return { trouble: posted?.trouble };
}

/** What ended in a span of time and would have been told in this chat; what was begun here is told here in any case. */
export async function endedFor(
  records: Records,
  place: ChatRef,
  span: { readonly from: number; readonly to: number },
): Promise<readonly PastRun[]> {
  const here = await subscriptionsOf(records, place).here();
  const ofAccount = async (account: string) => {
    const wanted = here.filter((one) => one.account === account);
    const runs = await pastRunsOf(records, account).past(span);
    return runs.filter((run) => run.chat !== chatKey(place) && wanted.some((one) => wantsRun(one, run)));
  };
  const accounts = [...new Set(here.map(({ account }) => account))];
  const runs = await Promise.all(accounts.map(ofAccount));
  return runs.flat().sort((one, other) => one.endedAt - other.endedAt);
}

/** Of a chat that nothing reaches any more: noted with the reason, so that it is not tried again and again. */
export async function cutOffChange(
  records: Records,
  place: ChatRef,
  failure: NonNullable<Noticed["failure"]>,
): Promise<readonly Change[]> {
  const found = await records.get(chatNoticesRecord, noticesId(place));
  if (!found) return [];
  return [records.put(chatNoticesRecord, noticesId(place), { ...found.value, failure }, found.version)];
}
