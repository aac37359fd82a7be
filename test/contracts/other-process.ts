// A second process of ours for a test: it says when it is ready, begins when told, and answers with one line.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** The test's side. */
export interface Other {
  readonly ready: Promise<void>;
  /** Lets it begin; resolves to its answer. */
  go(): Promise<string>;
  /** SIGKILL, unless it has ended by itself; resolves when it is gone. */
  kill(): Promise<void>;
}

/** The other process's side. */
export interface Talk {
  /** Says that it is ready; resolves when it may begin. */
  ready(): Promise<void>;
  answer(line: string): void;
}

export function startOther(script: string, args: readonly string[]): Other {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("the other process ended without a word");
    return value;
  };
  const ready = nextLine().then(() => undefined);
  return {
    ready,
    async go() {
      await ready;
      child.stdin.end("go\n");
      return await nextLine();
    },
    async kill() {
      child.kill("SIGKILL");
      await gone;
    },
  };
}

export function talkToTest(): Talk {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return {
    async ready() {
      process.stdout.write("ready\n");
      await lines.next();
    },
    answer: (line) => void process.stdout.write(`${line}\n`),
  };
}
