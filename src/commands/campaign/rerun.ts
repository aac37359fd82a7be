import { campaignRef } from "../../slots/campaign-ref.ts";
import { freeText } from "../../slots/free-text.ts";
import { priority } from "../../slots/priority.ts";
import { schedule } from "../../slots/schedule.ts";
import { statuses } from "../../slots/statuses.ts";
import { voice } from "../../slots/voice.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const campaignRerun = defineCommand({
  intent: "campaign.rerun",
  slots: { campaign: campaignRef, statuses, message: freeText, voice, schedule, priority },
  cues: [
    ["give", "again", "status:*"],
    ["again", "campaign"],
    ["again", "@target", "status:*"],
    ["send", "again", "status:*"],
    ["again", "status:*"],
    ["again", "start", "@target"],
    ["retry", "@target"],
    ["again", "call", "@target"],
    ["again", "send", "@target"],
    ["again", "status:*", "@target"],
    ["retry", "status:*", "@target"],
    ["retry", "campaign"],
    ["call", "status:*", "@target"],
  ],
  slash: [
    "/campaign rerun CAMPAIGN STATUSES…? [at SCHEDULE] [voice VOICE] [say MESSAGE]",
    "/rerun CAMPAIGN STATUSES…? [at SCHEDULE] [voice VOICE] [say MESSAGE]",
  ],
  examples: [
    "call the ones who hung up or failed in campaign 8 again",
    "अभियान ८ मा नउठाएकालाई फेरि फोन गर",
    "campaign 8 ma nauthayeka lai feri call gara",
  ],
  does: {
    kind: "acts",
    risk: "spends",
    needs: (slots) => firstMissing(slots, ["campaign"]),
    call: async () => (await import("./run-call.ts")).runCall,
    plan: async (turn) => (await import("./rerun-plan.ts")).planRerun(turn),
    act: async (act) => (await import("./run-call.ts")).actRun(act),
    lookUp: async (act) => (await import("./run-call.ts")).lookUpRun(act),
    undoSeconds: 10,
  },
});
