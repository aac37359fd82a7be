import { campaignRef } from "../../slots/campaign-ref.ts";
import { freeText } from "../../slots/free-text.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignEstimate = defineCommand({
  intent: "campaign.estimate",
  slots: { campaign: campaignRef, message: freeText },
  cues: [
    ["cost", "@target"],
    ["cost", "campaign"],
    ["howmuch", "cost", "@target"],
    ["howmuch", "credit", "@target"],
  ],
  slash: ["/campaign estimate CAMPAIGN [say MESSAGE]"],
  examples: ["what would campaign 8 cost?", "अभियान ८ को कति लाग्छ?", "campaign 8 ma kati credit lagcha?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["campaign"]),
    answer: async (turn) => (await import("./estimate-answer.ts")).answerEstimate(turn),
  },
});
