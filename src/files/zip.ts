// Zip files as strangers send them: read by their directory alone, inflated only while somebody counts.
// What passes is packed anew for the sheet reader, so that it never meets a header we have not checked.
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { UnusableFile } from "../errors.ts";
import type { SheetLimits } from "./limits.ts";

// Field offsets: PKWARE's APPNOTE.TXT, sections 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end).
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };

/** One file inside; `packed` is a view into the whole. */
export interface ZipEntry {
  readonly name: string;
  readonly method: "stored" | "deflated";
  readonly packed: Buffer;
  /** As the directory claims: true only after `inflate` has run to its end. */
  readonly unpackedBytes: number;
  readonly crc: number;
}

/** The files inside by name. Throws `UnusableFile` for what is no plain zip or claims more than the limits allow. */
export function readZip(bytes: Uint8Array, limits: SheetLimits): ReadonlyMap<string, ZipEntry> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.entries) throw new UnusableFile("too-large");
  const entries = new Map<string, ZipEntry>();
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(zip, at, end);
    entries.set(entry.name, entry);
    at = next;
  }
  const claimed = [...entries.values()].reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (claimed > limits.unpackedBytes) throw new UnusableFile("too-large");
  return entries;
}

function findEnd(zip: Buffer): number {
  const earliest = Math.max(0, zip.length - END.length - END.longestComment);
  for (let at = zip.length - END.length; at >= earliest; at -= 1) {
    if (zip.readUInt32LE(at) === END.signature) return at;
  }
  throw new UnusableFile("unreadable");
}

function readEntry(zip: Buffer, at: number, end: number): { readonly entry: ZipEntry; readonly next: number } {
  if (at + CENTRAL.length > end || zip.readUInt32LE(at) !== CENTRAL.signature) throw new UnusableFile("unreadable");
  const nameLength = zip.readUInt16LE(at + 28);
  const nameAt = at + CENTRAL.length;
  const encrypted = (zip.readUInt16LE(at + 8) & 1) === 1;
  const method = readMethod(zip.readUInt16LE(at + 10));
  if (encrypted || method === undefined) throw new UnusableFile("unreadable");
  const entry: ZipEntry = {
    name: zip.toString("utf8", nameAt, nameAt + nameLength),
    method,
    packed: packedBytes(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)),
    unpackedBytes: zip.readUInt32LE(at + 24),
    crc: zip.readUInt32LE(at + 16),
  };
  return { entry, next: nameAt + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32) };
}

function readMethod(code: number): ZipEntry["method"] | undefined {
  return code === 0 ? "stored" : code === 8 ? "deflated" : undefined;
}

function packedBytes(zip: Buffer, header: number, length: number): Buffer {
  if (header + LOCAL.length > zip.length || zip.readUInt32LE(header) !== LOCAL.signature) {
    throw new UnusableFile("unreadable");
  }
  const start = header + LOCAL.length + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  if (start + length > zip.length) throw new UnusableFile("unreadable");
  return zip.subarray(start, start + length);
}

/** The content of an entry, piece by piece. Throws `UnusableFile` as soon as it is longer than `most`, or not what the directory says. */
export async function* inflate(entry: ZipEntry, most: number): AsyncGenerator<Buffer> {
  let length = 0;
  let crc = 0;
  for await (const piece of unpack(entry)) {
    length += piece.length;
    if (length > most) throw new UnusableFile("too-large");
    if (length > entry.unpackedBytes) throw new UnusableFile("unreadable");
    crc = crc32(piece, crc);
    yield piece;
  }
  if (length !== entry.unpackedBytes || crc !== entry.crc) throw new UnusableFile("unreadable");
}

async function* unpack(entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === "stored") {
    yield entry.packed;
    return;
  }
  const pieces: AsyncIterable<Buffer> = Readable.from([entry.packed]).pipe(createInflateRaw({ chunkSize: 65_536 }));
  try {
    yield* pieces;
  } catch (cause) {
    throw new UnusableFile("unreadable", { cause });
  }
}

/** A zip of these entries in this order, under these names; nothing is inflated for it. */
export function packZip(entries: readonly { readonly name: string; readonly entry: ZipEntry }[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, entry } of entries) {
    const local = header(LOCAL.length, LOCAL.signature, 4, name, entry);
    local.writeUInt16LE(name.length, 26);
    const central = header(CENTRAL.length, CENTRAL.signature, 6, name, entry);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    bodies.push(local, entry.packed);
    directory.push(central);
    offset += local.length + entry.packed.length;
  }
  return Buffer.concat([...bodies, ...directory, endOfDirectory(entries.length, offset, directory)]);
}

/** What local and central headers share, from `versionAt` on in the same order; ASCII names only. */
function header(length: number, signature: number, versionAt: number, name: string, entry: ZipEntry): Buffer {
  const bytes = Buffer.alloc(length + name.length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, versionAt);
  bytes.writeUInt16LE(entry.method === "stored" ? 0 : 8, versionAt + 4);
  bytes.writeUInt32LE(entry.crc, versionAt + 10);
  bytes.writeUInt32LE(entry.packed.length, versionAt + 14);
  bytes.writeUInt32LE(entry.unpackedBytes, versionAt + 18);
  bytes.write(name, length, "latin1");
  return bytes;
}

function endOfDirectory(count: number, offset: number, directory: readonly Buffer[]): Buffer {
  const bytes = Buffer.alloc(END.length);
  bytes.writeUInt32LE(END.signature, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
