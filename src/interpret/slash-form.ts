// The forms of slash commands as parts: "/campaign start CAMPAIGN [at SCHEDULE] [voice VOICE]".
import type { AnyCommand } from "../commands/command.ts";

export interface WordPart {
  readonly kind: "word";
  readonly words: readonly string[];
}

/** Takes the first of its slots that can read what stands there. */
export interface SlotPart {
  readonly kind: "slot";
  readonly slots: readonly string[];
  readonly optional: boolean;
  readonly many: boolean;
}

/** An option that begins with a word of its own. */
export interface GroupPart {
  readonly kind: "group";
  readonly words: readonly string[];
  readonly slot: SlotPart;
}

export interface Form {
  readonly command: AnyCommand;
  /** The name without its slash: `"campaign"`. */
  readonly names: readonly string[];
  readonly words: readonly WordPart[];
  readonly slots: readonly SlotPart[];
  readonly groups: readonly GroupPart[];
}

function wordPart(text: string): WordPart {
  return { kind: "word", words: text.toLowerCase().split("|") };
}

function slotPart(text: string): SlotPart {
  const bare = text.replace(/[?…]+$/, "");
  return { kind: "slot", slots: bare.toLowerCase().split("|"), optional: text.includes("?"), many: text.includes("…") };
}

function groupPart(text: string): GroupPart {
  const [word = "", slot = ""] = text.slice(1, -1).trim().split(/\s+/);
  return { kind: "group", words: wordPart(word).words, slot: slotPart(slot) };
}

/** `"/rerun CAMPAIGN STATUSES… [at SCHEDULE]"` → its parts. Capitals are slots, `?` optional, `…` repeated. */
export function parseForm(command: AnyCommand, form: string): Form {
  const pieces = [...form.matchAll(/\[[^\]]*\]|\S+/g)].map(([piece]) => piece);
  const [name = "", ...rest] = pieces;
  return {
    command,
    names: wordPart(name).words.map((word) => word.replace(/^\//, "")),
    words: rest.filter((piece) => /^[a-z]/.test(piece)).map(wordPart),
    slots: rest.filter((piece) => /^[A-Z]/.test(piece)).map(slotPart),
    groups: rest.filter((piece) => piece.startsWith("[")).map(groupPart),
  };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** The form, and the same with its slots in any other order: "/otp sms 9851023212". */
export function inAnyOrder(form: Form): readonly Form[] {
  return permutations(form.slots).map((slots) => ({ ...form, slots }));
}
