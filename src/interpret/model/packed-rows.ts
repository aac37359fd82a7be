// Rows of small whole numbers, added up two columns at a time: two numbers of 16 bits lie in each of 32 bits, so that one
// addition adds both, and a row lies in two lines of the processor's cache instead of four.

/** Rows of the same length, one behind the other; the first one is empty. */
export interface PackedRows {
  readonly table: Int32Array;
  /** Numbers of 32 bits in a row. */
  readonly lanes: number;
}

export function createRows(count: number, columns: number): PackedRows {
  const lanes = Math.ceil(columns / 2);
  return { table: new Int32Array((count + 1) * lanes), lanes };
}

/** Columns of the first half are the low bits, those of the second half the high ones. */
export function writeRow({ table, lanes }: PackedRows, row: number, numbers: Int8Array | Int16Array): void {
  for (let lane = 0; lane < lanes; lane += 1)
    table[row * lanes + lane] = (numbers[lane] ?? 0) + (numbers[lanes + lane] ?? 0) * 65_536;
}

/** So many rows fit into the 16 bits of a column if their numbers have 8 bits. */
const FITTING = 256;
const AT_ONCE = 8;

/** Adds up rows of one length; what it holds is taken out at the end. */
export interface RowSum {
  /** `weight`: how many rows of 8-bit numbers each of these may count for. */
  add(rows: PackedRows, numbers: readonly number[], weight: number): void;
  /** The sum of each column; the next one begins at 0. */
  take(): Float32Array;
}

export function createRowSum(columns: number): RowSum {
  const lanes = Math.ceil(columns / 2);
  const packed = new Int32Array(lanes);
  let sums = new Float32Array(columns);
  let held = 0;
  const unpack = () => {
    for (let lane = 0; lane < lanes; lane += 1) {
      const both = packed[lane] ?? 0;
      const low = (both << 16) >> 16;
      sums[lane] = (sums[lane] ?? 0) + low;
      sums[lanes + lane] = (sums[lanes + lane] ?? 0) + ((both - low) >> 16);
    }
    packed.fill(0);
    held = 0;
  };
  const addEight = ({ table }: PackedRows, rows: readonly number[], at: number) => {
    const start = (offset: number) => (rows[at + offset] ?? 0) * lanes;
    const [a, b, c, d] = [start(0), start(1), start(2), start(3)];
    const [e, f, g, h] = [start(4), start(5), start(6), start(7)];
    const four = (w: number, x: number, y: number, z: number): number =>
      ((table[w] ?? 0) + (table[x] ?? 0) + (table[y] ?? 0) + (table[z] ?? 0)) | 0;
    for (let lane = 0; lane < lanes; lane += 1) {
      const half = ((packed[lane] ?? 0) + four(a + lane, b + lane, c + lane, d + lane)) | 0;
      packed[lane] = (half + four(e + lane, f + lane, g + lane, h + lane)) | 0;
    }
  };
  return {
    add(rows, numbers, weight) {
      for (let at = 0; at < numbers.length; at += AT_ONCE) {
        held += AT_ONCE * weight;
        if (held > FITTING) unpack();
        addEight(rows, numbers, at);
      }
    },
    take() {
      unpack();
      const taken = sums;
      sums = new Float32Array(columns);
      return taken;
    },
  };
}
