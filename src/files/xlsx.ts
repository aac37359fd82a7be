// Excel files in: which sheet, its rows as text. Everything is screened first; see zip.ts and xlsx-screen.ts.
import { posix } from "node:path";
import { crc32 } from "node:zlib";
import type { Row } from "@cj-tech-master/excelts";
import { UnusableFile, WorldError } from "../errors.ts";
import { cellText } from "./cell.ts";
import { loadExcel, reading } from "./excel.ts";
import type { SheetLimits } from "./limits.ts";
import { type Budget, type PartKind, screenPart } from "./xlsx-screen.ts";
import { packZip, readZip, type ZipEntry } from "./zip.ts";

/** One row with something in it; `row` as Excel counts, `cells[0]` is column A. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Throws `UnusableFile` when it comes to something it cannot read. */
  lines(): AsyncIterable<Line>;
}

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const STYLES = "xl/styles.xml";
const TEXTS = "xl/sharedStrings.xml";

/** The visible sheets of an .xlsx in the order of their tabs. Throws `UnusableFile`. */
export async function readWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<readonly Sheet[]> {
  const parts = openParts(readZip(bytes, limits), limits);
  const workbook = await parts.take(WORKBOOK, "markup");
  const relations = await parts.take(RELATIONS, "markup");
  if (!workbook || !relations) throw new UnusableFile("not-a-sheet");
  const head = [
    { name: WORKBOOK, entry: workbook },
    { name: RELATIONS, entry: relations },
  ];
  const contents = await readContents(packZip(head));
  if (contents.length === 0) throw new UnusableFile("unreadable");
  return contents.map(({ name, target }) => ({
    name,
    lines: () => readLines(parts, head, target, limits.columns),
  }));
}

interface Parts {
  /** The part, screened once for each kind it is used as; undefined if the file has none of that name. */
  take(name: string, kind: PartKind): Promise<ZipEntry | undefined>;
}

function openParts(entries: ReadonlyMap<string, ZipEntry>, limits: SheetLimits): Parts {
  const budget: Budget = { left: limits.unpackedBytes };
  const screened = new Set<string>();
  return {
    async take(name, kind) {
      const entry = entries.get(name);
      const use = `${kind} ${name}`;
      if (entry && !screened.has(use)) await screenPart(entry, kind, budget, limits);
      screened.add(use);
      return entry;
    },
  };
}

/** Where the sheets lie, in the order of their tabs. */
async function readContents(head: Buffer): Promise<readonly { readonly name: string; readonly target: string }[]> {
  const { WorkbookReader } = await loadExcel();
  const reader = new WorkbookReader(head, reading);
  await readable(async () => {
    for await (const _sheet of reader);
  });
  const targets = new Map((reader.workbookRels ?? []).map((relation) => [relation.Id, relation.Target]));
  return (reader.model?.sheets ?? []).flatMap((sheet) => {
    const target = targets.get(sheet.rId);
    const visible = (sheet.state ?? "visible") === "visible";
    return visible && target !== undefined ? [{ name: sheet.name, target: posix.resolve("/xl", target).slice(1) }] : [];
  });
}

async function* readLines(
  parts: Parts,
  head: readonly { readonly name: string; readonly entry: ZipEntry }[],
  target: string,
  columns: number,
): AsyncGenerator<Line> {
  const sheet = await parts.take(target, "sheet");
  if (!sheet) throw new UnusableFile("unreadable");
  const styles = await parts.take(STYLES, "markup");
  const texts = (await parts.take(TEXTS, "texts")) ?? noTexts;
  // The reader takes a sheet as it comes only if all it depends on came before; otherwise it would put it on the disk.
  const file = packZip([
    ...head,
    ...(styles ? [{ name: STYLES, entry: styles }] : []),
    { name: TEXTS, entry: texts },
    { name: "xl/worksheets/sheet1.xml", entry: sheet },
  ]);
  const { WorkbookReader } = await loadExcel();
  const sheets = new WorkbookReader(file, reading)[Symbol.asyncIterator]();
  const first = await readable(() => sheets.next());
  if (first.done) return;
  const rows = first.value[Symbol.asyncIterator]();
  for (let next = await readable(() => rows.next()); !next.done; next = await readable(() => rows.next())) {
    const line = lineOf(next.value, columns);
    if (line) yield line;
  }
}

const noTextsXml = Buffer.from("<sst/>");
const noTexts: ZipEntry = {
  name: TEXTS,
  method: "stored",
  packed: noTextsXml,
  unpackedBytes: noTextsXml.length,
  crc: crc32(noTextsXml),
};

function lineOf(row: Row, columns: number): Line | undefined {
  const width = Math.min(row.cellCount, columns);
  const cells = Array.from({ length: width }, (_, index) => cellText(row.findCell(index + 1)?.value));
  return cells.some((cell) => cell !== "") ? { row: row.number, cells } : undefined;
}

/** Whatever the reader stumbles over is the file's fault. */
async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof WorldError) throw cause;
    throw new UnusableFile("unreadable", { cause });
  }
}
