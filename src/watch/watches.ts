// Campaigns followed until they finish: what the rest of the product may ask of it. The life of one watch is in follow.ts.
import type { Activity } from "../activity.ts";
import type { TingTing } from "../api/port.ts";
import type { ChatRef, Language, Log, Who } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { WatchRequest } from "../commands/command.ts";
import type { Kept } from "../commands/kept.ts";
import type { GoneReason } from "../errors.ts";
import { newId } from "../id.ts";
import type { Jobs } from "../jobs/port.ts";
import type { LostMessage } from "../outbox/lane-at-work.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Change, Records } from "../store/records.ts";
import { cardDraft, stepOf } from "./card.ts";
import { chatNoticesRecord, type Noticed, noticesOf, SUMMARIES } from "./chat-notices.ts";
import { followChat, leaveChat, tellElsewhere } from "./elsewhere.ts";
import { followRun, giveUp } from "./follow.ts";
import { findFollowed, followingId, followOutside, holdId } from "./following.ts";
import { gapAfter } from "./pace.ts";
import { pastRunsOf } from "./past.ts";
import { followingRecord, holdRecord, type Scope, scopeRecord, type Watch, watchRecord } from "./records.ts";
import { subscriptionsOf } from "./subscriptions.ts";
import { summarise } from "./summaries.ts";

export interface WatchOrder extends WatchRequest {
  /** Begun elsewhere, found by its contacts. */
  readonly outside?: boolean;
  readonly account: string;
  readonly team: string;
  readonly person: string;
  readonly who: Who;
  /** Where the card lives and the end is told. */
  readonly chat: ChatRef;
  readonly lang: Language;
  readonly zone: string;
}

export interface WatchParts {
  readonly activity: Activity;
  readonly records: Records;
  readonly jobs: Jobs;
  readonly outbox: Pick<Outbox, "draft" | "flush">;
  readonly clock: Clock;
  readonly log: Log;
  readonly practice: boolean;
  /** The service as this person's account sees it. */
  readonly connect: (account: string, person: string) => TingTing;
  /** A private chat of this person other than the one named. */
  readonly homeOf: (person: string, except: ChatRef) => Promise<ChatRef | undefined>;
}

export interface Watches {
  /** Parts of the commit that notes the start: the watch and its first card. Call `wake` after it. */
  begin(order: WatchOrder): { readonly run: string; readonly changes: readonly Change[] };
  /** Has the first look done in time. If the process dies before, the sweep of the jobs does it. */
  wake(run: string): Promise<void>;
  /**
   * Practice: has a scheduled run begin now, by `startNow`, and follows it from now on.
   * False if it has begun already, is over, or `startNow` could not.
   */
  jump(run: string, startNow: (campaignId: string) => Promise<boolean>): Promise<boolean>;
  subscriptionsOf(chat: ChatRef, account: string): Kept["subscriptions"];
  noticesOf(about: Pick<WatchOrder, "chat" | "account" | "zone" | "lang">): Kept["notices"];
  runsOf(account: string): Omit<Kept["runs"], "follow">;
  /** See `Kept`. */
  followOf(about: Omit<WatchOrder, keyof WatchRequest>): Kept["runs"]["follow"];
  /** For the outbox: parts of the commit that gives a message up, see elsewhere.ts. */
  elsewhere(lost: LostMessage): Promise<readonly Change[]>;
  /** Nothing reaches the chat any more. */
  left(chat: ChatRef, why: GoneReason): Promise<void>;
  /** The chat lives on under the id `to`. Done twice is as once. */
  moved(from: ChatRef, to: string): Promise<void>;
}

const KIND = "watch";
/** The service is asked twice a second and account: more would only wait for their turn inside. */
const LOOKS_AT_ONCE = 8;

export function createWatches(parts: WatchParts): Watches {
  const { records, jobs } = parts;
  jobs.register(KIND, {
    handle: (run) => followRun(parts, run),
    missing: async () => (await records.list(watchRecord)).map(({ id, value }) => ({ id, at: value.standing.nextAt })),
    parked: (run) => giveUp(parts, run),
    atOnce: LOOKS_AT_ONCE,
  });
  jobs.register(SUMMARIES, {
    handle: (id) => summarise(parts, id),
    missing: async () => (await records.list(chatNoticesRecord)).flatMap(({ id, value }) => summariesDue(id, value)),
    parked: async (id, error) => parts.log.error({ id, error }, "summaries parked"),
  });
  return {
    begin: (order) => begin(parts, order),
    wake: (run) => wake(parts, run),
    jump: (run, startNow) => jump(parts, run, startNow),
    subscriptionsOf: (chat) => subscriptionsOf(records, chat),
    noticesOf: (about) => noticesOf(parts, about),
    runsOf: (account) => runsOf(parts, account),
    followOf: (about) => async (campaign, total) => {
      const order = { ...about, campaignId: campaign.id, campaignName: campaign.name, total, outside: true };
      const run = await followOutside(parts, order, (one) => begin(parts, one));
      if (run !== undefined) await wake(parts, run);
      return run !== undefined;
    },
    elsewhere: (lost) => tellElsewhere(parts, lost),
    left: (chat, why) => leaveChat(parts, chat, why),
    moved: (from, to) => followChat(parts, from, to),
  };
}

