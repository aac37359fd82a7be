// Values out of short turns: the answer to a question, and the correction of an open card.
import type { AnyCommand } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import { freeText } from "../slots/free-text.ts";
import type { ReadContext } from "../slots/slot.ts";

/** Small words people put around a value: "it's 98…", "to 98…", "no, 6pm". */
const around =
  /^(?:no|not that|nope|sorry|oops|actually|it'?s|it is|its|to|at|on|for|by|make it|change it to|use|the|i mean|i meant|rather|ok|okay|let'?s do|is|with|होइन|हैन|hoina|haina|बरु|baru)(?=[\s,:;.–-])[\s,:;.–-]*/i;
const trailing = /[\s,]*(?:please|pls|instead|ma|मा|lai|लाई|हो|ho|है|hai|गर|gara|ठीक छ|ok)?[\s.!?।]*$/i;

function stripped(text: string): string {
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

/** "voice, not sms": what is denied is no part of the correction. */
function withoutDenied(text: string): string {
  return text.replace(/[,;]?\s*(?:and\s+)?\bnot\b.*$/i, "").replace(/[,;]?\s*\S+\s+(?:होइन|हैन|hoina|haina)\b/i, "");
}

/** The slots a value may belong to when no name is said, most telling first. Free texts are never guessed. */
export function correctFrame(
  command: AnyCommand | undefined,
  frame: Frame,
  text: string,
  context: ReadContext,
): Frame | undefined {
  if (!command || text.length > 300) return undefined;
  const said = stripped(withoutDenied(text));
  if (said === "") return undefined;
  for (const [slot, kind] of Object.entries(command.slots)) {
    if (kind === freeText || slot === "campaign" || slot === "person") continue;
    const value = kind.read(said, context);
    if (value === undefined || JSON.stringify(value) === JSON.stringify(frame.slots[slot])) continue;
    return { ...frame, slots: { ...frame.slots, [slot]: value }, ask: frame.ask?.filter((one) => one !== slot) };
  }
  return undefined;
}
