import type { Campaign, Contact } from "../../api/port.ts";
import { type ContactField, writeContactSheet } from "../../files/contact-sheet.ts";
import type { AnswerFile, Setting } from "../command.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Contacts as Excel and as CSV; in a group with masked numbers, like everything there. */
export async function contactSheets(
  { say, show }: Pick<Setting, "say" | "show">,
  campaign: Campaign,
  contacts: AsyncIterable<Contact>,
  name: string,
): Promise<readonly [xlsx: AnswerFile, csv: AnswerFile]> {
  const heading = (field: ContactField) => say("contacts.column", { field });
  const { xlsx, csv } = await writeContactSheet(shown(contacts, show), {
    title: campaign.name,
    headings: {
      id: heading("id"),
      number: heading("number"),
      status: heading("status"),
      duration: heading("duration"),
      playback: heading("playback"),
      credits: heading("credits"),
    },
    tags: campaign.usableTags,
    status: (status) => say("campaign.status", { status }),
  });
  return [
    { name: `${name}.xlsx`, mime: XLSX, bytes: xlsx },
    { name: `${name}.csv`, mime: "text/csv", bytes: csv },
  ];
}

async function* shown(contacts: AsyncIterable<Contact>, show: Setting["show"]): AsyncGenerator<Contact> {
  for await (const contact of contacts) yield { ...contact, number: show(contact.number) };
}
