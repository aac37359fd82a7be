// From how a run stands to its picture in words of the person's language.
import type { Say } from "../messages/index.ts";
import type { Slice } from "./donut.ts";
import { type Part, parts } from "./palette.ts";
import type { RunPicture } from "./run-picture.ts";
import type { Timeline, TimelinePoint } from "./timeline.ts";

export type Counts = Readonly<Partial<Record<Part, number>>>;

/** Each part that is not zero, in the order of the colours; who was reached stands first in any case. */
export function slicesOf(say: Say, counts: Counts): readonly Slice[] {
  return parts
    .map((part) => ({ part, value: counts[part] ?? 0 }))
    .filter(({ part, value }) => value > 0 || part === "completed")
    .map(({ part, value }) => ({
      part,
      value,
      label: say("chart.part", { part }),
      count: say("chart.count", { count: value }),
    }));
}

/** Whole percent, never more than it is; a little is not nothing. */
function shareText(say: Say, part: number, whole: number): string {
  const percent = whole > 0 ? Math.min(100, Math.floor((part / whole) * 100)) : 0;
  const below = percent === 0 && part > 0;
  return say("chart.percent", { percent: below ? 1 : percent, below });
}

export interface RunFacts {
  readonly name: string;
  readonly total: number;
  readonly counts: Counts;
  readonly credits: number;
  /** ms since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly zone: string;
  /** What was seen on the way; start and end need not be among them. */
  readonly series: readonly TimelinePoint[];
}

/** A run that is over. */
export function runPicture(say: Say, facts: RunFacts): RunPicture {
  const { name, total, counts, credits, startedAt, endedAt, zone } = facts;
  const ms = Math.max(0, endedAt - startedAt);
  return {
    title: name,
    subtitle: say("chart.run", { startedAt, ms, credits, zone, now: endedAt }),
    outcome: outcomeOf(say, counts, total),
    timeline: timelineOf(say, facts),
  };
}

/** How a campaign stands, whatever was run of it: statuses as the service calls them. */
export function standingPicture(
  say: Say,
  standing: {
    readonly name: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly total: number;
    readonly credits: number;
    readonly at: number;
    readonly zone: string;
  },
): RunPicture {
  const { name, counts, total, credits, at, zone } = standing;
  const known = parts.filter((part) => Object.hasOwn(counts, part));
  const named: Counts = Object.fromEntries(known.map((part) => [part, counts[part]]));
  const unnamed = total - known.reduce((sum, part) => sum + (counts[part] ?? 0), 0);
  const outcome = outcomeOf(say, { ...named, other: (named.other ?? 0) + unnamed }, total);
  // Nobody has tried yet: they may simply not have been started.
  const slices = outcome.slices.map((slice) =>
    slice.part === "not started" ? { ...slice, label: say("chart.not-started") } : slice,
  );
  return { title: name, subtitle: say("chart.standing", { at, credits, zone }), outcome: { ...outcome, slices } };
}

function outcomeOf(say: Say, counts: Counts, total: number): RunPicture["outcome"] {
  return {
    share: shareText(say, counts.completed ?? 0, total),
    meaning: say("chart.reached"),
    slices: slicesOf(say, counts),
  };
}

const SHORT_MS = 10 * 60_000;

function timelineOf(say: Say, facts: RunFacts): Timeline {
  const { total, counts, startedAt, endedAt, zone, series } = facts;
  const done = Math.min(total, endedIn(counts));
  const reached = counts.completed ?? 0;
  const ms = Math.max(0, endedAt - startedAt);
  const within = series.filter(({ at }) => at > startedAt && at < endedAt);
  return {
    done: say("chart.done"),
    reached: say("chart.reached-line"),
    from: say("chart.time", { at: startedAt, zone }),
    // The two hours would be the same, or nearly.
    to: ms < SHORT_MS ? say("chart.after", { ms }) : say("chart.time", { at: endedAt, zone }),
    whole: say("chart.count", { count: total }),
    total,
    points: [{ at: startedAt, done: 0, reached: 0 }, ...within, { at: endedAt, done, reached }],
  };
}

const open: readonly Part[] = ["not started", "other", "unchanged", "missing"];

function endedIn(counts: Counts): number {
  return parts.reduce((sum, part) => sum + (open.includes(part) ? 0 : (counts[part] ?? 0)), 0);
}
