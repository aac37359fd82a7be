import { campaignRef } from "../../slots/campaign-ref.ts";
import { freeText } from "../../slots/free-text.ts";
import { defineCommand } from "../command.ts";

export const campaignEstimate = defineCommand({
  intent: "campaign.estimate",
  slots: { campaign: campaignRef, message: freeText },
  cues: [],
  slash: ["/campaign estimate CAMPAIGN"],
  examples: ["what would campaign 8 cost?"],
  does: { kind: "later", risk: "none" },
});
