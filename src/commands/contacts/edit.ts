import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactId } from "../../slots/contact-ref.ts";
import { phone } from "../../slots/phone.ts";
import { tags } from "../../slots/tags.ts";
import { defineCommand } from "../command.ts";

export const contactsEdit = defineCommand({
  intent: "contacts.edit",
  slots: { contact: contactId, campaign: campaignRef, number: phone, new_number: phone, tags },
  cues: [],
  slash: ["/contact edit CONTACT"],
  examples: ["change contact 34 to 9832123432"],
  does: { kind: "later", risk: "none" },
});
