// What a person may want next when a run has ended, one tap away. Those who were reached are offered by no button.
import type { Say } from "../messages/index.ts";
import type { DraftButton } from "../outbox/message.ts";
import type { Result } from "./completion.ts";
import { frameButton } from "./frame-button.ts";
import { openOf } from "./reckon.ts";

/** In the order of their buttons. */
const oneByOne = ["failed", "hungup", "unanswered"] as const;
const notReached = ["failed", "hungup", "terminated", "unanswered"] as const;

export function nextSteps(campaign: string, result: Result, say: Say): readonly DraftButton[] {
  const about = { campaign };
  const last = [
    frameButton(say("watch.export"), "campaign.report", about),
    frameButton(say("watch.details"), "campaign.details", about),
  ];
  // Nobody is called again while somebody is still being called.
  if (openOf(result.reckoning) > 0) return last;
  return [
    ...againButtons(campaign, result, say),
    ...smsButton(campaign, result, say),
    ...freshButton(campaign, result, say),
    ...last,
  ];
}

/** Counts are those of the campaign: so many a call of that status would reach, whichever run left them there. */
function againButtons(campaign: string, { missed, services }: Result, say: Say): readonly DraftButton[] {
  const calls = services !== "SMS";
  const countOf = (status: string) => missed.standing.get(status) ?? 0;
  const again = (statuses: readonly string[], status: string | undefined) => {
    const count = statuses.reduce((sum, one) => sum + countOf(one), 0);
    return frameButton(say("watch.again", { status, count, calls }), "campaign.rerun", { campaign, statuses });
  };
  const present = notReached.filter((status) => countOf(status) > 0);
  const single = present.length === 1 ? present : oneByOne.filter((status) => countOf(status) > 0);
  return [
    ...(present.length > 1 ? [again(present, undefined)] : []),
    ...single.map((status) => again([status], status)),
  ];
}

/** The service cannot send an SMS in a campaign of calls: a new campaign for the same people can. */
function smsButton(campaign: string, { missed, services }: Result, say: Say): readonly DraftButton[] {
  const count = missed.standing.get("unanswered") ?? 0;
  if (services !== "PHONE" || count === 0) return [];
  const slots = { campaign, by: "SMS", who: ["unanswered"] };
  return [frameButton(say("watch.sms-unanswered", { count }), "campaign.copy", slots)];
}

function freshButton(campaign: string, { missed, services }: Result, say: Say): readonly DraftButton[] {
  const count = missed.standing.get("not started") ?? 0;
  if (count === 0) return [];
  const label = say("watch.call-not-attempted", { count, calls: services !== "SMS" });
  return [frameButton(label, "campaign.rerun", { campaign, statuses: ["not started"] })];
}
