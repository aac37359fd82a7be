// Tables as files: a cell that no spreadsheet program takes for a formula, and tables whole or as a stream.
import { printable } from "./printable.ts";
import { type Cell, type SheetColumn, streamXlsx } from "./xlsx-writer.ts";
import type { Sink } from "./zip-writer.ts";

/**
 * A text as a cell that no spreadsheet program takes for a formula (ASVS 1.2.10): `=1+1` becomes `'=1+1`, `+977…` becomes `'+977…`.
 * Our own reader takes the apostrophe off again.
 */
export function harmlessCell(text: string): string {
  const clean = printable(text);
  return /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
}

export interface SheetWriter {
  /** One cell a column; numbers stay numbers, texts are written as text and as they are. Wait for it before the next. */
  add(cells: readonly Cell[]): Promise<void>;
  end(): Promise<void>;
}

/** The whole table at once, for small ones. */
export async function writeXlsx(
  title: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly Cell[]>,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sheet = await streamXlsx(title, columns, async (piece) => void pieces.push(piece));
  for (const cells of rows) await sheet.add(cells);
  await sheet.end();
  return Buffer.concat(pieces);
}

/** Lines are handed over in pieces of about this many letters. */
const PIECE_LETTERS = 65_536;

/** A CSV as Excel opens it with any script: UTF-8 with a byte order mark, CRLF (RFC 4180). */
export function streamCsv(headings: readonly string[], sink: Sink): SheetWriter {
  let piece = `\ufeff${csvLine(headings)}`;
  const flush = async () => {
    const full = piece;
    piece = "";
    await sink(Buffer.from(full, "utf8"));
  };
  return {
    async add(cells) {
      piece += csvLine(cells);
      if (piece.length >= PIECE_LETTERS) await flush();
    },
    end: flush,
  };
}

export async function writeCsv(headings: readonly string[], rows: Iterable<readonly Cell[]>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sheet = streamCsv(headings, async (piece) => void pieces.push(piece));
  for (const cells of rows) await sheet.add(cells);
  await sheet.end();
  return Buffer.concat(pieces);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(",")}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
