// TingTing in domain words. Each dialect (iris/, v1/) implements this and says what it can; nobody above knows which it is.
// Section numbers name the reference of the service's HTTP API.

/** What a dialect offers; the chat tells the nearest thing that works where it is false. */
export interface Capabilities {
  readonly startSome: boolean;
  readonly rerun: boolean;
  readonly stop: boolean;
  /** Change or take back the time of a scheduled start. */
  readonly reschedule: boolean;
  readonly campaignState: boolean;
  readonly tradeLines: boolean;
  readonly otpHistory: boolean;
  readonly report: boolean;
  readonly balance: boolean;
}

export interface Account {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly username: string;
  readonly emailVerified: boolean;
  readonly phone: string;
  readonly phoneVerified: boolean;
  readonly address: string;
}

/** A phone number one owns or can buy. */
export interface Line {
  /** 32 hex digits; what buying and releasing take. */
  readonly sid: string;
  readonly number: string;
  /** Credits; undefined where the service names none. */
  readonly rate: number | undefined;
  /** e.g. `"Voice, SMS"` */
  readonly capabilities: string;
  readonly friendlyName: string;
  /** Call settings that are set, e.g. `{ "call url": "https://…" }`. */
  readonly settings: Readonly<Record<string, string>>;
}

export const services = ["PHONE", "SMS", "SMS & PHONE"] as const;
export type Services = (typeof services)[number];

export interface Campaign {
  readonly id: string;
  readonly name: string;
  /** One of `services`, or what the service calls it. */
  readonly services: string;
  readonly description: string;
  /** With their prefix, e.g. `["tags_name"]`. */
  readonly usableTags: readonly string[];
  readonly userPhones: readonly string[];
}

/** Statuses a contact ends in. Everything else but `not started` is live, or unknown to us. */
export const finalStatuses = ["completed", "failed", "hungup", "terminated", "unanswered"] as const;
export type FinalStatus = (typeof finalStatuses)[number];

export interface Contact {
  readonly id: string;
  readonly number: string;
  readonly campaignName: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Lower case with spaces: `not started`, a final status, a live one (`ringing`), or the service's own word. */
  readonly status: string;
  readonly duration: string | undefined;
  readonly playback: string | undefined;
  readonly credits: number;
}

/** Counted from the contact list as a stream. */
export interface ContactCounts {
  readonly total: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly credits: number;
}

export interface AudioFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What people will hear or read. */
export type Sound =
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "audio"; readonly file: AudioFile };

export interface StartRequest {
  /** May be left out only where an earlier start left one with the campaign. */
  readonly sound?: Sound | undefined;
  readonly voice?: string | undefined;
  /** Local time in Asia/Kathmandu, `"2026-11-25T17:00"`; left out: now. */
  readonly schedule?: string | undefined;
  /** Ids of contacts; left out: all. */
  readonly contacts?: readonly string[] | undefined;
}

export interface RerunRequest {
  readonly statuses: readonly FinalStatus[];
  readonly sound?: Sound | undefined;
  readonly voice?: string | undefined;
  readonly schedule?: string | undefined;
  readonly priority?: "message" | "audio" | undefined;
}

export interface StartReceipt {
  /** The service's sentence about the credits it holds, e.g. `"3 credits on hold for Fee reminder campaign."` */
  readonly holdSentence: string | undefined;
  readonly holdCredits: number | undefined;
}

export interface NewCampaign {
  readonly name: string;
  readonly services: Services;
  readonly description?: string | undefined;
  /** Who is called or written to: numbers as people write them nationally, or a sheet the service reads. */
  readonly recipients:
    | { readonly kind: "numbers"; readonly numbers: readonly string[] }
    | { readonly kind: "sheet"; readonly name: string; readonly bytes: Uint8Array };
}

export interface CampaignChanges {
  readonly name?: string | undefined;
  readonly services?: Services | undefined;
  readonly description?: string | undefined;
}

export interface OtpRequest {
  readonly number: string;
  readonly channel: "text" | "voice";
  /** Holds `{otp}` where the code goes. */
  readonly message: string;
  /** Own code; left out: the service makes one. */
  readonly code?: string | undefined;
  /** Digits of a generated code, 4 to 10. */
  readonly length?: number | undefined;
  readonly voice?: string | undefined;
}

export interface OtpReceipt {
  /** The code in clear: for the sealed keeper only. */
  readonly code: string;
}

