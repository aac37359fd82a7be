// Credits over days, from what the bot saw runs being charged: the service itself keeps no such account.
import { parseIsoDay, wallTime } from "../../calendar/zone.ts";
import { drawBars } from "../../charts/bars-picture.ts";
import { canDraw } from "../../charts/canvas.ts";
import { joinText, type RichText } from "../../chat.ts";
import type { Answer, AnswerFile, FrameButton, Turn } from "../command.ts";
import { frameButton } from "../frame-of.ts";
import type { PastRun } from "../kept.ts";
import { answerLastRuns } from "./last-runs-answer.ts";
import { type Span, spansOf } from "./spans.ts";

export interface UsageTurn extends Pick<Turn, "say" | "kept" | "now" | "zone"> {
  readonly slots: {
    readonly from_date?: string | undefined;
    readonly to_date?: string | undefined;
    readonly last?: number | undefined;
  };
}

/** What is told when no time was named. */
const DAYS = 7;
/** How far back a question may reach, so that a slip of the year is no walk through a century. */
const MOST_DAYS = 10 * 366;

export async function answerUsage(turn: UsageTurn): Promise<Answer> {
  if (turn.slots.last !== undefined) return answerLastRuns(turn, turn.slots.last);
  const period = periodOf(turn);
  const runs = (await turn.kept.runs.past({})).map((run) => ({ ...run, day: wallTime(run.endedAt, turn.zone).day }));
  const within = runs.filter(({ day }) => day >= period.first && day <= period.last);
  const picture = await pictureOf(turn, period, within);
  return {
    text: joinText([...(await lines(turn, period, within))], "\n"),
    buttons: buttons(turn, runs.length),
    files: picture ? [picture] : [],
  };
}

type DatedRun = PastRun & { readonly day: number };

/** Never beyond today; a beginning after its end is turned round. */
function periodOf({ slots, now, zone }: UsageTurn): Span {
  const today = wallTime(now, zone).day;
  const end = slots.to_date === undefined ? today : Math.min(today, parseIsoDay(slots.to_date));
  const start = slots.from_date === undefined ? end - DAYS + 1 : Math.min(today, parseIsoDay(slots.from_date));
  const [first, last] = start <= end ? [start, end] : [end, start];
  return { first: Math.max(first, last - MOST_DAYS), last };
}

async function lines(
  turn: UsageTurn,
  period: Span,
  runs: readonly DatedRun[],
): Promise<readonly (RichText | undefined)[]> {
  const { say, kept, now, zone } = turn;
  const credits = creditsOf(runs);
  const today = wallTime(now, zone).day;
  const going = period.last === today ? await kept.runs.going() : [];
  const codes = (await kept.codes.sent()).filter(
    ({ sentAt, outcome }) => outcome === "sent" && isWithin(period, wallTime(sentAt, zone).day),
  );
  return [
    [{ bold: say("usage.total", { credits }) }],
    say("usage.period", { from: period.first, to: period.last }),
    runs.length === 0
      ? say("usage.no-runs")
      : say("usage.runs", {
          runs: runs.length,
          reached: sum(runs, ({ counts }) => counts.completed ?? 0),
          total: sum(runs, ({ total }) => total),
        }),
    credits > 0 ? say("usage.most", { campaigns: dearest(runs) }) : undefined,
    ...going.map(({ name, credits: soFar }) => say("usage.going", { name, credits: soFar })),
    codes.length > 0 ? say("usage.codes", { count: codes.length }) : undefined,
    say("usage.basis"),
  ];
}

function isWithin({ first, last }: Span, day: number): boolean {
  return day >= first && day <= last;
}

/** As many campaigns as can be read in a line. */
const NAMED = 3;

/** What took most of the credits, most first. */
function dearest(runs: readonly DatedRun[]): readonly { readonly name: string; readonly credits: number }[] {
  const byCampaign = new Map<string, { name: string; credits: number }>();
  for (const { campaign, credits } of runs) {
    const known = byCampaign.get(campaign.id);
    byCampaign.set(campaign.id, { name: campaign.name, credits: (known?.credits ?? 0) + credits });
  }
  return [...byCampaign.values()]
    .filter(({ credits }) => credits > 0)
    .sort((a, b) => b.credits - a.credits)
    .slice(0, NAMED);
}

/** None where there is nothing to compare. */
async function pictureOf({ say }: UsageTurn, period: Span, runs: readonly DatedRun[]): Promise<AnswerFile | undefined> {
  const { unit, spans } = spansOf(period);
  const total = creditsOf(runs);
  if (total === 0 || spans.length < 2 || !(await canDraw())) return undefined;
  const bars = spans.map((span) => {
    const credits = creditsOf(runs.filter(({ day }) => isWithin(span, day)));
    return {
      label: say(unit === "month" ? "usage.month" : "usage.day", { day: span.first }),
      value: credits,
      count: say("chart.count", { count: credits }),
    };
  });
  const days = say("usage.period", { from: period.first, to: period.last });
  const subtitle = `${days} · ${say("chart.credits", { credits: total })}`;
  const bytes = await drawBars({ title: say("chart.usage"), subtitle, bars });
  return { name: "credits.png", mime: "image/png", bytes };
}

function creditsOf(runs: readonly PastRun[]): number {
  return sum(runs, ({ credits }) => credits);
}

/** Pressed while they are few, they show as many as there are. */
const LAST = 5;

function buttons({ say }: UsageTurn, runs: number): readonly FrameButton[] {
  const list = frameButton(say("campaign.button-all"), "campaign.list", {});
  if (runs === 0) return [list];
  return [frameButton(say("usage.button-last", { count: Math.min(LAST, runs) }), "usage.show", { last: LAST }), list];
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
