import { campaignRef } from "../../slots/campaign-ref.ts";
import { date } from "../../slots/date.ts";
import { person } from "../../slots/person.ts";
import { defineCommand } from "../command.ts";

export const auditShow = defineCommand({
  intent: "audit.show",
  slots: { campaign: campaignRef, person, from_date: date, to_date: date },
  cues: [
    ["who", "did", "@target"],
    ["who", "did"],
    ["audit"],
    ["audit", "@target"],
    ["audit", "campaign"],
    ["who", "start", "@target"],
    ["audit", "what"],
    ["audit", "@name"],
  ],
  slash: ["/audit CAMPAIGN?"],
  examples: ["who started campaign 8?", "अभियान ८ कसले सुरु गर्‍यो?", "campaign 8 kasle suru garyo?"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => (await import("./show-answer.ts")).answerAudit(turn),
  },
});
