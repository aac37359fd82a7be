import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignDelete = defineCommand({
  intent: "campaign.delete",
  slots: { campaign: campaignRef },
  cues: [
    ["want", "campaign", "did"],
    ["delete", "campaign"],
    ["delete", "@target"],
  ],
  slash: ["/campaign delete CAMPAIGN"],
  examples: ["delete campaign 8", "अभियान ८ मेटाऊ", "campaign 8 metau"],
  does: {
    kind: "acts",
    risk: "destroys",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: async () => (await import("./delete-plan.ts")).deleteCall,
    plan: async (turn) => (await import("./delete-plan.ts")).planDelete(turn),
    act: async (act) => (await import("./delete-plan.ts")).actDelete(act),
    lookUp: async (act) => (await import("./delete-plan.ts")).lookUpDelete(act),
    undoSeconds: 0,
  },
});
