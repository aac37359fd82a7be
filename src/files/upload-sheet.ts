import type { NumberSheet } from "./number-sheet.ts";
import { NUMBER_HEADING } from "./template.ts";
import { writeXlsx } from "./writing.ts";

/**
 * The accepted rows as the .xlsx that TingTing takes: a column `numbers`, then the tags under their own keys, all text.
 * Whatever came in, a csv too, goes out in this one form, so the service meets no file that we have not read.
 */
export async function writeUploadSheet(
  sheet: Pick<NumberSheet, "name" | "rows" | "tags">,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const columns = [NUMBER_HEADING, ...sheet.tags].map((heading) => ({ heading, width: 18, kind: "text" as const }));
  return { name: uploadName(sheet.name), bytes: await writeXlsx(NUMBER_HEADING, columns, cellsOf(sheet)) };
}

function* cellsOf({ rows, tags: keys }: Pick<NumberSheet, "rows" | "tags">): Generator<readonly string[]> {
  for (const { number, tags } of rows) yield [number, ...keys.map((key) => tags[key] ?? "")];
}

/** `"../Class 10.csv"` → `"Class 10.xlsx"`: letters, digits, blanks, dots and dashes of any script. */
function uploadName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.\w{1,5}$/, "")
    .replace(/[^\p{L}\p{M}\p{N} ._-]/gu, "")
    .trim();
  return `${stem === "" ? NUMBER_HEADING : stem.slice(0, 60)}.xlsx`;
}
