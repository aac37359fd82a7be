import { slot as names } from "./en/slot.ts";
import type { MessageKey, Say } from "./index.ts";

type SlotKey = Extract<MessageKey, `slot.${string}`>;

function isSlotKey(key: string): key is SlotKey {
  return Object.hasOwn(names, key);
}

/** `"schedule"` → `"Time"`. A slot without a name of its own is called as it is written; a test compares them. */
export function slotName(slot: string, say: Say): string {
  const key = `slot.${slot}`;
  return isSlotKey(key) ? say(key) : slot;
}
