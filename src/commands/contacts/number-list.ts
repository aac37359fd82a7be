// Numbers that are to go into a campaign: typed, in a sheet that was sent along, or both; each once.
import { createHash } from "node:crypto";
import { z } from "zod";
import { type BadRow, readNumberSheet } from "../../files/number-sheet.ts";
import { attachmentSchema } from "../attachment.ts";
import type { Attachment } from "../command.ts";
import { numberKey } from "./number-key.ts";

/** Where the numbers come from, as it lies in a call: a sheet is read again when it is used. */
export const numberSource = z.object({
  numbers: z.array(z.string()),
  /** Of each typed number. */
  tags: z.record(z.string(), z.string()).optional(),
  attachment: attachmentSchema.optional(),
});
export type NumberSource = z.infer<typeof numberSource>;

export interface ListedNumber {
  readonly number: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface NumberList {
  readonly rows: readonly ListedNumber[];
  /** Every tag that has a column or was typed. */
  readonly tags: readonly string[];
  /** Typed twice, or typed and in the sheet too. */
  readonly duplicates: number;
  /** Rows of the sheet whose number stood further up. */
  readonly repeatedRows: number;
  readonly bad: readonly BadRow[];
  /** Over numbers and tags, in their order. */
  readonly hash: string;
  readonly sheet: string | undefined;
  readonly otherSheets: readonly string[];
}

type OpenFile = (attachment: Attachment) => Promise<Uint8Array>;

/** Throws `UnusableFile` if nothing in the sheet can be used. */
export async function readNumberList(
  { numbers, tags = {}, attachment }: NumberSource,
  openFile: OpenFile,
): Promise<NumberList> {
  const sheet = attachment && (await readNumberSheet(await openFile(attachment), attachment.name));
  const all = [...numbers.map((number) => ({ number, tags })), ...(sheet?.rows ?? [])];
  const rows = eachOnce(all);
  return {
    rows,
    tags: [...new Set([...Object.keys(tags), ...(sheet?.tags ?? [])])],
    duplicates: all.length - rows.length,
    repeatedRows: sheet?.duplicates.length ?? 0,
    bad: sheet?.bad ?? [],
    hash: hashOf(rows),
    sheet: sheet?.sheet,
    otherSheets: sheet?.otherSheets ?? [],
  };
}

export function eachOnce(rows: readonly ListedNumber[]): readonly ListedNumber[] {
  const first = new Map<string, ListedNumber>();
  for (const { number, tags } of rows) {
    const key = numberKey(number);
    if (!first.has(key)) first.set(key, { number, tags });
  }
  return [...first.values()];
}

export function hashOf(rows: readonly ListedNumber[]): string {
  const hash = createHash("sha256");
  for (const { number, tags } of rows) hash.update(JSON.stringify([number, Object.entries(tags).sort()]));
  return hash.digest("base64url");
}

/** More than these are shown on a card before anything happens (the contract of the command core). */
export const MOST_WITHOUT_CARD = 20;

export function needsCard(list: NumberList, source: NumberSource): boolean {
  return list.rows.length > MOST_WITHOUT_CARD || source.attachment !== undefined;
}
