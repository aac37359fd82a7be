import { campaignRef } from "../../slots/campaign-ref.ts";
import { freeText } from "../../slots/free-text.ts";
import { campaignServices } from "../../slots/services.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignUpdate = defineCommand({
  intent: "campaign.update",
  slots: { campaign: campaignRef, name: freeText, services: campaignServices, description: freeText },
  cues: [
    ["fromnow", "@campaign", "@quote"],
    ["rename", "@target"],
    ["rename", "campaign"],
    ["change", "name", "@target"],
    ["change", "description", "@target"],
    ["change", "service", "@target"],
    ["description", "@campaign"],
    ["name", "@campaign"],
    ["change", "@campaign", "service:*"],
    ["call", "@campaign", "@quote"],
  ],
  slash: ["/campaign update CAMPAIGN [name NAME] [services SERVICES] [description DESCRIPTION]"],
  examples: [
    'rename campaign 8 to "IPO notice"',
    "अभियान ८ को नाम “आइपिओ सूचना” बनाऊ",
    'campaign 8 ko naam "IPO notice" banau',
  ],
  does: {
    kind: "acts",
    risk: "none",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: async () => (await import("./update-plan.ts")).updateCall,
    plan: async (turn) => (await import("./update-plan.ts")).planUpdate(turn),
    act: async (act) => (await import("./update-plan.ts")).actUpdate(act),
    lookUp: async (act) => (await import("./update-plan.ts")).lookUpUpdate(act),
    undoSeconds: 0,
  },
});
