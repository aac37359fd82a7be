// Chats that want to be told when campaigns finish: kept by chat, found by account and campaign.
import { type ChatRef, chatKey } from "../chat.ts";
import type { Kept, PastRun, Subscription } from "../commands/kept.ts";
import type { Records } from "../store/records.ts";
import type { Ending } from "./completion.ts";
import { missedOf } from "./reckon.ts";
import { subscriptionRecord } from "./records.ts";

/** What `notify.on`, `notify.off` and `notify.list` of one chat work with. */
export function subscriptionsOf(records: Records, chat: ChatRef): Kept["subscriptions"] {
  return {
    async here() {
      const found = await records.list(subscriptionRecord, `${chatKey(chat)}/`);
      // Topics of a chat begin with the chat's own key.
      return found.map(({ value }) => value).filter((one) => chatKey(one.chat) === chatKey(chat));
    },
    add: (subscription) => records.put(subscriptionRecord, idOf(subscription), { ...subscription }),
    remove: (subscription) => records.delete(subscriptionRecord, idOf(subscription)),
  };
}

function idOf({ chat, account, campaign }: Subscription): string {
  return [chatKey(chat), encodeURIComponent(account), encodeURIComponent(campaign?.id ?? "*")].join("/");
}

/** The chat has another id from now on, in all its topics. */
export async function moveSubscriptions(records: Records, from: ChatRef, to: string): Promise<void> {
  const all = await records.list(subscriptionRecord, chatKey({ ...from, topic: undefined }));
  const changes = all.flatMap(({ id, value }) => {
    if (value.chat.platform !== from.platform || value.chat.id !== from.id) return [];
    const moved = { ...value, chat: { ...value.chat, id: to } };
    return [records.delete(subscriptionRecord, id), records.put(subscriptionRecord, idOf(moved), moved)];
  });
  if (changes.length > 0) await records.commit(changes, { synced: true });
}

export interface Audience {
  readonly account: string;
  readonly campaignId: string;
  /** The run's own chat is told anyway. */
  readonly except: ChatRef;
}

/** Each chat that wants this ending, once. */
export async function subscribersOf(
  records: Records,
  { account, campaignId, except }: Audience,
  ending: Ending,
): Promise<readonly Subscription[]> {
  const all = (await records.list(subscriptionRecord)).map(({ value }) => value);
  const wanting = all.filter(
    (one) =>
      one.account === account &&
      (one.campaign === undefined || one.campaign.id === campaignId) &&
      chatKey(one.chat) !== chatKey(except) &&
      wants(one, ending),
  );
  return [...new Map(wanting.map((one) => [chatKey(one.chat), one])).values()];
}

/** The same for a run that is over, told later. */
export function wantsRun({ campaign, when, percent }: Subscription, run: PastRun): boolean {
  if (campaign !== undefined && campaign.id !== run.campaign.id) return false;
  const missed = run.total - (run.counts.completed ?? 0);
  return when === "always" || isEnough(missed, run.total, percent);
}

function isEnough(missed: number, total: number, percent: number | undefined): boolean {
  return percent === undefined ? missed > 0 : missed * 100 > percent * total;
}

/** What did not end well counts as a failure. */
function wants({ when, percent }: Subscription, ending: Ending): boolean {
  if (when === "always" || ending.kind !== "done") return true;
  const { reckoning } = ending;
  return isEnough(missedOf(reckoning), reckoning.total, percent);
}
