// What the sender of a chat works with.
import type { Activity } from "../activity.ts";
import type { ChatAdapter, ChatRef, Log } from "../chat.ts";
import type { Clock } from "../clock.ts";
import type { Change, Found, Records } from "../store/records.ts";
import type { Pace } from "./errands.ts";
import type { Errand, Message, Posted } from "./records.ts";

export interface SenderParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly log: Log;
  /** The chat was found blocked, deleted or archived: nothing reaches it any more. */
  readonly onGone: (chat: ChatRef) => Promise<void>;
  /** Errands came to another lane. */
  readonly onMoved: () => void;
}

/** One lane as this process works on it, under its lease. */
export interface LaneAtWork {
  readonly lane: string;
  readonly adapter: ChatAdapter;
  readonly pace: Pace;
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
