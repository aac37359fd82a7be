// Work that is done later or again, and survives a restart. Drivers beside this file.

/** A job carries only the id of its record: the handler re-reads it, so a job that is lost, late or repeated does no harm. */
export interface Job {
  /** e.g. `{ kind: "wish", id: "w12" }`; one job per pair, a later `schedule` replaces the earlier. */
  readonly kind: string;
  readonly id: string;
}

/** `"done"`, or when to come back (ms since 1970). A thrown error means: try again with growing gaps, then park. */
export type JobResult = "done" | { readonly again: number };

/** `mayGoOn`: false as soon as the process is told to end, or the job is another's: then nothing more is begun that cannot be left. */
export type JobHandler = (id: string, mayGoOn: () => boolean) => Promise<JobResult>;

export interface JobSpec {
  readonly handle: JobHandler;
  /** So many of this kind run at a time in one process, for what waits for a common good; left out: all that are due. */
  readonly atOnce?: number;
  /** What should exist: asked at start and at each sweep, so that no job stays lost. Gives the time of each. */
  readonly missing: () => Promise<readonly { readonly id: string; readonly at: number }[]>;
  /** After the last failed try; the owner of the record tells the people concerned. */
  readonly parked: (id: string, error: unknown) => Promise<void>;
}

export interface Jobs {
  /** Before `start`; once per kind. */
  register(kind: string, spec: JobSpec): void;
  start(): Promise<void>;
  /** Durable before it resolves. */
  schedule(job: Job, at: number): Promise<void>;
  cancel(job: Job): Promise<void>;
  /** Takes no new job; resolves when those under way have ended. */
  stop(): Promise<void>;
}
