import { campaignRef } from "../../slots/campaign-ref.ts";
import { date } from "../../slots/date.ts";
import { person } from "../../slots/person.ts";
import { defineCommand } from "../command.ts";

export const auditShow = defineCommand({
  intent: "audit.show",
  slots: { campaign: campaignRef, person, from_date: date, to_date: date },
  cues: [],
  slash: ["/audit CAMPAIGN?"],
  examples: ["who started campaign 8?"],
  does: { kind: "later", risk: "none" },
});
