import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";
import { notOffered } from "./not-offered.ts";

export const campaignStop = defineCommand({
  intent: "campaign.stop",
  slots: { campaign: campaignRef },
  cues: [
    ["stop", "@target"],
    ["stop", "campaign"],
  ],
  slash: ["/campaign stop CAMPAIGN"],
  examples: ["stop campaign 8", "campaign 8 roka", "अभियान ८ रोक"],
  does: notOffered("campaign.stop", "destroys", async (turn) => (await import("./instead.ts")).insteadOfStopping(turn)),
});
