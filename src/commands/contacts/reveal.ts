import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactId } from "../../slots/contact-ref.ts";
import { defineCommand } from "../command.ts";

export const contactsReveal = defineCommand({
  intent: "contacts.reveal",
  slots: { campaign: campaignRef, contact: contactId },
  cues: [
    ["reveal", "numbers"],
    ["reveal", "number"],
    ["full", "numbers"],
    ["full", "number"],
    ["reveal", "@contact"],
    ["full", "number", "@contact"],
    ["full", "numbers", "campaign"],
    ["reveal", "@target"],
    ["reveal", "number", "@contact"],
    ["show", "full", "numbers"],
  ],
  slash: [],
  examples: ["show the full numbers", "पूरा नम्बर देखाऊ", "pura number dekhau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => (await import("./reveal-answer.ts")).answerReveal(turn),
  },
});
