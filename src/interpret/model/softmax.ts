// Softmax regression, one example after the other, each weight with its own pace (AdaGrad). Same examples, same weights.

export interface Example {
  /** Rows of the table of weights, each once, and how much each counts. */
  readonly rows: Int32Array;
  readonly counts: Float32Array;
  /** The column that is right. */
  readonly column: number;
}

const rounds = 14;
const rate = 0.15;
const decay = 1e-4;
/** Columns that are less likely are left as they are. */
const negligible = 1e-4;

export function learn(examples: readonly Example[], rows: number, columns: number): Float32Array {
  const weights = new Float32Array(rows * columns);
  const spread = new Float32Array(rows * columns).fill(0.1);
  const sums = new Float64Array(columns);
  for (let round = 0; round < rounds; round += 1) {
    // A stride that shares no factor with the length visits all, neighbours far apart.
    for (let index = 0, at = 0; index < examples.length; index += 1, at = (at + 7919) % examples.length) {
      const example = examples[at];
      if (!example) continue;
      likelihoods(example, weights, sums);
      sums[example.column] = (sums[example.column] ?? 0) - 1;
      for (let column = 0; column < columns; column += 1) {
        const slope = sums[column] ?? 0;
        if (Math.abs(slope) > negligible) step(example, column, slope, columns, weights, spread);
      }
    }
  }
  return weights;
}

function likelihoods({ rows, counts }: Example, weights: Float32Array, sums: Float64Array): void {
  const columns = sums.length;
  sums.fill(0);
  for (let at = 0; at < rows.length; at += 1) {
    const from = (rows[at] ?? 0) * columns;
    const count = counts[at] ?? 0;
    for (let column = 0; column < columns; column += 1)
      sums[column] = (sums[column] ?? 0) + count * (weights[from + column] ?? 0);
  }
  const top = Math.max(...sums);
  let total = 0;
  for (let column = 0; column < columns; column += 1) {
    sums[column] = Math.exp((sums[column] ?? 0) - top);
    total += sums[column] ?? 0;
  }
  for (let column = 0; column < columns; column += 1) sums[column] = (sums[column] ?? 0) / total;
}

function step(
  { rows, counts }: Example,
  column: number,
  slope: number,
  columns: number,
  weights: Float32Array,
  spread: Float32Array,
): void {
  for (let at = 0; at < rows.length; at += 1) {
    const cell = (rows[at] ?? 0) * columns + column;
    const pull = slope * (counts[at] ?? 0) + decay * (weights[cell] ?? 0);
    spread[cell] = (spread[cell] ?? 0) + pull * pull;
    weights[cell] = (weights[cell] ?? 0) - (rate * pull) / Math.sqrt(spread[cell] ?? 1);
  }
}
