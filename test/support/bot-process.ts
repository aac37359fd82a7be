// `npm start` as its own process: the real src/main.ts with the variables it would have.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../src/main.ts");

export interface BotProcess {
  /** Of its web chat, e.g. `"http://127.0.0.1:41234"`. */
  readonly url: string;
  /** All that it logged so far. */
  logged(): string;
  /** Sends SIGTERM; resolves when it has ended. */
  stop(): Promise<Ending>;
  /** Resolves when it has ended, however. */
  kill(): Promise<void>;
}

export interface Ending {
  readonly code: number | null;
  readonly ms: number;
}

export interface BotOptions {
  readonly folder: string;
  /** 0: any free one. */
  readonly port?: number;
  /** The only variables it has. */
  readonly env: Readonly<Record<string, string>>;
}

/** Ready when it resolves. */
export async function startBot({ folder, port = 0, env }: BotOptions): Promise<BotProcess> {
  // In its own folder, where nobody's .env lies.
  const child = spawn(process.execPath, [main, "--port", String(port), "--data", folder], { cwd: folder, env });
  let log = "";
  child.stderr.on("data", (chunk) => {
    log += chunk;
  });
  const ended = once(child, "exit");
  const url = await readUrl(child, () => log);
  return {
    url,
    logged: () => log,
    async stop() {
      const began = performance.now();
      child.kill("SIGTERM");
      const [code] = await ended;
      return { code, ms: performance.now() - began };
    },
    async kill() {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await ended;
    },
  };
}

/** It says where it is once everything has started. */
async function readUrl({ stdout }: ChildProcess, log: () => string): Promise<string> {
  let printed = "";
  for await (const chunk of stdout ?? []) {
    printed += chunk;
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`it did not start: ${printed}${log()}`);
}
