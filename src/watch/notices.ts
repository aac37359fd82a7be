// Who is told what when a run ends, and the words about trouble on the way.
import { chatKey } from "../chat.ts";
import { sayIn } from "../messages/index.ts";
import type { Draft } from "../outbox/message.ts";
import { cardDraft } from "./card.ts";
import { completionDraft, type Ending, type Listener } from "./completion.ts";
import { frameButton } from "./frame-button.ts";
import { doneOf } from "./reckon.ts";
import type { Trouble, Watch } from "./records.ts";
import { subscribersOf } from "./subscriptions.ts";
import type { WatchParts } from "./watches.ts";

/** The card's last look, the completion where the run was begun, and one notice for each other chat that wants it. */
export async function endingDrafts(
  parts: WatchParts,
  run: string,
  watch: Watch,
  ending: Ending,
): Promise<readonly Draft[]> {
  const { account, campaignId, chat } = watch;
  const subscribers = await subscribersOf(parts.records, { account, campaignId, except: chat }, ending);
  const listeners: readonly Listener[] = [
    { key: `done-${run}`, chat, lang: watch.lang, buttons: true },
    ...subscribers.map((one) => ({
      key: `told-${run}-${chatKey(one.chat)}`,
      chat: one.chat,
      lang: one.lang ?? watch.lang,
      buttons: false,
    })),
  ];
  return [
    lastCard(parts, run, watch, ending),
    ...listeners.map((listener) => completionDraft(watch, ending, listener, parts.practice)),
  ];
}

function lastCard({ clock, practice }: WatchParts, run: string, watch: Watch, ending: Ending): Draft {
  const reckoning = "reckoning" in ending ? ending.reckoning : watch.standing.last;
  const done = Math.max(watch.standing.done, reckoning ? doneOf(reckoning) : 0);
  return cardDraft(run, watch, { now: clock.now(), phase: { kind: "over" }, done, reckoning, silentMs: 0 }, practice);
}

/** Said once a run, as a message of its own: an edited card rings nowhere. */
export function wordDraft(run: string, watch: Watch, trouble: Trouble): Draft {
  const say = sayIn(watch.lang);
  const signIn = frameButton(say("watch.sign-in"), "account.login", {});
  return {
    key: `word-${run}-${trouble}`,
    chat: watch.chat,
    lane: "result",
    text: say(`watch.${trouble}`, { campaign: watch.campaignName }),
    buttons: trouble === "signed-out" ? [signIn] : [],
    files: [],
    card: false,
    lang: watch.lang,
  };
}
