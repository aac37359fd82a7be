import type { Frame } from "../frame.ts";
import type { DraftButton } from "../outbox/message.ts";

/** A press that is the same as saying the frame; dialogue/press.ts reads it. */
type FramePress = { readonly kind: "frame"; readonly frame: Frame };

export function frameButton(label: string, intent: string, slots: Frame["slots"]): DraftButton {
  return { label, press: { kind: "frame", frame: { intent, slots } } satisfies FramePress };
}
