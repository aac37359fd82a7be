import type { Contact } from "../api/port.ts";
import { harmlessCell, type SheetWriter, writeCsv, writeXlsx } from "./writing.ts";

/** What is told of a contact beside its tags. */
export const contactFields = ["id", "number", "status", "duration", "playback", "credits"] as const;
export type ContactField = (typeof contactFields)[number];

export interface ContactSheetLayout {
  /** Name of the sheet inside the .xlsx; Excel shows 31 letters at most. */
  readonly title: string;
  /** The word over each column, e.g. `{ number: "Number", … }`. */
  readonly headings: Readonly<Record<ContactField, string>>;
  /** e.g. `["tags_name"]`: their keys stand over their columns, so that the sheet can be sent in again. */
  readonly tags: readonly string[];
  /** The word for a status, e.g. `"unanswered"` → `"not answered"`. */
  readonly status: (status: string) => string;
}

export interface ContactSheets {
  readonly xlsx: Uint8Array;
  /** UTF-8 with a byte order mark. */
  readonly csv: Uint8Array;
  readonly rows: number;
}

/** The same table as Excel and as CSV, read from the contacts once. No cell is a formula. */
export async function writeContactSheet(
  contacts: AsyncIterable<Contact>,
  layout: ContactSheetLayout,
): Promise<ContactSheets> {
  const fields = contactFields.map((field) => ({ heading: layout.headings[field], kind: kindOf(field) }));
  const tags = layout.tags.map((heading) => ({ heading, kind: "text" as const }));
  const columns = [...fields, ...tags].map((column) => ({
    ...column,
    heading: harmlessCell(column.heading),
    width: 16,
  }));
  const xlsx = await writeXlsx(layout.title, columns);
  const csv = writeCsv(columns.map(({ heading }) => heading));
  let rows = 0;
  for await (const contact of contacts) {
    rows += 1;
    addTo([xlsx, csv], contactCells(contact, layout));
  }
  return { xlsx: await xlsx.end(), csv: await csv.end(), rows };
}

function kindOf(field: ContactField): "text" | "amount" {
  return field === "credits" ? "amount" : "text";
}

function addTo(sheets: readonly SheetWriter[], cells: readonly (string | number)[]): void {
  for (const sheet of sheets) sheet.add(cells);
}

function contactCells(contact: Contact, layout: ContactSheetLayout): readonly (string | number)[] {
  const texts = [
    contact.id,
    contact.number,
    layout.status(contact.status),
    contact.duration ?? "",
    contact.playback ?? "",
  ];
  const tags = layout.tags.map((tag) => contact.tags[tag] ?? "");
  return [...texts.map(harmlessCell), contact.credits, ...tags.map(harmlessCell)];
}
