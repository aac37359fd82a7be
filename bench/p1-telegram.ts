// P1: one command over Telegram, from the update to the rendered answer, against grammY with a chain of 65 handlers.
import { type Measurement, round } from "./measure.ts";
import { compare, openSubject } from "./open-subject.ts";

/** Thirty: as many as may be answered within a second. */
const ways = [
  { what: "a slash command, one at a time", words: "/me", inFlight: 1 },
  { what: "a slash command, 30 in flight", words: "/me", inFlight: 30 },
  { what: "a sentence, 30 in flight", words: "please show my account", inFlight: 30 },
];

export const p1: Measurement = {
  id: "P1",
  about: "Telegram: full command path on a store in memory against grammY's chain of 65 handlers",
  async *run(effort) {
    for (const { what, words, inFlight } of ways) {
      const [ours, bare] = await Promise.all([
        openSubject("telegram-product", words, String(inFlight)),
        openSubject("telegram-chain"),
      ]);
      const count = Math.ceil((420 * effort.scale) / 30) * 30;
      const { product, baseline, ratio } = await compare(ours, bare, {
        ...effort,
        count,
        baselineCount: round(10_000 * effort.scale),
      });
      await Promise.all([ours.close(), bare.close()]);
      yield {
        id: "P1",
        what,
        value: product.cpuUs,
        unit: "µs CPU",
        baseline: baseline.cpuUs,
        ratio,
        goal: { of: "ratio", better: "higher", pass: 0.8, stretch: 2 },
        more: { perSecond: product.perSecond, baselinePerSecond: baseline.perSecond },
      };
    }
  },
};
