// What a command says about itself, once: how people ask for it, what it needs, what a mistake costs, what it does.
// Help, menus, confirmation, the guard and part of the tests are derived from it. The registry is index.ts.
import type { z } from "zod";
import type { Campaign, Capabilities, Contact, TingTing } from "../api/port.ts";
import type { ChatRef, Language, RichText, Who } from "../chat.ts";
import type { Frame } from "../frame.ts";
import type { Say } from "../messages/index.ts";
import type { Slots, SlotValues } from "../slots/slot.ts";
import type { Change } from "../store/records.ts";
import type { Cue } from "./cue.ts";
import type { Kept, KeptFile } from "./kept.ts";

/** `spends` costs money, `destroys` loses something, `rights` changes who may do what: these are guarded and confirmed on a card. */
export type Risk = "none" | "spends" | "destroys" | "rights";

/** How people ask. `cues` are lists of concepts of the lexicon, so that one line serves all languages; `Own`: see `Cue`. */
export interface Words<I extends string, S extends Slots, Own extends string = never> {
  readonly intent: I;
  readonly slots: S;
  readonly cues: readonly Cue<Own>[];
  /** e.g. `"/otp NUMBER CHANNEL CODE?"`: capitals are slots, `?` optional, `…` repeated. */
  readonly slash: readonly string[];
  /** Each must be read as this intent; the first is shown in help. */
  readonly examples: readonly string[];
}

/** What surrounds a run: who asks, where, and what the product keeps. */
export interface Setting {
  /** Speaks for the person's account. */
  readonly api: TingTing;
  readonly say: Say;
  readonly lang: Language;
  /** IANA name of the person's zone. */
  readonly zone: string;
  readonly now: number;
  readonly person: string;
  readonly team: string;
  readonly account: string;
  readonly who: Who;
  readonly chat: ChatRef;
  readonly practice: boolean;
  /** A number as it may be shown in this chat: in full in private, `•••212` in groups. */
  readonly show: (number: string) => string;
  readonly kept: Kept;
}

/** A file that came with the words, or with an earlier turn of the same talk. */
export interface Attachment {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly platform: string;
  readonly ref: string;
}

/** One turn of talk about a frame: its slots are proven, its campaign is looked up. */
export interface Turn<S extends Slots = Slots> extends Setting {
  readonly slots: SlotValues<S>;
  /** Present whenever the frame has the slot `campaign`. */
  readonly campaign: Campaign | undefined;
  /** Present whenever the frame has the slot `contact`, or `campaign` and `number` of a command with the slot `contact`. */
  readonly contact: Contact | undefined;
  readonly attachment: Attachment | undefined;
  readonly openFile: (attachment: Attachment) => Promise<Uint8Array>;
  /** Spoken about but not filled, and what was said towards it. */
  readonly asked: readonly string[];
  readonly hints: Readonly<Record<string, unknown>>;
  /** False: nobody is signed in for this person, `api` throws NotSignedIn. Only commands that need no account ever see it. */
  readonly signedIn: boolean;
  /** Everything the bot can be asked; help is derived from it. */
  readonly commands: readonly AnyCommand[];
}

/** A button that stands for a frame: pressing it is saying it. */
export interface FrameButton {
  readonly label: string;
  readonly frame: Frame;
  /** The file that came with the request and goes on with it. */
  readonly attachment?: Attachment | undefined;
  readonly tone?: "plain" | "primary" | "danger";
}

/** Small ones come with their bytes, those that may be large lie in `kept.files` already. */
export type AnswerFile = { readonly name: string; readonly mime: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly kept: KeptFile }
);

export interface Answer {
  readonly text: RichText;
  readonly buttons?: readonly FrameButton[];
  readonly files?: readonly AnswerFile[];
  /** What "it" points at from now on. */
  readonly focus?: Focus;
  /** The bot's own records to change, in the same commit as the answer. */
  readonly changes?: readonly Change[];
  /** The asker is told elsewhere if this cannot be posted here. */
  readonly mustArrive?: boolean;
  /** The whole answer is only for the asker's eyes. */
  readonly private?: boolean;
  /**
   * A secret for the asker's eyes only, e.g. a code: a message of its own, private in a group. It is never kept with the wish,
   * so a later look at the outcome shows `text` alone.
   */
  readonly aside?: RichText;
}

export interface Focus {
  readonly campaign?: { readonly id: string; readonly name: string };
  readonly contact?: string;
  readonly number?: string;
  readonly line?: string;
}

/** One question. Without `text` it is the slot's own; `options` become buttons that fill the slot. */
export interface Ask {
  readonly ask: string;
  readonly text?: RichText;
  readonly options?: readonly { readonly label: string; readonly value: unknown }[];
}

export interface Cost {
  readonly contacts: number;
  /** `basis` says where the amount comes from, e.g. "held for the last start of this campaign". */
  readonly credits?: { readonly amount: number; readonly basis: string };
}

