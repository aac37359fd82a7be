import { expect, test } from "vitest";
import { sheetLimits } from "../../src/files/limits.ts";
import { readNumberSheet } from "../../src/files/number-sheet.ts";
import { writeTemplate } from "../../src/files/template.ts";
import { makeZip, sheetParts, xlsxOf, xlsxTable } from "./making-sheets.ts";

const numbersOf = async (bytes: Uint8Array) =>
  (await readNumberSheet(bytes, "a.xlsx")).rows.map(({ number }) => number);
const csv = (text: string) => Buffer.from(text, "utf8");

test("a sheet becomes rows with canonical numbers and tags", async () => {
  const bytes = await xlsxTable([
    ["numbers", "Full name", "tags_age"],
    [9841000001, "Sita", "२५"],
    ["+977 984-1000002", "Ram", 30],
  ]);
  const sheet = await readNumberSheet(bytes, "Class 10.xlsx");
  expect(sheet).toMatchObject({
    name: "Class 10.xlsx",
    tags: ["tags_age"],
    rows: [
      { row: 2, number: "9841000001", tags: { tags_age: "25" } },
      { row: 3, number: "9841000002", tags: { tags_age: "30" } },
    ],
    bad: [],
    duplicates: [],
  });
});

test("without the prefix every headed column is a tag", async () => {
  const sheet = await readNumberSheet(csv("Full name,फोन,नाम\nSita Rai,9841000001,सीता\n"), "a.csv");
  expect(sheet.tags).toEqual(["tags_full_name", "tags_name"]);
  expect(sheet.rows).toEqual([
    { row: 2, number: "9841000001", tags: { tags_full_name: "Sita Rai", tags_name: "सीता" } },
  ]);
});

test("empty cells give no tag, a date its day, and a formula its result", async () => {
  const bytes = await xlsxTable([
    ["mobile", "name", "due", "total"],
    [9841000001, undefined, new Date("2026-11-30T00:00:00Z"), { formula: "1+1", result: 2 }],
  ]);
  const [row] = (await readNumberSheet(bytes, "a.xlsx")).rows;
  expect(row?.tags).toEqual({ tags_due: "2026-11-30", tags_total: "2" });
});

test("a list without a heading is read from its first row", async () => {
  expect(await numbersOf(csv("9841000001\n9841000002\n"))).toEqual(["9841000001", "9841000002"]);
});

test("titles above the heading and serial numbers beside the phone are passed over", async () => {
  const bytes = await xlsxTable([
    ["Parents of class 10"],
    [],
    ["S.N.", "Name", "Mobile No."],
    [1, "Sita", 9841000001],
    [2, "Ram", 9841000002],
  ]);
  const sheet = await readNumberSheet(bytes, "a.xlsx");
  expect(sheet.rows).toEqual([
    { row: 4, number: "9841000001", tags: { "tags_s.n.": "1", tags_name: "Sita" } },
    { row: 5, number: "9841000002", tags: { "tags_s.n.": "2", tags_name: "Ram" } },
  ]);
});

test("bad rows are told by row and reason, and the others are kept", async () => {
  const bytes = await xlsxTable([
    ["numbers", "name"],
    ["98510", "Hari"],
    [9841000001, "Sita"],
    [undefined, "Gita"],
    ["9.85E+09", "Ram"],
    ["9841000002 / 9841000003", "Rita"],
    [{ formula: "A99" }, "Mina"],
    [9841000004, { formula: "1/0" }],
    [9841000001, "Sita again"],
  ]);
  const sheet = await readNumberSheet(bytes, "a.xlsx");
  expect(sheet.rows.map(({ row }) => row)).toEqual([3]);
  expect(sheet.bad.map(({ row, fault }) => [row, fault])).toEqual([
    [2, "not-a-number"],
    [4, "no-number"],
    [5, "digits-lost"],
    [6, "several-numbers"],
    [7, "formula-error"],
    [8, "formula-error"],
  ]);
  expect(sheet.bad[0]?.found).toBe("98510");
  expect(sheet.duplicates).toEqual([{ row: 9, number: "9841000001", first: 3 }]);
});

test("rich text is read without its looks", async () => {
  const texts = "<si><t>numbers</t></si><si><r><t>98410</t></r><r><rPr><b/></rPr><t>00001</t></r></si>";
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>';
  expect(await numbersOf(xlsxOf(rows, texts))).toEqual(["9841000001"]);
});

test("rich text written into the cell itself is refused, because the reader would cut the number", async () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><r><t>98</t></r><r><t>9841000001</t></r></is></c></row>';
  await expect(numbersOf(xlsxOf(rows))).rejects.toMatchObject({ problem: "unreadable" });
});

test("a sheet of nothing but bad rows tells each of them", async () => {
  const sheet = await readNumberSheet(csv("numbers\n98510\nn/a\n"), "a.csv");
  expect(sheet.rows).toEqual([]);
  expect(sheet.bad.map(({ row }) => row)).toEqual([2, 3]);
});

test("a cover sheet before the numbers is passed over", async () => {
  const cover = '<row r="1"><c r="A1" t="inlineStr"><is><t>How to use</t></is></c></row>';
  const numbers = '<row r="1"><c r="A1"><v>9841000001</v></c></row>';
  const bytes = makeZip(
    sheetParts([
      { name: "Read me", rows: cover },
      { name: "Numbers", rows: numbers },
    ]),
  );
  const sheet = await readNumberSheet(bytes, "a.xlsx");
  expect([sheet.sheet, sheet.otherSheets]).toEqual(["Numbers", ["Read me"]]);
});

