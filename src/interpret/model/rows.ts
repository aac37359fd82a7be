// Rows of small whole numbers, and their sum: sixteen columns are added at once, and a row of 64 columns is one line of the processor's
// cache.
import { createKernel } from "../wasm.ts";

export interface Rows {
  /** One behind the other, `stride` bytes each: to be filled in. */
  readonly table: Int8Array;
  readonly stride: number;
  /** Numbers of the rows to add up. */
  readonly list: Int32Array;
  /** The sum of each column over the first `count` rows of the list; the same array each time. */
  sum(count: number): Int32Array;
}

/** A vector of bytes. */
const LANES = 16;
/** So many bytes never add up to more than 16 bits hold. */
const AT_ONCE = 256;

/** `longest`: so many rows may stand in the list. */
export function createRows(count: number, columns: number, longest: number): Rows {
  const stride = Math.ceil(columns / LANES) * LANES;
  const sumsFrom = longest * Int32Array.BYTES_PER_ELEMENT;
  const tableFrom = sumsFrom + stride * Int16Array.BYTES_PER_ELEMENT;
  const { memory, run } = createKernel(sourceOf(stride, sumsFrom, tableFrom, count));
  const part = new Int16Array(memory.buffer, sumsFrom, stride);
  const sums = new Int32Array(stride);
  return {
    table: new Int8Array(memory.buffer, tableFrom, count * stride),
    stride,
    list: new Int32Array(memory.buffer, 0, longest),
    sum(listed) {
      sums.fill(0);
      for (let from = 0; from < listed; from += AT_ONCE) {
        run(from * 4, Math.min(listed, from + AT_ONCE) * 4);
        for (let column = 0; column < stride; column += 1) sums[column] = (sums[column] ?? 0) + (part[column] ?? 0);
      }
      return sums;
    },
  };
}

/** Adds up the rows whose numbers stand from address `at` to `end`, the lower and the upper eight of sixteen columns by themselves. */
function sourceOf(stride: number, sumsFrom: number, tableFrom: number, count: number) {
  const groups = Array.from({ length: stride / LANES }, (_, group) => group);
  const addGroup = (group: number) => `
    local.get row
    v128.load ${tableFrom + group * LANES}
    local.tee bytes
    i16x8.extend_low_i8x16_s
    local.get low${group}
    i16x8.add
    local.set low${group}
    local.get bytes
    i16x8.extend_high_i8x16_s
    local.get high${group}
    i16x8.add
    local.set high${group}`;
  const storeGroup = (group: number) => `
    i32.const 0
    local.get low${group}
    v128.store ${sumsFrom + group * 2 * LANES}
    i32.const 0
    local.get high${group}
    v128.store ${sumsFrom + group * 2 * LANES + LANES}`;
  return {
    bytes: tableFrom + count * stride,
    parameters: ["at", "end"],
    numbers: ["row"],
    vectors: ["bytes", ...groups.flatMap((group) => [`low${group}`, `high${group}`])],
    code: `
    block
    loop
    local.get at
    local.get end
    i32.ge_u
    br_if 1
    local.get at
    i32.load 0
    i32.const ${stride}
    i32.mul
    local.set row
    ${groups.map(addGroup).join("\n")}
    local.get at
    i32.const 4
    i32.add
    local.set at
    br 0
    end
    end
    ${groups.map(storeGroup).join("\n")}`,
  };
}
