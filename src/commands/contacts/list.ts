import { campaignRef } from "../../slots/campaign-ref.ts";
import { statuses } from "../../slots/statuses.ts";
import { defineCommand } from "../command.ts";

export const contactsList = defineCommand({
  intent: "contacts.list",
  slots: { campaign: campaignRef, statuses },
  cues: [],
  slash: ["/contacts CAMPAIGN", "/failed CAMPAIGN", "/unanswered CAMPAIGN"],
  examples: ["show failed numbers of campaign 8"],
  does: { kind: "later", risk: "none" },
});
