// Cuts the elements out of one array of a JSON text that comes in pieces, so that a list of any length is read in little memory.
// It only finds the commas and brackets at the array's own depth, outside strings; what lies between goes through JSON.parse.
import { BrokenJson, parseExact } from "./json.ts";

export interface ArraySplitter {
  /** The elements completed by these bytes. Throws `BrokenJson`. */
  push(bytes: Uint8Array): readonly unknown[];
  /** The text without the elements, e.g. `{ status: 200, data: { "number-lists": [] } }`. Throws `BrokenJson` if it broke off. */
  finish(): unknown;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
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

/** +1 for what opens, -1 for what closes, by byte. */
const turns = new Int8Array(256);
turns[OPEN_BRACE] = turns[OPEN_BRACKET] = 1;
turns[CLOSE_BRACE] = turns[CLOSE_BRACKET] = -1;

/** The elements between the array's brackets. The hot loop: a million contacts are some 200 MB. */
function createElements() {
  const pieces = createPieces();
  const strings = createStrings();
  let depth = 0;

  /** How far the array goes in these bytes, and the last comma between two elements. */
  function scan(bytes: Uint8Array): { readonly lastComma: number; readonly end: number } {
    let lastComma = -1;
    let at = strings.skip(bytes, 0);
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      const turn = turns[byte] ?? 0;
      if (byte === QUOTE) at = strings.skip(bytes, strings.begin(at)) - 1;
      else if (byte === COMMA && depth === 0) lastComma = at;
      else if (turn < 0 && depth === 0) break;
      else depth += turn;
    }
    return { lastComma, end: Math.min(at, bytes.length) };
  }

  return {
    read(bytes: Uint8Array, items: unknown[]): Progress {
      const { lastComma, end } = scan(bytes);
      const ended = end < bytes.length;
      const complete = ended ? end : lastComma;
      if (complete >= 0) {
        pieces.add(bytes.subarray(0, complete));
        parseInto(items, pieces.text());
        pieces.clear();
      }
      // The closing bracket belongs to the frame again.
      if (!ended) pieces.add(bytes.subarray(lastComma + 1));
      return { taken: end, ended };
    },
  };
}

/** Strings, which may go on in the next bytes. */
function createStrings() {
  let inString = false;
  let escaped = false;
  return {
    /** Notes the quotation mark at `at`; gives the place after it. */
    begin(at: number): number {
      inString = true;
      return at + 1;
    },
    /** The place after the closing quotation mark, or the end of the bytes; `from` itself outside a string. */
    skip(bytes: Uint8Array, from: number): number {
      let at = from;
      for (; inString && at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      }
      return at;
    },
  };
}

function parseInto(items: unknown[], elements: string): void {
  const parsed = parseExact(`[${elements}]`);
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
    text: () => new TextDecoder().decode(Buffer.concat(pieces)),
    clear(): void {
      pieces = [];
      size = 0;
    },
  };
}
