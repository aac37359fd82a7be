// A report of as many contacts as are asked for, told once it is written: by the product into its store, or by the bare sheet library into
// nothing. `peakBytes`: the most memory of the process over what it had when it began.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createActivity } from "../../src/activity.ts";
import type { Contact } from "../../src/api/port.ts";
import { createSystemClock } from "../../src/clock.ts";
import { contactFields, streamContactSheet } from "../../src/files/contact-sheet.ts";
import { loadExcel } from "../../src/files/excel.ts";
import { sheetLimits } from "../../src/files/limits.ts";
import { contactWords } from "../../src/messages/contact-words.ts";
import { sayIn } from "../../src/messages/index.ts";
import { openKeeper } from "../../src/outbox/keep.ts";
import { createVault } from "../../src/sign-in/vault.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { answer, costOf } from "../subject.ts";

const [side = "", rows = "0"] = process.argv.slice(2);
const statuses = ["completed", "failed", "unanswered", "hungup", "not started"];
const words = contactWords(sayIn("en"));
const tags = ["tags_name", "tags_age"];

function contactAt(index: number): Contact {
  return {
    id: String(3_000 + index),
    number: String(9_800_000_000 + index),
    campaignName: "Fee reminder",
    tags: { tags_name: `Sita ${index}`, tags_age: String(18 + (index % 60)) },
    status: statuses[index % statuses.length] ?? "",
    duration: index % 5 === 0 ? `${index % 60}s` : undefined,
    playback: index % 5 === 0 ? String(index % 100) : undefined,
    credits: index % 3,
  };
}

async function* contacts(count: number): AsyncGenerator<Contact> {
  for (let index = 0; index < count; index += 1) yield contactAt(index);
}

/** As campaign.report does it, Excel and CSV in one reading. */
async function byProduct(count: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "bench-report-"));
  const clock = createSystemClock();
  const store = openSqliteStore({ file: join(folder, "report.db"), clock, activity: createActivity() });
  const log = { info() {}, warn() {}, error() {} };
  const records = createRecords(store, createVault({ secret: "only for this measurement" }), log);
  const [xlsx, csv] = [openKeeper(records, clock), openKeeper(records, clock, sheetLimits.bytes)];
  const layout = { ...words, title: "Fee reminder", tags };
  await streamContactSheet(contacts(count), layout, { xlsx: xlsx.write, csv: csv.write });
  const kept = await xlsx.end();
  await csv.end();
  await store.close();
  rmSync(folder, { recursive: true });
  return kept?.bytes ?? 0;
}

/** So that what is written can leave. */
const ROWS_A_TURN = 200;

async function byLibrary(count: number): Promise<number> {
  const { WorkbookWriter } = await loadExcel();
  let bytes = 0;
  const stream = new Writable({
    write(piece: Uint8Array, _encoding, done) {
      bytes += piece.length;
      done();
    },
  });
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet("Fee reminder");
  sheet.columns = [...contactFields, ...tags].map(() => ({ width: 16, style: { numFmt: "@" } }));
  for await (const { id, number, status, duration, playback, credits, tags: values } of contacts(count)) {
    const cells = [
      id,
      number,
      status,
      duration ?? "",
      playback ?? "",
      credits,
      ...tags.map((tag) => values[tag] ?? ""),
    ];
    sheet.addRow(cells).commit();
    if (Number(id) % ROWS_A_TURN === 0) await nextTurn();
  }
  sheet.commit();
  await workbook.commit();
  return bytes;
}

const write = side === "product" ? byProduct : byLibrary;
await write(100);
const idle = process.memoryUsage.rss();
let peak = idle;
const watching = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 10);
let bytes = 0;
const cost = await costOf(async () => {
  bytes = await write(Number(rows));
});
clearInterval(watching);
answer({ ...cost, bytes, peakBytes: Math.max(peak, process.memoryUsage.rss()) - idle });
