// What a terminal shows, whoever looks at it.
import type { Button, RichText } from "../../src/chat.ts";

export interface Drawn {
  readonly kind: "message" | "edit" | "file";
  readonly id: string;
  /** Id of the message that this replaces. */
  readonly edits?: string;
  /** The chat's id, or the one person who sees it. */
  readonly to: string;
  readonly text: RichText;
  readonly buttons: readonly Button[];
  readonly file?: { readonly name: string; readonly mime: string; readonly bytes: number; readonly path?: string };
}

/** `text` is made harmless already; `rich` keeps the runs. */
export type OnScreen = Omit<Drawn, "text"> & { readonly text: string; readonly rich: RichText };

export interface Screen {
  draw(drawn: OnScreen): void;
}
