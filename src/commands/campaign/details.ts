import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignDetails = defineCommand({
  intent: "campaign.details",
  slots: { campaign: campaignRef },
  cues: [
    ["show", "@campaign"],
    ["show", "campaign"],
    ["details", "@target"],
    ["details", "campaign"],
    ["@campaign"],
    ["campaign"],
    ["show", "@target"],
  ],
  slash: ["/campaign CAMPAIGN", "/campaign show CAMPAIGN"],
  examples: ["show campaign 8", "अभियान ८ देखाऊ", "campaign 8 dekhau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["campaign"]),
    answer: async (turn) => (await import("./details-answer.ts")).answerDetails(turn),
  },
});
