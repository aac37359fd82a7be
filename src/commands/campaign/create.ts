import { freeText } from "../../slots/free-text.ts";
import { phones } from "../../slots/phone.ts";
import { campaignServices } from "../../slots/services.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignCreate = defineCommand({
  intent: "campaign.create",
  slots: { name: freeText, services: campaignServices, numbers: phones, description: freeText },
  cues: [
    ["create", "campaign"],
    ["create", "campaign", "service:*"],
  ],
  slash: ["/campaign new SERVICES? NAME? [for NUMBERS] [by SERVICES] [about DESCRIPTION]"],
  examples: [
    'create an sms campaign called "Dashain offer" for 9841000001, 9841000002',
    "“दशैं अफर” नामको एसएमएस अभियान बनाऊ",
    '"Dashain offer" naam ko sms campaign banau',
  ],
  does: {
    kind: "acts",
    risk: "none",
    needs: (slots) => firstMissing(slots, ["name", "services"]),
    call: async () => (await import("./new-campaign.ts")).newCampaignCall,
    plan: async (turn) => (await import("./create-plan.ts")).planCreate(turn),
    act: async (act) => (await import("./new-campaign.ts")).actNewCampaign(act),
    lookUp: async (act) => (await import("./new-campaign.ts")).lookUpNewCampaign(act),
    undoSeconds: 0,
  },
});
