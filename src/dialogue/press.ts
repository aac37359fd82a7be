// What a press on a button means. The button carries a short id; this lies in the store, so that it may be long and survive a restart.
import { z } from "zod";
import { frameSchema } from "../frame.ts";
import { attachmentSchema } from "../ledger/wish.ts";
import { signInTapSchema } from "../sign-in/prompt.ts";

const wishPress = <K extends string>(kind: K) => z.object({ kind: z.literal(kind), wish: z.string() });

export const pressSchema = z.discriminatedUnion("kind", [
  /** The same as saying the frame. */
  z.object({ kind: z.literal("frame"), frame: frameSchema, attachment: attachmentSchema.optional() }),
  /** Opens the question for one slot of the frame, e.g. to go on with a request that was set aside. */
  z.object({ kind: z.literal("ask"), frame: frameSchema, slot: z.string(), attachment: attachmentSchema.optional() }),
  /** Says what a text in doubt is; only while that doubt is open. */
  z.object({ kind: z.literal("meant"), doubt: z.string(), as: z.enum(["answer", "wish"]) }),
  wishPress("confirm"),
  wishPress("drop"),
  wishPress("change"),
  wishPress("stop"),
  wishPress("look"),
  /** Practice mode: make a scheduled run begin now. */
  z.object({ kind: z.literal("jump"), watch: z.string() }),
  signInTapSchema,
]);
export type Press = z.infer<typeof pressSchema>;
