import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignProgress = defineCommand({
  intent: "campaign.progress",
  slots: { campaign: campaignRef },
  cues: [
    ["progress", "@target"],
    ["progress", "campaign"],
    ["question", "finish", "@target"],
    ["howmuch", "status:*", "@target"],
    ["howmuch", "finish", "@target"],
    ["howmuch", "reach", "@target"],
  ],
  slash: ["/campaign progress CAMPAIGN", "/progress CAMPAIGN"],
  examples: ["how is campaign 8 going?", "अभियान ८ कहाँ पुग्यो?", "campaign 8 kati pugyo?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["campaign"]),
    answer: async (turn) => (await import("./progress-answer.ts")).answerProgress(turn),
  },
});
