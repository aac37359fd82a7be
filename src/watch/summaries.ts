// Messages that sum several ends up: once a day, and when a mute is over.
import type { JobResult } from "../jobs/port.ts";
import { sayIn } from "../messages/index.ts";
import type { Draft } from "../outbox/message.ts";
import { chatNoticesRecord, endedFor, type Noticed } from "./chat-notices.ts";
import { morningAfter, nextDaily } from "./daily.ts";
import { pastRunsOf } from "./past.ts";
import type { WatchParts } from "./watches.ts";

interface Summary {
  readonly next: Noticed;
  readonly drafts: readonly Draft[];
}

/** The handler of the job: whatever is due of one chat. */
export async function summarise(parts: WatchParts, id: string): Promise<JobResult> {
  const { records, outbox, clock } = parts;
  const found = await records.get(chatNoticesRecord, id);
  if (!found) return "done";
  const unmuted = await endMute(parts, found.value);
  const { next, drafts } = await tellDay(parts, unmuted);
  if (next !== found.value) {
    const changes = [
      records.put(chatNoticesRecord, id, next, found.version),
      ...[...unmuted.drafts, ...drafts].flatMap((draft) => outbox.draft(draft)),
    ];
    if (!(await records.commit(changes, { synced: true }))) return { again: clock.now() };
    outbox.flush();
  }
  const times = [next.muted?.until, next.digest?.next].filter((at) => at !== undefined);
  return times.length === 0 ? "done" : { again: Math.min(...times) };
}

async function endMute({ records, clock, practice }: WatchParts, noticed: Noticed): Promise<Summary> {
  const { muted, ...rest } = noticed;
  if (!muted || muted.until > clock.now()) return { next: noticed, drafts: [] };
  const runs = await endedFor(records, noticed.chat, { from: muted.since, to: muted.until });
  if (runs.length === 0 || noticed.failure) return { next: rest, drafts: [] };
  const text = sayIn(noticed.lang)("notify.unmuted-by-time", { runs });
  // A mute may end at night; what it kept back waits for the morning then, like any notice.
  const notBefore = morningAfter(clock.now(), noticed.zone);
  return { next: rest, drafts: [{ ...draftOf(noticed, "mute", muted.until, text, practice), notBefore }] };
}

/** A day on which nothing ended is not told. */
async function tellDay({ records, clock, practice }: WatchParts, { next: noticed }: Summary): Promise<Summary> {
  const { digest, account, zone, lang } = noticed;
  const now = clock.now();
  if (!digest || digest.next > now) return { next: noticed, drafts: [] };
  const next = { ...noticed, digest: { ...digest, next: nextDaily(digest.time, zone, now), since: now } };
  const known = pastRunsOf(records, account);
  const runs = await known.past({ from: digest.since + 1, to: now });
  if (runs.length === 0 || noticed.failure) return { next, drafts: [] };
  const going = (await known.going()).map(({ name }) => name);
  const text = sayIn(lang)("notify.digest", { runs, going, since: digest.since, zone, now });
  return { next, drafts: [draftOf(noticed, "digest", digest.next, text, practice)] };
}

function draftOf({ chat, lang }: Noticed, what: string, at: number, text: string, practice: boolean): Draft {
  const words = practice ? `${text}\n${sayIn(lang)("wish.practice")}` : text;
  const key = `${what}-${encodeURIComponent(chat.id)}-${at}`;
  return { key, chat, lane: "result", text: words, buttons: [], files: [], card: false, lang };
}
