import { joinText } from "../../chat.ts";
import { progressBar } from "../../messages/bar.ts";
import type { Answer, FrameButton, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { countOf, countsInOrder, ended, notReached } from "./counts.ts";
import { followIfLive } from "./follow-if-live.ts";
import { standingLine, standingOf } from "./standing.ts";

type ProgressTurn = Pick<Turn, "api" | "say" | "kept" | "now" | "zone" | "campaign">;

/** Counted now: the service keeps no progress of its own. */
export async function answerProgress(turn: ProgressTurn): Promise<Answer> {
  const { api, say, now, zone } = turn;
  const campaign = campaignOf(turn);
  const counted = await api.contacts.count(campaign.id);
  const { total, byStatus, credits } = counted;
  const standing = await standingOf(turn, campaign.id);
  const follows = standing.state === "none" && (await followIfLive(turn, campaign, counted));
  // A run of some contacts only is measured by those; of all, the count just made is newer than what the watch saw.
  const some = standing.state === "running" && standing.total !== total;
  const scope = some ? standing : { done: countOf(byStatus, ended), total };
  return {
    text: joinText(
      [
        say("campaign.progress", { name: campaign.name, at: now, zone }),
        total === 0
          ? say("campaign.nobody", { name: campaign.name })
          : say("campaign.bar", { bar: progressBar(scope.done, scope.total), done: scope.done, total: scope.total }),
        say("campaign.counts", { counts: countsInOrder(byStatus) }),
        credits > 0 ? say("campaign.credits-line", { credits }) : undefined,
        follows ? say("notify.follows", { campaign: campaign.name }) : standingLine(turn, standing),
      ],
      "\n",
    ),
    buttons: buttons(turn, campaign.id, byStatus, follows || standing.state !== "none"),
    focus: focusOn(campaign),
  };
}

function buttons(
  { say }: ProgressTurn,
  campaign: string,
  byStatus: Readonly<Record<string, number>>,
  underWay: boolean,
): readonly FrameButton[] {
  const missed = notReached.filter((status) => countOf(byStatus, [status]) > 0).sort();
  const count = countOf(byStatus, missed);
  const refresh = frameButton(say("campaign.button-refresh"), "campaign.progress", { campaign });
  const numbers = frameButton(say("campaign.button-missed", { count }), "contacts.list", {
    campaign,
    statuses: missed,
  });
  const again = frameButton(say("campaign.button-call-again"), "campaign.rerun", { campaign, statuses: missed });
  const start = frameButton(say("campaign.button-start"), "campaign.start", { campaign });
  const report = frameButton(say("campaign.button-report"), "campaign.report", { campaign });
  if (underWay) return [refresh, ...(count > 0 ? [numbers] : [])];
  if (countOf(byStatus, ended) === 0) return [start];
  return [...(count > 0 ? [numbers, again] : []), report];
}
