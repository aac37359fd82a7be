// Why a campaign cannot be run now: a survey, a run that goes on or waits, nobody in it.
import type { Campaign } from "../../api/port.ts";
import type { Answer, FrameButton, Setting } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { focusOn } from "./campaign-of.ts";
import { countLive } from "./counts.ts";
import type { Recipients } from "./recipients.ts";
import { canBeStarted } from "./services.ts";
import { standingOf } from "./standing.ts";

type Teller = Pick<Setting, "say" | "kept" | "zone" | "now">;

export function progressButton({ say }: Pick<Setting, "say">, campaign: Pick<Campaign, "id">): FrameButton {
  return frameButton(say("campaign.button-progress"), "campaign.progress", { campaign: campaign.id });
}

/** Before the contacts are read. */
export async function whyNotNow(turn: Teller, campaign: Campaign): Promise<Answer | undefined> {
  const { say, zone, now } = turn;
  const { name, services } = campaign;
  const refuse = (text: string): Answer => ({
    text,
    buttons: [progressButton(turn, campaign)],
    focus: focusOn(campaign),
  });
  if (!canBeStarted(services))
    return { text: say("campaign.not-startable", { name, services }), focus: focusOn(campaign) };
  const standing = await standingOf(turn, campaign.id);
  switch (standing.state) {
    case "none":
      return undefined;
    case "waiting":
      return refuse(say("campaign.already-scheduled", { name, at: standing.at, zone, now }));
    case "running":
      return refuse(say("campaign.already-running", { name, done: standing.done, total: standing.total }));
    default:
      return standing satisfies never;
  }
}

/** After the contacts are read. */
export function whyNobody(turn: Teller, campaign: Campaign, { all }: Recipients): Answer | undefined {
  const { say } = turn;
  const { id, name } = campaign;
  if (all.total === 0) {
    const add = frameButton(say("campaign.button-add"), "contacts.add", { campaign: id });
    return { text: say("campaign.nobody", { name }), buttons: [add], focus: focusOn(campaign) };
  }
  const live = countLive(all.counts);
  if (live === 0) return undefined;
  return {
    text: say("campaign.live", { name, count: live }),
    buttons: [progressButton(turn, campaign)],
    focus: focusOn(campaign),
  };
}
