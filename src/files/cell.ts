import type { CellValue } from "@cj-tech-master/excelts";

export type { CellValue };

/**
 * What a cell says, as text: numbers in full (`9.85E+09` kept as a number is `"9850000000"`), formulas by their last result,
 * rich text without its looks, dates as `"2026-11-30"` or `"2026-11-30 17:00"`. A formula without a result or with an error is
 * a word that begins with `#`; see `isErrorText`.
 */
export function cellText(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return dateText(value);
  if ("error" in value) return value.error;
  if ("hyperlink" in value) return value.text.trim();
  if ("richText" in value) return joinRuns(value.richText);
  if ("checkbox" in value) return String(value.checkbox);
  return value.result === undefined ? NO_RESULT : cellText(value.result);
}

/** The streaming reader gives null for a run without text. */
function joinRuns(runs: readonly { readonly text: string | null }[]): string {
  return runs
    .map((run) => run.text ?? "")
    .join("")
    .trim();
}

const NO_RESULT = "#VALUE!";

/** `"#N/A"`, `"#REF!"`, …: the program that wrote the sheet could not work the cell out. */
export function isErrorText(text: string): boolean {
  return /^#(?:N\/A|[A-Z0/]+[!?])$/.test(text);
}

/** Fifteen digits are all that a spreadsheet shows of a number. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return NO_RESULT;
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

/** Sheets know no zones: the reader gives the day and hour as if they were UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return NO_RESULT;
  const [day = "", time = ""] = value.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 5)}`;
}
