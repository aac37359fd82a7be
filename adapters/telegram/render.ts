// How a reply looks in Telegram: plain words with entities beside them, never markup, so nothing a person wrote can change its looks.
import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from "grammy/types";
import { type Button, legible, type RichText } from "../../src/chat.ts";
import { MAX_ENTITIES } from "./limits.ts";

export interface Rendered {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

export function renderText(text: RichText): Rendered {
  const entities: MessageEntity[] = [];
  let words = "";
  for (const run of typeof text === "string" ? [text] : text) {
    const offset = words.length;
    words += legible(typeof run === "string" ? run : "bold" in run ? run.bold : run.code);
    const length = words.length - offset;
    if (typeof run !== "string" && length > 0) entities.push({ type: "bold" in run ? "bold" : "code", offset, length });
  }
  return { text: words, entities };
}

/** Pieces that fit into one message each, cut after a line, else a word, else between letters. Blank pieces are left out. */
export function splitRendered({ text, entities }: Rendered, maxLength: number): readonly Rendered[] {
  const pieces: Rendered[] = [];
  for (let start = 0; start < text.length; ) {
    const end = start + endOfPiece(text.slice(start, start + maxLength + LOOK_AHEAD), maxLength);
    if (text.slice(start, end).trim() !== "") {
      pieces.push({ text: text.slice(start, end), entities: within(entities, start, end).slice(0, MAX_ENTITIES) });
    }
    start = end;
  }
  return pieces;
}

/** Enough to see whether a letter goes on beyond the piece. */
const LOOK_AHEAD = 64;
const letters = new Intl.Segmenter("ne", { granularity: "grapheme" });

function endOfPiece(text: string, maxLength: number): number {
  if (text.length <= maxLength) return text.length;
  const segments = letters.segment(text);
  const startOfLetter = (index: number) => segments.containing(index)?.index ?? index;
  // A cut before the middle would waste more of a message than it gains in looks.
  for (const space of ["\n", " "]) {
    const end = text.lastIndexOf(space, maxLength - 1) + 1;
    if (end > maxLength / 2 && startOfLetter(end) === end) return end;
  }
  const end = startOfLetter(maxLength);
  // A "letter" longer than a message, e.g. one with thousands of marks: cut it, but not a surrogate pair.
  return end > 0 ? end : maxLength - (isLowSurrogate(text.charCodeAt(maxLength)) ? 1 : 0);
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function within(entities: readonly MessageEntity[], start: number, end: number): readonly MessageEntity[] {
  return entities.flatMap((entity) => {
    const from = Math.max(entity.offset, start);
    const to = Math.min(entity.offset + entity.length, end);
    return from < to ? [{ ...entity, offset: from - start, length: to - from }] : [];
  });
}

/** Rows of at most three, shorter where labels are long: on a phone about this many letters stand side by side. */
const MOST_IN_ROW = 3;
const ROW_LETTERS = 36;

export function renderButtons(buttons: readonly Button[]): InlineKeyboardMarkup | undefined {
  if (buttons.length === 0) return undefined;
  const rows: InlineKeyboardButton[][] = [];
  for (const button of buttons.map(renderButton)) {
    const row = rows.at(-1);
    const together = [...(row ?? []), button];
    const widest = Math.max(...together.map(({ text }) => text.length));
    if (row && together.length <= MOST_IN_ROW && widest * together.length <= ROW_LETTERS) row.push(button);
    else rows.push([button]);
  }
  return { inline_keyboard: rows };
}

function renderButton({ id, label, tone }: Button): InlineKeyboardButton {
  // An empty label would be refused with the whole message.
  const text = legible(label).trim() === "" ? "…" : legible(label);
  return { text, callback_data: id, ...(tone === "plain" ? {} : { style: tone }) };
}
