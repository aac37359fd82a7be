import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Puts files that come in answers into `folder`, under a name that cannot leave it; undefined folder: nothing is saved. */
export function saveInto(folder: string | undefined): (name: string, bytes: Uint8Array) => Promise<string | undefined> {
  return async (name, bytes) => {
    if (folder === undefined) return undefined;
    const path = join(folder, name.replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, "_").replace(/^\.+/, "_"));
    await mkdir(folder, { recursive: true });
    await writeFile(path, bytes);
    return path;
  };
}