function begin(parts: WatchParts, order: WatchOrder): { readonly run: string; readonly changes: readonly Change[] } {
  const { records, outbox, clock, practice } = parts;
  const run = newId("r");
  const now = clock.now();
  const drawn = newWatch(order, now);
  const picture = {
    now,
    phase: { kind: drawn.scheduled ? ("waits" as const) : ("runs" as const) },
    done: 0,
    reckoning: undefined,
    silentMs: 0,
  };
  const watch = { ...drawn, standing: { ...drawn.standing, shown: stepOf(drawn, picture) } };
  return {
    run,
    changes: [
      records.put(watchRecord, run, watch, 0),
      records.put(scopeRecord, run, scopeOf(order), 0),
      records.put(followingRecord, followingId(order), { run }),
      ...holdChange(records, order),
      ...outbox.draft(cardDraft(run, watch, picture, practice)),
    ],
  };
}

function newWatch(order: WatchOrder, now: number): Watch {
  const { campaignId, campaignName, total, account, team, person, who, chat, lang, zone } = order;
  const startsAt = order.startsAt ?? now;
  const nextAt = startsAt + gapAfter({ total, lastedMs: 0, silentMs: 0 });
  return {
    ...{ campaignId, campaignName, total, account, team, person, who, chat, lang, zone },
    ...(order.outside ? { outside: true } : {}),
    startsAt,
    scheduled: startsAt > now,
    standing: { nextAt, done: 0, changedAt: startsAt, shown: "", failures: 0, told: [], series: [] },
  };
}

function scopeOf({ only, before }: WatchOrder): Scope {
  if (before !== undefined) return { kind: "again", before: { ...before }, moved: [] };
  return only === undefined ? { kind: "all" } : { kind: "some", ids: [...only] };
}

function holdChange(records: Records, order: WatchOrder): readonly Change[] {
  const { account, campaignId, holdCredits: credits, total: contacts } = order;
  return credits === undefined ? [] : [records.put(holdRecord, holdId(account, campaignId), { credits, contacts })];
}

async function wake({ records, jobs }: WatchParts, run: string): Promise<void> {
  const found = await records.get(watchRecord, run);
  if (found) await jobs.schedule({ kind: KIND, id: run }, found.value.standing.nextAt);
}

async function jump(
  parts: WatchParts,
  run: string,
  startNow: (campaignId: string) => Promise<boolean>,
): Promise<boolean> {
  const { records, clock } = parts;
  const found = await records.get(watchRecord, run);
  const now = clock.now();
  if (!found || found.value.startsAt <= now || !(await startNow(found.value.campaignId))) return false;
  const { standing, total } = found.value;
  const nextAt = now + gapAfter({ total, lastedMs: 0, silentMs: 0 });
  const watch = { ...found.value, startsAt: now, standing: { ...standing, changedAt: now, nextAt } };
  const noted = await records.commit([records.put(watchRecord, run, watch, found.version)], { synced: false });
  if (noted) await wake(parts, run);
  return noted;
}

function summariesDue(id: string, { muted, digest }: Noticed): readonly { readonly id: string; readonly at: number }[] {
  const times = [muted?.until, digest?.next].filter((at) => at !== undefined);
  return times.length === 0 ? [] : [{ id, at: Math.min(...times) }];
}

function runsOf({ records, clock }: WatchParts, account: string): Omit<Kept["runs"], "follow"> {
  return {
    ...pastRunsOf(records, account),
    async current(campaignId) {
      const watch = await findFollowed(records, { account, campaignId });
      if (!watch) return undefined;
      const { total, startsAt, standing } = watch;
      return { total, done: standing.done, startsAt: startsAt > clock.now() ? startsAt : undefined };
    },
    lastHold: async (campaignId) => (await records.get(holdRecord, holdId(account, campaignId)))?.value,
  };
}
