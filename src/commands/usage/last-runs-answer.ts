// The last runs side by side: what became of each, and what it was charged.
import { canDraw } from "../../charts/canvas.ts";
import { parts } from "../../charts/palette.ts";
import { slicesOf } from "../../charts/run-words.ts";
import { drawRuns } from "../../charts/runs-picture.ts";
import { joinText } from "../../chat.ts";
import type { Answer, AnswerFile, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import type { PastRun } from "../kept.ts";

type RunsTurn = Pick<Turn, "say" | "kept" | "now" | "zone">;

/** As many as a phone shows. */
const MOST = 5;

export async function answerLastRuns(turn: RunsTurn, wanted: number): Promise<Answer> {
  const { say, kept } = turn;
  const runs = [...(await kept.runs.past({ last: Math.min(MOST, wanted) }))].reverse();
  if (runs.length === 0) return { text: say("usage.no-runs") };
  const picture = await pictureOf(turn, runs);
  const campaigns = new Map(runs.map(({ campaign }) => [campaign.id, campaign]));
  return {
    text: joinText(
      [[{ bold: say("chart.runs", { count: runs.length }) }], ...runs.map((run) => lineOf(turn, run))],
      "\n",
    ),
    buttons: [...campaigns.values()].map(({ id, name }) =>
      frameButton(say("campaign.button-open", { id, name }), "campaign.details", { campaign: id }),
    ),
    files: picture ? [picture] : [],
  };
}

function lineOf(turn: RunsTurn, run: PastRun) {
  return [{ bold: run.campaign.name }, ` · ${whenOf(turn, run)} · ${factsOf(turn, run)}`];
}

function whenOf({ say, now, zone }: RunsTurn, { startedAt }: PastRun): string {
  return say("campaign.moment-short", { at: startedAt, zone, now });
}

function factsOf({ say }: RunsTurn, { counts, total, credits }: PastRun): string {
  return say("chart.run-facts", { reached: counts.completed ?? 0, total, credits });
}

async function pictureOf(turn: RunsTurn, runs: readonly PastRun[]): Promise<AnswerFile | undefined> {
  if (!(await canDraw())) return undefined;
  const { say } = turn;
  const seen = parts.filter((part) => runs.some(({ counts }) => (counts[part] ?? 0) > 0));
  const credits = runs.reduce((sum, run) => sum + run.credits, 0);
  const bytes = await drawRuns({
    title: say("chart.runs", { count: runs.length }),
    subtitle: say("chart.credits", { credits }),
    legend: seen.map((part) => ({ part, label: say("chart.part", { part }) })),
    rows: runs.map((run) => ({
      name: run.campaign.name,
      when: whenOf(turn, run),
      facts: factsOf(turn, run),
      slices: slicesOf(say, run.counts),
    })),
  });
  return { name: "last-runs.png", mime: "image/png", bytes };
}
