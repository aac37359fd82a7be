// Cuts the elements out of one array of a JSON text that comes in pieces, so that a list of any length is read in little memory.
// It only finds the commas and brackets at the array's own depth, outside strings; what lies between goes through JSON.parse.
import { newScanState, scanElements } from "./element-scan.ts";
import { BrokenJson, parseExact, parseJson } from "./json.ts";

export interface ArraySplitter {
  /** The elements completed by these bytes. Throws `BrokenJson`. */
  push(bytes: Uint8Array): readonly unknown[];
  /** The text without the elements, e.g. `{ status: 200, data: { "number-lists": [] } }`. Throws `BrokenJson` if it broke off. */
  finish(): unknown;
}

const QUOTE = 0x22;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** A contact takes some hundred bytes, an envelope some more: beyond this it is a fault or an attack. */
const LONGEST_PART_BYTES = 1024 * 1024;
/** The array stands in the body itself or in its `data`, no deeper. */
const DEEPEST_ARRAY = 2;

/** @param key of the array, e.g. `"number-lists"`; a body that is an array itself is taken as well. */
export function createArraySplitter(key: string): ArraySplitter {
  const frame = createFrame(key);
  const elements = createElements();
  let inArray = false;

  return {
    push(bytes) {
      const items: unknown[] = [];
      for (let at = 0; at < bytes.length; ) {
        const part = bytes.subarray(at);
        const { taken, ended } = inArray ? elements.read(part, items) : frame.read(part);
        at += taken;
        if (ended) inArray = !inArray;
      }
      return items;
    },
    finish() {
      if (inArray) throw new BrokenJson("broken off within the list");
      return parseExact(frame.text());
    },
  };
}

/** How much of the bytes was read, and whether the array began or ended there. */
interface Progress {
  readonly taken: number;
  readonly ended: boolean;
}

/** What surrounds the array. It is short, so it is kept whole. */
function createFrame(key: string) {
  const pieces = createPieces();
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** The latest string, and the same once its colon has come: the key of what follows. */
  let string = "";
  let keyBefore = "";

  function readInString(byte: number): void {
    if (escaped) escaped = false;
    else if (byte === BACKSLASH) escaped = true;
    else if (byte === QUOTE) inString = false;
    if (inString && string.length <= key.length) string += String.fromCharCode(byte);
  }

  /** True where the wanted array begins. */
  function readStructure(byte: number): boolean {
    const wanted = byte === OPEN_BRACKET && (depth === 0 || (depth <= DEEPEST_ARRAY && keyBefore === key));
    if (byte === OPEN_BRACKET || byte === OPEN_BRACE) depth += 1;
    if (byte === CLOSE_BRACKET || byte === CLOSE_BRACE) depth -= 1;
    if (byte === COLON) keyBefore = string;
    else if (byte > 0x20) keyBefore = "";
    if (byte === QUOTE) {
      inString = true;
      string = "";
    }
    return wanted;
  }

  return {
    read(bytes: Uint8Array): Progress {
      let taken = 0;
      let ended = false;
      while (taken < bytes.length && !ended) {
        const byte = bytes[taken] ?? 0;
        if (inString) readInString(byte);
        else ended = readStructure(byte);
        taken += 1;
      }
      pieces.add(bytes.subarray(0, taken));
      return { taken, ended };
    },
    text: pieces.text,
  };
}

/** The elements between the array's brackets. */
function createElements() {
  const pieces = createPieces();
  const state = newScanState();
  let isInexact = false;

  return {
    read(bytes: Uint8Array, items: unknown[]): Progress {
      const { lastComma, end, mayBeInexact } = scanElements(bytes, state);
      const ended = end < bytes.length;
      const complete = ended ? end : lastComma;
      isInexact ||= mayBeInexact;
      if (complete >= 0) {
        pieces.add(bytes.subarray(0, complete));
        parseInto(items, pieces.text(), isInexact);
        pieces.clear();
        isInexact = false;
      }
      // The closing bracket belongs to the frame again.
      if (!ended) pieces.add(bytes.subarray(lastComma + 1));
      return { taken: end, ended };
    },
  };
}

function parseInto(items: unknown[], elements: string, mayBeInexact: boolean): void {
  const list = `[${elements}]`;
  const parsed = mayBeInexact ? parseExact(list) : parseJson(list);
  if (Array.isArray(parsed)) for (const item of parsed) items.push(item);
}

/** Bytes put aside, within bounds. */
function createPieces() {
  let pieces: Uint8Array[] = [];
  let size = 0;
  return {
    add(bytes: Uint8Array): void {
      if (size > LONGEST_PART_BYTES) throw new BrokenJson("longer than any part of a list");
      size += bytes.byteLength;
      if (bytes.byteLength > 0) pieces.push(bytes);
    },
    text: () => new TextDecoder().decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)),
    clear(): void {
      pieces = [];
      size = 0;
    },
  };
}
