// One run of one job, by whoever holds its lease: count it, do it, write down what comes next.
import type { Log } from "../chat.ts";
import type { Clock } from "../clock.ts";
import { newId } from "../id.ts";
import { isStoreAway } from "../store/away.ts";
import type { Records } from "../store/records.ts";
import { freshJob, type JobRecord, jobRecord } from "./job-record.ts";
import type { JobResult, JobSpec } from "./port.ts";

export interface RunParts {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits after the 1st, 2nd … failed try, in ms; one try more than waits, then it is parked. */
  readonly retryGapsMs: readonly number[];
}

/**
 * A job during which its process died this often is not started again. Whose fault it was nobody knows: a process that is killed from
 * outside every few seconds dies during innocent jobs, too, but hardly so often in a row during the same.
 */
const mostUnended = 12;
/** Up to so many it is run again at once; after that ever later, so that a process that a job takes down lives in between. */
const unendedAtOnce = 3;
const longestUnendedGapMs = 5 * 60_000;

/** 5 s, 10 s, 20 s, 40 s … 5 min. */
function suspectUntil({ unended, begunAt = 0 }: JobRecord): number {
  if (unended <= unendedAtOnce) return 0;
  return begunAt + Math.min(longestUnendedGapMs, 5_000 * 2 ** (unended - unendedAtOnce - 1));
}

/** Wait after the store failed under a run: not the job's fault, so it is not counted. */
const storeGapMs = 5_000;

type Ending =
  | { readonly kind: "ended"; readonly result: JobResult }
  | { readonly kind: "failed"; readonly error: unknown }
  /** Not run: it never lets its process live. */
  | { readonly kind: "deadly"; readonly error: Error };

interface Run {
  readonly jobId: string;
  readonly spec: JobSpec;
  /** Names the run in the record. */
  readonly run: string;
}

/** Runs the job if it is due. Resolves to the time of its next run, undefined if there is none. Throws only `StoreUnavailable`. */
export async function runJob(
  parts: RunParts,
  jobId: string,
  spec: JobSpec,
  mayGoOn: () => boolean,
): Promise<number | undefined> {
  const { records, clock } = parts;
  const found = await records.get(jobRecord, jobId);
  if (!found || found.value.parked) return undefined;
  const due = Math.max(found.value.at, suspectUntil(found.value));
  if (due > clock.now()) return due;
  const run = newId("run");
  const begun = { ...found.value, unended: found.value.unended + 1, begunAt: clock.now(), run };
  const isOurs = await records.commit([records.put(jobRecord, jobId, begun, found.version)], { synced: false });
  if (!isOurs) return clock.now();
  const ending = begun.unended > mostUnended ? deadly() : await handle(spec, jobId, mayGoOn);
  return await writeDown(parts, { jobId, spec, run }, ending);
}

const idOf = (jobId: string): string => jobId.slice(jobId.indexOf("/") + 1);

const deadly = (): Ending => ({ kind: "deadly", error: new Error("the job ended its process each time") });

async function handle(spec: JobSpec, jobId: string, mayGoOn: () => boolean): Promise<Ending> {
  try {
    return { kind: "ended", result: await spec.handle(idOf(jobId), mayGoOn) };
  } catch (error) {
    return { kind: "failed", error };
  }
}

/** Whoever scheduled or cancelled the job during its run has the last word. */
async function writeDown(parts: RunParts, run: Run, ending: Ending): Promise<number | undefined> {
  const { records } = parts;
  for (;;) {
    const found = await records.get(jobRecord, run.jobId);
    if (found?.value.run !== run.run) return found?.value.at;
    const next = await nextOf(parts, run, found.value, ending);
    const change = next
      ? records.put(jobRecord, run.jobId, next, found.version)
      : records.delete(jobRecord, run.jobId, found.version);
    if (await records.commit([change], { synced: false })) return next?.parked ? undefined : next?.at;
  }
}

/** Undefined: the job has done its work. */
async function nextOf(parts: RunParts, run: Run, job: JobRecord, ending: Ending): Promise<JobRecord | undefined> {
  const { clock, log, retryGapsMs } = parts;
  if (ending.kind === "ended") return ending.result === "done" ? undefined : freshJob(ending.result.again);
  const { error } = ending;
  if (isStoreAway(error)) return { ...freshJob(clock.now() + storeGapMs), tries: job.tries };
  const tries = job.tries + 1;
  const gapMs = ending.kind === "deadly" ? undefined : retryGapsMs[tries - 1];
  log.error({ job: run.jobId, tries, error }, gapMs === undefined ? "job parked" : "job failed");
  if (gapMs !== undefined) return { ...freshJob(clock.now() + gapMs), tries };
  await tellOwner(log, run, error);
  return { ...freshJob(clock.now()), tries, parked: true };
}

async function tellOwner(log: Log, { jobId, spec }: Run, error: unknown): Promise<void> {
  try {
    await spec.parked(idOf(jobId), error);
  } catch (failed) {
    if (isStoreAway(failed)) throw failed;
    log.error({ job: jobId, error: failed }, "nobody was told of a parked job");
  }
}
