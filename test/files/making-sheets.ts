// Sheets as other programs and strangers make them, byte by byte where no honest program would.
import { Writable } from "node:stream";
import { crc32, deflateRawSync } from "node:zlib";
import { WorkbookWriter } from "@cj-tech-master/excelts";
import { sheetLimits } from "../../src/files/limits.ts";
import { inflate, readZip } from "../../src/files/zip.ts";

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** What the directory says of the size; left out: the truth. */
  readonly claims?: number;
  /** Packed bytes as they are, for content that is larger than one wants to hold. */
  readonly packed?: Buffer;
}

/** A zip with the directory told what the test wants it to say. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.packed ?? deflateRawSync(content);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.claims ?? content.length, 18);
    shared.writeUInt16LE(part.name.length, 22);
    const name = Buffer.from(part.name, "latin1");
    const body = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), shared, place, name]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of an .xlsx in the order Excel writes them: the texts come after the sheets that need them. */
export function sheetParts(
  sheets: readonly { readonly name: string; readonly rows: string; readonly state?: string }[],
  texts = "",
): readonly ZipPart[] {
  const tabs = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return [
    { name: "[Content_Types].xml", content: `${xml}<Types/>` },
    {
      name: "xl/workbook.xml",
      content: `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${tabs.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
    },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    })),
    { name: "xl/sharedStrings.xml", content: `${xml}<sst xmlns="${main}">${texts}</sst>` },
  ];
}

/** An .xlsx of one sheet from the XML of its rows. */
export function xlsxOf(rows: string, texts = ""): Buffer {
  return makeZip(sheetParts([{ name: "Sheet1", rows }], texts));
}

type Cell =
  | string
  | number
  | boolean
  | Date
  | undefined
  | { readonly formula: string; readonly result?: string | number };

/** An .xlsx as a spreadsheet program writes it; `undefined` leaves a cell empty. */
export async function xlsxTable(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  const workbook = new WorkbookWriter({ stream, useSharedStrings: true, useStyles: true });
  const sheet = workbook.addWorksheet("Sheet1");
  for (const cells of rows) sheet.addRow([...cells]).commit();
  sheet.commit();
  await workbook.commit();
  return Buffer.concat(pieces);
}

/** The text of one part of an .xlsx of ours. */
export async function partOf(xlsx: Uint8Array, name: string): Promise<string> {
  const entry = readZip(xlsx, sheetLimits).get(name);
  const pieces: Buffer[] = [];
  if (entry) for await (const piece of inflate(entry, sheetLimits.unpackedBytes)) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}
