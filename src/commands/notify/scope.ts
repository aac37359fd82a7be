import { chatKey } from "../../chat.ts";
import type { NotifyScope } from "../../messages/en/notify.ts";
import type { Subscription } from "../kept.ts";

/** What a subscription is about, as sentences take it. */
export function scopeOf({ campaign, when, percent }: Subscription): NotifyScope {
  return { campaign: campaign?.name, when, percent };
}

/** The same chat, account and campaign: the later wish takes the place of the earlier. */
export function isSameTarget(a: Subscription, b: Subscription): boolean {
  return chatKey(a.chat) === chatKey(b.chat) && a.account === b.account && a.campaign?.id === b.campaign?.id;
}
