// Files that are too large to be held whole: kept piece by piece while they are made, before the message that will carry them.
import { z } from "zod";
import type { Clock } from "../clock.ts";
import { UnusableFile } from "../errors.ts";
import type { Stored } from "../store/port.ts";
import { type Change, defineRecord, type Records } from "../store/records.ts";
import { fileLifeMs, newEndingId } from "./ending-id.ts";

/** A file that lies in the store already. */
export interface KeptBytes {
  readonly blob: string;
  readonly pieces: number;
  readonly bytes: number;
}

/** As a message names it: without pieces it lies in one record of its own. */
export type LyingBytes = Omit<KeptBytes, "pieces"> & { readonly pieces?: number | undefined };

/** Takes a file as it is made. One that is never ended is forgotten like the others. */
export interface FileKeeper {
  /** Wait for it before the next: what is not written yet is held in memory. */
  write(bytes: Uint8Array): Promise<void>;
  /** Undefined if it grew larger than it may be: nothing of it is kept then. */
  end(): Promise<KeptBytes | undefined>;
}

/** Small, because a piece is copied several times on its way to the disk. */
const PIECE_BYTES = 48 * 1024;

/** A little less than Telegram takes from a bot, the strictest of all: 50 MB (core.telegram.org/bots/api#sending-files). */
const MOST_BYTES = 45_000_000;

/** In base64; its id is `<blob>/<number>`. */
const pieceRecord = defineRecord({ kind: "file-piece", version: 1, sealed: true, schema: z.string() });

/** How many pieces there are, so that the pruning finds them without reading them; its id is the blob's. */
const keptFileRecord = defineRecord({
  kind: "kept-file",
  version: 1,
  sealed: false,
  schema: z.object({ pieces: z.number() }),
});

export function openKeeper(records: Records, clock: Clock, mostBytes = MOST_BYTES): FileKeeper {
  const blob = newEndingId(clock.now() + fileLifeMs);
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let pieces = 0;
  let bytes = 0;
  const flush = async () => {
    const piece = Buffer.concat(waiting).toString("base64");
    waiting = [];
    waitingBytes = 0;
    pieces += 1;
    // Not synced by itself: the message that carries the file is, and with it all that was written before.
    await records.commit(
      [records.put(pieceRecord, `${blob}/${pieces}`, piece, 0), records.put(keptFileRecord, blob, { pieces })],
      { synced: false },
    );
  };
  const drop = async () => {
    waiting = [];
    waitingBytes = 0;
    await records.commit([{ delete: keysOf(blob, pieces) }], { synced: false });
  };
  return {
    async write(part) {
      const wasTooLarge = bytes > mostBytes;
      bytes += part.byteLength;
      if (wasTooLarge) return;
      if (bytes > mostBytes) return await drop();
      waiting.push(part);
      waitingBytes += part.byteLength;
      if (waitingBytes >= PIECE_BYTES) await flush();
    },
    async end() {
      if (waitingBytes > 0) await flush();
      return bytes > mostBytes ? undefined : { blob, pieces, bytes };
    },
  };
}

/** Keys of the store. */
function keysOf(blob: string, pieces: number): readonly string[] {
  const each = Array.from({ length: pieces }, (_, index) => `${pieceRecord.kind}/${blob}/${index + 1}`);
  return [`${keptFileRecord.kind}/${blob}`, ...each];
}

/** Throws `UnusableFile` if it is no longer there. */
export async function readKept(records: Records, { blob, pieces, bytes }: KeptBytes): Promise<Uint8Array> {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (let number = 1; number <= pieces; number += 1) {
    const found = await records.get(pieceRecord, `${blob}/${number}`);
    if (!found) throw new UnusableFile("unreadable");
    const piece = Buffer.from(found.value, "base64");
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** What to prune, see store/buckets.ts. */
export const keptFiles = {
  name: keptFileRecord.kind,
  prefixes: (bucket: string) => [`${keptFileRecord.kind}/${bucket}`],
  over:
    (records: Records) =>
    async (stored: Stored): Promise<Change> => {
      const blob = stored.key.slice(keptFileRecord.kind.length + 1);
      const pieces = (await records.get(keptFileRecord, blob))?.value.pieces ?? 0;
      return { delete: keysOf(blob, pieces) };
    },
};
