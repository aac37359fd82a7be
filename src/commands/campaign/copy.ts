import { campaignRef } from "../../slots/campaign-ref.ts";
import { freeText } from "../../slots/free-text.ts";
import { phones } from "../../slots/phone.ts";
import { campaignServices } from "../../slots/services.ts";
import { statuses } from "../../slots/statuses.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignCopy = defineCommand({
  intent: "campaign.copy",
  slots: {
    campaign: campaignRef,
    name: freeText,
    numbers: phones,
    // Said by buttons alone, e.g. "SMS the unanswered": no words are read into these.
    by: campaignServices,
    who: statuses,
  },
  cues: [
    ["copy", "campaign"],
    ["copy", "@target"],
  ],
  slash: ["/campaign copy CAMPAIGN [as NAME] [for NUMBERS]"],
  examples: ["same as campaign 8 but for 9841000009", "अभियान ८ जस्तै अर्को बनाऊ", "campaign 8 jastai arko banau"],
  does: {
    kind: "acts",
    risk: "none",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: async () => (await import("./new-campaign.ts")).newCampaignCall,
    plan: async (turn) => (await import("./copy-plan.ts")).planCopy(turn),
    act: async (act) => (await import("./new-campaign.ts")).actNewCampaign(act),
    lookUp: async (act) => (await import("./new-campaign.ts")).lookUpNewCampaign(act),
    undoSeconds: 0,
  },
});
