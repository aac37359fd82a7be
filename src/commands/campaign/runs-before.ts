import type { Setting } from "../command.ts";

/** How often the asker ran the campaign through the bot: all that can be known, the service keeps no such count. */
export async function runsBefore({ kept }: Pick<Setting, "kept">, campaignId: string): Promise<number> {
  const entries = await kept.audit.mine({ campaign: campaignId });
  return entries.filter(
    ({ intent, state }) => state === "done" && (intent === "campaign.start" || intent === "campaign.rerun"),
  ).length;
}
