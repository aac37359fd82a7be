import { campaignState } from "../../slots/campaign-state.ts";
import { freeText } from "../../slots/free-text.ts";
import { campaignServices } from "../../slots/services.ts";
import { defineCommand } from "../command.ts";

export const campaignList = defineCommand({
  intent: "campaign.list",
  slots: { services: campaignServices, state: campaignState, query: freeText },
  cues: [
    ["list", "campaigns"],
    ["show", "campaigns"],
    ["find", "campaigns"],
    ["find", "campaign"],
    ["what", "campaigns"],
    ["which", "campaigns"],
    ["mine", "campaigns"],
    ["campaigns"],
    ["campaigns", "state:*"],
    ["campaigns", "service:*"],
    ["list", "campaign", "!@campaign"],
    ["show", "campaign", "state:*", "!@campaign"],
    ["howmuch", "campaigns"],
  ],
  slash: ["/campaigns", "/campaign"],
  examples: ["list my campaigns", "मेरा अभियानहरू देखाऊ", "find the dashain campaign", "mero campaign haru dekhau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => (await import("./list-answer.ts")).answerList(turn),
  },
});
