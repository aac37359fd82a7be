// Jobs over the store, for any number of processes of one machine: records say what is due, leases who does it,
// sweeps find what a process that died has left.
import type { Log } from "../chat.ts";
import { type Cancel, type Clock, every } from "../clock.ts";
import type { Records } from "../store/records.ts";
import { freshJob, jobRecord } from "./job-record.ts";
import type { Job, JobSpec, Jobs } from "./port.ts";
import { runJob } from "./run-job.ts";

export interface EmbeddedJobsOptions {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits after the 1st, 2nd … failed try, in ms; one try more than waits, then it is parked. Default 1 s, 5 s. */
  readonly retryGapsMs?: readonly number[];
}

const sweepGapMs = 15_000;

interface Alarm {
  readonly at: number;
  readonly cancel: Cancel;
}

export function createEmbeddedJobs({ records, clock, log, retryGapsMs = [1_000, 5_000] }: EmbeddedJobsOptions): Jobs {
  const specs = new Map<string, JobSpec>();
  const alarms = new Map<string, Alarm>();
  const underWay = new Map<string, Promise<void>>();
  /** Became due again while it ran. */
  const wanted = new Set<string>();
  let working = false;
  let sweeping: Promise<void> | undefined;
  let cancelSweep: Cancel = () => undefined;

  const specOf = (jobId: string) => specs.get(jobId.slice(0, jobId.indexOf("/")));
  const idOf = ({ kind, id }: Job) => `${kind}/${id}`;

  function disarm(jobId: string): void {
    alarms.get(jobId)?.cancel();
    alarms.delete(jobId);
  }

  function arm(jobId: string, at: number): void {
    if (!working || !specOf(jobId) || alarms.get(jobId)?.at === at) return;
    disarm(jobId);
    if (at <= clock.now()) begin(jobId);
    else alarms.set(jobId, { at, cancel: clock.at(at, () => begin(jobId)) });
  }

  function begin(jobId: string): void {
    disarm(jobId);
    const spec = specOf(jobId);
    if (!working || !spec) return;
    if (underWay.has(jobId)) {
      wanted.add(jobId);
      return;
    }
    const run = runJob({ records, clock, log, retryGapsMs, arm }, jobId, spec).finally(() => {
      underWay.delete(jobId);
      if (wanted.delete(jobId)) begin(jobId);
    });
    underWay.set(jobId, run);
  }

  async function addMissing(kind: string, spec: JobSpec, known: ReadonlySet<string>): Promise<void> {
    for (const { id, at } of await spec.missing()) {
      const jobId = idOf({ kind, id });
      if (known.has(jobId)) continue;
      await records.commit([records.put(jobRecord, jobId, freshJob(at), 0)], { synced: false });
      arm(jobId, at);
    }
  }

  async function sweep(): Promise<void> {
    const jobs = await records.list(jobRecord);
    for (const { id, value } of jobs) if (!value.parked && !underWay.has(id)) arm(id, value.at);
    const known = new Set(jobs.map(({ id }) => id));
    for (const [kind, spec] of specs) await addMissing(kind, spec, known);
  }

  function sweepNow(): void {
    sweeping ??= sweep()
      .catch((error: unknown) => log.warn({ error }, "sweep of jobs failed"))
      .finally(() => {
        sweeping = undefined;
      });
  }

  return {
    register: (kind, spec) => void specs.set(kind, spec),
    async start() {
      working = true;
      await sweep();
      cancelSweep = every(clock, sweepGapMs, sweepNow);
    },
    async schedule(job, at) {
      await records.commit([records.put(jobRecord, idOf(job), freshJob(at))], { synced: false });
      arm(idOf(job), at);
    },
    async cancel(job) {
      disarm(idOf(job));
      await records.commit([records.delete(jobRecord, idOf(job))], { synced: false });
    },
    async stop() {
      working = false;
      cancelSweep();
      for (const jobId of [...alarms.keys()]) disarm(jobId);
      await Promise.all([sweeping, ...underWay.values()]);
    },
  };
}
