// The values in the pieces of a slash command: which pieces a slot can read, and where its value ends.
import { asciiDigits } from "../lexicon/letters.ts";
import { findQuotes } from "../lexicon/quotes.ts";
import { campaignRef } from "../slots/campaign-ref.ts";
import { contactIds } from "../slots/contact-ref.ts";
import { freeText } from "../slots/free-text.ts";
import { phones } from "../slots/phone.ts";
import type { ReadContext } from "../slots/slot.ts";
import type { Form, SlotPart } from "./slash-form.ts";

export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
}

export function splitPieces(text: string): Piece[] {
  const quotes = findQuotes(text);
  const pieces: Piece[] = [];
  let next = 0;
  for (const match of text.matchAll(/\S+/g)) {
    const start = match.index;
    while (start >= (quotes[next]?.end ?? Number.POSITIVE_INFINITY)) next += 1;
    const quote = start >= (quotes[next]?.start ?? text.length) ? quotes[next] : undefined;
    if (!quote) pieces.push({ text: match[0], quoted: false, start });
    else if (start === quote.start) pieces.push({ text: quote.inner, quoted: true, start });
  }
  return pieces;
}

export interface FormReader {
  readonly form: Form;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly context: ReadContext;
  readonly slots: Record<string, unknown>;
  readonly ask: Set<string>;
  readonly hints: Record<string, string>;
}

/** No single value is longer; texts and lists of numbers may be. */
const longestValue = 300;
export const lists: ReadonlySet<unknown> = new Set([phones, contactIds]);
const lengthy: ReadonlySet<unknown> = new Set([freeText, ...lists]);

/** Anything is a name or a text: it ends where the next part of the form begins. */
export const free: ReadonlySet<unknown> = new Set([freeText, campaignRef]);
/** No single value has more pieces: "+977 985 102 3212", "mangsir 14 gate beluka 5 baje". */
const mostPieces = 12;
/** In pieces; behind so many no value is looked for. */
const longestName = 40;
/** May stand before a value: "by call", "for 2 hours". */
const leading = /^(?:at|by|for|to|on|in|as|via|through|until|till)$/i;

export function isOf({ form }: FormReader, { slots }: SlotPart, kinds: ReadonlySet<unknown>): boolean {
  return slots.some((slot) => kinds.has(form.command.slots[slot]));
}

/** Up to the next option's word a slot takes all there is, but for what the slot behind it can read. */
export function endOf(reader: FormReader, part: SlotPart, next: SlotPart | undefined, from: number): number {
  const { pieces, form } = reader;
  const isOption = ({ text, quoted }: Piece) =>
    !quoted && form.groups.some(({ words }) => words.includes(text.toLowerCase()));
  const option = pieces.findIndex((piece, at) => at >= from && isOption(piece));
  const end = option < 0 ? pieces.length : option;
  if (from >= end || isOf(reader, part, lists)) return end;
  if (!isOf(reader, part, free)) return valueEnd(reader, part, from, Math.min(end, from + mostPieces));
  if (!next) return end;
  if (/^[\p{Nd}#]+$/u.test(pieces[from]?.text ?? "") || pieces[from]?.quoted) return from + 1;
  for (let at = from + 1; at < Math.min(end, from + longestName); at += 1) if (begins(reader, next, at, end)) return at;
  return next.optional ? end : from + 1;
}

/** Whether a value of this part begins here: it is not one without this piece. */
function begins(reader: FormReader, part: SlotPart, at: number, end: number): boolean {
  const last = Math.min(end, at + 3);
  for (let to = at + 1; to <= last; to += 1) {
    const value = read(reader, part, at, to);
    if (value !== undefined) return isNeeded(reader, part, at, to, value);
  }
  return false;
}

/** Where a value ends: it is not another one with the next pieces, as "sms" is with "& phone". */
export function valueEnd(reader: FormReader, part: SlotPart, from: number, last: number): number {
  let [end, value]: [number, Read | undefined] = [from, undefined];
  for (let to = from + 1; to <= last; to += 1) {
    const longer = read(reader, part, from, to);
    if (longer === undefined || (value !== undefined && longer.slot !== value.slot) || isSame(longer, value)) continue;
    if (value === undefined && !isNeeded(reader, part, from, to, longer)) return from;
    [end, value] = [to, longer];
  }
  return end;
}

/** Whether the first piece belongs to the value: in "Flash sale sms" it does not. */
function isNeeded(reader: FormReader, part: SlotPart, from: number, to: number, value: unknown): boolean {
  if (to === from + 1 || leading.test(reader.pieces[from]?.text ?? "")) return true;
  return !isSame(value, read(reader, part, from + 1, to));
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export interface Read {
  readonly slot: string;
  readonly value: unknown;
}

export function read(reader: FormReader, part: SlotPart, from: number, to: number): Read | undefined {
  const { pieces, form, context } = reader;
  const said = saidAt(reader, from, to);
  for (const slot of part.slots) {
    const kind = form.command.slots[slot];
    if (!kind || (said.length > longestValue && !lengthy.has(kind))) continue;
    if (free.has(kind) ? kind === campaignRef && isIdAndMore(reader, from, to) : pieces[from]?.quoted) continue;
    const value = kind.read(asciiIfNumber(said), context);
    if (value !== undefined) return { slot, value };
  }
  return undefined;
}

/** "8 tomorrow" is no campaign's name. */
function isIdAndMore({ pieces }: FormReader, from: number, to: number): boolean {
  return to > from + 1 && /^[\p{Nd}]+$/u.test(pieces[from]?.text ?? "");
}

export function saidAt({ pieces, text }: FormReader, from: number, to: number): string {
  const stop = to < pieces.length ? (pieces[to]?.start ?? text.length) : text.length;
  return text.slice(pieces[from]?.start ?? 0, stop).trim();
}

function asciiIfNumber(said: string): string {
  return /^[\p{Nd}\s+()-]+$/u.test(said) ? asciiDigits(said) : said;
}
