// How things are measured here: the product and its bare baseline side by side, each in a process of its own, in turn, in the same
// minutes. On a shared machine the wall clock drifts by a factor of two; CPU time and ratios of neighbours hold.

/** What a figure is held against. */
export interface Goal {
  readonly of: "value" | "ratio";
  readonly better: "higher" | "lower";
  readonly pass: number;
  readonly stretch?: number;
}

/** One line of output. */
export interface Figure {
  /** e.g. `"P5"` */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The same of the bare baseline, in the same run. */
  readonly baseline?: number;
  /** As the goal words it: mostly baseline / value of CPU, so that 2 means half the cost. */
  readonly ratio?: number;
  readonly goal?: Goal;
  /** Whatever else was seen. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Effort {
  /** Counted runs after warm-up; medians of these are told. */
  readonly runs: number;
  /** Factor on numbers of operations. */
  readonly scale: number;
}

/** One measurement. Yields its figures as they come; ends by itself. */
export interface Measurement {
  readonly id: string;
  /** A second figure that comes out of the same runs. */
  readonly also?: string;
  readonly about: string;
  run(effort: Effort): AsyncIterable<Figure>;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** `share` of the values are not above it; the middle of two neighbours where it falls between them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return (low + high) / 2;
}

/** Three figures, as nothing here is steadier. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

export type Verdict = "stretch" | "pass" | "missed" | "";

export function verdictOf({ value, ratio, goal }: Figure): Verdict {
  const seen = goal?.of === "ratio" ? ratio : value;
  if (!goal || seen === undefined) return "";
  const reaches = (wanted: number) => (goal.better === "higher" ? seen >= wanted : seen <= wanted);
  if (goal.stretch !== undefined && reaches(goal.stretch)) return "stretch";
  return reaches(goal.pass) ? "pass" : "missed";
}
