import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";

export const campaignDelete = defineCommand({
  intent: "campaign.delete",
  slots: { campaign: campaignRef },
  cues: [],
  slash: ["/campaign delete CAMPAIGN"],
  examples: ["delete campaign 8"],
  does: { kind: "later", risk: "destroys" },
});
