import { campaignRef } from "../../slots/campaign-ref.ts";
import { defineCommand } from "../command.ts";

export const notifyOff = defineCommand({
  intent: "notify.off",
  slots: { campaign: campaignRef },
  cues: [],
  slash: ["/notify off"],
  examples: ["stop the notifications here"],
  does: { kind: "later", risk: "none" },
});
