import { z } from "zod";
import { defineRecord } from "../store/records.ts";

/** One job; its id is `<kind>/<id>`. */
export const jobRecord = defineRecord({
  kind: "job",
  version: 1,
  sealed: false,
  schema: z.object({
    /** Due time, ms since 1970. */
    at: z.number(),
    /** Failed tries since the last success. */
    tries: z.number(),
    /** Runs that began and did not end: the process died each time. */
    unended: z.number(),
    /** When the last run began, ms since 1970. */
    begunAt: z.number().optional(),
    /** Names the run under way, so that its end does not overwrite a `schedule` made meanwhile. */
    run: z.string().optional(),
    /** Given up; stays so that no sweep makes it again, until somebody schedules it anew. */
    parked: z.boolean(),
  }),
});
export type JobRecord = z.infer<typeof jobRecord.schema>;

export const freshJob = (at: number): JobRecord => ({ at, tries: 0, unended: 0, parked: false });
