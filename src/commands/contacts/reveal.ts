import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactId } from "../../slots/contact-ref.ts";
import { defineCommand } from "../command.ts";
import { answerReveal } from "./reveal-answer.ts";

export const contactsReveal = defineCommand({
  intent: "contacts.reveal",
  slots: { campaign: campaignRef, contact: contactId },
  cues: [],
  slash: [],
  examples: ["show the full numbers"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: answerReveal,
  },
});
