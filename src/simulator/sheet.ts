// Reads an .xlsx of numbers. The vendor does not name the columns: the first holds the numbers unless another is headed
// "number" or "numbers"; every other headed column becomes a usable tag with the prefix `tags_`.
import { Refusal } from "./envelope.ts";
import type { NewContact, Recipients } from "./recipients.ts";

type Cell = string | number | undefined;

const MOST_ROWS = 100_000;
const field = "send_to_number_file";

interface Columns {
  readonly number: number;
  readonly tags: ReadonlyMap<number, string>;
}

export async function readSheet(file: File): Promise<Recipients> {
  const [first, ...others] = await readRows(file);
  if (!first) throw new Refusal(400, "The submitted file is empty.", field);
  const headed = parseNumber(first[0]) === undefined;
  const columns = headed ? readHeader(first) : { number: 0, tags: new Map<number, string>() };
  const contacts = (headed ? others : [first, ...others]).map((cells) => readContact(cells, columns));
  if (contacts.length === 0) throw new Refusal(400, "The submitted file holds no numbers.", field);
  return { usableTags: [...columns.tags.values()], contacts };
}

/** Rows of the first sheet that hold anything. */
async function readRows(file: File): Promise<readonly (readonly Cell[])[]> {
  // Only a campaign made from a file needs the library, which takes a third of a second to load.
  const { Workbook } = await import("@cj-tech-master/excelts");
  const book = new Workbook();
  try {
    // Not its stream reader: that one waits for ever on a file that is cut off, and ends the process on a damaged one.
    await book.xlsx.load(new Uint8Array(await file.arrayBuffer()));
  } catch (cause) {
    throw new Refusal(400, "The submitted file is not a readable .xlsx file.", field, { cause });
  }
  const rows: (readonly Cell[])[] = [];
  book.worksheets[0]?.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => readCell(row.getCell(index + 1)));
    if (cells.some((cell) => cell !== undefined)) rows.push(cells);
  });
  if (rows.length > MOST_ROWS) throw new Refusal(400, `The submitted file has more than ${MOST_ROWS} rows.`, field);
  return rows;
}

function readCell({ value, text }: { readonly value: unknown; readonly text: string }): Cell {
  if (typeof value === "number") return value;
  return text.trim() === "" ? undefined : text.trim();
}

function readHeader(header: readonly Cell[]): Columns {
  const number = header.findIndex((cell) => /^numbers?$/i.test(String(cell)));
  const numberColumn = Math.max(0, number);
  const tags = new Map<number, string>();
  for (const [index, cell] of header.entries()) {
    if (index !== numberColumn && cell !== undefined) tags.set(index, tagName(String(cell)));
  }
  return { number: numberColumn, tags };
}

/** "Full name" → `tags_full_name`. */
function tagName(heading: string): string {
  const name = heading.toLowerCase().replace(/\s+/g, "_");
  return name.startsWith("tags_") ? name : `tags_${name}`;
}

function readContact(cells: readonly Cell[], columns: Columns): NewContact {
  const number = parseNumber(cells[columns.number]);
  if (number === undefined) {
    throw new Refusal(400, `"${cells[columns.number] ?? ""}" is not a valid number.`, field);
  }
  const tags: Record<string, string | number> = {};
  for (const [index, name] of columns.tags) tags[name] = cells[index] ?? "";
  return { number, tags };
}

function parseNumber(cell: Cell): number | undefined {
  const text = String(cell ?? "").replace(/[\s-]/g, "");
  return /^\+?\d{7,15}$/.test(text) ? Number(text) : undefined;
}
