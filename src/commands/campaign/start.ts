import { campaignRef } from "../../slots/campaign-ref.ts";
import { contactIds } from "../../slots/contact-ref.ts";
import { freeText } from "../../slots/free-text.ts";
import { phones } from "../../slots/phone.ts";
import { schedule } from "../../slots/schedule.ts";
import { voice } from "../../slots/voice.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignStart = defineCommand({
  intent: "campaign.start",
  slots: { campaign: campaignRef, message: freeText, voice, schedule, contacts: contactIds, numbers: phones },
  cues: [
    ["start", "@target"],
    ["start", "campaign"],
    ["send", "campaign"],
    ["schedule", "@campaign", "@time"],
  ],
  slash: ["/campaign start CAMPAIGN [at SCHEDULE] [voice VOICE] [only CONTACTS|NUMBERS] [say MESSAGE]"],
  examples: [
    'start campaign 8 tomorrow at 5pm in Prasanna\'s voice saying "नमस्कार {tags_name}"',
    "start 8 only for 9841000001",
    "अभियान ८ भोलि साँझ ५ बजे सुरु गर",
    "campaign 8 suru gara",
  ],
  does: {
    kind: "acts",
    risk: "spends",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: async () => (await import("./run-call.ts")).runCall,
    plan: async (turn) => (await import("./start-plan.ts")).planStart(turn),
    act: async (act) => (await import("./run-call.ts")).actRun(act),
    lookUp: async (act) => (await import("./run-call.ts")).lookUpRun(act),
    undoSeconds: 10,
  },
});
