import { contactsLimit, credits, minutes } from "../../slots/amount.ts";
import { defineCommand } from "../command.ts";

export const teamSettings = defineCommand({
  intent: "team.settings",
  slots: { contacts_limit: contactsLimit, credits, minutes },
  cues: [
    ["ask", "campaigns", "above"],
    ["approvallife", "@span"],
    ["ask", "@span"],
    ["ask", "campaigns", "@amount"],
    ["ask", "above"],
    ["ask", "above", "campaign"],
    ["ask", "above", "contacts"],
    ["ask", "above", "credit"],
    ["ask", "@amount"],
    ["ask", "@amount", "contacts"],
    ["ask", "@amount", "credit"],
  ],
  slash: [],
  examples: [
    "ask an approver above 5000 contacts",
    "५००० सम्पर्कभन्दा माथि एप्रुभरलाई सोध",
    "5000 contact bhanda mathi approver lai sodha",
  ],
  does: { kind: "later", risk: "rights" },
});
