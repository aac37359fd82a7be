// Files of the web chat, sealed in pieces under the platform's folder, each kept for a while and then pruned.
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { PlatformSetup } from "../../src/chat.ts";

export interface KeptFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface FileBox {
  /** Gives the ref, `<chat>.<128 random bits>`; durable when it resolves. */
  keep(chat: string, file: KeptFile): Promise<string>;
  /** Undefined if there is no such file (any more), or `ref` is none of ours. Throws if it cannot be read or opened. */
  open(ref: string): Promise<KeptFile | undefined>;
  /** Deletes what is older than its time; `now` in ms since 1970. */
  prune(now: number): Promise<void>;
}

/** A ref is parsed, never joined into a path as it came: nothing but hexadecimal digits reaches the file system. */
const REF = /^([0-9a-f]{32})\.([0-9a-f]{32})$/;

const headSchema = z.object({ name: z.string(), mime: z.string() });

/** So that sealing 20 MB does not hold up everybody else. */
const PIECE_BYTES = 1_048_576;

export function createFileBox(options: {
  readonly folder: string;
  readonly sealer: PlatformSetup["sealer"];
  readonly keepMs: number;
}): FileBox {
  const { folder, sealer, keepMs } = options;
  /** A piece opens only at its place in a file of as many pieces: none can be moved, left out or added. */
  const owner = (ref: string, piece: number, pieces: number) => `web-file/${ref}/${piece}/${pieces}`;
  return {
    async keep(chat, { name, mime, bytes }) {
      const ref = `${chat}.${randomBytes(16).toString("hex")}`;
      const path = pathOf(folder, ref);
      if (path === undefined) throw new Error("a chat is named by 32 hexadecimal digits");
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const pieces = 1 + Math.ceil(bytes.length / PIECE_BYTES);
      const handle = await open(path, "wx", 0o600);
      try {
        await handle.appendFile(`${sealer.seal(JSON.stringify({ name, mime }), owner(ref, 0, pieces))}\n`);
        for (let piece = 1; piece < pieces; piece += 1) {
          const part = Buffer.from(bytes.subarray((piece - 1) * PIECE_BYTES, piece * PIECE_BYTES));
          await handle.appendFile(`${sealer.seal(part.toString("base64"), owner(ref, piece, pieces))}\n`);
        }
        await handle.sync();
      } finally {
        await handle.close();
      }
      return ref;
    },
    async open(ref) {
      const path = pathOf(folder, ref);
      const text = path === undefined ? undefined : await readIfThere(path);
      if (text === undefined) return undefined;
      const sealed = text.split("\n").filter((piece) => piece !== "");
      const [head = "", ...parts] = sealed.map((piece, at) => sealer.open(piece, owner(ref, at, sealed.length)));
      return {
        ...headSchema.parse(JSON.parse(head)),
        bytes: Buffer.concat(parts.map((part) => Buffer.from(part, "base64"))),
      };
    },
    async prune(now) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      for (const one of names.filter((entry) => entry.isFile())) {
        const path = join(one.parentPath, one.name);
        if ((await stat(path)).mtimeMs < now - keepMs) await rm(path, { force: true });
      }
    },
  };
}

function pathOf(folder: string, ref: string): string | undefined {
  const [, chat, name] = REF.exec(ref) ?? [];
  return chat === undefined || name === undefined ? undefined : join(folder, chat, name);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
