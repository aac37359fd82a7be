import { campaignRef } from "../../slots/campaign-ref.ts";
import { statuses } from "../../slots/statuses.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const contactsList = defineCommand({
  intent: "contacts.list",
  slots: { campaign: campaignRef, statuses },
  cues: [
    ["contacts", "@target"],
    ["contacts", "campaign"],
    ["numbers", "@target"],
    ["numbers", "campaign"],
    ["status:*", "numbers", "@target"],
    ["status:*", "contacts", "@target"],
    ["show", "status:*", "@target"],
    ["list", "status:*", "@target"],
    ["who", "status:*", "@target"],
    ["status:*", "@campaign"],
  ],
  slash: ["/contacts CAMPAIGN STATUSES…?", "/failed CAMPAIGN", "/unanswered CAMPAIGN"],
  examples: [
    "show failed numbers of campaign 8",
    "अभियान ८ का असफल नम्बर देखाऊ",
    "campaign 8 ka fail bhayeka number dekhau",
  ],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["campaign"]),
    answer: async (turn) => (await import("./list-answer.ts")).answerContactList(turn),
  },
});
