import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";

export const contactsTemplate = defineCommand({
  intent: "contacts.template",
  slots: { campaign: campaignRef },
  cues: [
    ["template"],
    ["template", "campaign"],
    ["template", "excel"],
    ["template", "contacts"],
    ["excel", "template", "campaign"],
    ["give", "template", "campaign"],
  ],
  slash: [],
  examples: [
    "give me the excel template for campaign 8",
    "अभियान ८ को एक्सेल नमुना देऊ",
    "campaign 8 ko excel template deu",
  ],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => (await import("./template-answer.ts")).answerTemplate(turn),
  },
});
