// What a kind of value is: one file per kind beside this one, each read the same way from an answer to a question.
import type { Shape } from "./shape.ts";

/** What the meaning of words like "tomorrow at 5" depends on. */
export interface ReadContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name, e.g. `"Asia/Kathmandu"`. */
  readonly zone: string;
  /** What was said towards the value before, as it travels in a frame: `{ date: "2026-11-30" }`. The answer need only say the rest. */
  readonly hints?: Readonly<Record<string, unknown>> | undefined;
}

export interface Slot<T> extends Shape<T> {
  /** The value of a whole text, as the answer to a question: `"98510 23212"` → `"9851023212"`; undefined if it is none. */
  readonly read: (text: string, context: ReadContext) => T | undefined;
  /** What a text says towards a value without being one: "tomorrow" → `{ date: "2026-11-25" }`; undefined if nothing. */
  readonly hint?: (text: string, context: ReadContext) => Readonly<Record<string, string>> | undefined;
}

export type Slots = Readonly<Record<string, Slot<unknown>>>;

/** The values of a frame whose command declares these slots: each may be absent. */
export type SlotValues<S extends Slots> = { readonly [K in keyof S]?: S[K] extends Slot<infer T> ? T : never };
