// P12: a report of a million contacts, as Excel and as CSV, into the store it is sent from; beside it the bare sheet library, which writes
// the Excel of a tenth of them into nothing: all of them take it a minute, and no less memory.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Measurement, median, round } from "./measure.ts";
import { openSubjectWith } from "./open-subject.ts";

const ROWS = 1_000_000;
const MB = 1_000_000;

const told = z.object({ wallMs: z.number(), cpuUs: z.number(), bytes: z.number(), peakBytes: z.number() });
type Told = z.infer<typeof told> & { readonly rows: number };

export const p12: Measurement = {
  id: "P12",
  about: "report of 1,000,000 contacts to .xlsx and .csv: peak memory and time, beside the bare sheet library",
  async *run({ runs, scale }) {
    const rows = Math.ceil(ROWS * scale);
    const pairs: { readonly ours: Told; readonly bare: Told }[] = [];
    // A fresh process each, for a peak of its own.
    for (let run = 0; run < Math.min(runs, 3); run += 1) {
      pairs.push({ ours: await write("product", rows), bare: await write("library", Math.ceil(rows / 10)) });
    }
    const of = (side: "ours" | "bare", figure: (one: Told) => number) =>
      round(median(pairs.map((pair) => figure(pair[side]))));
    const peakMb = ({ peakBytes }: Told) => peakBytes / MB;
    const usARow = ({ cpuUs, rows: written }: Told) => cpuUs / written;
    const perSecond = ({ wallMs, rows: written }: Told) => (written / wallMs) * 1_000;
    yield {
      id: "P12",
      what: `${rows.toLocaleString("en")} rows, peak memory over a fresh process (baseline: a tenth of the rows)`,
      value: of("ours", peakMb),
      unit: "MB",
      baseline: of("bare", peakMb),
      goal: { of: "value", better: "lower", pass: 96, stretch: 48 },
      more: {
        xlsxMb: of("ours", ({ bytes }) => bytes / MB),
        rowsPerSecond: of("ours", perSecond),
        baselineRowsPerSecond: of("bare", perSecond),
      },
    };
    yield {
      id: "P12",
      what: "one row, both files, sealed in the store (baseline: Excel alone)",
      value: of("ours", usARow),
      unit: "µs CPU",
      baseline: of("bare", usARow),
      ratio: round(median(pairs.map(({ ours, bare }) => usARow(bare) / usARow(ours)))),
    };
  },
};

const scripts = z.object({ scripts: z.object({ start: z.string() }) });

/** Those of `npm start`: room for young objects is memory too, and a process that works hard fills whatever it is given. */
function flagsOfStart(): readonly string[] {
  const file = readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8");
  return scripts.parse(JSON.parse(file)).scripts.start.match(/(?<= )--\S+/g) ?? [];
}

async function write(side: "product" | "library", rows: number): Promise<Told> {
  const subject = await openSubjectWith(flagsOfStart(), "report", side, String(rows));
  await subject.close();
  return { ...told.parse(subject.ready), rows };
}
