// What is to be sent, before a platform has seen it: durable, with its buttons and files.
import type { ChatRef, RichText, Who } from "../chat.ts";
import type { LyingBytes } from "./keep.ts";

/** Answers overtake results (outcomes, notices), results overtake progress. */
export type Lane = "answer" | "result" | "progress";

export interface DraftButton {
  readonly label: string;
  readonly tone?: "plain" | "primary" | "danger";
  /** What a press means; JSON of the dialogue's own (see dialogue/press.ts), opaque here. */
  readonly press: unknown;
  /** Whose button it is; left out: anybody's in that chat. */
  readonly person?: string;
  /** ms since 1970; left out: 24 hours from now. */
  readonly expiresAt?: number;
}

/** Small ones come with their bytes; large ones were kept before, see keep.ts. */
export type DraftFile = { readonly name: string; readonly mime: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly kept: LyingBytes }
);

export interface Draft {
  /** Our id of the message: a later draft with the same key edits it. */
  readonly key: string;
  readonly chat: ChatRef;
  readonly lane: Lane;
  readonly text: RichText;
  readonly buttons: readonly DraftButton[];
  readonly files: readonly DraftFile[];
  readonly card: boolean;
  /** Left out: the whole chat. */
  readonly asker?: Who | undefined;
  /** The person who is told elsewhere if this cannot be delivered; left out: nobody. */
  readonly owner?: string | undefined;
  /** Not before this time, ms since 1970; others of its lane overtake it meanwhile. Left out: at once. */
  readonly notBefore?: number | undefined;
  /** Language of the words the outbox may add itself ("again"). */
  readonly lang: "en" | "ne";
}
