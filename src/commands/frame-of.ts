import type { Frame } from "../frame.ts";
import type { Attachment, FrameButton } from "./command.ts";

/** A frame whose slots all have a value: those that are undefined are left out. */
function frameOf(intent: string, slots: Readonly<Record<string, unknown>>): Frame {
  return { intent, slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)) };
}

/** A button that says a frame. `attachment`: the file the request came with, if the button goes on with it. */
export function frameButton(
  label: string,
  intent: string,
  slots: Readonly<Record<string, unknown>>,
  attachment?: Attachment,
): FrameButton {
  return { label, frame: frameOf(intent, slots), ...(attachment ? { attachment } : {}) };
}
