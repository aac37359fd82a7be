import type { Contact } from "../api/port.ts";
import { harmlessCell, type SheetWriter, streamCsv } from "./writing.ts";
import { streamXlsx } from "./xlsx-writer.ts";
import type { Sink } from "./zip-writer.ts";

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

/** Where the table goes, in one form or in both. */
export interface ContactSheetSinks {
  readonly xlsx?: Sink;
  /** UTF-8 with a byte order mark. */
  readonly csv?: Sink;
}

/** The same table as Excel and as CSV, read from the contacts once and never held. No cell is a formula. Gives the number of rows. */
export async function streamContactSheet(
  contacts: AsyncIterable<Contact>,
  layout: ContactSheetLayout,
  sinks: ContactSheetSinks,
): Promise<number> {
  const sheets = await openSheets(layout, sinks);
  let rows = 0;
  for await (const contact of contacts) {
    rows += 1;
    const cells = contactCells(contact, layout);
    for (const sheet of sheets) {
      const taken = sheet.add(cells);
      if (taken) await taken;
    }
  }
  for (const sheet of sheets) await sheet.end();
  return rows;
}

async function openSheets(
  { title, headings, tags }: ContactSheetLayout,
  { xlsx, csv }: ContactSheetSinks,
): Promise<readonly SheetWriter[]> {
  const fields = contactFields.map((field) => ({ heading: headings[field], kind: kindOf(field) }));
  const tagged = tags.map((heading) => ({ heading, kind: "text" as const }));
  const columns = [...fields, ...tagged].map(({ heading, kind }) => ({
    kind,
    heading: harmlessCell(heading),
    width: 16,
  }));
  return [
    ...(xlsx === undefined ? [] : [await streamXlsx(title, columns, xlsx)]),
    ...(csv === undefined
      ? []
      : [
          await streamCsv(
            columns.map(({ heading }) => heading),
            csv,
          ),
        ]),
  ];
}

function kindOf(field: ContactField): "text" | "amount" {
  return field === "credits" ? "amount" : "text";
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
