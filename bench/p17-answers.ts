// P17: a person's answer while six hundred cards are kept up to date, against the same process with nothing else to do.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Measurement, median, quantile, round } from "./measure.ts";

const WATCHES = 600;
const WARM_UPS = 100;

const told = z.union([z.object({ ms: z.number() }), z.object({ wallMs: z.number() }), z.object({})]);

/** Answers while so many cards are kept up to date, in ms. */
async function answersBeside(watches: number, count: number): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), "tingting-bench-"));
  const script = join(import.meta.dirname, "subjects/crowded-product.ts");
  const child = fork(script, [String(watches), join(folder, "bench.db")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  try {
    await once(child, "message");
    const times: number[] = [];
    const over = new Promise<void>((resolve, reject) => {
      child.on("message", (message) => {
        const seen = told.parse(message);
        if ("ms" in seen) times.push(seen.ms);
        else if ("wallMs" in seen) resolve();
      });
      child.once("exit", () => reject(new Error("it ended before it had answered")));
    });
    child.send({ run: WARM_UPS + count });
    await over;
    return times.slice(WARM_UPS);
  } finally {
    child.removeAllListeners("exit");
    child.disconnect();
    await once(child, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
}

export const p17: Measurement = {
  id: "P17",
  about: "a person's answer, p99, while 600 cards are kept up to date, against idle",
  async *run({ runs, scale }) {
    const count = Math.ceil(500 * scale);
    const pairs: { readonly idle: readonly number[]; readonly busy: readonly number[] }[] = [];
    for (let run = 0; run < Math.min(3, runs); run += 1) {
      const idle = await answersBeside(0, count);
      pairs.push({ idle, busy: await answersBeside(WATCHES, count) });
    }
    const at = (share: number, of: "idle" | "busy") => round(median(pairs.map((pair) => quantile(pair[of], share))));
    for (const [name, share] of [
      ["p99", 0.99],
      ["median", 0.5],
    ] as const) {
      yield {
        id: "P17",
        what: `answer, ${name}, beside 600 cards`,
        value: at(share, "busy"),
        unit: "ms",
        baseline: at(share, "idle"),
        ratio: round(median(pairs.map(({ idle, busy }) => quantile(busy, share) / quantile(idle, share)))),
        ...(share === 0.99 ? { goal: { of: "ratio", better: "lower", pass: 1.5, stretch: 1.1 } as const } : {}),
      };
    }
  },
};
