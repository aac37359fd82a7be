// P3: a signed slash command over HTTP, proven, kept once, acknowledged, against Bolt that proves and acknowledges.
import { type Measurement, median, quantile, round } from "./measure.ts";
import { middle, openSubject } from "./open-subject.ts";
import { giveCommands, SIGNING_SECRET } from "./slack-commands.ts";

const TEXT = "me";

export const p3: Measurement = {
  id: "P3",
  about: "Slack: a signed slash command over HTTP, kept once and acked, against bare Bolt",
  async *run({ runs, scale }) {
    for (const place of ["memory", "disk"]) {
      const [ours, bare] = await Promise.all([
        openSubject("slack-product", SIGNING_SECRET, place),
        openSubject("slack-bolt", SIGNING_SECRET),
      ]);
      const count = Math.ceil(2_000 * scale);
      await giveCommands(bare, count, TEXT);
      await giveCommands(ours, count, TEXT);
      const pairs = [];
      for (let run = 0; run < runs; run += 1) {
        const bolt = await giveCommands(bare, count, TEXT);
        pairs.push({ bolt, product: await giveCommands(ours, count, TEXT) });
      }
      await Promise.all([ours.close(), bare.close()]);
      const product = middle(pairs.map((pair) => pair.product));
      const baseline = middle(pairs.map((pair) => pair.bolt));
      const p99 = (all: readonly (readonly number[])[]) => round(median(all.map((ms) => quantile(ms, 0.99))));
      yield {
        id: "P3",
        what: `slash command acked, 32 sockets, inbox ${place === "memory" ? "in memory" : "on disk, synced"}`,
        value: product.cpuUs,
        unit: "µs CPU",
        baseline: baseline.cpuUs,
        ratio: round(median(pairs.map((pair) => pair.bolt.cpuUs / pair.product.cpuUs))),
        goal: { of: "ratio", better: "higher", pass: 0.7 },
        more: {
          perSecond: product.perSecond,
          baselinePerSecond: baseline.perSecond,
          p99Ms: p99(pairs.map((pair) => pair.product.ms)),
          baselineP99Ms: p99(pairs.map((pair) => pair.bolt.ms)),
        },
      };
    }
  },
};
