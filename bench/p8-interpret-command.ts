// P8: the interpret command, started as `npm run interpret` does, from its start to its first frame, and over ten thousand lines.
import { type Measurement, median, round } from "./measure.ts";
import { npmScript } from "./npm-script.ts";
import { bareImports, type Start, start } from "./start.ts";
import { readLines } from "./subjects/lines.ts";

const LINES = 10_000;
const npm = npmScript("interpret");
const script = [...npm.args, "--now", "2026-11-24T10:00:00+05:45"];
const isLine = (text: string) => text.includes("\n");

const firstFrame: Start = {
  args: script,
  env: npm.env,
  input: "start campaign 8\n",
  keepOpen: true,
  until: isLine,
};

function manyLines(count: number): Start {
  const lines = readLines();
  const input = Array.from({ length: count }, (_, index) => `${lines[index % lines.length]}\n`).join("");
  return { args: script, env: npm.env, input };
}

export const p8: Measurement = {
  id: "P8",
  about: "the interpret command: start to first frame against the bare imports; 10,000 lines",
  async *run({ runs, scale }) {
    // Ends by itself, and so leaves what it compiled behind, as every run of a person does.
    await start(manyLines(1));
    const rounds: {
      readonly node: number;
      readonly bare: number;
      readonly frame: number;
      readonly bareCpu: number;
      readonly cpu: number;
    }[] = [];
    for (let run = 0; run < runs + 2; run += 1) {
      const node = await start(bareImports([]));
      const bare = await start(bareImports(["zod", "libphonenumber-js/max"]));
      const frame = await start(firstFrame);
      rounds.push({ node: node.wallMs, bare: bare.wallMs, frame: frame.wallMs, bareCpu: bare.cpuMs, cpu: frame.cpuMs });
    }
    const middle = (what: keyof (typeof rounds)[number]) => round(median(rounds.map((each) => each[what])));
    yield {
      id: "P8",
      what: "start to first frame",
      value: middle("frame"),
      unit: "ms",
      baseline: middle("bare"),
      ratio: round(median(rounds.map(({ frame, bare }) => frame / bare))),
      goal: { of: "ratio", better: "lower", pass: 1.3 },
      more: { nodeAloneMs: middle("node"), cpuMs: middle("cpu"), baselineCpuMs: middle("bareCpu") },
    };
    const count = LINES * scale;
    const totals: number[] = [];
    for (let run = 0; run < Math.min(runs, 3); run += 1) totals.push((await start(manyLines(count))).wallMs);
    yield {
      id: "P8",
      what: `${count.toLocaleString("en")} lines, over the start`,
      value: round((median(totals) - middle("frame")) / 1_000),
      unit: "s",
      goal: { of: "value", better: "lower", pass: 0.6 * scale, stretch: 0.15 * scale },
    };
  },
};
