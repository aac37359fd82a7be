// Rows of small whole numbers, added up four columns at a time: four numbers of 13 bits lie in the 53 bits that a number of
// JavaScript holds exactly, so that one addition adds all four, and a row lies in two lines of the processor's cache.

/** Rows of the same length, one behind the other; the first one is empty. */
export interface PackedRows {
  readonly table: Float64Array;
  readonly columns: number;
  /** No number in it is greater or, below 0, less. */
  most: number;
}

const BITS = 13;
const FIELD = 2 ** BITS;
/** Half of the fields. */
const HALF = FIELD * FIELD;
/** What fits into a field that also holds numbers below 0. */
const FITTING = FIELD / 2 - 1;

function lanesOf(columns: number): number {
  return Math.ceil(columns / 4);
}

export function createRows(count: number, columns: number): PackedRows {
  return { table: new Float64Array((count + 1) * lanesOf(columns)), columns, most: 0 };
}

export function writeRow(rows: PackedRows, row: number, numbers: ArrayLike<number>): void {
  const lanes = lanesOf(rows.columns);
  for (let lane = 0; lane < lanes; lane += 1) {
    let packed = 0;
    for (let column = lane + 3 * lanes; column >= 0; column -= lanes) {
      const number = numbers[column] ?? 0;
      packed = packed * FIELD + number;
      rows.most = Math.max(rows.most, Math.abs(number));
    }
    rows.table[row * lanes + lane] = packed;
  }
}

const AT_ONCE = 8;

/** Numbers of rows, filled anew for each sum. */
export interface RowList {
  readonly numbers: Int32Array;
  count: number;
}

/** More rows than any wish has, in full eights; the rest of a long text says nothing. */
export const MOST_ROWS = 2_000;

export function createRowList(): RowList {
  return { numbers: new Int32Array(MOST_ROWS), count: 0 };
}

/** What does not fit is left out. */
export function addToList(list: RowList, row: number): void {
  if (list.count === MOST_ROWS) return;
  list.numbers[list.count] = row;
  list.count += 1;
}

/** The empty row as often as makes it full eights. */
function roundUp({ numbers, count }: RowList): number {
  let rounded = count;
  for (; rounded % AT_ONCE !== 0; rounded += 1) numbers[rounded] = 0;
  return rounded;
}

/** Adds up rows of one length; what it holds is taken out at the end. */
export interface RowSum {
  add(rows: PackedRows, list: RowList): void;
  /** The sum of each column; the same array each time. The next sum begins at 0. */
  take(): Int32Array;
}

export function createRowSum(columns: number): RowSum {
  const lanes = lanesOf(columns);
  const packed = new Float64Array(lanes);
  const sums = new Int32Array(lanes * 4);
  /** What the fields may hold by now. */
  let held = 0;
  let isBegun = false;
  const unpack = () => {
    if (!isBegun) sums.fill(0);
    isBegun = true;
    held = 0;
    for (let lane = 0; lane < lanes; lane += 1) {
      const all = packed[lane] ?? 0;
      const high = Math.round(all / HALF);
      const low = all - high * HALF;
      const first = signed(low);
      const third = signed(high);
      sums[lane] = (sums[lane] ?? 0) + first;
      sums[lane + lanes] = (sums[lane + lanes] ?? 0) + ((low - first) >> BITS);
      sums[lane + 2 * lanes] = (sums[lane + 2 * lanes] ?? 0) + third;
      sums[lane + 3 * lanes] = (sums[lane + 3 * lanes] ?? 0) + ((high - third) >> BITS);
      packed[lane] = 0;
    }
  };
  return {
    add({ table, most }, list) {
      const count = roundUp(list);
      const more = AT_ONCE * most;
      for (let at = 0; at < count; at += AT_ONCE) {
        if (held + more > FITTING) unpack();
        held += more;
        addEight(table, list.numbers, at, packed);
      }
    },
    take() {
      unpack();
      isBegun = false;
      return sums;
    },
  };
}

/** The lowest field, with its sign. */
function signed(fields: number): number {
  return (fields << (32 - BITS)) >> (32 - BITS);
}

function addEight(table: Float64Array, numbers: Int32Array, at: number, packed: Float64Array): void {
  const lanes = packed.length;
  const a = (numbers[at] ?? 0) * lanes;
  const b = (numbers[at + 1] ?? 0) * lanes;
  const c = (numbers[at + 2] ?? 0) * lanes;
  const d = (numbers[at + 3] ?? 0) * lanes;
  const e = (numbers[at + 4] ?? 0) * lanes;
  const f = (numbers[at + 5] ?? 0) * lanes;
  const g = (numbers[at + 6] ?? 0) * lanes;
  const h = (numbers[at + 7] ?? 0) * lanes;
  for (let lane = 0; lane < lanes; lane += 1) {
    const four = (table[a + lane] ?? 0) + (table[b + lane] ?? 0) + (table[c + lane] ?? 0) + (table[d + lane] ?? 0);
    const more = (table[e + lane] ?? 0) + (table[f + lane] ?? 0) + (table[g + lane] ?? 0) + (table[h + lane] ?? 0);
    packed[lane] = (packed[lane] ?? 0) + four + more;
  }
}
