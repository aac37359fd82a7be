import type { ReadContext } from "../../src/slots/slot.ts";

/** Tuesday, 24 November 2026, ten in the morning in Kathmandu. */
export function contextOf(): ReadContext {
  return { now: Date.parse("2026-11-24T10:00:00+05:45"), zone: "Asia/Kathmandu" };
}
