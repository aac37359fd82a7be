// An .xlsx as a stream: what a million rows need is one row in memory. The sheet library builds objects for every cell, which costs four
// times the processor time and 130 MB for as many (bench/p12-report.ts measures both); it stays what reads the sheets of strangers.
import { printable } from "./printable.ts";
import { createTextBatch } from "./text-batch.ts";
import { createZipWriter, type Sink, type ZipPart, type ZipWriter } from "./zip-writer.ts";

export interface SheetColumn {
  readonly heading: string;
  /** Width in letters. */
  readonly width: number;
  /** A column of text keeps numbers typed into it as they are typed. */
  readonly kind: "text" | "amount";
}

export type Cell = string | number;

/** Rows of a sheet, the headings among them (support.microsoft.com, "Excel specifications and limits"); more go on in a next sheet. */
const MOST_ROWS = 1_048_576;
/** Letters of a cell; same source. */
const LONGEST_CELL = 32_767;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Numbers of the cell styles below. */
const style = { plain: 0, text: 1, heading: 2 } as const;

const styles =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

export interface XlsxStream {
  /** Wait for it before the next, if there is something to wait for. */
  add(cells: readonly Cell[]): Promise<void> | undefined;
  end(): Promise<void>;
}

/** One table with a bold line of headings that stays in sight. Texts are text whatever they look like. */
export async function streamXlsx(title: string, columns: readonly SheetColumn[], sink: Sink): Promise<XlsxStream> {
  const zip = createZipWriter(sink);
  const names = [sheetTitle(title)];
  let sheet = await beginSheet(zip, 1, columns);
  const addToNext = async (cells: readonly Cell[]) => {
    await sheet.end();
    names.push(nextTitle(names[0] ?? "", names.length + 1));
    sheet = await beginSheet(zip, names.length, columns);
    await sheet.add(cells);
  };
  return {
    add: (cells) => (sheet.rows === MOST_ROWS ? addToNext(cells) : sheet.add(cells)),
    async end() {
      await sheet.end();
      await writeParts(zip, names);
      await zip.end();
    },
  };
}

async function beginSheet(zip: ZipWriter, number: number, columns: readonly SheetColumn[]) {
  const part = zip.begin(`xl/worksheets/sheet${number}.xml`);
  const batch = createTextBatch(part.write);
  const letters = columns.map((_, index) => columnLetters(index));
  const kinds = columns.map(({ kind }) => (kind === "text" ? style.text : style.plain));
  const headings = columns.map(({ heading }) => heading);
  await batch.add(sheetHead(columns, kinds));
  await batch.add(rowXml(1, letters, headings, () => style.heading));
  const sheet = {
    rows: 1,
    add(cells: readonly Cell[]) {
      sheet.rows += 1;
      return batch.add(rowXml(sheet.rows, letters, cells, (column) => kinds[column] ?? style.plain));
    },
    async end() {
      await batch.add("</sheetData></worksheet>");
      await batch.end();
      await part.end();
    },
  };
  return sheet;
}

function sheetHead(columns: readonly SheetColumn[], kinds: readonly number[]): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${kinds[index]}" customWidth="1"/>`,
  );
  const cols = widths.length === 0 ? "" : `<cols>${widths.join("")}</cols>`;
  const view = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews>` +
    `${cols}<sheetData>`
  );
}

function rowXml(row: number, letters: readonly string[], cells: readonly Cell[], styleOf: (column: number) => number) {
  let xml = `<row r="${row}">`;
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    const start = `<c r="${letters[column]}${row}" s="${styleOf(column)}"`;
    xml +=
      typeof cell === "number"
        ? `${start}><v>${cell}</v></c>`
        : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function escaped(text: string): string {
  const clean = printable(text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text);
  return /[&<>"\r]/.test(clean) ? clean.replace(/[&<>"\r]/g, (letter) => entities[letter] ?? "") : clean;
}

/** 0 → `"A"`, 25 → `"Z"`, 26 → `"AA"`. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

async function writeParts(zip: ZipWriter, names: readonly string[]): Promise<void> {
  const sheets = names.map(
    (name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relations = names.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const stylesId = `rId${names.length + 1}`;
  const of = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = names.map(
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${of}.worksheet+xml"/>`,
  );
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ["xl/styles.xml", styles],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}` +
        `<Relationship Id="${stylesId}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${of}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${of}.styles+xml"/>${overrides.join("")}</Types>`,
    ],
  ];
  for (const [name, xml] of parts) await writePart(zip.begin(name), xml);
}

async function writePart(part: ZipPart, xml: string): Promise<void> {
  await part.write(Buffer.from(xml));
  await part.end();
}

const LONGEST_TITLE = 31;
const letters = new Intl.Segmenter();

/** What Excel takes as the name of a sheet: 31 letters at most, none of `\ / ? * [ ] :`; cut between letters as people see them. */
function sheetTitle(name: string, most = LONGEST_TITLE): string {
  const clean = printable(name)
    .replace(/[\\/?*[\]:\p{Cc}]/gu, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  let title = "";
  for (const { segment } of letters.segment(clean)) {
    if (title.length + segment.length > most) break;
    title += segment;
  }
  return title === "" ? "1" : title;
}

function nextTitle(first: string, number: number): string {
  const end = ` (${number})`;
  return sheetTitle(first, LONGEST_TITLE - end.length) + end;
}
