// Slash commands, as the commands' own forms describe them: "/campaign start CAMPAIGN [at SCHEDULE] [voice VOICE]".
import type { AnyCommand } from "../commands/command.ts";
import type { Frame } from "../frame.ts";
import { asciiDigits } from "../lexicon/letters.ts";
import { findQuotes } from "../lexicon/quotes.ts";
import { contactIds } from "../slots/contact-ref.ts";
import { freeText } from "../slots/free-text.ts";
import { phones } from "../slots/phone.ts";
import type { ReadContext } from "../slots/slot.ts";
import { statuses } from "../slots/statuses.ts";

/** One part of a form: a fixed word, a slot, or an optional group that begins with a word. */
type Part =
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: "slot"; readonly slots: readonly string[]; readonly optional: boolean; readonly many: boolean }
  | { readonly kind: "group"; readonly parts: readonly Part[] };

interface Form {
  readonly command: AnyCommand;
  readonly parts: readonly Part[];
}

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
}

function parsePart(text: string): Part {
  const bare = text.replace(/[?…]+$/, "");
  if (/^[A-Z_|]+$/.test(bare)) {
    return {
      kind: "slot",
      slots: bare.toLowerCase().split("|"),
      optional: text.includes("?"),
      many: text.includes("…"),
    };
  }
  return { kind: "word", words: text.toLowerCase().split("|") };
}

/** `"/rerun CAMPAIGN STATUSES… [at SCHEDULE]"` → its parts. */
function parseForm(command: AnyCommand, form: string): Form {
  const parts: Part[] = [];
  for (const [piece] of form.matchAll(/\[[^\]]*\]|\S+/g)) {
    if (piece.startsWith("["))
      parts.push({ kind: "group", parts: piece.slice(1, -1).trim().split(/\s+/).map(parsePart) });
    else parts.push(parsePart(piece));
  }
  return { command, parts };
}

function splitPieces(text: string): Piece[] {
  const quotes = findQuotes(text);
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const start = match.index;
    const quote = quotes.find((one) => start >= one.start && start < one.end);
    if (!quote) pieces.push({ text: match[0], quoted: false, start });
    else if (start === quote.start) pieces.push({ text: quote.inner, quoted: true, start });
  }
  return pieces;
}

export type SlashReader = (text: string, context: ReadContext) => Frame | "sentence" | undefined;

