// How a run went, in a few points: enough for a picture, and never more than that to keep.
import { z } from "zod";
import { doneOf, type Reckoning } from "./reckon.ts";

export const pointSchema = z.object({
  /** ms since 1970. */
  at: z.number(),
  done: z.number(),
  /** Completed. */
  reached: z.number(),
});
export type Point = z.infer<typeof pointSchema>;

/** A picture as wide as a phone shows no more. */
const MOST_POINTS = 60;

/**
 * The series with what was just seen, if it differs from the last point. A full one loses every other point, so it stays even over a run
 * of any length. Nothing ever goes back, whatever the service says.
 */
export function withPoint(series: readonly Point[], at: number, reckoning: Reckoning): Point[] {
  const last = series.at(-1);
  const point = {
    at,
    done: Math.max(last?.done ?? 0, doneOf(reckoning)),
    reached: Math.max(last?.reached ?? 0, Math.min(reckoning.total, reckoning.ended.completed)),
  };
  if (last && last.done === point.done && last.reached === point.reached) return [...series];
  const kept = series.length < MOST_POINTS ? series : series.filter((_, index) => index % 2 === 0);
  return [...kept, point];
}
