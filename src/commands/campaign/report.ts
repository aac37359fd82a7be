import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";

export const campaignReport = defineCommand({
  intent: "campaign.report",
  slots: { campaign: campaignRef },
  cues: [],
  slash: ["/campaign report CAMPAIGN", "/report CAMPAIGN"],
  examples: ["send me the report of campaign 8"],
  does: { kind: "later", risk: "none" },
});
