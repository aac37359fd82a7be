import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";

export const campaignProgress = defineCommand({
  intent: "campaign.progress",
  slots: { campaign: campaignRef },
  cues: [],
  slash: ["/campaign progress CAMPAIGN", "/progress CAMPAIGN"],
  examples: ["how is campaign 8 going?"],
  does: { kind: "later", risk: "none" },
});
