// CSV files in: which encoding, which separator, their rows as text.
import { UnusableFile } from "../errors.ts";
import type { Line } from "./xlsx.ts";

/** The rows of a CSV, quoted cells and all; empty rows are left out but counted. Throws `UnusableFile` for what is no text. */
export function* readCsv(bytes: Uint8Array, columns: number): Generator<Line> {
  const text = decode(bytes);
  const { separator, start } = findSeparator(text);
  let row = 0;
  for (const record of records(text, start, separator)) {
    row += 1;
    const cells = record.slice(0, columns).map((cell) => cell.trim());
    if (cells.some((cell) => cell !== "")) yield { row, cells };
  }
}

/** UTF-8 and UTF-16, with or without a byte order mark; nothing else can be told from its bytes. */
export function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UnusableFile(isText(new TextDecoder("latin1").decode(bytes)) ? "encoding" : "not-a-sheet", { cause });
  }
  if (!isText(text)) throw new UnusableFile("not-a-sheet");
  return text;
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Digits and separators of UTF-16 have a zero on one side.
  if (first !== 0 && second === 0) return "utf-16le";
  if (first === 0 && second !== 0) return "utf-16be";
  return "utf-8";
}

/** Text has no control characters but tab and line breaks. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\0-\x08\x0e-\x1f]/.test(text);
}

const separators = [",", ";", "\t", "|"] as const;
type Separator = (typeof separators)[number];

/** Excel writes `;` where the comma is for decimals, and may say so in a first line `sep=;`. */
function findSeparator(text: string): { readonly separator: Separator; readonly start: number } {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const separator = separators.find((one) => one === told?.[1]);
  if (told && separator) return { separator, start: told[0].length };
  const head = text.slice(0, 4_096);
  const counts = separators.map((one) => ({ one, count: head.split(one).length }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return { separator: best.one, start: 0 };
}

/** As RFC 4180 has it, and lenient: a quote inside an unquoted cell is a letter. */
function* records(text: string, start: number, separator: Separator): Generator<readonly string[]> {
  const plainCell = new RegExp(`[^${separator === "|" ? "\\|" : separator}\r\n]*`, "y");
  let cells: string[] = [];
  let at = start;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at) : { cell: "", next: at };
    plainCell.lastIndex = next;
    const rest = plainCell.exec(text)?.[0] ?? "";
    cells.push(cell + rest);
    at = next + rest.length;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push("");
      continue;
    }
    yield cells;
    cells = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  if (cells.length > 0) yield cells;
}

/** `next` is the place after the closing quote; an unclosed cell runs to the end. */
function quotedCell(text: string, at: number): { readonly cell: string; readonly next: number } {
  let cell = "";
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0) return { cell: cell + text.slice(from), next: text.length };
    cell += text.slice(from, close);
    if (text[close + 1] !== '"') return { cell, next: close + 1 };
    cell += '"';
    from = close + 2;
  }
}
