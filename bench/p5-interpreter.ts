// P5: understanding, with all languages and slots, against nlp.js, which gives the intent only and reads all as English.
import { z } from "zod";
import { type Measurement, round } from "./measure.ts";
import { compare, openSubject } from "./open-subject.ts";

export const p5: Measurement = {
  id: "P5",
  about: "interpreter: utterances a second against nlp.js trained on the examples of the same commands",
  async *run({ runs }) {
    const [ours, bare] = await Promise.all([openSubject("interpreter"), openSubject("nlpjs")]);
    const { lines } = z.object({ lines: z.number() }).parse(ours.ready);
    // One operation is a round over all lines.
    const { product, baseline, ratio } = await compare(ours, bare, { runs, scale: 1, count: 1, warmUps: 3 });
    await Promise.all([ours.close(), bare.close()]);
    const perLine = (cpuUs: number) => round(cpuUs / lines);
    const perCpuSecond = (cpuUs: number) => round((1e6 * lines) / cpuUs);
    yield {
      id: "P5",
      what: "one utterance",
      value: perLine(product.cpuUs),
      unit: "µs CPU",
      baseline: perLine(baseline.cpuUs),
      ratio,
      goal: { of: "ratio", better: "higher", pass: 0.5, stretch: 2.5 },
    };
    yield {
      id: "P5",
      what: "utterances a second of one core",
      value: perCpuSecond(product.cpuUs),
      unit: "/s",
      baseline: perCpuSecond(baseline.cpuUs),
      goal: { of: "value", better: "higher", pass: 20_000, stretch: 100_000 },
      more: { lines },
    };
  },
};
