// Starts the processes that are measured, and asks them in turn.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { type Effort, median, round } from "./measure.ts";
import type { Cost, Question } from "./subject.ts";

const cost = z.object({ wallMs: z.number(), cpuUs: z.number() });
const cpu = z.object({ cpuUs: z.number() });

export interface Subject {
  /** What it said of itself once it was ready. */
  readonly ready: unknown;
  /** Does so many operations. */
  run(count: number): Promise<Cost>;
  /** Since its start, in µs. */
  cpuUs(): Promise<number>;
  close(): Promise<void>;
}

/** `name` is a file of subjects/, e.g. `"telegram-chain"`. */
export function openSubject(name: string, ...args: readonly string[]): Promise<Subject> {
  return openSubjectWith([], name, ...args);
}

/** `flags` are Node's, e.g. those of `npm start`. */
export async function openSubjectWith(
  flags: readonly string[],
  name: string,
  ...args: readonly string[]
): Promise<Subject> {
  const child = fork(join(import.meta.dirname, "subjects", `${name}.ts`), args, {
    execArgv: [...process.execArgv, ...flags],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ready = await nextMessage(child, name);
  const ask = async (question: Question) => {
    const told = nextMessage(child, name);
    child.send(question);
    return await told;
  };
  return {
    ready,
    run: async (count) => cost.parse(await ask({ run: count })),
    cpuUs: async () => cpu.parse(await ask({ cpu: true })).cpuUs,
    async close() {
      if (child.exitCode !== null) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

/** A subject that ends before it answers has failed; what it wrote stands above. */
async function nextMessage(child: ChildProcess, name: string): Promise<unknown> {
  const over = new AbortController();
  const gone = once(child, "exit", { signal: over.signal }).then(() => {
    throw new Error(`${name} ended before it answered`);
  });
  try {
    const [message] = await Promise.race([once(child, "message", { signal: over.signal }), gone]);
    return message;
  } finally {
    over.abort();
    gone.catch(() => {});
  }
}

export interface PerOperation {
  readonly cpuUs: number;
  readonly perSecond: number;
}

/** Both warm, then in turn; `ratio` is the median of the pairs' baseline / product in CPU. */
export async function compare(
  product: Subject,
  baseline: Subject,
  {
    runs,
    count,
    baselineCount = count,
    warmUps = 2,
  }: Effort & { count: number; baselineCount?: number; warmUps?: number },
) {
  for (let run = 0; run < warmUps; run += 1) {
    await baseline.run(baselineCount);
    await product.run(count);
  }
  const pairs: { readonly bare: PerOperation; readonly ours: PerOperation }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const bare = each(await baseline.run(baselineCount), baselineCount);
    pairs.push({ bare, ours: each(await product.run(count), count) });
  }
  return {
    product: middle(pairs.map(({ ours }) => ours)),
    baseline: middle(pairs.map(({ bare }) => bare)),
    ratio: round(median(pairs.map(({ bare, ours }) => bare.cpuUs / ours.cpuUs))),
  };
}

function each({ wallMs, cpuUs }: Cost, count: number): PerOperation {
  return { cpuUs: cpuUs / count, perSecond: (count / wallMs) * 1_000 };
}

export function middle(all: readonly PerOperation[]): PerOperation {
  return {
    cpuUs: round(median(all.map(({ cpuUs }) => cpuUs))),
    perSecond: round(median(all.map(({ perSecond }) => perSecond))),
  };
}
