// P11: how far a campaign is, counted from its list of contacts, against one JSON.parse of the whole. A fresh process for each count.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { serveContactLists } from "./contact-lists.ts";
import { type Figure, type Measurement, median, round } from "./measure.ts";

const seen = z.object({
  wallMs: z.number(),
  cpuUs: z.number(),
  idleMb: z.number(),
  peakMb: z.number(),
  found: z.number(),
});
type Seen = z.infer<typeof seen>;

const run = promisify(execFile);

async function countOnce(side: "product" | "bare", url: string, contacts: number): Promise<Seen> {
  const script = join(import.meta.dirname, "subjects/counting.ts");
  const { stdout } = await run(process.execPath, ["--expose-gc", script, side, url, String(contacts)]);
  const told = seen.parse(JSON.parse(stdout));
  if (told.found !== contacts / 5) throw new Error(`${side} counted ${told.found} of ${contacts / 5}`);
  return told;
}

export const p11: Measurement = {
  id: "P11",
  about: "progress of 100,000 and 1,000,000 contacts: memory and time, against JSON.parse of the whole list",
  async *run({ runs, scale }) {
    const lists = await serveContactLists();
    const peaks: number[] = [];
    try {
      for (const contacts of [100_000, scale < 1 ? 200_000 : 1_000_000]) {
        const pairs: { readonly bare: Seen; readonly ours: Seen }[] = [];
        for (let count = 0; count < Math.min(3, runs); count += 1) {
          const bare = await countOnce("bare", lists.url, contacts);
          pairs.push({ bare, ours: await countOnce("product", lists.url, contacts) });
        }
        const middle = (of: (pair: (typeof pairs)[number]) => number) => round(median(pairs.map(of)));
        const overIdle = middle(({ ours }) => ours.peakMb - ours.idleMb);
        peaks.push(middle(({ ours }) => ours.peakMb));
        const size = `${contacts.toLocaleString("en")} contacts`;
        yield {
          id: "P11",
          what: `peak over idle, ${size}`,
          value: overIdle,
          unit: "MB",
          baseline: middle(({ bare }) => bare.peakMb - bare.idleMb),
          goal: { of: "value", better: "lower", pass: 64, stretch: 32 },
          more: { peakMb: middle(({ ours }) => ours.peakMb), idleMb: middle(({ ours }) => ours.idleMb) },
        } satisfies Figure;
        yield {
          id: "P11",
          what: `time, ${size}`,
          value: middle(({ ours }) => ours.cpuUs / 1_000),
          unit: "ms CPU",
          baseline: middle(({ bare }) => bare.cpuUs / 1_000),
          ratio: middle(({ ours, bare }) => ours.cpuUs / bare.cpuUs),
          goal: { of: "ratio", better: "lower", pass: 0.8, stretch: 0.25 },
          more: { wallMs: middle(({ ours }) => ours.wallMs), baselineWallMs: middle(({ bare }) => bare.wallMs) },
        } satisfies Figure;
      }
    } finally {
      await lists.close();
    }
    const [small = Number.NaN, large = Number.NaN] = peaks;
    yield {
      id: "P11",
      what: "peak of the longer list over that of the shorter",
      value: round(large / small),
      unit: "×",
      goal: { of: "value", better: "lower", pass: 1.1 },
    };
  },
};
