import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";
import { actDelete, deleteCall, lookUpDelete, planDelete } from "./delete-plan.ts";

export const campaignDelete = defineCommand({
  intent: "campaign.delete",
  slots: { campaign: campaignRef },
  cues: [
    ["want", "campaign", "did"],
    ["delete", "campaign"],
    ["delete", "@target"],
  ],
  slash: ["/campaign delete CAMPAIGN"],
  examples: ["delete campaign 8"],
  does: {
    kind: "acts",
    risk: "destroys",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: deleteCall,
    plan: planDelete,
    act: actDelete,
    lookUp: lookUpDelete,
    undoSeconds: 0,
  },
});