/** What a card shows, and what happens if it is confirmed. */
export interface Card<C> {
  readonly text: RichText;
  /** Everything printed that may change until the tap: compared at confirm, a difference makes a new card. JSON. */
  readonly facts: unknown;
  readonly cost: Cost | undefined;
  /** All that `act` will need. JSON; secrets only sealed. */
  readonly call: C;
  readonly focus?: Focus;
  /** Only typing this word confirms, no button does (for calling people again who were reached). */
  readonly typed?: string;
}

export type Plan<C> =
  | { readonly kind: "ask"; readonly question: Ask }
  /** It cannot be done: the answer says why and offers the nearest thing that works. */
  | { readonly kind: "refuse"; readonly answer: Answer }
  | { readonly kind: "card"; readonly card: Card<C> }
  /** Nothing to confirm (risk "none" only). */
  | { readonly kind: "go"; readonly call: C; readonly focus?: Focus };

/** The following of a run, asked for by the act that began it; see watch/. */
export interface WatchRequest {
  readonly campaignId: string;
  readonly campaignName: string;
  /** Contacts of this run. */
  readonly total: number;
  /** Ids, for a start of some only. */
  readonly only?: readonly string[];
  /** When a scheduled run begins, ms since 1970. */
  readonly startsAt?: number;
  /** For a re-run: contact id → what it looked like before (see `fingerprint` in watch/). */
  readonly before?: Readonly<Record<string, string>>;
  /** What the service said it holds for this run; the next estimate rests on it. */
  readonly holdCredits?: number | undefined;
}

export interface Outcome extends Answer {
  readonly watch?: WatchRequest;
}

/** One run of an act, perhaps after a restart. */
export interface Act<C> extends Setting {
  readonly wish: string;
  readonly call: C;
  readonly openFile: (attachment: Attachment) => Promise<Uint8Array>;
  /** Keeps JSON with the wish, durable before it resolves: what `lookUp` will need if the answer is lost. */
  readonly note: (data: unknown) => Promise<void>;
  /** What `note` kept last; undefined if nothing. */
  readonly noted: unknown;
  /** Long work tells how far it is; the card follows. */
  readonly progress: (done: number, total: number) => Promise<void>;
}

export type LookUp =
  | { readonly state: "done"; readonly outcome: Outcome }
  | { readonly state: "not done" }
  /** Cannot be seen (yet). */
  | { readonly state: "unknown" };

// The members below are methods on purpose: their parameters are bivariant, so that commands of any slots fit one registry
// (the dialogue proves slots and call by their schemas before it hands them over).

/** Looks something up, or changes only what the bot itself keeps. */
export interface Answering<S extends Slots> {
  readonly kind: "answers";
  readonly risk: "none";
  /** False for what needs no account, e.g. help. */
  readonly signedIn: boolean;
  /**
   * Whether help lists it here and now; asked for it answers in any case. `can`: undefined while nobody is signed in.
   * Left out: listed, once there is the account it needs.
   */
  offered?(can: Capabilities | undefined): boolean;
  /** The next slot to ask for, in the order of talk; undefined when nothing is missing. */
  needs(slots: SlotValues<S>, about: { readonly can: Capabilities }): string | undefined;
  answer(turn: Turn<S>): Promise<Answer | Ask>;
}

/** Changes something at the service: becomes a wish, so that it happens once. */
export interface Acting<S extends Slots, C> {
  readonly kind: "acts";
  readonly risk: Risk;
  /** See `Answering`. */
  offered?(can: Capabilities | undefined): boolean;
  /** The next slot to ask for, in the order of talk; undefined when nothing is missing. */
  needs(slots: SlotValues<S>, about: { readonly can: Capabilities }): string | undefined;
  /** Proves what was kept of the call. Like all that is only done, not understood, it is loaded when it is needed first. */
  call(): Promise<z.ZodType<C>>;
  plan(turn: Turn<S>): Promise<Plan<C>>;
  /** Exactly one writing call (batches: one per item), then tells. Errors are the ledger's to explain. */
  act(act: Act<C>): Promise<Outcome>;
  /** Reads back what became of it after a lost answer or a crash. Never repeats anything. */
  lookUp(act: Act<C>): Promise<LookUp>;
  /** Seconds between the confirmation and the call in which "Stop" takes it back. */
  readonly undoSeconds: number;
}

/** Understood already, done by a later release: help does not list it, asking for it says so. */
export interface Later {
  readonly kind: "later";
  readonly risk: Risk;
}

/** Handled by the dialogue itself: confirm, cancel, unknown. */
export interface Spoken {
  readonly kind: "spoken";
  readonly risk: "none";
}

export type Behaviour<S extends Slots, C> = Answering<S> | Acting<S, C> | Later | Spoken;

export type Command<I extends string = string, S extends Slots = Slots, C = unknown> = Words<I, S> & {
  readonly does: Behaviour<S, C>;
};

/** A command of any slots, as the registry holds it: the dialogue proves slots and call before it hands them over. */
export interface AnyCommand extends Words<string, Slots, string> {
  readonly does: Behaviour<Slots, unknown>;
}

export function defineCommand<const I extends string, const S extends Slots, C = never>(
  command: Command<I, S, C>,
): Command<I, S, C> {
  return command;
}
