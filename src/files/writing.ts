// Tables as files: a cell that no spreadsheet program takes for a formula, and tables whole or as a stream.
import { printable } from "./printable.ts";
import { createTextBatch } from "./text-batch.ts";
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
  /** One cell a column; numbers stay numbers, texts are written as text and as they are. Wait for it before the next, if it is to be waited for. */
  add(cells: readonly Cell[]): Promise<void> | undefined;
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

/** A CSV as Excel opens it with any script: UTF-8 with a byte order mark, CRLF (RFC 4180). */
export async function streamCsv(headings: readonly string[], sink: Sink): Promise<SheetWriter> {
  const batch = createTextBatch(sink);
  await batch.add(`\ufeff${csvLine(headings)}`);
  return { add: (cells) => batch.add(csvLine(cells)), end: () => batch.end() };
}

export async function writeCsv(headings: readonly string[], rows: Iterable<readonly Cell[]>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sheet = await streamCsv(headings, async (piece) => void pieces.push(piece));
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
