// The nearest things that work where a run cannot be stopped, moved or taken back.
import type { Answer, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { progressButton } from "./can-run.ts";
import { standingOf } from "./standing.ts";

type InsteadTurn = Pick<Turn, "say" | "kept" | "now" | "zone" | "campaign">;

export async function insteadOfStopping(turn: InsteadTurn): Promise<Answer> {
  const campaign = campaignOf(turn);
  const { say } = turn;
  const { name } = campaign;
  const standing = await standingOf(turn, campaign.id);
  switch (standing.state) {
    case "none":
      return {
        text: say("campaign.stop-nothing", { name }),
        buttons: [progressButton(turn, campaign)],
        focus: focusOn(campaign),
      };
    case "running":
      return {
        text: say("campaign.stop-cannot", { name, done: standing.done, total: standing.total }),
        buttons: [progressButton(turn, campaign)],
        focus: focusOn(campaign),
      };
    case "waiting":
      return insteadOfMoving(turn);
    default:
      return standing satisfies never;
  }
}

/** Taking a start off the schedule, and moving it: only without the campaign it would not begin. */
export async function insteadOfMoving(turn: InsteadTurn): Promise<Answer> {
  const campaign = campaignOf(turn);
  const { say, zone, now } = turn;
  const { id, name } = campaign;
  const standing = await standingOf(turn, id);
  switch (standing.state) {
    case "none":
      return {
        text: say("campaign.schedule-none", { name }),
        buttons: [frameButton(say("campaign.button-start"), "campaign.start", { campaign: id })],
        focus: focusOn(campaign),
      };
    case "running":
      return insteadOfStopping(turn);
    case "waiting":
      return {
        text: say("campaign.schedule-fixed", { name, at: standing.at, zone, now }),
        buttons: [
          frameButton(say("campaign.button-copy"), "campaign.copy", { campaign: id }),
          { ...frameButton(say("campaign.button-delete"), "campaign.delete", { campaign: id }), tone: "danger" },
        ],
        focus: focusOn(campaign),
      };
    default:
      return standing satisfies never;
  }
}
