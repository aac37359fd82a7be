// P6: what one utterance takes, and how the time grows with the length of the text.
import { z } from "zod";
import { type Figure, type Measurement, quantile, round } from "./measure.ts";
import { openSubject } from "./open-subject.ts";

const told = z.object({
  once: z.array(z.number()),
  best: z.array(z.number()),
  long: z.array(z.object({ kind: z.string(), times: z.array(z.object({ length: z.number(), ms: z.number() })) })),
});
type Long = z.infer<typeof told>["long"];

export const p6: Measurement = {
  id: "P6",
  about: "interpreter: p99 of one utterance, 4,096 and up to 40,000 characters, growth with length",
  async *run() {
    const subject = await openSubject("interpreter-times");
    await subject.close();
    const { once, best, long } = told.parse(subject.ready);
    yield {
      id: "P6",
      what: "one utterance, p99 of the lines, each its best of five",
      value: round(quantile(best, 0.99)),
      unit: "ms",
      goal: atMost(0.2),
      more: {
        p50Ms: round(quantile(best, 0.5)),
        maxMs: round(Math.max(...best)),
        p99OfSingleTriesMs: round(quantile(once, 0.99)),
      },
    };
    yield worst("4,096 characters", long, ({ length }) => length === 4_096, atMost(5, 1));
    yield worst("any length up to 40,000 characters", long, () => true, atMost(50));
    yield {
      id: "P6",
      what: "growth of the time per character from 1,024 to 4,096, at worst",
      value: round(Math.max(...long.map(({ times }) => growthOf(times)))),
      unit: "×",
      goal: atMost(1.5),
    };
  },
};

const atMost = (pass: number, stretch?: number) =>
  ({ of: "value", better: "lower", pass, ...(stretch !== undefined && { stretch }) }) as const;

type Time = Long[number]["times"][number];

/** Of all kinds of text. */
function worst(what: string, long: Long, counts: (time: Time) => boolean, goal: Figure["goal"] & {}): Figure {
  const ofKind = long.map(({ kind, times }) => {
    const slowest = times.filter(counts).toSorted((a, b) => b.ms - a.ms)[0];
    return { kind, ms: round(slowest?.ms ?? Number.NaN), length: slowest?.length };
  });
  const value = Math.max(...ofKind.map(({ ms }) => ms));
  const more = Object.fromEntries(ofKind.map(({ kind, ms, length }) => [kind, { ms, length }]));
  return { id: "P6", what: `${what}, the worst of ${long.length} kinds`, value, unit: "ms", goal, more };
}

/** 1 is linear. */
function growthOf(times: readonly Time[]): number {
  const each = (length: number) => (times.find((time) => time.length === length)?.ms ?? Number.NaN) / length;
  return each(4_096) / each(1_024);
}
