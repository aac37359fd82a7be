import { campaignRef } from "../../slots/campaign-ref.ts";
import { schedule } from "../../slots/schedule.ts";
import { defineCommand } from "../command.ts";
import { notOffered } from "./not-offered.ts";

export const campaignReschedule = defineCommand({
  intent: "campaign.reschedule",
  slots: { campaign: campaignRef, schedule },
  cues: [
    ["send", "@time", "@campaign"],
    ["reschedule", "@amount"],
    ["schedule", "@time", "@target"],
    ["reschedule", "@target"],
    ["reschedule", "campaign"],
    ["reschedule", "campaign", "@time"],
    ["change", "schedule", "@target"],
    ["change", "schedule", "campaign", "@time"],
    ["instead", "@time", "@target"],
    ["start", "instead", "@time", "@target"],
  ],
  slash: ["/campaign move CAMPAIGN SCHEDULE"],
  examples: [
    "move campaign 8 to friday 10am",
    "अभियान ८ शुक्रबार बिहान १० बजे सार",
    "campaign 8 sukrabar bihana 10 baje sara",
  ],
  does: notOffered("campaign.reschedule", "spends", async (turn) =>
    (await import("./instead.ts")).insteadOfMoving(turn),
  ),
});
