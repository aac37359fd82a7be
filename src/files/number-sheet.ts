// A sheet of phone numbers as people have them, read row by row: what can be called, what cannot and why.
import { UnusableFile } from "../errors.ts";
import { isErrorText } from "./cell.ts";
import { readCsv } from "./csv.ts";
import { type SheetLimits, sheetLimits } from "./limits.ts";
import { type RowFault, readPhoneCell } from "./phone-cell.ts";
import { findLayout, SAMPLE_LINES, type SheetLayout } from "./sheet-layout.ts";
import { EXAMPLE_NUMBER } from "./template.ts";
import { type Line, readWorkbook } from "./xlsx.ts";

export interface SheetRow {
  /** As the spreadsheet program counts, headings included. */
  readonly row: number;
  /** Canonical, e.g. `"9851023212"`. */
  readonly number: string;
  /** e.g. `{ tags_name: "Sita" }`; empty cells are left out. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface BadRow {
  readonly row: number;
  /** What stood where the number should be. */
  readonly found: string;
  readonly fault: RowFault;
}

export interface NumberSheet {
  /** The file's name as it came. */
  readonly name: string;
  /** Each number once, in the order of the sheet. */
  readonly rows: readonly SheetRow[];
  /** Keys of the tag columns, in the order of the sheet, e.g. `["tags_name"]`. */
  readonly tags: readonly string[];
  readonly bad: readonly BadRow[];
  /** Rows whose number stood in an earlier row already: that row counts, its tags too. */
  readonly duplicates: readonly { readonly row: number; readonly number: string; readonly first: number }[];
  /** Of an .xlsx with several filled sheets: the one that was read, and the others' names. */
  readonly sheet: string | undefined;
  readonly otherSheets: readonly string[];
}

/**
 * Reads an .xlsx or a .csv (UTF-8 or UTF-16); which of them it is, its bytes tell, not its name.
 * Throws `UnusableFile` if nothing in it can be used at all.
 */
export async function readNumberSheet(
  bytes: Uint8Array,
  name: string,
  limits: SheetLimits = sheetLimits,
): Promise<NumberSheet> {
  if (bytes.length === 0) throw new UnusableFile("empty");
  if (bytes.length > limits.bytes) throw new UnusableFile("too-large");
  if (startsWith(bytes, OLD_EXCEL)) throw new UnusableFile("not-a-sheet");
  if (startsWith(bytes, ZIP)) return readExcel(bytes, name, limits);
  const rows = await readRows(readCsv(bytes, limits.columns), limits);
  if (!rows) throw new UnusableFile("empty");
  return { ...usable(rows), name, sheet: undefined, otherSheets: [] };
}

const ZIP = [0x50, 0x4b];
/** Compound files: .xls, and every .xlsx with a password (MS-CFB, section 2.2). */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The first sheet with anything in it. */
async function readExcel(bytes: Uint8Array, name: string, limits: SheetLimits): Promise<NumberSheet> {
  const sheets = await readWorkbook(bytes, limits);
  for (const sheet of sheets) {
    const rows = await readRows(sheet.lines(), limits);
    if (!rows) continue;
    const otherSheets = sheets.filter((other) => other !== sheet).map((other) => other.name);
    return { ...usable(rows), name, sheet: sheet.name, otherSheets };
  }
  throw new UnusableFile("empty");
}

function usable(rows: Rows): Rows {
  if (rows.rows.length === 0) throw new UnusableFile("no-numbers");
  return rows;
}

type Rows = Pick<NumberSheet, "rows" | "tags" | "bad" | "duplicates">;

/** Undefined for a sheet without a line. */
async function readRows(lines: Iterable<Line> | AsyncIterable<Line>, limits: SheetLimits): Promise<Rows | undefined> {
  const sample: Line[] = [];
  let collected: Collector | undefined;
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (count > limits.rows) throw new UnusableFile("too-large");
    if (collected) collected.add(line);
    else if (sample.push(line) === SAMPLE_LINES) collected = collectFrom(sample);
  }
  if (count === 0) return undefined;
  return (collected ?? collectFrom(sample)).rows;
}

interface Collector {
  add(line: Line): void;
  readonly rows: Rows;
}

function collectFrom(sample: readonly Line[]): Collector {
  const layout = findLayout(sample);
  if (!layout) throw new UnusableFile("no-numbers");
  const collector = collect(layout);
  for (const line of sample) if (line.row > layout.headingRow) collector.add(line);
  return collector;
}

function collect(layout: SheetLayout): Collector {
  const rows: SheetRow[] = [];
  const bad: BadRow[] = [];
  const duplicates: { row: number; number: string; first: number }[] = [];
  const seen = new Map<string, number>();
  return {
    rows: { rows, bad, duplicates, tags: [...layout.tags.values()] },
    add({ row, cells }) {
      const found = cells[layout.number] ?? "";
      if (found === EXAMPLE_NUMBER) return;
      const cell = readPhoneCell(found);
      const tags = readTags(cells, layout.tags);
      if (cell.kind === "fault") return void bad.push({ row, found, fault: cell.fault });
      if (!tags) return void bad.push({ row, found, fault: "formula-error" });
      const first = seen.get(cell.number);
      if (first !== undefined) return void duplicates.push({ row, number: cell.number, first });
      seen.set(cell.number, row);
      rows.push({ row, number: cell.number, tags });
    },
  };
}

/** Undefined if a tag's formula came to nothing: people would hear the error. */
function readTags(
  cells: readonly string[],
  columns: ReadonlyMap<number, string>,
): Readonly<Record<string, string>> | undefined {
  const tags: Record<string, string> = {};
  for (const [index, key] of columns) {
    const value = cells[index] ?? "";
    if (isErrorText(value)) return undefined;
    if (value !== "") tags[key] = asciiDigits(value.replace(/^'(?=[=+\-@])/, ""));
  }
  return tags;
}

/** Tag values are compared and spoken with ASCII digits, whatever they were typed in. */
function asciiDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - "०".charCodeAt(0)));
}
