import { tagKeyOf } from "./headings.ts";
import { harmlessCell, writeXlsx } from "./writing.ts";

/** Stands in the template's one example row. Never a number, so nobody is called if the row is left in. */
export const EXAMPLE_NUMBER = "98XXXXXXXX";

/** TingTing's own heading for files of numbers. */
export const NUMBER_HEADING = "numbers";

/** An .xlsx to fill in: a column of numbers, one for each tag, and an example row that is skipped when it comes back. */
export async function writeTemplate(tags: readonly string[]): Promise<Uint8Array> {
  const keys = [...new Set(tags.map(tagKeyOf))];
  const columns = [NUMBER_HEADING, ...keys].map((heading) => ({
    heading: harmlessCell(heading),
    width: 18,
    kind: "text" as const,
  }));
  const example = [EXAMPLE_NUMBER, ...keys.map((key) => key.replace(/^tags_/, ""))];
  return await writeXlsx(NUMBER_HEADING, columns, [example]);
}
