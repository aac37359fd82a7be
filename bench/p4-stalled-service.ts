// P4: how soon Slack has its acknowledgement while the service takes every request and answers none; beside it bare Bolt, which has
// nothing to wait for.
import { type Measurement, median, quantile, round } from "./measure.ts";
import { openSubject } from "./open-subject.ts";
import { type Commands, giveCommands, SIGNING_SECRET } from "./slack-commands.ts";

const TEXT = "me";

interface Pair {
  readonly bolt: Commands;
  readonly product: Commands;
}
type Side = keyof Pair;

export const p4: Measurement = {
  id: "P4",
  about: "Slack: the ack while the service hangs, 32 in flight, inbox on disk",
  async *run({ runs, scale }) {
    const count = Math.ceil(1_000 * scale);
    const [ours, bare] = await Promise.all([
      openSubject("slack-product", SIGNING_SECRET, "disk", "stalled"),
      openSubject("slack-bolt", SIGNING_SECRET),
    ]);
    const pairs: Pair[] = [];
    // The first pair only warms up.
    for (let run = -1; run < runs; run += 1) {
      const bolt = await giveCommands(bare, count, TEXT);
      const product = await giveCommands(ours, count, TEXT);
      if (run >= 0) pairs.push({ bolt, product });
    }
    await Promise.all([ours.close(), bare.close()]);
    const p99 = (side: Side) => round(median(pairs.map((pair) => quantile(pair[side].ms, 0.99))));
    const latest = (side: Side) => round(Math.max(...pairs.flatMap((pair) => pair[side].ms)));
    const fresh = (side: Side) => round(Math.max(...pairs.flatMap((pair) => pair[side].freshMs)));
    const base = { id: "P4", unit: "ms" } as const;
    yield {
      ...base,
      what: "ack, p99",
      value: p99("product"),
      baseline: p99("bolt"),
      goal: { of: "value", better: "lower", pass: 100, stretch: 25 },
      more: { perSecond: round(median(pairs.map(({ product }) => product.perSecond))) },
    };
    yield {
      ...base,
      what: "ack, the latest of all",
      value: latest("product"),
      baseline: latest("bolt"),
      goal: { of: "value", better: "lower", pass: 1_000 },
      more: { freshSocketsMs: fresh("product"), baselineFreshSocketsMs: fresh("bolt") },
    };
  },
};
