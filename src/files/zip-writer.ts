// A zip that is written as a stream: each part is deflated while it is made, and its size follows it (PKWARE's APPNOTE.TXT, 4.3.9).
import { crc32, createDeflateRaw } from "node:zlib";

/** Takes the file piece by piece; the next comes once the promise has resolved. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

export interface ZipWriter {
  /** One part after the other: end it before the next. */
  begin(name: string): ZipPart;
  /** Writes the directory. */
  end(): Promise<void>;
}

export interface ZipPart {
  readonly write: Sink;
  end(): Promise<void>;
}

interface Written {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const VERSION = 20;
/** Sizes follow the part (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 2026, midnight: the same table gives the same file at any time. */
const DOS_TIME = 0;
const DOS_DATE = ((2026 - 1980) << 9) | (1 << 5) | 1;

export function createZipWriter(sink: Sink): ZipWriter {
  const parts: Written[] = [];
  let at = 0;
  const put = async (bytes: Uint8Array) => {
    at += bytes.byteLength;
    await sink(bytes);
  };
  return {
    begin(name) {
      const start = at;
      const named = Buffer.from(name);
      const body = deflateInto(put, localHeader(named));
      return {
        write: body.write,
        async end() {
          const written = { ...(await body.end()), name: named, at: start };
          parts.push(written);
          await put(descriptor(written));
        },
      };
    },
    async end() {
      const start = at;
      for (const part of parts) await put(directoryEntry(part));
      await put(directoryEnd(parts.length, at - start, start));
    },
  };
}

function deflateInto(put: Sink, header: Buffer) {
  const deflate = createDeflateRaw();
  let crc = 0;
  let size = 0;
  let packed = 0;
  const drained = (async () => {
    await put(header);
    for await (const piece of deflate) {
      packed += piece.length;
      await put(piece);
    }
  })();
  // Whoever writes next, or ends the part, hears of it.
  drained.catch(() => {});
  return {
    async write(bytes: Uint8Array): Promise<void> {
      crc = crc32(bytes, crc);
      size += bytes.length;
      const error = await new Promise((resolve) => deflate.write(bytes, resolve));
      // Whoever takes the pieces failed, and says why.
      if (error) await drained;
    },
    async end() {
      deflate.end();
      await drained;
      return { crc, size, packed };
    },
  };
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DOS_TIME, 10);
  header.writeUInt16LE(DOS_DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function directoryEntry({ name, at, crc, packed, size }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DOS_TIME, 12);
  entry.writeUInt16LE(DOS_DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(at, 42);
  return Buffer.concat([entry, name]);
}

function directoryEnd(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
