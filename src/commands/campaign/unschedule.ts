import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { notOffered } from "./not-offered.ts";

export const campaignUnschedule = defineCommand({
  intent: "campaign.unschedule",
  slots: { campaign: campaignRef },
  cues: [
    ["unschedule", "@target"],
    ["cancel", "schedule", "@target"],
    ["delete", "schedule", "@target"],
    ["cancel", "schedule", "campaign"],
    ["delete", "schedule", "campaign"],
  ],
  slash: ["/campaign unschedule CAMPAIGN"],
  examples: ["take campaign 8 off the schedule", "अभियान ८ को समय तालिका हटाऊ", "campaign 8 ko schedule hatau"],
  does: notOffered("campaign.unschedule", "none", async (turn) => (await import("./instead.ts")).insteadOfMoving(turn)),
});
