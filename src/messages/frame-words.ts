// A frame in plain words, slot by slot: what was understood, for buttons and for "What should be different?".
import type { Frame } from "../frame.ts";
import { ask } from "./en/ask.ts";
import type { MessageKey, Say } from "./index.ts";
import { slotName } from "./slot-name.ts";

type OptionKey = Exclude<Extract<MessageKey, `option.${string}`>, "option.digits">;

/** Slots whose values are among the options of their question, and are called the same. */
const chosen = new Set(["channel", "services", "by", "statuses", "who", "state", "role", "when", "priority"]);

function isOptionKey(key: string): key is OptionKey {
  return Object.hasOwn(ask, key);
}

function optionName(value: unknown, say: Say): string {
  const key = `option.${value}`;
  return isOptionKey(key) ? say(key) : String(value);
}

/** More values than this are counted. */
const MOST_LISTED = 3;

function listed(values: readonly unknown[], name: (value: unknown) => string, say: Say): string {
  const first = values.slice(0, MOST_LISTED).map(name).join(", ");
  const more = values.length - MOST_LISTED;
  return more > 0 ? say("frame.more", { first, more }) : first;
}

/** `("schedule", "2026-11-25T17:00")` → `"Wed, 25 Nov, 17:00"`; `show` masks numbers where others read along. */
export function slotWords(slot: string, value: unknown, say: Say, show: (number: string) => string): string {
  if (slot === "schedule" && typeof value === "string") return say("frame.time", { time: value });
  if (slot === "voice" && typeof value === "string") return say("frame.voice", { voice: value });
  if (slot === "lang") return value === "ne" ? "नेपाली" : "English";
  const isNumber = slot === "number" || slot === "numbers" || slot === "new_number";
  const name = (one: unknown) => (chosen.has(slot) ? optionName(one, say) : isNumber ? show(String(one)) : String(one));
  if (Array.isArray(value)) return listed(value, name, say);
  if (value === null || typeof value !== "object") return name(value);
  return Object.entries(value)
    .map(([key, inner]) => `${say("frame.tag", { tag: key })}: ${inner}`)
    .join(", ");
}

/** One line for each of `slots` that has a value: `["Campaign: 8", "Time: Wed, 25 Nov, 17:00"]`. */
export function frameLines(
  frame: Frame,
  slots: readonly string[],
  say: Say,
  show: (number: string) => string,
): readonly string[] {
  return slots
    .filter((slot) => frame.slots[slot] !== undefined)
    .map((slot) => `${slotName(slot, say)}: ${slotWords(slot, frame.slots[slot], say, show)}`);
}
