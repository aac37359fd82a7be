import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The page's style and icon by file name, read once: a request can name nothing else. */
export function readAssets(): ReadonlyMap<string, Asset> {
  return new Map([asset("page.css", "text/css; charset=utf-8"), asset("icon.svg", "image/svg+xml")]);
}

function asset(name: string, type: string): readonly [string, Asset] {
  return [name, { type, bytes: Uint8Array.from(readFileSync(join(import.meta.dirname, "page", name))) }];
}
