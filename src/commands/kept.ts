// What the product itself keeps and commands may read and change; implemented in people/, ledger/, watch/ and handed over in the setting.
import type { ChatRef, Language } from "../chat.ts";
import type { Change } from "../store/records.ts";

export interface Preferences {
  readonly lang?: Language | undefined;
  readonly zone?: string | undefined;
}

export interface SavedMessage {
  readonly name: string;
  readonly message: string;
}

/** A code that was sent and may still be checked or sent again: 10 minutes, sealed. */
export interface KeptCode {
  readonly number: string;
  readonly code: string;
  readonly message: string;
  readonly channel: "text" | "voice";
  readonly sentAt: number;
}

export interface SentOtp {
  readonly number: string;
  readonly channel: "text" | "voice";
  readonly sentAt: number;
  readonly outcome: "sent" | "refused" | "unknown";
}

export interface Subscription {
  readonly chat: ChatRef;
  readonly account: string;
  /** Left out: every campaign of the account. */
  readonly campaign?: { readonly id: string; readonly name: string } | undefined;
  readonly when: "always" | "failures";
  /** Tell only when more than this many per cent were not reached. */
  readonly percent?: number | undefined;
  readonly by: string;
  /** What this chat is told in; left out: the language of whoever started the run. */
  readonly lang?: Language | undefined;
}

/** One wish as the audit tells it; never with secrets. */
export interface AuditEntry {
  readonly wish: string;
  readonly intent: string;
  readonly person: string;
  readonly personName: string;
  readonly at: number;
  readonly state: string;
  /** The card's words, masked. */
  readonly summary: string;
  readonly campaign?: string | undefined;
}

/** A file that lies in the store until it is sent. */
export interface KeptFile {
  readonly blob: string;
  readonly pieces: number;
  readonly bytes: number;
}

/** One run of a campaign that is over, as the bot saw it end. */
export interface PastRun {
  readonly campaign: { readonly id: string; readonly name: string };
  /** ms since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Contacts of the run. */
  readonly total: number;
  /** Status → contacts, `not started` among them; what the bot could not see is missing. */
  readonly counts: Readonly<Record<string, number>>;
  /** Charged for this run, as far as it was seen. */
  readonly credits: number;
  /** Key of the chat in which it was begun, and its end told. */
  readonly chat?: string | undefined;
}

/** How a chat is told, beside its subscriptions. Times in ms since 1970. */
export interface ChatNotices {
  readonly mutedUntil: number | undefined;
  /** Time of the daily summary, `"18:00"` in the zone of whoever asked for it. */
  readonly digestAt: string | undefined;
  readonly lastDelivery: { readonly at: number; readonly campaign: string } | undefined;
  readonly lastFailure:
    | {
        readonly at: number;
        readonly why:
          | "blocked"
          | "not-invited"
          | "not-allowed"
          | "closed"
          | "unknown"
          | "missing-scope"
          | "failed"
          | "too old";
        /** What is missing, as the platform calls it, e.g. `"chat:write"`. */
        readonly detail?: string | undefined;
      }
    | undefined;
  /** Nothing reaches the chat: its notices rest until they are turned on again. */
  readonly isCutOff: boolean;
}

export interface Kept {
  readonly preferences: {
    /** Of the person who asks. */
    get(): Promise<Preferences>;
    set(changes: Preferences): Promise<void>;
    /** Of the chat: hold for everybody there who set nothing else. */
    setHere(changes: Pick<Preferences, "lang">): Promise<void>;
  };
  readonly savedMessages: {
    list(): Promise<readonly SavedMessage[]>;
    save(message: SavedMessage): Change;
    remove(name: string): Change;
  };
  readonly codes: {
    /** The newest code sent to this number by this person in the last 10 minutes. */
    find(number: string): Promise<KeptCode | undefined>;
    keep(code: KeptCode): Change;
    /** What this person sent through this bot, newest first, without codes. */
    sent(): Promise<readonly SentOtp[]>;
  };
  readonly subscriptions: {
    /** Of this chat. */
    here(): Promise<readonly Subscription[]>;
    /** Takes the place of an earlier one of the same chat, account and campaign. */
    add(subscription: Subscription): Change;
    remove(subscription: Subscription): Change;
  };
  readonly notices: {
    /** Of this chat. */
    here(): Promise<ChatNotices>;
    /** Gives until when. A longer or shorter one takes the place of the one before. */
    mute(minutes: number): Promise<number>;
    /** What ended meanwhile and would have been told; undefined if it was not muted. */
    unmute(): Promise<readonly PastRun[] | undefined>;
    /** A summary every day at this time; gives when the first comes. */
    digest(time: string): Promise<number>;
    /** False: there was none. */
    stopDigest(): Promise<boolean>;
    /** Somebody turns notices on here: in their zone and language, and whatever kept them away before is tried again. */
    arrive(): Promise<void>;
  };
  readonly audit: {
    /** Wishes of the person who asks, newest first. */
    mine(filter: {
      readonly campaign?: string;
      readonly from?: number;
      readonly to?: number;
    }): Promise<readonly AuditEntry[]>;
  };
  /** For a file that may be large: it goes to the store while it is made, and an answer carries it from there. */
  readonly files: {
    /** `end` gives undefined, and nothing is kept, if it grew larger than `mostBytes`, or than any chat takes. */
    open(mostBytes?: number): { write(bytes: Uint8Array): Promise<void>; end(): Promise<KeptFile | undefined> };
  };
  /** A secret that may lie in a wish's call, and back. */
  readonly seal: (text: string) => string;
  readonly unseal: (sealed: string) => string;
  readonly account: {
    /** Forgets the tokens of the person's account: the change that signs out. */
    signOut(): Promise<Change>;
  };
  /** Is a run of this campaign being followed, and how does it stand? */
  readonly runs: {
    current(
      campaignId: string,
    ): Promise<{ readonly total: number; readonly done: number; readonly startsAt: number | undefined } | undefined>;
    /**
     * Follows a run that was begun elsewhere, from how its contacts stand now; its card comes to this chat. False: it is being
     * followed already.
     */
    follow(campaign: { readonly id: string; readonly name: string }, total: number): Promise<boolean>;
    /** Of the account, oldest first: those that ended in the given time, ms since 1970; `last`: only so many of the newest. */
    past(which: { readonly from?: number; readonly to?: number; readonly last?: number }): Promise<readonly PastRun[]>;
    /** Being followed now: what they have been charged so far. */
    going(): Promise<readonly { readonly name: string; readonly credits: number }[]>;
    /** What the last start of this campaign held, for an estimate. */
    lastHold(campaignId: string): Promise<{ readonly credits: number; readonly contacts: number } | undefined>;
  };
}
