// Campaigns followed until they finish: what the rest of the product may ask of it. The life of one watch is in follow.ts.
import type { TingTing } from "../api/port.ts";
import type { ChatRef, Language, Log, Who } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { WatchRequest } from "../commands/command.ts";
import type { Kept } from "../commands/kept.ts";
import { newId } from "../id.ts";
import type { Jobs } from "../jobs/port.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Change, Records } from "../store/records.ts";
import { cardDraft, stepOf } from "./card.ts";
import { followRun, giveUp } from "./follow.ts";
import { gapAfter } from "./pace.ts";
import { pastRunsOf } from "./past.ts";
import { holdRecord, type Scope, scopeRecord, type Watch, watchRecord } from "./records.ts";
import { subscriptionsOf } from "./subscriptions.ts";

export interface WatchOrder extends WatchRequest {
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
  readonly records: Records;
  readonly jobs: Jobs;
  readonly outbox: Pick<Outbox, "draft" | "flush">;
  readonly clock: Clock;
  readonly log: Log;
  readonly practice: boolean;
  /** The service as this person's account sees it. */
  readonly connect: (account: string, person: string) => TingTing;
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
  runsOf(account: string): Kept["runs"];
}

const KIND = "watch";

export function createWatches(parts: WatchParts): Watches {
  const { records, jobs } = parts;
  jobs.register(KIND, {
    handle: (run) => followRun(parts, run),
    missing: async () => (await records.list(watchRecord)).map(({ id, value }) => ({ id, at: value.standing.nextAt })),
    parked: (run) => giveUp(parts, run),
  });
  return {
    begin: (order) => begin(parts, order),
    wake: (run) => wake(parts, run),
    jump: (run, startNow) => jump(parts, run, startNow),
    subscriptionsOf: (chat) => subscriptionsOf(records, chat),
    runsOf: (account) => runsOf(parts, account),
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

function holdId(account: string, campaignId: string): string {
  return `${encodeURIComponent(account)}/${encodeURIComponent(campaignId)}`;
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

function runsOf({ records, clock }: WatchParts, account: string): Kept["runs"] {
  return {
    ...pastRunsOf(records, account),
    async current(campaignId) {
      const watches = (await records.list(watchRecord)).map(({ value }) => value);
      const watch = watches.find((one) => one.account === account && one.campaignId === campaignId);
      if (!watch) return undefined;
      const { total, startsAt, standing } = watch;
      return { total, done: standing.done, startsAt: startsAt > clock.now() ? startsAt : undefined };
    },
    lastHold: async (campaignId) => (await records.get(holdRecord, holdId(account, campaignId)))?.value,
  };
}
