// What an .xlsx part may not hold. Looked for while the part is inflated and counted, before the sheet reader sees it.
import { UnusableFile } from "../errors.ts";
import type { SheetLimits } from "./limits.ts";
import { inflate, type ZipEntry } from "./zip.ts";

export type PartKind = "markup" | "texts" | "sheet";

/** Longest stretch that a pattern below may span; kept over from piece to piece. */
const OVERLAP = 300;

/** Entities are how a small XML grows large or reads other files; no spreadsheet program writes them. */
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/;
/** Runs of text inside a cell of the sheet itself: the sheet reader keeps only the last run, which would cut a number. */
const INLINE_RUN = /<r[ >/]/;
/** The sheet reader makes an object for each column up to this number; a sheet ends at 16,384 (XFD). */
const FAR_COLUMN = /<col [^>]{0,200}\bmax="\d{6,}"/;

const forbidden: Readonly<Record<PartKind, readonly RegExp[]>> = {
  markup: [DOCTYPE],
  texts: [DOCTYPE],
  sheet: [DOCTYPE, INLINE_RUN, FAR_COLUMN],
};

/** What all parts of one file may still take together. */
export interface Budget {
  left: number;
}

/** Inflates the part once, for counting and looking only. Throws `UnusableFile`. */
export async function screenPart(entry: ZipEntry, kind: PartKind, budget: Budget, limits: SheetLimits): Promise<void> {
  const most = Math.min(budget.left, allowance(entry, limits), kind === "texts" ? limits.textBytes : budget.left);
  let overlap = "";
  for await (const piece of inflate(entry, most)) {
    budget.left -= piece.length;
    // One letter a byte: the patterns are ASCII, and no byte of a UTF-8 sequence looks like ASCII.
    const text = overlap + piece.toString("latin1");
    if (forbidden[kind].some((pattern) => pattern.test(text))) throw new UnusableFile("unreadable");
    overlap = text.slice(-OVERLAP);
  }
}

/** Small parts may be packed as tightly as they like. */
function allowance(entry: ZipEntry, limits: SheetLimits): number {
  return Math.max(1024 * 1024, entry.packed.length * limits.ratio);
}
