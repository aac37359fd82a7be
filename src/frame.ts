// What was meant. The only thing that passes from a chat to the commands; the meanings are fixed by the contract of the command core.
import { z } from "zod";

/**
 * One meaning in wire form, e.g. `{ intent: "campaign.start", slots: { campaign: "8" } }`.
 * Buttons of an older release may come back, so a frame from outside is parsed against the registry before it is used.
 */
export interface Frame {
  readonly intent: string;
  readonly slots: Readonly<Record<string, unknown>>;
  /** Names of slots that were spoken about but cannot be filled yet; asked before any card is shown. */
  readonly ask?: readonly string[] | undefined;
  /** What was said towards an `ask`, e.g. `{ date: "2026-11-30" }` for a schedule without an hour. */
  readonly hints?: Readonly<Record<string, unknown>> | undefined;
  /** A second wish of the same utterance ("create … and start it"); offered as a button, never run by itself. */
  readonly then?: Frame | undefined;
}

/** What a pronoun or "the same" may point at. */
export const referents = ["campaign", "contact", "number", "line"] as const;
export type Referent = (typeof referents)[number];

/** What the interpreter returns for one utterance. */
export interface Reading {
  readonly frame: Frame;
  /** `["campaign"]` says that "it", "its failed ones" pointed at a campaign: only then may the focus fill it in. */
  readonly refers: readonly Referent[];
  /** For "Did you mean …?": at most three, best first. Non-empty only when `frame.intent` is `unknown`. */
  readonly alternatives: readonly Frame[];
}

export const frameSchema: z.ZodType<Frame> = z.lazy(() =>
  z.object({
    intent: z.string(),
    slots: z.record(z.string(), z.unknown()),
    ask: z.array(z.string()).optional(),
    hints: z.record(z.string(), z.unknown()).optional(),
    then: frameSchema.optional(),
  }),
);
