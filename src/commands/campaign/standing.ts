// Does a run of a campaign go on or wait for its hour, as far as the bot knows?
import type { Setting } from "../command.ts";

export type Standing =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "waiting"; readonly at: number; readonly total: number };

type Teller = Pick<Setting, "kept" | "now">;

export async function standingOf({ kept, now }: Teller, campaignId: string): Promise<Standing> {
  const run = await kept.runs.current(campaignId);
  if (run === undefined) return { state: "none" };
  const { startsAt, done, total } = run;
  return startsAt !== undefined && startsAt > now
    ? { state: "waiting", at: startsAt, total }
    : { state: "running", done, total };
}

export function standingLine(
  { say, zone, now }: Pick<Setting, "say" | "zone" | "now">,
  standing: Standing,
): string | undefined {
  switch (standing.state) {
    case "none":
      return undefined;
    case "running":
      return say("campaign.runs");
    case "waiting":
      return say("campaign.waits", { at: standing.at, total: standing.total, zone, now });
    default:
      return standing satisfies never;
  }
}
