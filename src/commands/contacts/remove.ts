import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactId } from "../../slots/contact-ref.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";
import { missingContact } from "./contact-of.ts";

export const contactsRemove = defineCommand({
  intent: "contacts.remove",
  slots: { contact: contactId, campaign: campaignRef, number: phone },
  cues: [
    ["outof", "@phone", "campaign"],
    ["outof", "@phone", "@target"],
    ["outof", "@contact"],
    ["off", "@contact", "list"],
    ["delete", "@contact"],
    ["delete", "@phone", "@target"],
    ["delete", "@phone", "campaign"],
    ["delete", "@phone"],
  ],
  slash: ["/contact remove CONTACT|NUMBER [from CAMPAIGN]"],
  examples: ["remove contact 34", "remove 9841000003 from campaign 8", "सम्पर्क ३४ हटाऊ", "contact 34 hatau"],
  does: {
    kind: "acts",
    risk: "destroys",
    needs: missingContact,
    call: async () => (await import("./remove-plan.ts")).removeCall,
    plan: async (turn) => (await import("./remove-plan.ts")).planRemove(turn),
    act: async (act) => (await import("./remove-plan.ts")).actRemove(act),
    lookUp: async (act) => (await import("./remove-plan.ts")).lookUpRemove(act),
    undoSeconds: 0,
  },
});
