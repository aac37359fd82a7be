// The hot loop of the array splitter: a million contacts are some 200 MB, and each of their bytes comes through here. It finds the commas
// and the closing bracket at the array's own depth, outside strings, and notes numbers that JavaScript cannot hold exactly.

const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/** What a byte means outside strings. */
const OTHER = 0;
const DIGIT = 1;
const QUOTES = 2;
const COMMA = 3;
const OPENS = 4;
const CLOSES = 5;
const EXPONENT = 6;

const kinds = new Uint8Array(256).fill(OTHER);
kinds[QUOTE] = QUOTES;
kinds[0x2c] = COMMA;
kinds[0x5b] = kinds[0x7b] = OPENS;
kinds[0x5d] = kinds[0x7d] = CLOSES;
kinds[0x45] = kinds[0x65] = EXPONENT;
for (let digit = 0x30; digit <= 0x39; digit += 1) kinds[digit] = DIGIT;

/** Every integer of so many digits is exact (2^53 has sixteen). */
const EXACT_DIGITS = 15;

export interface Scanned {
  /** The last comma between two elements, -1 if there is none. */
  readonly lastComma: number;
  /** Where the array ends; the number of bytes if it goes on. */
  readonly end: number;
  /** Some number up to the last comma, or to the end of the array, may be one that JSON.parse changes. */
  readonly mayBeInexact: boolean;
}

/** What is open at the end of some bytes goes on with the next: elements may be cut anywhere. */
export interface ScanState {
  depth: number;
  inString: boolean;
  escaped: boolean;
  /** Length of the number that was being read. */
  digits: number;
  /** Of the element that was being read. */
  mayBeInexact: boolean;
}

export const newScanState = (): ScanState => ({
  depth: 0,
  inString: false,
  escaped: false,
  digits: 0,
  mayBeInexact: false,
});

/**
 * Goes on from `state`, and leaves it as it is after these bytes. One function with nothing but local variables, on purpose: a call for
 * each string, or a variable shared with another function, made it three times as slow.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: see above
export function scanElements(bytes: Uint8Array, state: ScanState): Scanned {
  const length = bytes.length;
  let { depth, inString, escaped, digits, mayBeInexact } = state;
  let headMayBe = false;
  let lastComma = -1;
  let at = 0;
  for (; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE) inString = false;
      continue;
    }
    const kind = kinds[byte];
    if (kind === OTHER) digits = 0;
    else if (kind === DIGIT) {
      digits += 1;
      if (digits > EXACT_DIGITS) mayBeInexact = true;
    } else {
      if (kind === QUOTES) inString = true;
      else if (kind === COMMA) {
        if (depth === 0) {
          lastComma = at;
          headMayBe ||= mayBeInexact;
          mayBeInexact = false;
        }
      } else if (kind === OPENS) depth += 1;
      else if (kind === EXPONENT) mayBeInexact ||= digits > 0;
      else if (depth === 0) break;
      else depth -= 1;
      digits = 0;
    }
  }
  const ended = at < length;
  Object.assign(state, { depth, inString, escaped, digits, mayBeInexact: ended ? false : mayBeInexact });
  return { lastComma, end: at, mayBeInexact: headMayBe || (ended && mayBeInexact) };
}
