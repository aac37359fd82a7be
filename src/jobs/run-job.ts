// One run of one job, by whoever holds its lease: count it, do it, write down what comes next.
import type { Log } from "../chat.ts";
import type { Clock } from "../clock.ts";
import { StoreUnavailable } from "../errors.ts";
import { newId } from "../id.ts";
import type { Found, Records } from "../store/records.ts";
import { underLease } from "../store/under-lease.ts";
import { freshJob, type JobRecord, jobRecord } from "./job-record.ts";
import type { JobResult, JobSpec } from "./port.ts";

export interface Running {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits after the 1st, 2nd … failed try, in ms; one try more than waits, then it is parked. */
  readonly retryGapsMs: readonly number[];
  /** The job is due at this time. */
  readonly arm: (jobId: string, at: number) => void;
}

/** A job that took its process down this often is not started again. */
const mostUnended = 5;

/** Wait after the store failed under a run: not the job's fault, so it is not counted. */
const storeGapMs = 5_000;

type Ending = { readonly ok: true; readonly result: JobResult } | { readonly ok: false; readonly error: unknown };

/** Never throws: whatever happens, the record says what is next, or a sweep finds it. */
export async function runJob(running: Running, jobId: string, spec: JobSpec): Promise<void> {
  const { records, clock, log, arm } = running;
  try {
    await underLease({ store: records.store, clock }, `job/${jobId}`, () => runHeld(running, jobId, spec));
  } catch (error) {
    log.warn({ job: jobId, error }, "job postponed");
    arm(jobId, clock.now() + storeGapMs);
  }
}

async function runHeld(running: Running, jobId: string, spec: JobSpec): Promise<void> {
  const { records, clock, arm } = running;
  const found = await records.get(jobRecord, jobId);
  if (!found || found.value.parked) return;
  if (found.value.at > clock.now()) return arm(jobId, found.value.at);
  const run = newId("run");
  const begun = { ...found.value, unended: found.value.unended + 1, run };
  if (!(await records.commit([records.put(jobRecord, jobId, begun, found.version)], { synced: false }))) {
    return arm(jobId, clock.now());
  }
  const ending =
    begun.unended > mostUnended
      ? { ok: false as const, error: new Error("ended its process each time") }
      : await end(spec, jobId);
  await writeDown(running, jobId, run, spec, ending);
}

const idOf = (jobId: string): string => jobId.slice(jobId.indexOf("/") + 1);

async function end(spec: JobSpec, jobId: string): Promise<Ending> {
  try {
    return { ok: true, result: await spec.handle(idOf(jobId)) };
  } catch (error) {
    return { ok: false, error };
  }
}

/** Whoever scheduled or cancelled the job during its run has the last word. */
async function writeDown(running: Running, jobId: string, run: string, spec: JobSpec, ending: Ending): Promise<void> {
  const { records, arm } = running;
  for (;;) {
    const found = await records.get(jobRecord, jobId);
    if (!found) return;
    if (found.value.run !== run) return arm(jobId, found.value.at);
    const next = await nextOf(running, found, spec, ending);
    const change = next
      ? records.put(jobRecord, jobId, next, found.version)
      : records.delete(jobRecord, jobId, found.version);
    if (!(await records.commit([change], { synced: false }))) continue;
    if (next && !next.parked) arm(jobId, next.at);
    return;
  }
}

/** Undefined: the job has done its work. */
async function nextOf(
  { clock, log, retryGapsMs }: Running,
  { id, value }: Found<JobRecord>,
  spec: JobSpec,
  ending: Ending,
): Promise<JobRecord | undefined> {
  if (ending.ok) return ending.result === "done" ? undefined : freshJob(ending.result.again);
  const { error } = ending;
  if (error instanceof StoreUnavailable) return { ...freshJob(clock.now() + storeGapMs), tries: value.tries };
  const tries = value.tries + 1;
  const gapMs = value.unended > mostUnended ? undefined : retryGapsMs[tries - 1];
  log.error({ job: id, tries, error }, gapMs === undefined ? "job parked" : "job failed");
  if (gapMs !== undefined) return { ...freshJob(clock.now() + gapMs), tries };
  await tellOwner(log, id, spec, error);
  return { ...freshJob(clock.now()), tries, parked: true };
}

async function tellOwner(log: Log, jobId: string, spec: JobSpec, error: unknown): Promise<void> {
  try {
    await spec.parked(idOf(jobId), error);
  } catch (failed) {
    if (failed instanceof StoreUnavailable) throw failed;
    log.error({ job: jobId, error: failed }, "nobody was told of a parked job");
  }
}
