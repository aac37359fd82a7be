// What people type, in all languages: the lines the interpreter is tested with.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "..", "src", "interpret", "model", "lines");

/** The text of each `language⇥text⇥slots`. */
export function readLines(): readonly string[] {
  const rows = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"));
  return rows.filter((row) => row !== "" && !row.startsWith("#")).flatMap((row) => row.split("\t")[1] ?? []);
}
