// One chat's messages in one file: a sealed line per change, written to the end and now and then rewritten without the lines
// that later ones replaced. The number of a line is the id of its event in the page's stream.
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import type { Entry } from "./log.ts";
import { shownSchema } from "./wire.ts";

/** Messages kept; older ones leave the screen, and their keys are no longer known. */
const KEPT_MESSAGES = 500;
/** Lines beyond the kept messages a file may hold before it is rewritten. */
const SPARE_LINES = 400;

const lineSchema = z.object({ key: z.string(), place: z.number(), shown: shownSchema });

/** Seals the text of the line with this number, and opens it; throws if it is not that line. */
export interface LineSealer {
  seal(text: string, change: number): string;
  open(sealed: string, change: number): string;
}

export interface Journal {
  /** In the order of the screen. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Number of the latest change; 0 if there was none. */
  readonly last: () => number;
  /** Durable when it resolves. One call at a time. */
  write(entry: Entry): Promise<void>;
}

export async function openJournal(path: string, sealer: LineSealer): Promise<Journal> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const text = await readOrEmpty(path);
  const written = text.split("\n").filter((line) => line !== "");
  const read = new Map(written.flatMap((line) => readLine(line, sealer) ?? []).map((entry) => [entry.key, entry]));
  const entries = new Map([...read].sort(([, a], [, b]) => a.place - b.place));
  const numbers = written.map((line) => Number.parseInt(line, 10)).filter(Number.isSafeInteger);
  let last = Math.max(0, ...numbers);
  let lines = written.length;
  /** The file ends inside a line: a write was cut short, by a crash or a full disk. */
  let torn = text !== "" && !text.endsWith("\n");

  const rewrite = async () => {
    const kept = [...entries.values()].slice(-KEPT_MESSAGES);
    const whole = kept.sort((a, b) => a.change - b.change).map((entry) => toLine(entry, sealer));
    await writeDurably(`${path}.new`, whole.join(""), "w");
    await rename(`${path}.new`, path);
    const keys = new Set(kept.map(({ key }) => key));
    for (const key of entries.keys()) if (!keys.has(key)) entries.delete(key);
    lines = kept.length;
  };

  return {
    entries,
    last: () => last,
    async write(entry) {
      const start = torn ? "\n" : "";
      torn = true;
      await writeDurably(path, start + toLine(entry, sealer), "a");
      torn = false;
      last = entry.change;
      lines += 1;
      entries.set(entry.key, entry);
      if (lines > Math.min(entries.size, KEPT_MESSAGES) + SPARE_LINES) await rewrite();
    },
  };
}

function toLine({ key, place, change, shown }: Entry, sealer: LineSealer): string {
  return `${change} ${sealer.seal(JSON.stringify({ key, place, shown }), change)}\n`;
}

function readLine(line: string, sealer: LineSealer): Entry | undefined {
  const change = Number.parseInt(line, 10);
  try {
    const text = sealer.open(line.slice(line.indexOf(" ") + 1), change);
    return { change, ...lineSchema.parse(JSON.parse(text)) };
  } catch {
    // Cut short, or sealed with another key: one message less on the screen, the others stay.
    return undefined;
  }
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

async function writeDurably(path: string, text: string, flag: "a" | "w"): Promise<void> {
  const handle = await open(path, flag, 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
