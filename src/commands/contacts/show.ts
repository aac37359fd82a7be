import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactId } from "../../slots/contact-ref.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";
import { missingContact } from "./contact-of.ts";

export const contactsShow = defineCommand({
  intent: "contacts.show",
  slots: { contact: contactId, campaign: campaignRef, number: phone },
  cues: [
    ["show", "@contact"],
    ["details", "@contact"],
    ["@contact"],
    ["what", "@phone", "@target"],
    ["how", "@phone", "@target"],
    ["progress", "@phone", "@target"],
    ["@phone", "campaign"],
    ["question", "@phone", "@target"],
  ],
  slash: ["/contact CONTACT|NUMBER [in CAMPAIGN]", "/contact show CONTACT|NUMBER [in CAMPAIGN]"],
  examples: ["show contact 34", "what happened with 9841000003 in campaign 8?", "सम्पर्क ३४ देखाऊ", "contact 34 dekhau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: missingContact,
    answer: async (turn) => (await import("./show-answer.ts")).answerShow(turn),
  },
});