/** What is left after the command's name is read by its form; text that fits none is a sentence. */
export function createSlashReader(commands: readonly AnyCommand[]): SlashReader {
  const forms = commands.flatMap((command) => command.slash.map((form) => parseForm(command, form)));
  const byName = new Map<string, Form[]>();
  for (const form of forms) {
    const first = form.parts[0];
    for (const word of first?.kind === "word" ? first.words : []) {
      const name = word.replace(/^\//, "");
      byName.set(name, [...(byName.get(name) ?? []), form]);
    }
  }
  return (text, context) => {
    const name = /^\s*\/([a-z]+)(?:@\w+)?(?=\s|$)/i.exec(text);
    if (!name?.[1]) return undefined;
    const rest = text.slice(name[0].length);
    if (name[1].toLowerCase() === "tingting") return tingting(rest, byName, context);
    return bestFrame(byName.get(name[1].toLowerCase()) ?? [], rest, context);
  };
}

function tingting(
  rest: string,
  byName: ReadonlyMap<string, readonly Form[]>,
  context: ReadContext,
): Frame | "sentence" | undefined {
  const name = /^\s*\/?([a-z]+)(?=\s|$)/i.exec(rest);
  const forms = byName.get(name?.[1]?.toLowerCase() ?? "");
  if (rest.trim() === "") return bestFrame(byName.get("help") ?? [], "", context);
  if (!name || !forms) return "sentence";
  return bestFrame(forms, rest.slice(name[0].length), context) ?? "sentence";
}

interface Attempt {
  readonly frame: Frame;
  /** Pieces the form could make nothing of. */
  readonly left: number;
  readonly fixed: number;
}

function bestFrame(forms: readonly Form[], rest: string, context: ReadContext): Frame | undefined {
  const pieces = splitPieces(rest);
  const attempts = forms.map((form) => attempt(form, rest, pieces, context)).filter((one) => one !== undefined);
  attempts.sort((a, b) => a.left - b.left || b.fixed - a.fixed);
  const best = attempts[0];
  return best && best.left === 0 ? best.frame : undefined;
}

function attempt(form: Form, text: string, pieces: readonly Piece[], context: ReadContext): Attempt | undefined {
  const reader = {
    command: form.command,
    text,
    pieces,
    context,
    slots: presetSlots(form, context),
    ask: new Set<string>(),
  };
  let at = 0;
  let fixed = 0;
  const parts = form.parts.slice(1);
  for (const [index, part] of parts.entries()) {
    if (part.kind === "group") break;
    if (part.kind === "word") {
      if (!part.words.includes(pieces[at]?.text.toLowerCase() ?? "")) return undefined;
      at += 1;
      fixed += 1;
      continue;
    }
    at = readSlot(reader, part, at, endOf(reader, parts.slice(index + 1), part, at));
  }
  const groups = parts.filter((part) => part.kind === "group");
  at = readGroups(reader, groups, at);
  const { slots, ask } = reader;
  const frame = { intent: form.command.intent, slots, ...(ask.size > 0 ? { ask: [...ask] } : {}) };
  return { frame, left: pieces.length - at, fixed };
}

interface FormReader {
  readonly command: AnyCommand;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly context: ReadContext;
  readonly slots: Record<string, unknown>;
  readonly ask: Set<string>;
}

/** The name of a form may itself be a value: "/failed 8" asks for the failed ones. */
function presetSlots({ command, parts }: Form, context: ReadContext): Record<string, unknown> {
  const name = parts[0]?.kind === "word" ? (parts[0].words[0] ?? "") : "";
  const said = Object.entries(command.slots)
    .filter(([, kind]) => kind === statuses)
    .map(([slot, kind]) => [slot, kind.read(name.slice(1), context)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

/** A slot of one word takes one; the last slot, or one that repeats, takes all up to the next group's word. */
function endOf(reader: FormReader, later: readonly Part[], part: Part & { kind: "slot" }, from: number): number {
  const groupWords = later.flatMap((one) =>
    one.kind === "group" ? (one.parts[0]?.kind === "word" ? one.parts[0].words : []) : [],
  );
  const slotsLater = later.some((one) => one.kind === "slot");
  let end = from;
  while (end < reader.pieces.length && !groupWords.includes(reader.pieces[end]?.text.toLowerCase() ?? "")) end += 1;
  return slotsLater && !part.many ? Math.min(from + 1, end) : end;
}

/** All that may belong to the slot, else a few pieces, fewer and fewer. */
function endsToTry(from: number, end: number): number[] {
  const few = Array.from({ length: Math.min(12, end - from) }, (_, less) => Math.min(from + 12, end) - less);
  return end > from + 12 ? [end, ...few] : few;
}

/** No single value is longer; texts and lists of numbers may be. */
const longestValue = 300;
const lengthy: ReadonlySet<unknown> = new Set([freeText, phones, contactIds]);

function readSlot(reader: FormReader, part: Part & { kind: "slot" }, from: number, end: number): number {
  const last = reader.pieces.length;
  for (const to of endsToTry(from, end)) {
    const stop = to < last ? (reader.pieces[to]?.start ?? reader.text.length) : reader.text.length;
    const said = reader.text.slice(reader.pieces[from]?.start ?? 0, stop).trim();
    for (const slot of part.slots) {
      const kind = reader.command.slots[slot];
      if (said.length > longestValue && !lengthy.has(kind)) continue;
      const value = kind?.read(asciiIfNumber(said), reader.context);
      if (value === undefined) continue;
      reader.slots[slot] = value;
      return to;
    }
  }
  if (end > from && part.slots[0]) reader.ask.add(part.slots[0]);
  return part.optional ? from : end;
}

function asciiIfNumber(said: string): string {
  return /^[\p{Nd}\s+()-]+$/u.test(said) ? asciiDigits(said) : said;
}

function readGroups(reader: FormReader, groups: readonly (Part & { kind: "group" })[], from: number): number {
  let at = from;
  while (at < reader.pieces.length) {
    const word = reader.pieces[at]?.text.toLowerCase() ?? "";
    const group = groups.find((one) => one.parts[0]?.kind === "word" && one.parts[0].words.includes(word));
    const slot = group?.parts[1];
    if (!group || slot?.kind !== "slot") return at;
    const others = groups.filter((one) => one !== group);
    at = readSlot(reader, slot, at + 1, endOf(reader, slot.slots.includes("message") ? [] : others, slot, at + 1));
  }
  return at;
}
