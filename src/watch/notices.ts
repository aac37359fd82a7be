// Who is told what when a run ends, and the words about trouble on the way.
import { chatKey } from "../chat.ts";
import type { Subscription } from "../commands/kept.ts";
import { sayIn } from "../messages/index.ts";
import type { Draft } from "../outbox/message.ts";
import type { Change } from "../store/records.ts";
import { endingFiles } from "./attachments.ts";
import { cardDraft, type Picture } from "./card.ts";
import { chatNoticesRecord, noticesId, toldChanges } from "./chat-notices.ts";
import { completionDraft, type Ending, type Listener } from "./completion.ts";
import { morningAfter } from "./daily.ts";
import { frameButton } from "./frame-button.ts";
import { doneOf } from "./reckon.ts";
import type { Trouble, Watch } from "./records.ts";
import { subscribersOf } from "./subscriptions.ts";
import type { WatchParts } from "./watches.ts";

/** What is told of an end, and what is noted with it. */
export interface Told {
  readonly drafts: readonly Draft[];
  readonly changes: readonly Change[];
}

/** The card's last look, the completion where the run was begun, and one notice for each other chat that wants it. */
export async function tellEnding(parts: WatchParts, run: string, watch: Watch, ending: Ending): Promise<Told> {
  const { account, campaignId, chat } = watch;
  const subscribers = await subscribersOf(parts.records, { account, campaignId, except: chat }, ending);
  const told = await Promise.all(subscribers.map((one) => noticeFor(parts, run, watch, ending, one)));
  const files = watch.unheard ? [] : await endingFiles(parts, watch, ending);
  const own: Listener = { key: `done-${run}`, chat, lang: watch.lang, buttons: true, files };
  const drafts = watch.unheard
    ? []
    : [
        ...lastCard(parts, run, watch, ending),
        { ...completionDraft(watch, ending, own, parts.practice), owner: watch.person },
      ];
  return {
    drafts: [...drafts, ...told.flatMap((one) => one?.drafts ?? [])],
    changes: told.flatMap((one) => one?.changes ?? []),
  };
}

/** Where the chat sleeps it waits for the morning; where it is muted, it is told with the others when that is over. */
async function noticeFor(
  { records, clock, practice }: WatchParts,
  run: string,
  watch: Watch,
  ending: Ending,
  { chat, lang = watch.lang, by }: Subscription,
): Promise<Told | undefined> {
  const now = clock.now();
  const noticed = (await records.get(chatNoticesRecord, noticesId(chat)))?.value;
  if (noticed?.failure || (noticed?.muted?.until ?? 0) > now) return undefined;
  const key = `told-${run}-${chatKey(chat)}`;
  const draft = completionDraft(watch, ending, { key, chat, lang, buttons: false }, practice);
  const notBefore = morningAfter(now, noticed?.zone ?? watch.zone);
  return {
    drafts: [{ ...draft, owner: by, notBefore }],
    changes: await toldChanges(records, chat, { key, campaign: watch.campaignName }),
  };
}

function lastCard({ clock, practice }: WatchParts, run: string, watch: Watch, ending: Ending): readonly Draft[] {
  const reckoning = "reckoning" in ending ? ending.reckoning : watch.standing.last;
  const done = Math.max(watch.standing.done, reckoning ? doneOf(reckoning) : 0);
  const picture = { now: clock.now(), phase: { kind: "over" as const }, done, reckoning, silentMs: 0 };
  return livingCard(run, watch, picture, practice);
}

/** The card as it looks now; none where nobody can see it. */
export function livingCard(run: string, watch: Watch, picture: Picture, practice: boolean): readonly Draft[] {
  if (watch.unheard) return [];
  const draft = cardDraft(run, watch, picture, practice);
  return [watch.moves === undefined ? draft : { ...draft, key: `${draft.key}-${watch.moves}` }];
}

/** Said once a run, as a message of its own: an edited card rings nowhere. */
export function wordDraft(run: string, watch: Watch, trouble: Trouble): readonly Draft[] {
  const say = sayIn(watch.lang);
  if (watch.unheard) return [];
  const signIn = frameButton(say("watch.sign-in"), "account.login", {});
  const { campaignName: campaign, total, standing } = watch;
  const word = {
    key: `word-${run}-${trouble}`,
    chat: watch.chat,
    lane: "result" as const,
    text: say(`watch.${trouble}`, { campaign, left: total - standing.done }),
    buttons: trouble === "signed-out" ? [signIn] : [],
    files: [],
    card: false,
    owner: watch.person,
    lang: watch.lang,
  };
  return [word];
}
