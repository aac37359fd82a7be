import type { Campaign, Contact } from "../../api/port.ts";
import { type ContactSheetLayout, streamContactSheet } from "../../files/contact-sheet.ts";
import { XLSX } from "../../files/excel.ts";
import { sheetLimits } from "../../files/limits.ts";
import { contactWords } from "../../messages/contact-words.ts";
import type { AnswerFile, Setting } from "../command.ts";
import type { KeptFile } from "../kept.ts";

type Teller = Pick<Setting, "say" | "show" | "kept">;

/** As much as can be sent in again. */
const MOST_CSV_BYTES = sheetLimits.bytes;

export interface ContactFiles {
  /** Undefined where it grew larger than a chat takes. */
  readonly xlsx: AnswerFile | undefined;
  readonly csv: AnswerFile | undefined;
}

/** Contacts as Excel and as CSV; in a group with masked numbers, like everything there. However many: they go to the store piece by piece. */
export async function contactSheets(
  { say, show, kept }: Teller,
  campaign: Campaign,
  contacts: AsyncIterable<Contact>,
  name: string,
): Promise<ContactFiles> {
  const xlsx = kept.files.open();
  const csv = kept.files.open(MOST_CSV_BYTES);
  await streamContactSheet(shown(contacts, show), contactLayout(say, campaign), { xlsx: xlsx.write, csv: csv.write });
  return {
    xlsx: fileOf(`${name}.xlsx`, XLSX, await xlsx.end()),
    csv: fileOf(`${name}.csv`, "text/csv", await csv.end()),
  };
}

/** Contacts as Excel alone. */
export async function contactSheet(
  { say, show, kept }: Teller,
  campaign: Campaign,
  contacts: AsyncIterable<Contact>,
  name: string,
): Promise<AnswerFile | undefined> {
  const xlsx = kept.files.open();
  await streamContactSheet(shown(contacts, show), contactLayout(say, campaign), { xlsx: xlsx.write });
  return fileOf(`${name}.xlsx`, XLSX, await xlsx.end());
}

function fileOf(name: string, mime: string, kept: KeptFile | undefined): AnswerFile | undefined {
  return kept === undefined ? undefined : { name, mime, kept };
}

function contactLayout(say: Setting["say"], { name, usableTags }: Campaign): ContactSheetLayout {
  return { ...contactWords(say), title: name, tags: usableTags };
}

async function* shown(contacts: AsyncIterable<Contact>, show: Setting["show"]): AsyncGenerator<Contact> {
  for await (const contact of contacts) yield { ...contact, number: show(contact.number) };
}
