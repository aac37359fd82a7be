import type { Sink } from "./zip-writer.ts";

export interface TextBatch {
  /** Undefined where there is nothing to wait for: most rows of a million need no promise of their own. */
  add(text: string): Promise<void> | undefined;
  /** Hands over what is left. */
  end(): Promise<void>;
}

const BATCH_BYTES = 65_536;
/** Bytes of UTF-8 that one UTF-16 unit may take. */
const BYTES_A_UNIT = 3;

/** Gathers many short texts into few pieces of UTF-8. They are written down at once: as strings they would pile up until a collection. */
export function createTextBatch(sink: Sink): TextBatch {
  let bytes = Buffer.allocUnsafe(BATCH_BYTES);
  let length = 0;
  const flush = async () => {
    const full = bytes.subarray(0, length);
    bytes = Buffer.allocUnsafe(BATCH_BYTES);
    length = 0;
    if (full.length > 0) await sink(full);
  };
  const handOver = async (text: string) => {
    await flush();
    if (text.length * BYTES_A_UNIT > BATCH_BYTES) await sink(Buffer.from(text));
    else length += bytes.write(text, length);
  };
  return {
    add(text) {
      if (length + text.length * BYTES_A_UNIT > BATCH_BYTES) return handOver(text);
      length += bytes.write(text, length);
      return undefined;
    },
    end: flush,
  };
}
