// What is said about numbers that are to go into a campaign: how many, which first, what was left out and why.
import type { BadRow } from "../../files/number-sheet.ts";
import { harmlessCell, writeCsv } from "../../files/writing.ts";
import type { AnswerFile, Attachment, Setting } from "../command.ts";
import type { NumberList } from "./number-list.ts";

const PREVIEW = 3;
const BAD_SHOWN = 5;

/** For a card. */
export function numberListLines(
  { say, show }: Pick<Setting, "say" | "show">,
  list: NumberList,
  attachment: Attachment | undefined,
): readonly string[] {
  const first = list.rows
    .slice(0, PREVIEW)
    .map(({ number, tags }) => say("contacts.preview", { number: show(number), tags }));
  const others = list.otherSheets;
  return [
    ...(attachment ? [say("contacts.from-file", { file: attachment.name })] : []),
    ...(others.length > 0 ? [say("contacts.other-sheets", { sheet: list.sheet ?? "", others })] : []),
    say("contacts.first", { first, more: list.rows.length - first.length }),
    ...(list.tags.length > 0 ? [say("contacts.tag-columns", { tags: list.tags })] : []),
    ...repeatLines(say, list),
    ...badLines(say, list.bad),
  ];
}

function badLines(say: Setting["say"], bad: readonly BadRow[]): readonly string[] {
  if (bad.length === 0) return [];
  const shown = bad.slice(0, BAD_SHOWN);
  const more = bad.length - shown.length;
  return [
    say("contacts.bad-rows-are", { count: bad.length }),
    ...shown.map((row) => say("contacts.bad-row", row)),
    ...(more > 0 ? [say("contacts.bad-more", { count: more })] : []),
  ];
}

function repeatLines(say: Setting["say"], { duplicates, repeatedRows }: NumberList): readonly string[] {
  return [
    ...(duplicates > 0 ? [say("contacts.duplicates", { count: duplicates })] : []),
    ...(repeatedRows > 0 ? [say("contacts.repeated-rows", { count: repeatedRows })] : []),
  ];
}

/** For the result. */
export function leftOutLines(say: Setting["say"], list: NumberList): readonly string[] {
  return [
    ...repeatLines(say, list),
    ...(list.bad.length > 0 ? [say("contacts.bad-rows", { count: list.bad.length })] : []),
  ];
}

/** The lines that could not be used, to be put right and sent again; none where the card named them all. */
export async function rejectedFile(say: Setting["say"], bad: readonly BadRow[]): Promise<readonly AnswerFile[]> {
  if (bad.length <= BAD_SHOWN) return [];
  const headings = [say("contacts.column-row"), say("contacts.column-found"), say("contacts.column-fault")];
  const rows = bad.map(({ row, found, fault }) => [row, harmlessCell(found), say("contacts.fault", { fault })]);
  return [{ name: "rejected.csv", mime: "text/csv", bytes: await writeCsv(headings, rows) }];
}
