// Everything of a running bot lies in one folder. It is tried before anything else: what cannot be kept must not be begun.
import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { StartUpError } from "./errors.ts";

/** Makes the folder. Throws StartUpError naming `variable` if nothing can be written there. */
export function openDataFolder(folder: string, variable: string): string {
  try {
    makeFolder(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new StartUpError(
      [
        `${variable} is ${folder}, but nothing can be written there. Give it a folder of your own, or mend its permissions.`,
      ],
      { cause: error },
    );
  }
  return folder;
}

/** Step by step: Node's own recursive mkdir never ends where the system refuses with ENOENT, as under /proc. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder, { mode: 0o700 });
}

/** Practice mode needs no key of its own making: one is made once and kept beside the data, for this user's eyes only. */
export function practiceKey(folder: string): string {
  const file = join(folder, "practice.key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8").trim();
}
