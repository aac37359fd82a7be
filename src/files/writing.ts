import { Writable } from "node:stream";
import { loadExcel } from "./excel.ts";

/**
 * A text as a cell that no spreadsheet program takes for a formula (ASVS 1.2.10): `=1+1` becomes `'=1+1`, `+977…` becomes `'+977…`.
 * Our own reader takes the apostrophe off again.
 */
export function harmlessCell(text: string): string {
  const clean = printable(text);
  return /^[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
}

/** Without what no XML may hold (XML 1.0, section 2.2): a single such letter would spoil the whole file. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, "");
}

export interface SheetColumn {
  readonly heading: string;
  /** Width in letters. */
  readonly width: number;
  /** A column of text keeps numbers typed into it as they are typed. */
  readonly kind: "text" | "amount";
}

export interface SheetWriter {
  /** One cell a column; numbers stay numbers, texts are written as text and as they are. */
  add(cells: readonly (string | number)[]): void;
  /** The finished file. */
  end(): Promise<Uint8Array>;
}

/** Stands in every file of ours as its date: the same table gives a file of the same length at any time. */
const SHEET_DATE = new Date("2026-01-01T00:00:00Z");

/** An .xlsx with one sheet and a bold line of headings, written as a stream. */
export async function writeXlsx(sheetName: string, columns: readonly SheetColumn[]): Promise<SheetWriter> {
  const { WorkbookWriter } = await loadExcel();
  const pieces: Uint8Array[] = [];
  const stream = new Writable({
    write(piece: Uint8Array, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  const dates = { created: SHEET_DATE, modified: SHEET_DATE };
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false, ...dates });
  const sheet = workbook.addWorksheet(sheetTitle(sheetName), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ width, kind }) => ({ width, ...(kind === "text" ? { style: { numFmt: "@" } } : {}) }));
  const headings = sheet.addRow(columns.map(({ heading }) => heading));
  headings.font = { bold: true };
  headings.commit();
  return {
    add: (cells) => sheet.addRow(cells.map((cell) => (typeof cell === "string" ? printable(cell) : cell))).commit(),
    async end() {
      sheet.commit();
      await workbook.commit();
      return Buffer.concat(pieces);
    },
  };
}

const LONGEST_TITLE = 31;

/** What Excel takes as the name of a sheet: 31 letters at most, none of `\ / ? * [ ] :`; cut between letters as people see them. */
function sheetTitle(name: string): string {
  const clean = printable(name)
    .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  let title = "";
  for (const { segment } of new Intl.Segmenter().segment(clean)) {
    if (title.length + segment.length > LONGEST_TITLE) break;
    title += segment;
  }
  return title === "" ? "1" : title;
}

/** A CSV as Excel opens it with any script: UTF-8 with a byte order mark, CRLF (RFC 4180). */
export function writeCsv(headings: readonly string[]): SheetWriter {
  const lines: string[] = [csvLine(headings)];
  return {
    add: (cells) => lines.push(csvLine(cells)),
    end: async () => Buffer.from(`\ufeff${lines.join("")}`, "utf8"),
  };
}

function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(",")}\r\n`;
}

function csvCell(text: string): string {
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
