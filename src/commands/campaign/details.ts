import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";

export const campaignDetails = defineCommand({
  intent: "campaign.details",
  slots: { campaign: campaignRef },
  cues: [],
  slash: ["/campaign CAMPAIGN", "/campaign show CAMPAIGN"],
  examples: ["show campaign 8"],
  does: { kind: "later", risk: "none" },
});
