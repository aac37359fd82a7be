import { contactsLimit, credits, minutes } from "../../slots/amount.ts";
import { defineCommand } from "../command.ts";

export const teamSettings = defineCommand({
  intent: "team.settings",
  slots: { contacts_limit: contactsLimit, credits, minutes },
  cues: [],
  slash: [],
  examples: ["ask an approver above 5000 contacts"],
  does: { kind: "later", risk: "rights" },
});
