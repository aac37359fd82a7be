// A failure, put into words: what happened and what to do next. The only place where an error meets a sentence.
import { randomBytes } from "node:crypto";
import { type StoreUnavailable, type UnusableFile, WorldError } from "../errors.ts";
import type { Frame } from "../frame.ts";
import type { Say } from "./index.ts";

export interface Explanation {
  readonly text: string;
  /** The next step, as a button that stands for a frame. */
  readonly next?: { readonly label: string; readonly frame: Frame };
  /** Set for a bug: the number the person was told; log the error under it. */
  readonly bug?: string;
}

type Errors = typeof import("../errors.ts");
/** Every error the world can answer with: a class added to errors.ts without a sentence here does not compile. */
type Known = InstanceType<Errors[Exclude<keyof Errors, "WorldError">]>;

/** Never throws, whatever was thrown. `newBugId` is for tests. */
export function explain(error: unknown, say: Say, newBugId: () => string = randomBugId): Explanation {
  if (isKnown(error)) return explainKnown(error, say);
  const bug = newBugId();
  return { text: say("errors.bug", { id: bug }), bug };
}

/** Only the subclasses of errors.ts exist, so an error of the world is one of them. */
function isKnown(error: unknown): error is Known {
  return error instanceof WorldError;
}

function randomBugId(): string {
  return `E-${randomBytes(3).toString("hex")}`;
}

function explainKnown(error: Known, say: Say): Explanation {
  switch (error.code) {
    case "not-signed-in":
    case "sign-in-expired":
    case "sign-in-refused":
      return { text: say(`errors.${error.code}`), next: signIn(say) };
    case "forbidden":
      return { text: say("errors.forbidden"), next: { label: say("errors.my-account"), frame: frame("account.show") } };
    case "not-found":
    case "unavailable":
    case "unreadable-answer":
    case "outcome-unknown":
    case "overtaken":
    case "not-offered":
    case "chat-moved":
      return { text: say(`errors.${error.code}`) };
    case "refused":
      return { text: refusal(error, say) };
    case "busy":
    case "chat-rate-limited":
      return { text: say(`errors.${error.code}`, { seconds: error.retryAfterSeconds }) };
    case "store-unavailable":
      return { text: say(storeSentences[error.reason]) };
    case "unusable-file":
      return { text: say(fileSentences[error.problem]) };
    case "start-up":
      return { text: say("errors.start-up", { problems: error.problems }) };
    case "chat-gone":
    case "message-uneditable":
    case "delivery-unknown":
      return { text: say("errors.chat-unreachable") };
    default:
      return error satisfies never;
  }
}

const PAYMENT_REQUIRED = 402;

function refusal({ status, reason }: { readonly status: number; readonly reason: string }, say: Say): string {
  if (reason.trim() === "") return say("errors.refused-silently");
  return say(status === PAYMENT_REQUIRED ? "errors.too-little-credit" : "errors.refused", { reason });
}

function signIn(say: Say) {
  return { label: say("errors.sign-in"), frame: frame("account.login") };
}

function frame(intent: string): Frame {
  return { intent, slots: {} };
}

const storeSentences = {
  full: "errors.store-full",
  "read-only": "errors.store-read-only",
  busy: "errors.store-busy",
  damaged: "errors.store-damaged",
  gone: "errors.store-gone",
} as const satisfies Record<StoreUnavailable["reason"], string>;

const fileSentences = {
  "too-large": "errors.file-too-large",
  "not-a-sheet": "errors.file-not-a-sheet",
  "no-numbers": "errors.file-no-numbers",
  unreadable: "errors.file-unreadable",
  encoding: "errors.file-encoding",
  empty: "errors.file-empty",
} as const satisfies Record<UnusableFile["problem"], string>;
