// `npm run bench -- [p5 p6 …] [--quick]`: measures one figure after the other, a JSON line each, and a table at the end.
import "../src/runtime.ts";
import { parseArgs } from "node:util";
import { type Effort, type Figure, type Measurement, verdictOf } from "./measure.ts";
import { p1 } from "./p1-telegram.ts";
import { p3 } from "./p3-slack-ack.ts";
import { p4 } from "./p4-stalled-service.ts";
import { p5 } from "./p5-interpreter.ts";
import { p6 } from "./p6-long-texts.ts";
import { p7 } from "./p7-interpreter-load.ts";
import { p8 } from "./p8-interpret-command.ts";
import { p11 } from "./p11-counting.ts";
import { p12 } from "./p12-report.ts";
import { p13 } from "./p13-start.ts";
import { p15 } from "./p15-edits.ts";
import { p16 } from "./p16-crowd.ts";
import { p17 } from "./p17-answers.ts";
import { p18 } from "./p18-limits.ts";

const measurements: readonly Measurement[] = [p1, p3, p4, p5, p6, p7, p8, p11, p12, p13, p15, p16, p17, p18];

const usage = `npm run bench -- [figure…] [--quick]

Measures the product beside its bare baselines: one JSON line a figure, a table at the end. All figures unless some are named.

${measurements.map(({ id, about }) => `  ${id.toLowerCase().padEnd(8)}${about}`).join("\n")}

  --quick   fewer runs of fewer operations: to see that it works, not what it costs
  --help    this text

docs/performance.md tells what the figures mean.
`;

const thorough: Effort = { runs: 5, scale: 1 };
const quick: Effort = { runs: 1, scale: 0.1 };

function readOptions(): { readonly chosen: readonly Measurement[]; readonly effort: Effort } | string {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  if (values.help) return usage;
  const wanted = positionals.map((name) => name.toUpperCase());
  const isOf = (name: string, { id, also }: Measurement) => name === id || name === also;
  const unknown = wanted.filter((name) => !measurements.some((one) => isOf(name, one)));
  if (unknown.length > 0) throw new Error(`There is no figure ${unknown.join(", ")}. See npm run bench -- --help.`);
  const chosen = measurements.filter((one) => wanted.length === 0 || wanted.some((name) => isOf(name, one)));
  return { chosen, effort: values.quick ? quick : thorough };
}

async function measureAll(chosen: readonly Measurement[], effort: Effort): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const measurement of chosen) {
    for await (const figure of measurement.run(effort)) {
      figures.push(figure);
      console.log(JSON.stringify({ ...figure, verdict: verdictOf(figure) }));
    }
  }
  return figures;
}

function tableOf(figures: readonly Figure[]): string {
  const head = ["figure", "what", "value", "baseline", "ratio", "pass", "stretch", "verdict"];
  const rows = figures.map((figure) => {
    const { id, what, value, unit, baseline = "", ratio = "", goal } = figure;
    const sign = goal?.better === "higher" ? "≥" : "≤";
    const wanted = (limit: number | undefined) =>
      limit === undefined ? "" : `${goal?.of === "ratio" ? "ratio " : ""}${sign} ${limit}`;
    const goals = [wanted(goal?.pass), wanted(goal?.stretch)];
    return [id, what, `${value} ${unit}`, `${baseline}`, `${ratio}`, ...goals, verdictOf(figure)];
  });
  const all = [head, head.map(() => "---"), ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`).join("\n");
}

try {
  const options = readOptions();
  if (typeof options === "string") process.stdout.write(options);
  else console.log(`\n${tableOf(await measureAll(options.chosen, options.effort))}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
