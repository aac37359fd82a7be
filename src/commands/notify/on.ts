import type { Frame } from "../../frame.ts";
import { percent } from "../../slots/amount.ts";
import { campaignRef } from "../../slots/campaign-ref.ts";
import { notifyWhen } from "../../slots/notify-when.ts";
import { followIfLive } from "../campaign/follow-if-live.ts";
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
  examples: [
    "tell this channel when campaigns finish",
    "tell us here only if more than 10% of campaign 8 fail",
    "अभियान सकिएपछि यहाँ खबर गर",
    "campaign sakiyepachi yaha khabar gara",
  ],
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
      await kept.notices.arrive();
      const follows = await followIfRunning(turn);
      const isSame = before && before.when === wanted.when && before.percent === wanted.percent;
      const said = say(isSame ? "notify.already-on" : before ? "notify.changed" : "notify.on", scopeOf(wanted));
      const text = follows ? [said, say("notify.follows", { campaign: follows })].join("\n") : said;
      // This very answer is the test line: where it cannot be posted, no notice can.
      return { text, buttons, mustArrive: true, ...(isSame ? {} : { changes: [kept.subscriptions.add(wanted)] }) };
    },
  },
});

/** Of a campaign that is being called, but not through the bot, nobody would ever be told. Gives its name if it is followed from now on. */
async function followIfRunning(turn: Pick<Turn, "api" | "kept" | "campaign">): Promise<string | undefined> {
  const { api, kept, campaign } = turn;
  if (campaign === undefined || (await kept.runs.current(campaign.id)) !== undefined) return undefined;
  const counts = await api.contacts.count(campaign.id);
  return (await followIfLive(turn, campaign, counts)) ? campaign.name : undefined;
}

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
