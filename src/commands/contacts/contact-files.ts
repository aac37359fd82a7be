import type { Campaign, Contact } from "../../api/port.ts";
import { type ContactSheetLayout, streamContactSheet } from "../../files/contact-sheet.ts";
import { XLSX } from "../../files/excel.ts";
import { contactWords } from "../../messages/contact-words.ts";
import type { AnswerFile, Setting } from "../command.ts";

type Teller = Pick<Setting, "say" | "show" | "kept">;

/** Contacts as Excel and as CSV; in a group with masked numbers, like everything there. However many: they go to the store piece by piece. */
export async function contactSheets(
  { say, show, kept }: Teller,
  campaign: Campaign,
  contacts: AsyncIterable<Contact>,
  name: string,
): Promise<readonly [xlsx: AnswerFile, csv: AnswerFile]> {
  const xlsx = kept.files.open();
  const csv = kept.files.open();
  await streamContactSheet(shown(contacts, show), contactLayout(say, campaign), { xlsx: xlsx.write, csv: csv.write });
  return [
    { name: `${name}.xlsx`, mime: XLSX, kept: await xlsx.end() },
    { name: `${name}.csv`, mime: "text/csv", kept: await csv.end() },
  ];
}

/** Contacts as Excel alone. */
export async function contactSheet(
  { say, show, kept }: Teller,
  campaign: Campaign,
  contacts: AsyncIterable<Contact>,
  name: string,
): Promise<AnswerFile> {
  const xlsx = kept.files.open();
  await streamContactSheet(shown(contacts, show), contactLayout(say, campaign), { xlsx: xlsx.write });
  return { name: `${name}.xlsx`, mime: XLSX, kept: await xlsx.end() };
}

function contactLayout(say: Setting["say"], { name, usableTags }: Campaign): ContactSheetLayout {
  return { ...contactWords(say), title: name, tags: usableTags };
}

async function* shown(contacts: AsyncIterable<Contact>, show: Setting["show"]): AsyncGenerator<Contact> {
  for await (const contact of contacts) yield { ...contact, number: show(contact.number) };
}
