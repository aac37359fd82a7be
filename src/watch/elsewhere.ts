// What could not be told where it belongs: its owner hears it in a private chat of theirs, with the reason. And what becomes of the
// notices and runs of a chat that is gone or has moved.
import { type ChatRef, chatKey, joinText } from "../chat.ts";
import type { GoneReason } from "../errors.ts";
import { sayIn } from "../messages/index.ts";
import type { LostMessage } from "../outbox/lane-at-work.ts";
import type { Draft } from "../outbox/message.ts";
import type { Trouble } from "../outbox/records.ts";
import type { Change } from "../store/records.ts";
import { chatNoticesRecord, cutOffChange, noticesId } from "./chat-notices.ts";
import { watchRecord } from "./records.ts";
import { moveSubscriptions, subscriptionsOf } from "./subscriptions.ts";
import type { WatchParts } from "./watches.ts";

type Parts = Pick<WatchParts, "records" | "clock" | "outbox" | "homeOf" | "log">;

/** What is the matter with one message, not with its chat. */
const ofTheMessage: readonly Trouble[] = ["missing-scope", "failed", "too old"];

/** For the commit that gives a message up. A chat that is gone is told of nothing more until somebody turns notices on there again. */
export async function tellElsewhere(parts: Parts, lost: LostMessage): Promise<readonly Change[]> {
  const { records, clock, outbox, homeOf, log } = parts;
  const { key, message, why, detail } = lost;
  const home = message.owner === undefined ? undefined : await homeOf(message.owner, message.chat);
  const told = home && message.owner;
  const isGone = message.asker === undefined && !ofTheMessage.includes(why);
  const cutOff = isGone ? await cutOffChange(records, message.chat, { why, at: clock.now(), told }) : [];
  if (home === undefined) {
    log.warn({ message: key, why }, "its owner cannot be told elsewhere");
    return cutOff;
  }
  const text = sayIn(message.lang)("outbox.elsewhere", { ...placeOf(message.chat), why, detail });
  return [
    ...cutOff,
    ...outbox.draft({
      ...wordTo(home, message.lang, `else-${key}`),
      text: joinText([text, message.text], "\n\n"),
      files: message.files.map(({ name, mime, ...kept }) => ({ name, mime, kept })),
    }),
  ];
}

function placeOf({ platform, kind }: ChatRef) {
  return { platform, kind };
}

function wordTo(chat: ChatRef, lang: Draft["lang"], key: string): Draft {
  return { key, chat, lane: "result", text: "", buttons: [], files: [], card: false, lang };
}

/** Whoever turned notices on there is told, and runs that were begun there are followed in their starters' own chats. */
export async function leaveChat(parts: Parts, chat: ChatRef, why: GoneReason): Promise<void> {
  const { records, clock, outbox } = parts;
  const at = clock.now();
  const here = await subscriptionsOf(records, chat).here();
  const told = (await records.get(chatNoticesRecord, noticesId(chat)))?.value.failure?.told;
  const words: Draft[] = [];
  for (const [by, { lang = "en" }] of new Map(here.filter((one) => one.by !== told).map((one) => [one.by, one]))) {
    const home = await parts.homeOf(by, chat);
    const text = sayIn(lang)("notify.cut-off", { ...placeOf(chat), why });
    if (home) words.push({ ...wordTo(home, lang, `cut-off-${noticesId(chat)}-${by}-${at}`), text });
  }
  const changes = [
    ...(await cutOffChange(records, chat, { why, at, told })),
    ...words.flatMap((word) => outbox.draft(word)),
  ];
  if (changes.length > 0) await records.commit(changes, { synced: true });
  const isThere = (place: ChatRef) => chatKey(place) === chatKey(chat);
  await moveWatches(parts, isThere, async (person) => await parts.homeOf(person, chat));
  outbox.flush();
}

/** The chat has another id from now on, in all its topics. */
export async function followChat(parts: Parts, from: ChatRef, to: string): Promise<void> {
  await moveSubscriptions(parts.records, from, to);
  await moveNotices(parts, from, to);
  const isThere = (chat: ChatRef) => chat.platform === from.platform && chat.id === from.id;
  await moveWatches(parts, isThere, async (_, chat) => ({ ...chat, id: to }));
}

async function moveNotices({ records }: Parts, from: ChatRef, to: string): Promise<void> {
  for (const { id, value, version } of await records.list(
    chatNoticesRecord,
    noticesId({ ...from, topic: undefined }),
  )) {
    if (value.chat.platform !== from.platform || value.chat.id !== from.id) continue;
    const { failure: _, ...moved } = { ...value, chat: { ...value.chat, id: to } };
    await records.commit(
      [records.delete(chatNoticesRecord, id, version), records.put(chatNoticesRecord, noticesId(moved.chat), moved)],
      { synced: true },
    );
  }
}

type Whither = (person: string, chat: ChatRef) => Promise<ChatRef | undefined>;

/** A card in another chat is a message of its own. Where nobody is left to look on, the run is followed for its subscribers alone. */
async function moveWatches({ records }: Parts, isThere: (chat: ChatRef) => boolean, whither: Whither): Promise<void> {
  for (const { id, value } of await records.list(watchRecord)) {
    if (!isThere(value.chat)) continue;
    for (;;) {
      const found = await records.get(watchRecord, id);
      if (!found || !isThere(found.value.chat)) break;
      const to = await whither(found.value.person, found.value.chat);
      const moved = to
        ? { ...found.value, chat: to, moves: (found.value.moves ?? 0) + 1 }
        : { ...found.value, unheard: true };
      const standing = { ...moved.standing, shown: "" };
      const put = records.put(watchRecord, id, { ...moved, standing }, found.version);
      if (await records.commit([put], { synced: true })) break;
    }
  }
}
