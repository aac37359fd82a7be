import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Contact } from "../../src/api/port.ts";
import { type ContactSheetLayout, contactFields, streamContactSheet } from "../../src/files/contact-sheet.ts";
import { decode, readCsv } from "../../src/files/csv.ts";
import { isExport, isNumberHeading } from "../../src/files/headings.ts";
import { sheetLimits } from "../../src/files/limits.ts";
import { readNumberSheet } from "../../src/files/number-sheet.ts";
import { rowFaults } from "../../src/files/phone-cell.ts";
import { writeUploadSheet } from "../../src/files/upload-sheet.ts";
import { readWorkbook } from "../../src/files/xlsx.ts";
import { sayIn } from "../../src/messages/index.ts";
import { partOf } from "./making-sheets.ts";

const headings = {
  id: "ID",
  number: "Number",
  status: "Status",
  duration: "Duration",
  playback: "Playback",
  credits: "Credits",
};
const layout = { title: "Fee reminder", headings, tags: ["tags_name"], status: (status: string) => status };

function contact(changes: Partial<Contact>): Contact {
  return {
    id: "34",
    number: "9841000001",
    campaignName: "Fee reminder",
    tags: {},
    status: "completed",
    duration: "10s",
    playback: "91",
    credits: 2,
    ...changes,
  };
}

async function* each(contacts: readonly Contact[]): AsyncGenerator<Contact> {
  yield* contacts;
}

async function writeContactSheet(contacts: AsyncIterable<Contact>, to: ContactSheetLayout) {
  const pieces = { xlsx: Array.of<Uint8Array>(), csv: Array.of<Uint8Array>() };
  const rows = await streamContactSheet(contacts, to, {
    xlsx: async (piece) => void pieces.xlsx.push(piece),
    csv: async (piece) => void pieces.csv.push(piece),
  });
  return { xlsx: Buffer.concat(pieces.xlsx), csv: Buffer.concat(pieces.csv), rows };
}

async function cellsOf(xlsx: Uint8Array): Promise<readonly (readonly string[])[]> {
  const cells: (readonly string[])[] = [];
  for (const sheet of await readWorkbook(xlsx, sheetLimits))
    for await (const line of sheet.lines()) cells.push(line.cells);
  return cells;
}

test("both files hold the same table", async () => {
  const contacts = [
    contact({ tags: { tags_name: "सीता" } }),
    contact({ id: "35", number: "9841000002", duration: undefined }),
  ];
  const { xlsx, csv, rows } = await writeContactSheet(each(contacts), layout);
  const table = [
    ["ID", "Number", "Status", "Duration", "Playback", "Credits", "tags_name"],
    ["34", "9841000001", "completed", "10s", "91", "2", "सीता"],
    ["35", "9841000002", "completed", "", "91", "2", ""],
  ];
  expect(rows).toBe(2);
  expect(Array.from(readCsv(csv, 10), ({ cells }) => cells)).toEqual(table);
  expect((await cellsOf(xlsx)).map((cells) => Array.from(table[0] ?? [], (_, index) => cells[index] ?? ""))).toEqual(
    table,
  );
});

test("the CSV begins with a byte order mark, so that Excel reads Nepali", async () => {
  const { csv } = await writeContactSheet(each([]), layout);
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0=1", "=cmd|' /C calc'!A0"])(
  "%j from outside is never a formula",
  async (evil) => {
    const { xlsx, csv } = await writeContactSheet(
      each([contact({ number: evil, status: evil, tags: { tags_name: evil } })]),
      {
        ...layout,
        title: evil,
      },
    );
    const sheet = await partOf(xlsx, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f");
    const texts = [...sheet.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] ?? "");
    const cells = decode(csv)
      .split(/\r\n|,/)
      .map((cell) => cell.replace(/^"/, ""));
    expect([...texts, ...cells].filter((cell) => /^[=+\-@\t\r\0]/.test(cell))).toEqual([]);
  },
);

test.each(["+14155550123", "9841000001", "014123456"])(
  "the number %s comes back unchanged from both files",
  async (number) => {
    const { xlsx, csv } = await writeContactSheet(each([contact({ number })]), layout);
    for (const bytes of [xlsx, csv]) {
      const { rows, tags } = await readNumberSheet(bytes, "report");
      expect(rows.map((row) => row.number)).toEqual([number]);
      expect(tags).toEqual(["tags_name"]);
    }
  },
);

test.each([
  ["a/b:c*?[d]", "a b c   d"],
  ["'quoted'", "quoted"],
  ["x".repeat(40), "x".repeat(31)],
  ["👨‍👩‍👧".repeat(10), "👨‍👩‍👧".repeat(3)],
  ["", "1"],
])("a campaign named %j names its sheet %j", async (title, expected) => {
  const { xlsx } = await writeContactSheet(each([]), { ...layout, title });
  expect((await readWorkbook(xlsx, sheetLimits)).map(({ name }) => name)).toEqual([expected]);
});

test("numbers are written as text", async () => {
  const { xlsx } = await writeContactSheet(each([contact({})]), layout);
  expect(await partOf(xlsx, "xl/worksheets/sheet1.xml")).not.toMatch(/<c [^>]*r="B2"(?![^>]*t=)/);
});

test.each(["en", "ne"] as const)(
  "an export in %s that comes back has a number column, and no results as tags",
  (lang) => {
    const say = sayIn(lang);
    const others = contactFields
      .filter((field) => field !== "number")
      .map((field) => say("contacts.column", { field }));
    expect(isNumberHeading(say("contacts.column", { field: "number" }))).toBe(true);
    expect(isExport(others)).toBe(true);
  },
);

test.each(rowFaults)("a row with %s has its words in both languages", (fault) => {
  expect(sayIn("en")("contacts.fault", { fault })).toMatch(/[a-z]/);
  expect(sayIn("ne")("contacts.fault", { fault })).toMatch(/[ऀ-ॿ]/);
});

const tag = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .map((text) =>
    text
      .normalize("NFC")
      .trim()
      .replace(/\p{C}|(?![0-9])\p{Nd}/gu, ""),
  )
  .map((text) => text.trim());

property.prop([
  fc.uniqueArray(fc.integer({ min: 9_841_000_000, max: 9_841_999_999 }), { minLength: 1, maxLength: 20 }),
  tag,
])("what is uploaded is what was accepted", async (numbers, value) => {
  const rows = numbers.map((number, index) => ({
    row: index + 2,
    number: String(number),
    tags: value === "" || /^[#']/.test(value) ? {} : { tags_name: value },
  }));
  const upload = await writeUploadSheet({ name: "a.csv", rows, tags: ["tags_name"] });
  expect(upload.name).toBe("a.xlsx");
  expect((await readNumberSheet(upload.bytes, upload.name)).rows).toEqual(rows);
});

test.each([
  ["../../etc/Class 10.csv", "Class 10.xlsx"],
  ["शुल्क.xlsx", "शुल्क.xlsx"],
  ["C:\\tmp\\a\r\nb.csv", "ab.xlsx"],
  ["", "numbers.xlsx"],
])("a file named %j is uploaded as %j", async (name, expected) => {
  expect((await writeUploadSheet({ name, rows: [], tags: [] })).name).toBe(expected);
});
