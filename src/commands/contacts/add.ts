import { campaignRef } from "../../slots/campaign-ref.ts";
import { phones } from "../../slots/phone.ts";
import { tags } from "../../slots/tags.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const contactsAdd = defineCommand({
  intent: "contacts.add",
  slots: { campaign: campaignRef, numbers: phones, tags },
  cues: [
    ["add", "@phone", "@target"],
    ["add", "@phone", "campaign"],
    ["add", "contact", "@target"],
    ["add", "contacts", "@target"],
    ["add", "number", "@target"],
    ["add", "numbers", "@target"],
    ["add", "@phone"],
  ],
  slash: ["/contact add CAMPAIGN NUMBERS TAGS? [tags TAGS]"],
  examples: [
    "add 9841000003 to campaign 8 with name Sita, age 25",
    "अभियान ८ मा ९८४१०००००३ थप",
    "campaign 8 ma 9841000003 thapa",
  ],
  does: {
    kind: "acts",
    risk: "none",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: async () => (await import("./add-plan.ts")).addCall,
    plan: async (turn) => (await import("./add-plan.ts")).planAdd(turn),
    act: async (act) => (await import("./add-act.ts")).actAdd(act),
    lookUp: async (act) => (await import("./add-act.ts")).lookUpAdd(act),
    undoSeconds: 0,
  },
});
