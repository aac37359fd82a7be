// Where in a stranger's sheet the phone numbers and the tags stand, told from its first lines.
import { hasTagPrefix, isExport, isNumberHeading, looksLikeHeading, tagKeyOf } from "./headings.ts";
import { readPhoneCell } from "./phone-cell.ts";
import type { Line } from "./xlsx.ts";

/** Lines looked at before the layout is decided. */
export const SAMPLE_LINES = 50;

export interface SheetLayout {
  /** Index of the column of phone numbers. */
  readonly number: number;
  /** Index of a column → key of its tag, e.g. `1 → "tags_name"`. */
  readonly tags: ReadonlyMap<number, string>;
  /** Lines up to this row are headings and titles. 0: the data begins at once. */
  readonly headingRow: number;
}

/** Undefined if nothing in the sample looks like a phone number and no heading names such a column. */
export function findLayout(sample: readonly Line[]): SheetLayout | undefined {
  const number = findNumberColumn(sample);
  if (number === undefined) return undefined;
  const heading = findHeading(sample, number);
  return { number, tags: findTags(heading?.cells ?? [], number), headingRow: heading?.row ?? 0 };
}

interface Column {
  readonly index: number;
  readonly phones: number;
  readonly named: boolean;
}

/** A column with phone numbers beats one that only says so; among several the one with the right heading, then the fullest. */
function findNumberColumn(sample: readonly Line[]): number | undefined {
  const width = sample.reduce((most, line) => Math.max(most, line.cells.length), 0);
  const columns = Array.from({ length: width }, (_, index): Column => {
    const cells = sample.map((line) => line.cells[index] ?? "");
    return {
      index,
      phones: cells.filter((cell) => readPhoneCell(cell).kind === "number").length,
      named: cells.some(isNumberHeading),
    };
  });
  const rank = (column: Column) => [Number(column.phones > 0), Number(column.named), column.phones] as const;
  const usable = columns.filter((column) => column.phones > 0 || column.named);
  const [first] = usable.sort((a, b) => compare(rank(b), rank(a)));
  return first?.index;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const differs = left.findIndex((value, index) => value !== right[index]);
  return differs < 0 ? 0 : (left[differs] ?? 0) - (right[differs] ?? 0);
}

/** The line that names the number column, or the last words above the first number; titles may stand above either. */
function findHeading(sample: readonly Line[], number: number): Line | undefined {
  const firstPhone = sample.findIndex((line) => readPhoneCell(line.cells[number] ?? "").kind === "number");
  const above = firstPhone < 0 ? sample : sample.slice(0, firstPhone);
  const cellOf = (line: Line) => line.cells[number] ?? "";
  return (
    above.find((line) => isNumberHeading(cellOf(line))) ?? above.findLast((line) => looksLikeHeading(cellOf(line)))
  );
}

/** Every headed column is a tag; but where some carry TingTing's own prefix, and in our own exports, only those are. */
function findTags(heading: readonly string[], number: number): ReadonlyMap<number, string> {
  const headed = heading
    .map((text, index) => ({ text, index }))
    .filter(({ text, index }) => text !== "" && index !== number);
  const prefixed = headed.filter(({ text }) => hasTagPrefix(text));
  const tags = new Map<number, string>();
  for (const { text, index } of prefixed.length > 0 || isExport(heading) ? prefixed : headed) {
    const key = tagKeyOf(text);
    if (![...tags.values()].includes(key)) tags.set(index, key);
  }
  return tags;
}
