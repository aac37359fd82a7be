// Jobs over the store, for any number of processes of one machine: records say what is due, leases who does it,
// sweeps find what a process that died has left.
import type { Log } from "../chat.ts";
import { type Cancel, type Clock, every } from "../clock.ts";
import { createLoneWorkers } from "../store/lone-workers.ts";
import type { Records } from "../store/records.ts";
import { freshJob, jobRecord } from "./job-record.ts";
import type { Job, JobSpec, Jobs } from "./port.ts";
import { runJob } from "./run-job.ts";
import { createSlots, type Slots } from "./slots.ts";

export interface EmbeddedJobsOptions {
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits after the 1st, 2nd … failed try, in ms; one try more than waits, then it is parked. Default 1 s, 5 s. */
  readonly retryGapsMs?: readonly number[];
}

const sweepGapMs = 15_000;

export function createEmbeddedJobs({ records, clock, log, retryGapsMs = [1_000, 5_000] }: EmbeddedJobsOptions): Jobs {
  const specs = new Map<string, JobSpec>();
  const slots = new Map<string, Slots>();
  let sweeping: Promise<void> | undefined;
  let cancelSweep: Cancel = () => undefined;

  const workers = createLoneWorkers({
    store: records.store,
    clock,
    log,
    kind: "job",
    work: async (jobId, mayGoOn) => {
      const spec = specOf(jobId);
      const slot = slots.get(kindOf(jobId));
      const run = async () => spec && (await runJob({ records, clock, log, retryGapsMs }, jobId, spec, mayGoOn));
      // Who waits for room has not begun: it is not to blame if the process dies meanwhile.
      return slot ? await slot.within(async () => (mayGoOn() ? await run() : undefined)) : await run();
    },
  });

  const kindOf = (jobId: string) => jobId.slice(0, jobId.indexOf("/"));
  const specOf = (jobId: string) => specs.get(kindOf(jobId));
  const idOf = ({ kind, id }: Job) => `${kind}/${id}`;

  async function sweep(): Promise<void> {
    const jobs = await records.list(jobRecord);
    for (const { id, value } of jobs) if (!value.parked && specOf(id)) workers.wakeAt(id, value.at);
    const known = new Set(jobs.map(({ id }) => id));
    for (const [kind, spec] of specs) await addMissing(kind, spec, known);
  }

  async function addMissing(kind: string, spec: JobSpec, known: ReadonlySet<string>): Promise<void> {
    for (const { id, at } of await spec.missing()) {
      const jobId = idOf({ kind, id });
      if (known.has(jobId)) continue;
      await records.commit([records.put(jobRecord, jobId, freshJob(at), 0)], { synced: false });
      workers.wakeAt(jobId, at);
    }
  }

  function sweepNow(): Promise<void> {
    sweeping = sweep().catch((error: unknown) => log.warn({ error }, "sweep of jobs failed"));
    return sweeping;
  }

  return {
    register(kind, spec) {
      specs.set(kind, spec);
      if (spec.atOnce !== undefined) slots.set(kind, createSlots(spec.atOnce));
    },
    async start() {
      workers.start();
      await sweep();
      cancelSweep = every(clock, sweepGapMs, sweepNow);
    },
    async schedule(job, at) {
      await records.commit([records.put(jobRecord, idOf(job), freshJob(at))], { synced: false });
      workers.wakeAt(idOf(job), at);
    },
    async cancel(job) {
      await records.commit([records.delete(jobRecord, idOf(job))], { synced: false });
      workers.wake(idOf(job));
    },
    async stop() {
      cancelSweep();
      await Promise.all([sweeping, workers.stop()]);
    },
  };
}
