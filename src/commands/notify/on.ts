import { percent } from "../../slots/amount.ts";
import { campaignRef } from "../../slots/campaign-ref.ts";
import { notifyWhen } from "../../slots/notify-when.ts";
import { defineCommand } from "../command.ts";

export const notifyOn = defineCommand({
  intent: "notify.on",
  slots: { campaign: campaignRef, when: notifyWhen, percent },
  cues: [],
  slash: ["/notify on"],
  examples: ["tell this channel when campaigns finish", "only if more than 10% fail"],
  does: { kind: "later", risk: "none" },
});
