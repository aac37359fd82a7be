// The labelled lines the model learns from and the tests check: "# intent", then "language TAB text TAB slots";
// without slots a line is a phrase, which teaches the choice of the intent only.
import { readdirSync, readFileSync } from "node:fs";
import type { ReadContext } from "../../slots/slot.ts";

export interface Line {
  /** Each file was written by somebody else. */
  readonly file: string;
  readonly intent: string;
  readonly lang: string;
  readonly text: string;
  readonly slots: Readonly<Record<string, unknown>>;
  /** Whether its slots are told; a phrase tells only its intent. */
  readonly labelled: boolean;
  /** Counted within its intent, from 0: what folds are made of. */
  readonly place: number;
  /** Every third line of an intent may be kept out of training (`train.ts --without-held-out`). */
  readonly heldOut: boolean;
}

/** The moment the slots of the lines are labelled for. */
export const lineContext: ReadContext = { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };

const folder = new URL("lines/", import.meta.url);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A line may hold newlines, written `\\n`. */
function unescaped(text: string): string {
  return text.includes("\\") ? text.replace(/\\(.)/g, (_, char: string) => (char === "n" ? "\n" : char)) : text;
}

function parseFile(name: string, counts: Map<string, number>): Line[] {
  let intent = "unknown";
  const lines: Line[] = [];
  for (const row of readFileSync(new URL(name, folder), "utf8").split("\n")) {
    if (row.startsWith("# ")) intent = row.slice(2).trim();
    const [lang, text, json] = row.split("\t");
    if (row.startsWith("# ") || lang === undefined || text === undefined) continue;
    const slots: unknown = JSON.parse(json ?? "{}");
    const count = counts.get(intent) ?? 0;
    counts.set(intent, count + 1);
    if (!isRecord(slots)) throw new Error(`${name}: ${row} has no slots.`);
    lines.push({
      file: name,
      intent,
      lang,
      text: unescaped(text),
      slots,
      labelled: json !== undefined,
      place: count,
      heldOut: count % 3 === 2,
    });
  }
  return lines;
}

export function readLines(): Line[] {
  const counts = new Map<string, number>();
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .flatMap((name) => parseFile(name, counts));
}
