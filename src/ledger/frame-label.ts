import type { Frame } from "../frame.ts";
import { slotWords } from "../messages/frame-words.ts";
import type { Say } from "../messages/index.ts";

/** Slots that tell which one is meant, in the order they are read out. */
const TELLING = ["campaign", "name", "contact", "number", "schedule"] as const;

/** A frame as the label of a button: `"Start a campaign · 8 · Wed, 25 Nov, 09:00"`; `show` masks numbers where others read along. */
export function frameLabel(frame: Frame, say: Say, show: (number: string) => string): string {
  const told = TELLING.flatMap((slot) => {
    const value = frame.slots[slot];
    return typeof value === "string" ? [slotWords(slot, value, say, show)] : [];
  });
  return [say("help.about", { intent: frame.intent }), ...told].join(" · ");
}
