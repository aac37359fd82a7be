// The answer to a question: a value of the slot that was asked for, or half of one.
import type { AnyCommand } from "../commands/command.ts";
import { freeText } from "../slots/free-text.ts";
import type { ReadContext } from "../slots/slot.ts";

/** Small words people put around a value: "it's 98…", "to 98…", "no, 6pm". */
const around =
  /^(?:no|not that|nope|sorry|oops|actually|it'?s|it is|its|to|at|on|for|by|make it|change it to|use|the|i mean|i meant|rather|ok|okay|let'?s do|is|with|होइन|हैन|hoina|haina|बरु|baru)(?=[\s,:;.–-])[\s,:;.–-]*/i;
const trailing = /[\s,]*(?:please|pls|instead|ma|मा|lai|लाई|हो|ho|है|hai|गर|gara|ठीक छ|ok)?[\s.!?।]*$/i;

/** The value alone: "no, make it 6pm" → "6pm". */
export function stripped(text: string): string {
  let rest = text.trim();
  for (let next = rest.replace(around, ""); next !== rest; next = rest.replace(around, "")) rest = next;
  return rest.replace(trailing, "");
}

export function readSlotAnswer(
  command: AnyCommand | undefined,
  slot: string,
  text: string,
  context: ReadContext,
): unknown {
  const kind = command?.slots[slot];
  if (!kind) return undefined;
  if (kind === freeText) return kind.read(text, context);
  return kind.read(text, context) ?? kind.read(stripped(text), context);
}

/** What an answer says towards the slot without being its value: "tomorrow" to a question about day and time. */
export function hintSlotAnswer(
  command: AnyCommand | undefined,
  slot: string,
  text: string,
  context: ReadContext,
): Readonly<Record<string, string>> | undefined {
  return command?.slots[slot]?.hint?.(text, context);
}