test("the first visible sheet with something in it is read, and the others are named", async () => {
  const row = (number: string) => `<row r="1"><c r="A1"><v>${number}</v></c></row>`;
  const bytes = makeZip(
    sheetParts([
      { name: "old", rows: row("9841000009"), state: "hidden" },
      { name: "empty", rows: "" },
      { name: "people", rows: row("9841000001") },
      { name: "more", rows: row("9841000002") },
    ]),
  );
  const sheet = await readNumberSheet(bytes, "a.xlsx");
  expect(sheet.rows.map(({ number }) => number)).toEqual(["9841000001"]);
  expect(sheet.sheet).toBe("people");
  expect(sheet.otherSheets).toEqual(["empty", "more"]);
});

test.each([
  ["UTF-8", Buffer.from("numbers,नाम\n9841000001,सीता\n", "utf8")],
  ["UTF-8 with a byte order mark", Buffer.from("\ufeffnumbers,नाम\n9841000001,सीता\n", "utf8")],
  ["UTF-16", Buffer.from("\ufeffnumbers,नाम\n9841000001,सीता\n", "utf16le")],
  ["UTF-16, big end first", Buffer.from("\ufeffnumbers,नाम\n9841000001,सीता\n", "utf16le").swap16()],
  ["UTF-16 without a mark", Buffer.from("numbers,नाम\n9841000001,सीता\n", "utf16le")],
  ["semicolons", csv("numbers;नाम\r\n9841000001;सीता\r\n")],
  ["tabs", csv("numbers\tनाम\n9841000001\tसीता")],
  ["a first line that names the separator", csv("sep=;\r\nnumbers;नाम\r\n9841000001;सीता\r\n")],
  ["quoted cells", csv('"numbers","नाम"\n"9841000001","सीता"\n')],
])("a CSV is understood in %s", async (_, bytes) => {
  const [row] = (await readNumberSheet(bytes, "a.csv")).rows;
  expect(row).toMatchObject({ number: "9841000001", tags: { tags_name: "सीता" } });
});

test("quotes, separators and line breaks inside a quoted cell stay in it", async () => {
  const sheet = await readNumberSheet(
    csv('numbers,note\n9841000001,"say ""hi"", please\nand thanks"\n9841000002,x\n'),
    "a.csv",
  );
  expect(sheet.rows.map(({ tags }) => tags.tags_note)).toEqual(['say "hi", please\nand thanks', "x"]);
});

const exe = Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0", "latin1"), Buffer.alloc(100)]);
const pdf = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01", "latin1");
const oldExcel = Buffer.from("d0cf11e0a1b11ae1000000", "hex");

test.each([
  ["an empty file", Buffer.alloc(0), "empty"],
  ["a sheet without a row", xlsxOf(""), "empty"],
  ["blank lines", csv("\n\n,,\n"), "empty"],
  ["a heading alone", csv("numbers,name\n"), "no-numbers"],
  ["a text", csv("Dear all,\nplease find attached.\n"), "no-numbers"],
  ["a program renamed to .xlsx", exe, "not-a-sheet"],
  ["a PDF", pdf, "not-a-sheet"],
  ["an .xls, or an .xlsx with a password", oldExcel, "not-a-sheet"],
  ["a zip that is no sheet", makeZip([{ name: "word/document.xml", content: "<w/>" }]), "not-a-sheet"],
  ["a CSV in Windows-1252", Buffer.from("numbers,name\n9841000001,Ren\xe9\n", "latin1"), "encoding"],
  ["a torn .xlsx", xlsxOf('<row r="1"><c r="A1"><v>9841000001</v></c></row>').subarray(0, 700), "unreadable"],
])("%s is refused", async (_, bytes, problem) => {
  await expect(readNumberSheet(bytes, "numbers.xlsx")).rejects.toMatchObject({ code: "unusable-file", problem });
});

test("more bytes, rows or columns than the limits are refused or left out", async () => {
  const limits = { ...sheetLimits, bytes: 60, rows: 4, columns: 2 };
  await expect(readNumberSheet(csv("9841000001\n".repeat(9)), "a.csv", limits)).rejects.toMatchObject({
    problem: "too-large",
  });
  await expect(readNumberSheet(csv("9841000001\n".repeat(5)), "a.csv", limits)).rejects.toMatchObject({
    problem: "too-large",
  });
  const wide = await readNumberSheet(csv("numbers,a,b\n9841000001,1,2\n"), "a.csv", limits);
  expect(wide.tags).toEqual(["tags_a"]);
});

test("an empty template comes back as no numbers, a filled one without its example", async () => {
  const template = await writeTemplate(["tags_name", "age"]);
  await expect(readNumberSheet(template, "a.xlsx")).rejects.toMatchObject({ problem: "no-numbers" });
  const filled = await xlsxTable([
    ["numbers", "tags_name", "tags_age"],
    ["98XXXXXXXX", "name", "age"],
    [9841000001, "Sita", 25],
  ]);
  const sheet = await readNumberSheet(filled, "a.xlsx");
  expect(sheet.rows).toEqual([{ row: 3, number: "9841000001", tags: { tags_name: "Sita", tags_age: "25" } }]);
  expect(sheet.bad).toEqual([]);
});
