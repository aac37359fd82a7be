import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignReport = defineCommand({
  intent: "campaign.report",
  slots: { campaign: campaignRef },
  cues: [["report", "@target"], ["report", "campaign"], ["give", "report", "@target"], ["report"]],
  slash: ["/campaign report CAMPAIGN", "/report CAMPAIGN"],
  examples: ["send me the report of campaign 8", "अभियान ८ को रिपोर्ट पठाऊ", "campaign 8 ko report pathau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["campaign"]),
    answer: async (turn) => (await import("./report-answer.ts")).answerReport(turn),
  },
});
