// Files made to harm (I6 of the reliability list): refused, quickly, and without being unpacked.
import { deflateRawSync } from "node:zlib";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { UnusableFile } from "../../src/errors.ts";
import { sheetLimits } from "../../src/files/limits.ts";
import { readNumberSheet } from "../../src/files/number-sheet.ts";
import { makeZip, sheetParts, type ZipPart } from "./making-sheets.ts";

const honest = sheetParts([{ name: "Sheet1", rows: '<row r="1"><c r="A1"><v>9841000001</v></c></row>' }]);
const SHEET = "xl/worksheets/sheet1.xml";

const withPart = (part: ZipPart) => makeZip(honest.map((one) => (one.name === part.name ? part : one)));
const nulls = (megabytes: number) => deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024));
const sheetXml = (inside: string) => `<worksheet><sheetData>${inside}</sheetData></worksheet>`;

test("the honest file of these tests is read", async () => {
  expect((await readNumberSheet(makeZip(honest), "a.xlsx")).rows).toHaveLength(1);
});

test.each([
  [
    "a small file that claims four gigabytes",
    withPart({ name: SHEET, content: "<x/>", claims: 0xffff_fff0 }),
    "too-large",
  ],
  [
    "a bomb of half a gigabyte that says so",
    withPart({ name: SHEET, content: "", packed: nulls(512), claims: 512 * 1024 * 1024 }),
    "too-large",
  ],
  [
    "a bomb that claims to be small",
    withPart({ name: SHEET, content: "", packed: nulls(512), claims: 1_000 }),
    "unreadable",
  ],
  [
    "a bomb in the table of texts",
    withPart({ name: "xl/sharedStrings.xml", content: "", packed: nulls(100), claims: 100 * 1024 * 1024 }),
    "too-large",
  ],
  [
    "a part that is shorter than it claims",
    withPart({ name: SHEET, content: sheetXml(""), claims: 5_000 }),
    "unreadable",
  ],
  [
    "a hundred thousand entries",
    makeZip(Array.from({ length: 100_000 }, () => ({ name: "a", content: "", packed: Buffer.alloc(0) }))),
    "too-large",
  ],
  [
    "entities",
    withPart({ name: SHEET, content: `<!DOCTYPE w [<!ENTITY a "9841000001">]>${sheetXml("&a;")}` }),
    "unreadable",
  ],
  [
    "an entity in the table of texts",
    withPart({ name: "xl/sharedStrings.xml", content: `<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>` }),
    "unreadable",
  ],
  [
    "a column far beyond the last",
    withPart({ name: SHEET, content: `<worksheet><cols><col min="1" max="999999999"/></cols></worksheet>` }),
    "unreadable",
  ],
  [
    "packed bytes that are none",
    withPart({ name: SHEET, content: "<x/>", packed: Buffer.from("garbage") }),
    "unreadable",
  ],
])("%s is refused within a second of work", async (_, bytes, problem) => {
  const begun = process.cpuUsage();
  await expect(readNumberSheet(bytes, "a.xlsx")).rejects.toMatchObject({ code: "unusable-file", problem });
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});

test("a nested zip is never opened", async () => {
  const bytes = makeZip([...honest, { name: "xl/inner.zip", content: makeZip(honest) }]);
  expect((await readNumberSheet(bytes, "a.xlsx")).rows).toHaveLength(1);
});

test("a file cut at any byte is refused as a file, never as a bug", async () => {
  const whole = makeZip(honest);
  for (let length = 0; length < whole.length; length += 7) {
    await expect(readNumberSheet(whole.subarray(0, length), "a.xlsx")).rejects.toMatchObject({ code: "unusable-file" });
  }
});

test("a sheet with a million blank rows between two numbers is read for its numbers", async () => {
  const blanks = '<row r="2" ht="15"/>'.repeat(50_000);
  const rows = `<row r="1"><c r="A1"><v>9841000001</v></c></row>${blanks}<row r="50002"><c r="A50002"><v>9841000002</v></c></row>`;
  const limits = { ...sheetLimits, rows: 10, ratio: 1_000 };
  const sheet = await readNumberSheet(withPart({ name: SHEET, content: sheetXml(rows) }), "a.xlsx", limits);
  expect(sheet.rows.map(({ row }) => row)).toEqual([1, 50_002]);
});

const parts = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", SHEET];
const debris = [
  "<",
  "&x;",
  "]]>",
  "</row>",
  "\0",
  "<c>",
  '<c r="ZZZZZ9"><v>1</v></c>',
  '<row r="x">',
  "<f/>",
  "\ufffd",
];

property.prop([
  fc.constantFrom(...parts),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(...debris),
  fc.nat(40),
])(
  "damage inside a sound zip is refused or read past, never a bug or an endless wait",
  async (name, place, junk, cut) => {
    const whole = honest.find((part) => part.name === name)?.content.toString() ?? "";
    const at = Math.floor(place * whole.length);
    const bytes = withPart({ name, content: whole.slice(0, at) + junk + whole.slice(at + cut) });
    const outcome = await readNumberSheet(bytes, "a.xlsx").then(
      () => "read",
      (error: unknown) => (error instanceof UnusableFile ? "refused" : error),
    );
    expect(["read", "refused"]).toContain(outcome);
  },
);

test("a part that serves as two things is looked at as each of them", async () => {
  const relations = honest.find(({ name }) => name.endsWith(".rels"))?.content.toString() ?? "";
  const bytes = makeZip([
    ...honest.map((part) =>
      part.name === "xl/_rels/workbook.xml.rels"
        ? { ...part, content: relations.replace("worksheets/sheet1.xml", "workbook.xml") }
        : part.name === "xl/workbook.xml"
          ? { ...part, content: `${part.content}<!-- <col max="999999999"/> -->` }
          : part,
    ),
  ]);
  await expect(readNumberSheet(bytes, "a.xlsx")).rejects.toMatchObject({ problem: "unreadable" });
});