export interface Voice {
  /** e.g. `"np_rija"` */
  readonly name: string;
  readonly displayName: string;
}

/** Whatever the service answers to a request to hear a voice. */
export type VoiceSample =
  | { readonly kind: "audio"; readonly file: AudioFile }
  | { readonly kind: "link"; readonly url: string }
  | { readonly kind: "sentence"; readonly text: string };

/**
 * The service as one signed-in account sees it. Reads throw `ServiceUnavailable`, `ServiceBusy`, `UnreadableAnswer`, `NotFound`,
 * `Forbidden`, `SignInExpired`; writes throw these before anything happened, `ServiceRefused` when the service said no, and
 * `OutcomeUnknownError` when their answer was lost.
 */
export interface TingTing {
  readonly can: Capabilities;
  /**
   * Resolves when the account's next call may be made, to the same service: its first call is made at once. Who has to note a call
   * before making it waits here first, so that nothing is noted that was never sent.
   */
  ready(): Promise<TingTing>;
  readonly account: {
    show(): Promise<Account>;
    /** Credits that may be spent now. Throws `NotOffered` where `can.balance` is false. */
    balance(): Promise<number>;
  };
  readonly lines: {
    owned(): Promise<readonly Line[]>;
    available(): Promise<readonly Line[]>;
    buy(sid: string): Promise<Line>;
    /** Resolves to the service's sentence. */
    release(sid: string): Promise<string>;
  };
  readonly campaigns: {
    /** Newest first; pages are followed as far as the caller reads. */
    list(): AsyncIterable<Campaign>;
    get(campaignId: string): Promise<Campaign>;
    create(campaign: NewCampaign): Promise<Campaign>;
    update(campaignId: string, changes: CampaignChanges): Promise<Campaign>;
    delete(campaignId: string): Promise<void>;
    start(campaignId: string, request: StartRequest): Promise<StartReceipt>;
    rerun(campaignId: string, request: RerunRequest): Promise<StartReceipt>;
  };
  readonly contacts: {
    /** Read as a stream: a million contacts need no million objects. */
    list(campaignId: string): AsyncIterable<Contact>;
    /** `only`: ids to count; left out: all. */
    count(campaignId: string, only?: ReadonlySet<string>): Promise<ContactCounts>;
    get(contactId: string): Promise<Contact>;
    add(campaignId: string, number: string, tags: Readonly<Record<string, string>>): Promise<void>;
    edit(
      contactId: string,
      changes: { readonly number: string; readonly tags: Readonly<Record<string, string>> },
    ): Promise<Contact>;
    /** Resolves to the service's sentence. */
    remove(contactId: string): Promise<string>;
  };
  readonly voices: {
    list(): Promise<readonly Voice[]>;
    test(message: string, voice: string | undefined): Promise<VoiceSample>;
  };
  readonly otp: { send(request: OtpRequest): Promise<OtpReceipt> };
}

/** What lets us speak for an account. Never logged. */
export interface Credentials {
  readonly access: string;
  /** Absent for a token that is never renewed. */
  readonly refresh?: string | undefined;
}

/** Where the client finds and renews an account's credentials; implemented over the vault. */
export interface CredentialStore {
  /** Throws `NotSignedIn` after a sign-out. */
  read(): Promise<Credentials>;
  /**
   * Called when `stale` was answered with 401. Over all processes one caller runs `renew`, and its result is durable before anyone gets it;
   * the others get that result. Throws `NotSignedIn` if the account was signed out meanwhile, `SignInExpired` if there is nothing
   * to renew with. What `renew` throws is passed on: `SignInExpired` if the service refused, another error if it could not be asked.
   */
  renew(stale: Credentials, renew: (refresh: string) => Promise<Credentials>): Promise<Credentials>;
}

/** Does a person wait for the answer, or is it looked up by itself? People go first. */
export type Urgency = "person" | "watch";

export interface Asker {
  readonly account: string;
  readonly urgency: Urgency;
}

/** One service at one address in one dialect. */
export interface Service {
  /** Throws `SignInRefused` for a wrong e-mail or password. */
  signIn(email: string, password: string): Promise<Credentials>;
  /** `asker`: whose calls share one pace, about two a second, and whether a person waits for them. Left out: no pace is kept. */
  connect(credentials: CredentialStore, asker?: Asker): TingTing;
}
