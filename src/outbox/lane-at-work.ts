// What the sender of a chat works with.
import type { Activity } from "../activity.ts";
import type { ChatAdapter, ChatRef, Log } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { GoneReason } from "../errors.ts";
import type { Change, Found, Records } from "../store/records.ts";
import type { Pace, PlatformPace } from "./pace.ts";
import type { Errand, Message, Posted, Trouble } from "./records.ts";

/** A message that somebody is waiting for and that cannot be shown where it belongs. */
export interface LostMessage {
  readonly key: string;
  readonly message: Message;
  readonly why: Trouble;
  /** What is missing, as the platform calls it, e.g. `"chat:write"`. */
  readonly detail?: string | undefined;
}

export interface SenderParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly log: Log;
  /** The chat was found blocked, deleted or archived: nothing reaches it any more. */
  readonly onGone: (chat: ChatRef, why: GoneReason) => Promise<void>;
  /** The chat lives on under the id `to`. */
  readonly onMoved: (from: ChatRef, to: string) => Promise<void>;
  /** Wakes the lanes that were given errands meanwhile. */
  readonly flush: () => void;
  /** Parts of the commit that notes that an owned message did not arrive: they tell its owner elsewhere. */
  readonly elsewhere: (lost: LostMessage) => Promise<readonly Change[]>;
}

/** One lane as this process works on it, under its lease. */
export interface LaneAtWork {
  readonly lane: string;
  readonly adapter: ChatAdapter;
  readonly pace: Pace;
  /** Shared with the other chats of the platform. */
  readonly platform: PlatformPace;
  /** What happened at the platform and is not noted yet: noted before anything else is sent. */
  owed: readonly Change[];
}

/** An errand with all there is to know about its message. */
export interface Item {
  readonly errand: Found<Errand>;
  readonly message: Found<Message>;
  readonly posted: Posted;
}

/** Writes what must not be forgotten even if the store is away just now. */
export async function note({ records }: SenderParts, work: LaneAtWork, changes: readonly Change[]): Promise<void> {
  work.owed = [...work.owed, ...changes];
  if (work.owed.length === 0) return;
  await records.commit(work.owed, { synced: true });
  work.owed = [];
}
