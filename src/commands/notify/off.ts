import type { Campaign } from "../../api/port.ts";
import type { Say } from "../../messages/index.ts";
import { campaignRef } from "../../slots/campaign-ref.ts";
import { type Answer, defineCommand } from "../command.ts";
import type { Kept, Subscription } from "../kept.ts";

export const notifyOff = defineCommand({
  intent: "notify.off",
  slots: { campaign: campaignRef },
  cues: [
    ["off", "notify"],
    ["off", "notify", "here"],
    ["off", "notify", "@campaign"],
    ["stop", "notify"],
  ],
  slash: ["/notify off CAMPAIGN?"],
  examples: ["stop the notifications here", "यहाँका सूचना बन्द गर", "yaha ko notification banda gara"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async ({ kept, say, campaign }) => {
      const here = await kept.subscriptions.here();
      return campaign === undefined ? allOff(here, kept, say) : campaignOff(here, campaign, kept, say);
    },
  },
});

async function allOff(here: readonly Subscription[], kept: Kept, say: Say): Promise<Answer> {
  const hadDigest = await kept.notices.stopDigest();
  if (here.length === 0 && !hadDigest) return { text: say("notify.already-off") };
  const frame = { intent: "notify.on", slots: {} };
  return {
    text: say("notify.off"),
    buttons: [{ label: say("notify.turn-on"), frame }],
    changes: here.map((one) => kept.subscriptions.remove(one)),
  };
}

function campaignOff(here: readonly Subscription[], { id, name: campaign }: Campaign, kept: Kept, say: Say): Answer {
  const found = here.filter((one) => one.campaign?.id === id);
  const all = here.some((one) => one.campaign === undefined);
  const changes = found.map((one) => kept.subscriptions.remove(one));
  if (all) {
    const frame = { intent: "notify.off", slots: {} };
    return {
      text: say("notify.all-still-on", { campaign }),
      buttons: [{ label: say("notify.turn-off"), frame }],
      changes,
    };
  }
  return { text: say(found.length > 0 ? "notify.off-campaign" : "notify.already-off-campaign", { campaign }), changes };
}
