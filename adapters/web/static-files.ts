import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface StaticFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The page's styles, scripts and icon by file name, read once: a request can name nothing else. */
export function readPageFiles(): ReadonlyMap<string, StaticFile> {
  const folder = join(import.meta.dirname, "page");
  const served = readdirSync(folder).flatMap((name) => {
    const type = types[extname(name)];
    return type === undefined
      ? []
      : [[name, { type, bytes: Uint8Array.from(readFileSync(join(folder, name))) }] as const];
  });
  return new Map(served);
}
