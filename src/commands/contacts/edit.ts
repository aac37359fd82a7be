import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactId } from "../../slots/contact-ref.ts";
import { phone } from "../../slots/phone.ts";
import { tags } from "../../slots/tags.ts";
import { defineCommand } from "../command.ts";
import { missingContact } from "./contact-of.ts";

export const contactsEdit = defineCommand({
  intent: "contacts.edit",
  slots: { contact: contactId, campaign: campaignRef, number: phone, new_number: phone, tags },
  cues: [
    ["change", "@contact"],
    ["change", "@phone", "@target"],
    ["change", "number", "@contact"],
    ["name", "@contact"],
    ["name", "@phone", "@target"],
    ["age", "@contact"],
    ["change", "name", "@contact"],
  ],
  slash: ["/contact edit CONTACT|NUMBER NEW_NUMBER? TAGS? [in CAMPAIGN] [tags TAGS]"],
  examples: [
    "change contact 34 to 9832123432",
    "सम्पर्क ३४ को नम्बर ९८३२१२३४३२ बनाऊ",
    "contact 34 ko number 9832123432 banau",
  ],
  does: {
    kind: "acts",
    risk: "none",
    needs: missingContact,
    call: async () => (await import("./edit-plan.ts")).editCall,
    plan: async (turn) => (await import("./edit-plan.ts")).planEdit(turn),
    act: async (act) => (await import("./edit-plan.ts")).actEdit(act),
    lookUp: async (act) => (await import("./edit-plan.ts")).lookUpEdit(act),
    undoSeconds: 0,
  },
});
