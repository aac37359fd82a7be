// Starts a script in a fresh process and watches it until it has said enough: what it took, and what it weighs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";

const root = join(import.meta.dirname, "..");

export interface Start {
  readonly args: readonly string[];
  /** Over a copy of this process's own, without what would switch platforms on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Leaves stdin open after `input`. */
  readonly keepOpen?: boolean;
  /** True once what was printed so far is all that is waited for. Default: until the process ends. */
  readonly until?: (printed: string) => boolean;
  /** How long it then idles before its memory is read. */
  readonly idleMs?: number;
}

export interface Started {
  readonly wallMs: number;
  /** Up to that moment. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

const weight = z.object({ cpuMs: z.number(), rssMb: z.number() });

/** The process is asked for its own figures over a channel that bench/weigh.mjs opens in it. Ends the process. */
export async function start({ args, env, input = "", keepOpen = false, until, idleMs = 0 }: Start): Promise<Started> {
  const began = performance.now();
  const child = spawn(process.execPath, ["--import", join(import.meta.dirname, "weigh.mjs"), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...env },
    stdio: ["pipe", "pipe", "inherit", "ipc"],
  });
  const gone = once(child, "exit");
  const weigh = async () => {
    const told = once(child, "message");
    child.send("weigh");
    return weight.parse((await told)[0]);
  };
  if (keepOpen) child.stdin?.write(input);
  else child.stdin?.end(input);
  await printed(child.stdout, until);
  const wallMs = performance.now() - began;
  if (!until) {
    await gone;
    return { wallMs, cpuMs: Number.NaN, rssMb: Number.NaN };
  }
  const { cpuMs, rssMb } = await weigh();
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const idle = idleMs > 0 ? await weigh() : { rssMb };
  child.kill("SIGTERM");
  await gone;
  return { wallMs, cpuMs, rssMb: idle.rssMb };
}

/** Until there is enough, or nothing more comes. */
async function printed(output: NodeJS.ReadableStream | null, until: Start["until"]): Promise<void> {
  let text = "";
  for await (const chunk of output ?? []) {
    if (!until) continue;
    text += chunk;
    if (until(text)) return;
  }
  if (until) throw new Error(`it ended before it was ready; it said: ${text}`);
}

/** A process that imports these and nothing else, and says so. */
export function bareImports(modules: readonly string[]): Start {
  const code = `${modules.map((name) => `await import(${JSON.stringify(name)});`).join("")}console.log("ready");setInterval(() => {}, 1e6)`;
  return { args: ["--input-type=module", "-e", code], until: (text) => text.includes("ready") };
}
