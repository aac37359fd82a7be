// Whether what was bundled still is what stands in the sources. Asked at every start: it must never be wrong, and cost next to nothing,
// so hundreds of paths are put together by hand.
import { readFileSync, statSync } from "node:fs";

export const folder = "dist";
/** What was bundled: a row a file, its path and its stamp. */
export const manifest = `${folder}/bundled.tsv`;

/** Another one as soon as the file is written, replaced or gone. */
export function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : "none";
}

/** "src/interpret/cli.ts" → "dist/src-interpret-cli.js" */
export function bundleOf(entry: string): string {
  return `${folder}/${entry.slice(0, -3).split("/").join("-")}.js`;
}

function bundledFiles(root: string): readonly string[] {
  try {
    return readFileSync(`${root}/${manifest}`, "utf8").trimEnd().split("\n");
  } catch {
    // Nothing was bundled.
    return [];
  }
}

/** What to run for `entry`, from the root: its bundle, or the entry itself where any file has changed since. */
export function fileToRun(root: string, entry: string): string {
  const files = bundledFiles(root);
  const unchanged = files.every((row) => {
    const tab = row.indexOf("\t");
    return stampOf(`${root}/${row.slice(0, tab)}`) === row.slice(tab + 1);
  });
  const bundle = bundleOf(entry);
  return files.length > 0 && unchanged && stampOf(`${root}/${bundle}`) !== "none" ? bundle : entry;
}
