// What the world can refuse. A person who has not said enough is no error (the dialogue asks); a bug is any other Error.
// Thrown by api, store and adapters, caught once on each way in and put into words by messages/explain.ts.
// No error carries a token, a code or a full phone number.

/** The world said no. `code` is what the product decides on; the text of `message` is for logs only. */
export abstract class WorldError extends Error {
  abstract readonly code: string;
  override get name(): string {
    return this.constructor.name;
  }
}

/** Nobody is signed in for this person: show the way in. Not an expired session, see SignInExpired. */
export class NotSignedIn extends WorldError {
  readonly code = "not-signed-in";
}

/** The session ended and could not be renewed: the person has to sign in again. */
export class SignInExpired extends WorldError {
  readonly code = "sign-in-expired";
}

/** The service does not take this e-mail and password. */
export class SignInRefused extends WorldError {
  readonly code = "sign-in-refused";
}

/** The account may not do this (403). */
export class Forbidden extends WorldError {
  readonly code = "forbidden";
}

/** The service knows no such thing (404); someone else's things look the same. */
export class NotFound extends WorldError {
  readonly code = "not-found";
}

/** The service understood and refused: nothing happened. Not a lost answer, see OutcomeUnknownError. */
export class ServiceRefused extends WorldError {
  readonly code = "refused";
  /** HTTP-like status, e.g. 400 or 402. */
  readonly status: number;
  /** The service's own sentence, as it came; shown as a quotation. */
  readonly reason: string;
  constructor(status: number, reason: string, options?: ErrorOptions) {
    super(`refused with ${status}`, options);
    this.status = status;
    this.reason = reason;
  }
}

/** The service asked to wait longer than we hold a person's request (60 s): nothing happened. */
export class ServiceBusy extends WorldError {
  readonly code = "busy";
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number, options?: ErrorOptions) {
    super(`asked to wait ${retryAfterSeconds} s`, options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The service could not be reached or answered 5xx to a read. For writes see OutcomeUnknownError. */
export class ServiceUnavailable extends WorldError {
  readonly code = "unavailable";
}

/** The service answered in a shape we do not know; the read has no result. */
export class UnreadableAnswer extends WorldError {
  readonly code = "unreadable-answer";
}

/** A write may or may not have happened: its answer was lost. Never repeat the call; look its effect up. */
export class OutcomeUnknownError extends WorldError {
  readonly code = "outcome-unknown";
}

/** Between the confirmation and the call the world changed (another run began, the numbers are not the same): nothing was called. */
export class Overtaken extends WorldError {
  readonly code = "overtaken";
}

/** This dialect of the service cannot do it at all. */
export class NotOffered extends WorldError {
  readonly code = "not-offered";
  readonly what: string;
  constructor(what: string) {
    super(`not offered: ${what}`);
    this.what = what;
  }
}

/** Nothing can be noted now, so nothing that costs may be done. `reason` says why the disk or database refused. */
export class StoreUnavailable extends WorldError {
  readonly code = "store-unavailable";
  readonly reason: "full" | "read-only" | "busy" | "damaged" | "gone";
  constructor(reason: StoreUnavailable["reason"], options?: ErrorOptions) {
    super(`store unavailable: ${reason}`, options);
    this.reason = reason;
  }
}

/** A file of numbers cannot be used; `problem` is a key of the file sentences. */
export class UnusableFile extends WorldError {
  readonly code = "unusable-file";
  readonly problem: "too-large" | "not-a-sheet" | "no-numbers" | "unreadable" | "encoding" | "empty";
  constructor(problem: UnusableFile["problem"], options?: ErrorOptions) {
    super(`unusable file: ${problem}`, options);
    this.problem = problem;
  }
}

/** The program was started wrongly; each line names the variable or option and its remedy. Ends the process with exit code 2. */
export class StartUpError extends WorldError {
  readonly code = "start-up";
  readonly problems: readonly string[];
  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), options);
    this.problems = problems;
  }
}

// What an adapter may throw from `post` and `edit`, and nothing else.

/** The platform asked for silence; no call to this chat before it ends, or no edit in any of its chats. */
export class RateLimited extends WorldError {
  readonly code = "chat-rate-limited";
  readonly retryAfterSeconds: number;
  readonly scope: "chat" | "edits";
  /** What somebody has to grant before it can end, e.g. `"chat:write"`; undefined: it ends by itself. */
  readonly missingScope: string | undefined;
  /** What is in the chat already of a message that takes several calls, in the adapter's own words: handed back with the next try. */
  readonly soFar: string | undefined;
  constructor(
    retryAfterSeconds: number,
    options: ErrorOptions & Partial<Pick<RateLimited, "scope" | "missingScope" | "soFar">> = {},
  ) {
    super(`silence for ${retryAfterSeconds} s`, options);
    this.retryAfterSeconds = retryAfterSeconds;
    this.scope = options.scope ?? "chat";
    this.missingScope = options.missingScope;
    this.soFar = options.soFar;
  }
}

/** Why a chat cannot be written to: what would have to be mended, and by whom. */
export type GoneReason = "blocked" | "not-invited" | "not-allowed" | "closed" | "unknown";

/** Blocked, kicked, deleted or archived: nothing reaches this chat any more. */
export class ChatGone extends WorldError {
  readonly code = "chat-gone";
  readonly reason: GoneReason;
  constructor(message?: string, options: ErrorOptions & { readonly reason?: GoneReason } = {}) {
    super(message, options);
    this.reason = options.reason ?? "unknown";
  }
}

/** The chat lives on under another id. */
export class ChatMoved extends WorldError {
  readonly code = "chat-moved";
  readonly to: string;
  constructor(to: string, options?: ErrorOptions) {
    super("chat moved", options);
    this.to = to;
  }
}

/** This message cannot be edited any more; a fresh one replaces it. */
export class MessageUneditable extends WorldError {
  readonly code = "message-uneditable";
}

/** The platform may or may not have taken the message. */
export class DeliveryUnknown extends WorldError {
  readonly code = "delivery-unknown";
}
