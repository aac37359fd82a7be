// Days as a chart can show them: one by one while they fit, then by weeks, then by months.
import { isoDay } from "../../calendar/zone.ts";

export interface Span {
  /** Days since 1970-01-01, both within. */
  readonly first: number;
  readonly last: number;
}

const MOST_BARS = 31;
const WEEK = 7;

export interface Spans {
  readonly unit: "day" | "week" | "month";
  /** In the order of time; the first and the last may be shorter. */
  readonly spans: readonly Span[];
}

export function spansOf({ first, last }: Span): Spans {
  const days = last - first + 1;
  if (days <= MOST_BARS) return { unit: "day", spans: inSteps(first, last, 1) };
  if (days <= MOST_BARS * WEEK) return { unit: "week", spans: inSteps(first, last, WEEK) };
  return { unit: "month", spans: inMonths(first, last) };
}

function inSteps(first: number, last: number, step: number): readonly Span[] {
  return Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, index) => {
    const start = first + index * step;
    return { first: start, last: Math.min(last, start + step - 1) };
  });
}

function inMonths(first: number, last: number): readonly Span[] {
  const months: Span[] = [];
  for (let start = first; start <= last; ) {
    const month = isoDay(start).slice(0, 7);
    let end = start;
    while (end < last && isoDay(end + 1).startsWith(month)) end += 1;
    months.push({ first: start, last: end });
    start = end + 1;
  }
  return months;
}
