import type { Frame } from "../../frame.ts";
import { percent } from "../../slots/amount.ts";
import { campaignRef } from "../../slots/campaign-ref.ts";
import { notifyWhen } from "../../slots/notify-when.ts";
import { defineCommand, type Turn } from "../command.ts";
import type { Subscription } from "../kept.ts";
import { isSameTarget, scopeOf } from "./scope.ts";

export const notifyOn = defineCommand({
  intent: "notify.on",
  slots: { campaign: campaignRef, when: notifyWhen, percent },
  cues: [
    ["notify", "finish"],
    ["notify", "here"],
    ["on", "notify"],
    ["notify", "@campaign"],
    ["notify", "when"],
    ["notify", "finish", "@campaign"],
    ["notify", "fail", "@campaign"],
    ["notify", "here", "@campaign"],
    ["notify", "here", "finish", "@campaign"],
    ["notify", "here", "fail", "@campaign"],
    ["notify", "always", "@campaign"],
    ["notify", "@percent"],
    ["notify", "@percent", "@campaign"],
    ["on", "notify", "here"],
  ],
  slash: ["/notify on CAMPAIGN?"],
  examples: ["tell this channel when campaigns finish", "tell us here only if more than 10% of campaign 8 fail"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => {
      const { kept, say } = turn;
      const wanted = subscription(turn);
      const before = (await kept.subscriptions.here()).find((one) => isSameTarget(one, wanted));
      const buttons = [
        { label: say("notify.show"), frame: { intent: "notify.list", slots: {} } },
        { label: say("notify.turn-off"), frame: offFrame(wanted) },
      ];
      if (before && before.when === wanted.when && before.percent === wanted.percent) {
        return { text: say("notify.already-on", scopeOf(before)), buttons };
      }
      const text = say(before ? "notify.changed" : "notify.on", scopeOf(wanted));
      return { text, buttons, changes: [kept.subscriptions.add(wanted)] };
    },
  },
});

interface Wanted extends Pick<Turn, "chat" | "account" | "campaign" | "person" | "lang"> {
  readonly slots: { readonly when?: "always" | "failures"; readonly percent?: number };
}

/** A share of failures only makes sense where failures are told. */
function subscription({ chat, account, campaign, person, lang, slots: { when, percent } }: Wanted): Subscription {
  return {
    chat,
    account,
    ...(campaign === undefined ? {} : { campaign: { id: campaign.id, name: campaign.name } }),
    when: percent === undefined ? (when ?? "always") : "failures",
    ...(percent === undefined ? {} : { percent }),
    by: person,
    lang,
  };
}

function offFrame({ campaign }: Subscription): Frame {
  return { intent: "notify.off", slots: campaign === undefined ? {} : { campaign: campaign.id } };
}
