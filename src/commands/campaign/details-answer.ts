import { joinText } from "../../chat.ts";
import type { Answer, FrameButton, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import { campaignDetails } from "./campaign-lines.ts";
import { campaignOf, focusOn } from "./campaign-of.ts";
import { progressButton } from "./can-run.ts";
import { countOf } from "./counts.ts";
import { canBeStarted } from "./services.ts";
import { standingLine, standingOf } from "./standing.ts";

type DetailsTurn = Pick<Turn, "api" | "say" | "show" | "kept" | "now" | "zone" | "campaign">;

export async function answerDetails(turn: DetailsTurn): Promise<Answer> {
  const { api } = turn;
  const campaign = campaignOf(turn);
  const counts = await api.contacts.count(campaign.id);
  const standing = await standingOf(turn, campaign.id);
  const running = standing.state !== "none";
  const fresh = countOf(counts.byStatus, ["not started"]);
  const lines = [
    campaignDetails(turn, campaign, counts),
    await lastRunLine(turn, campaign.id),
    standingLine(turn, standing),
  ];
  return {
    text: joinText(lines, "\n"),
    buttons: nextSteps(turn, { campaign, total: counts.total, fresh, running }),
    focus: focusOn(campaign),
  };
}

/** What the last run came to that the bot saw end. */
async function lastRunLine({ say, kept, zone, now }: DetailsTurn, campaignId: string): Promise<string | undefined> {
  const last = (await kept.runs.past({})).findLast(({ campaign }) => campaign.id === campaignId);
  if (last === undefined) return undefined;
  const { startedAt: at, counts, total, credits } = last;
  const facts = say("chart.run-facts", { reached: counts.completed ?? 0, total, credits });
  return say("campaign.last-run", { at, zone, now, facts });
}

interface Stage {
  readonly campaign: ReturnType<typeof campaignOf>;
  readonly total: number;
  readonly fresh: number;
  readonly running: boolean;
}

function nextSteps(turn: DetailsTurn, { campaign, total, fresh, running }: Stage): readonly FrameButton[] {
  const { say } = turn;
  const about = { campaign: campaign.id };
  const start = frameButton(say("campaign.button-start"), "campaign.start", about);
  const numbers = frameButton(say("campaign.button-numbers"), "contacts.list", about);
  const report = frameButton(say("campaign.button-report"), "campaign.report", about);
  const add = frameButton(say("campaign.button-add"), "contacts.add", about);
  if (total === 0) return [add];
  if (running) return [progressButton(turn, campaign), numbers];
  if (!canBeStarted(campaign.services)) return [numbers, report];
  return fresh === total ? [start, numbers] : [start, numbers, report];
}
