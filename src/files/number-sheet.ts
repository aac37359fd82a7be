// A sheet of phone numbers as people have them, read row by row: what can be called, what cannot and why.
import { setImmediate as nextTurn } from "node:timers/promises";
import { UnusableFile } from "../errors.ts";
import { asciiDigits } from "../lexicon/letters.ts";
import { isErrorText } from "./cell.ts";
import { readCsv } from "./csv.ts";
import { type SheetLimits, sheetLimits } from "./limits.ts";
import { type RowFault, readPhoneCell } from "./phone-cell.ts";
import { findLayout, SAMPLE_LINES, type SheetLayout } from "./sheet-layout.ts";
import { EXAMPLE_NUMBER } from "./template.ts";
import { type Line, readWorkbook } from "./xlsx.ts";

interface SheetRow {
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
 * Throws `UnusableFile` if there is nothing like a phone number in it; a sheet whose rows are all bad has no rows, and tells why.
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
  if (typeof rows === "string") throw new UnusableFile(rows);
  return { ...rows, name, sheet: undefined, otherSheets: [] };
}

const ZIP = [0x50, 0x4b];
/** Compound files: .xls, and every .xlsx with a password (MS-CFB, section 2.2). */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The first sheet with a number in it, or else the first whose rows can be told to be wrong. */
async function readExcel(bytes: Uint8Array, name: string, limits: SheetLimits): Promise<NumberSheet> {
  const sheets = await readWorkbook(bytes, limits);
  let problem: Unusable = "empty";
  let faulty: NumberSheet | undefined;
  for (const sheet of sheets) {
    const rows = await readRows(sheet.lines(), limits);
    if (typeof rows === "string") {
      problem = rows === "empty" ? problem : rows;
      continue;
    }
    const otherSheets = sheets.filter((other) => other !== sheet).map((other) => other.name);
    const read = { ...rows, name, sheet: sheet.name, otherSheets };
    if (rows.rows.length > 0) return read;
    faulty ??= read;
  }
  if (!faulty) throw new UnusableFile(problem);
  return faulty;
}

type Rows = Pick<NumberSheet, "rows" | "tags" | "bad" | "duplicates">;
type Unusable = "empty" | "no-numbers";

/** A long sheet lets others have a turn this often. */
const LINES_A_TURN = 500;

async function readRows(lines: Iterable<Line> | AsyncIterable<Line>, limits: SheetLimits): Promise<Rows | Unusable> {
  const sample: Line[] = [];
  let collected: Collector | undefined;
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (count % LINES_A_TURN === 0) await nextTurn();
    if (collected) collected.add(line);
    else if (sample.push(line) === SAMPLE_LINES) {
      collected = collectFrom(sample, limits);
      if (!collected) return "no-numbers";
    }
  }
  if (count === 0) return "empty";
  const rows = (collected ?? collectFrom(sample, limits))?.rows;
  return rows && rows.rows.length + rows.bad.length > 0 ? rows : "no-numbers";
}

interface Collector {
  add(line: Line): void;
  readonly rows: Rows;
}

/** Undefined if no column holds phone numbers. */
function collectFrom(sample: readonly Line[], limits: SheetLimits): Collector | undefined {
  const layout = findLayout(sample);
  if (!layout) return undefined;
  const collector = collect(layout, limits.rows);
  for (const line of sample) if (line.row > layout.headingRow) collector.add(line);
  return collector;
}

function collect(layout: SheetLayout, most: number): Collector {
  const rows: SheetRow[] = [];
  const bad: BadRow[] = [];
  const duplicates: { row: number; number: string; first: number }[] = [];
  const seen = new Map<string, number>();
  let added = 0;
  return {
    rows: { rows, bad, duplicates, tags: [...layout.tags.values()] },
    add({ row, cells }) {
      added += 1;
      if (added > most) throw new UnusableFile("too-large");
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
