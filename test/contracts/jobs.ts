// What every job engine promises, run against each driver; also over real processes.
import { describe, expect, test } from "vitest";
import { StoreUnavailable } from "../../src/errors.ts";
import type { JobHandler, JobSpec, Jobs } from "../../src/jobs/port.ts";
import type { Store } from "../../src/store/port.ts";
import type { Other } from "./other-process.ts";

export interface JobsUnderTest {
  /** Of this process; `build` may be called again for what another process of this machine would do. */
  build(): Jobs;
  readonly store: Store;
  readonly now: () => number;
  /** Time goes on; what falls due on the way is waited for. */
  passes(ms: number): Promise<void>;
  /** Everything that can happen at this time has happened. */
  quiet(): Promise<void>;
  /** The process dies where it stands; the next `build` belongs to another. */
  die(): Promise<void>;
  readonly fail: () => void;
  readonly recover: () => void;
  readonly events: readonly string[];
}

const minute = 60_000;

export function jobsContract(name: string, open: () => JobsUnderTest): void {
  async function started(handle: JobHandler, more: Partial<JobSpec> = {}) {
    const under = open();
    const ran: string[] = [];
    const parked: string[] = [];
    const begin = under.now();
    const start = async () => {
      const jobs = under.build();
      jobs.register("work", {
        handle: (id, mayGoOn) => {
          ran.push(`${id} at ${(under.now() - begin) / 1_000}`);
          return handle(id, mayGoOn);
        },
        missing: async () => [],
        parked: async (id, error) => void parked.push(`${id}: ${error instanceof Error ? error.message : error}`),
        ...more,
      });
      await jobs.start();
      await under.quiet();
      return jobs;
    };
    const job = (id: string) => ({ kind: "work", id });
    return { ...under, jobs: await start(), start, ran, parked, job, later: (ms: number) => under.now() + ms };
  }

  describe(`${name}: runs`, () => {
    test("a job runs once, when it is due and not before", async () => {
      const { jobs, job, ran, passes, later } = await started(async () => "done");
      await jobs.schedule(job("a"), later(10_000));
      await passes(9_999);
      expect(ran).toEqual([]);
      await passes(10 * minute);
      expect(ran).toEqual(["a at 10"]);
    });

    test("a job that is due at once or overdue runs at once", async () => {
      const { jobs, job, ran, quiet, later } = await started(async () => "done");
      await jobs.schedule(job("a"), later(0));
      await jobs.schedule(job("b"), later(-minute));
      await quiet();
      expect(ran.sort()).toEqual(["a at 0", "b at 0"]);
    });

    test("a later schedule replaces the earlier, whichever is sooner", async () => {
      const { jobs, job, ran, passes, later } = await started(async () => "done");
      await jobs.schedule(job("sooner"), later(20_000));
      await jobs.schedule(job("sooner"), later(10_000));
      await jobs.schedule(job("later"), later(10_000));
      await jobs.schedule(job("later"), later(20_000));
      await passes(minute);
      expect(ran).toEqual(["sooner at 10", "later at 20"]);
    });

    test("a cancelled job does not run; cancelling none is harmless", async () => {
      const { jobs, job, ran, passes, later } = await started(async () => "done");
      await jobs.schedule(job("a"), later(10_000));
      await jobs.cancel(job("a"));
      await jobs.cancel(job("never there"));
      await passes(minute);
      expect(ran).toEqual([]);
    });

    test("a job comes back when it says so", async () => {
      const left = [5_000, 30_000];
      const under = await started(async () => {
        const next = left.shift();
        return next === undefined ? "done" : { again: under.now() + next };
      });
      await under.jobs.schedule(under.job("a"), under.later(0));
      await under.passes(10 * minute);
      expect(under.ran).toEqual(["a at 0", "a at 5", "a at 35"]);
    });

    test("ids may hold slashes", async () => {
      const { jobs, job, ran, quiet, later } = await started(async () => "done");
      await jobs.schedule(job("telegram/-100/7"), later(0));
      await quiet();
      expect(ran).toEqual(["telegram/-100/7 at 0"]);
    });

    test("jobs of different ids run beside each other, one id never twice at once", async () => {
      const held = Promise.withResolvers<"done">();
      const { jobs, job, ran, passes, quiet, later } = await started(() => held.promise);
      await jobs.schedule(job("a"), later(0));
      await jobs.schedule(job("b"), later(0));
      await quiet();
      await jobs.schedule(job("a"), later(0));
      await passes(minute);
      expect(ran).toEqual(["a at 0", "b at 0"]);
      held.resolve("done");
      await quiet();
      expect(ran).toEqual(["a at 0", "b at 0", "a at 60"]);
    });

    test("a job that is scheduled during its run runs again then, whatever the run says", async () => {
      const under = await started(async (id) => {
        if (under.ran.length === 1) await under.jobs.schedule({ kind: "work", id }, under.now() + 20_000);
        return "done";
      });
      await under.jobs.schedule(under.job("a"), under.later(0));
      await under.passes(minute);
      expect(under.ran).toEqual(["a at 0", "a at 20"]);
    });

    test("a job that is cancelled during its run does not come back, whatever the run says", async () => {
      const under = await started(async (id) => {
        await under.jobs.cancel({ kind: "work", id });
        return { again: under.now() + 1_000 };
      });
      await under.jobs.schedule(under.job("a"), under.later(0));
      await under.passes(minute);
      expect(under.ran).toEqual(["a at 0"]);
    });
  });

  describe(`${name}: failures`, () => {
    const broken = async () => Promise.reject(new Error("broken"));

    test("a job that throws is tried again with growing gaps, then parked, and its owner told once", async () => {
      const { jobs, job, ran, parked, passes, later } = await started(broken);
      await jobs.schedule(job("a"), later(0));
      await passes(60 * minute);
      expect(ran).toEqual(["a at 0", "a at 1", "a at 6"]);
      expect(parked).toEqual(["a: broken"]);
    });

    test("a parked job stays parked over restarts and sweeps, until it is scheduled anew", async () => {
      const missing = async () => [{ id: "a", at: 0 }];
      const { jobs, job, ran, parked, passes, start, later } = await started(broken, { missing });
      await passes(minute);
      expect(parked).toHaveLength(1);
      await jobs.stop();
      const next = await start();
      await passes(10 * minute);
      expect(ran).toHaveLength(3);
      await next.schedule(job("a"), later(0));
      await passes(minute);
      expect(ran).toHaveLength(6);
    });

    test("a success in between begins the count anew", async () => {
      let run = 0;
      const under = await started(async () => {
        run += 1;
        if (run % 3 !== 0) throw new Error("broken");
        return run < 9 ? { again: under.now() + 1_000 } : "done";
      });
      await under.jobs.schedule(under.job("a"), under.later(0));
      await under.passes(10 * minute);
      expect(under.ran).toHaveLength(9);
      expect(under.parked).toEqual([]);
    });

    test("an owner who cannot be told does not keep the job alive", async () => {
      const { jobs, job, ran, passes, later } = await started(broken, { parked: broken });
      await jobs.schedule(job("a"), later(0));
      await passes(60 * minute);
      expect(ran).toHaveLength(3);
    });

    test("a handler that meets an unavailable store is tried until it is back, and is not parked", async () => {
      let away = 20;
      const { jobs, job, ran, parked, passes, later } = await started(async () => {
        away -= 1;
        if (away > 0) throw new StoreUnavailable("busy");
        return "done";
      });
      await jobs.schedule(job("a"), later(0));
      await passes(10 * minute);
      expect(ran).toHaveLength(20);
      expect(parked).toEqual([]);
    });

    test("a store that is away at the end of a run does not lose the job", async () => {
      const under = await started(async () => {
        if (under.ran.length === 1) under.fail();
        return "done";
      });
      await under.jobs.schedule(under.job("a"), under.later(0));
      await under.passes(5_000);
      under.recover();
      await under.passes(minute);
      expect(under.ran).toHaveLength(2);
      expect(await under.store.scan("job/")).toEqual([]);
    });
  });

  describe(`${name}: restarts`, () => {
    test("jobs outlive their process", async () => {
      const { jobs, job, ran, passes, die, start, later } = await started(async () => "done");
      await jobs.schedule(job("a"), later(10_000));
      await jobs.schedule(job("b"), later(minute));
      await die();
      await passes(30_000);
      await start();
      await passes(minute);
      expect(ran).toEqual(["a at 30", "b at 60"]);
    });

    test("a job during which its process died is run again by another process", async () => {
      const never = new Promise<"done">(() => undefined);
      const under = await started(async () => (under.ran.length === 1 ? never : "done"));
      await under.jobs.schedule(under.job("a"), under.later(0));
      await under.quiet();
      await under.die();
      await under.start();
      await under.passes(minute);
      expect(under.ran).toEqual(["a at 0", "a at 0"]);
      expect(under.parked).toEqual([]);
    });

    test("a job that ends its process each time is parked in the end", async () => {
      const never = new Promise<"done">(() => undefined);
      const under = await started(() => never);
      await under.jobs.schedule(under.job("a"), under.later(0));
      for (let restarts = 0; restarts < 60; restarts += 1) {
        await under.passes(minute / 2);
        await under.die();
        await under.start();
      }
      expect(under.ran).toHaveLength(12);
      expect(under.parked).toEqual(["a: the job ended its process each time"]);
    });

    test("a job during which its process died several times is run ever later, so that others get on meanwhile", async () => {
      const never = new Promise<"done">(() => undefined);
      const under = await started((id) => (id === "a" ? never : Promise.resolve("done")));
      await under.jobs.schedule(under.job("a"), under.later(0));
      for (let restarts = 0; restarts < 4; restarts += 1) {
        await under.quiet();
        await under.die();
        await under.start();
      }
      await under.quiet();
      expect(under.ran).toEqual(["a at 0", "a at 0", "a at 0", "a at 0"]);
      await under.passes(5_000);
      expect(under.ran).toHaveLength(5);
    });

    test("of a kind that runs so many at a time the others wait their turn, in order", async () => {
      const ends: (() => void)[] = [];
      const work = () => new Promise<"done">((resolve) => ends.push(() => resolve("done")));
      const under = await started(work, { atOnce: 2 });
      for (const id of ["a", "b", "c", "d"]) await under.jobs.schedule(under.job(id), under.later(0));
      await under.quiet();
      expect(under.ran).toEqual(["a at 0", "b at 0"]);
      ends[0]?.();
      await under.quiet();
      expect(under.ran).toEqual(["a at 0", "b at 0", "c at 0"]);
      for (const end of ends) end();
      await under.quiet();
      expect(under.ran.at(-1)).toBe("d at 0");
      ends[3]?.();
    });

    test("what should exist is made at the start and by each sweep, and once", async () => {
      const wanted = [{ id: "a", at: 0 }];
      const done = new Set<string>();
      const under = await started(
        async (id) => {
          done.add(id);
          return "done";
        },
        { missing: async () => wanted.filter(({ id }) => !done.has(id)) },
      );
      expect(under.ran).toEqual(["a at 0"]);
      wanted.push({ id: "b", at: under.later(1_000) });
      await under.passes(minute);
      expect(under.ran).toEqual(["a at 0", "b at 15"]);
    });

    test("a list of what should exist that fails is logged, and asked again", async () => {
      let asked = 0;
      const under = await started(async () => "done", {
        missing: async () => {
          asked += 1;
          if (asked === 2) throw new Error("broken");
          return asked === 3 ? [{ id: "a", at: 0 }] : [];
        },
      });
      await under.passes(minute);
      expect(under.ran).toEqual(["a at 30"]);
      expect(under.events).toContain("sweep of jobs failed");
    });

    test("a job of a kind that only another process knows waits for it", async () => {
      const { jobs, ran, passes, store } = await started(async () => "done");
      await jobs.schedule({ kind: "other", id: "a" }, 0);
      await passes(minute);
      expect(ran).toEqual([]);
      expect((await store.scan("job/")).map(({ key }) => key)).toEqual(["job/other/a"]);
    });

    test("a run under way is told that it is to stop, and is gone on with after the next start", async () => {
      const held = Promise.withResolvers<void>();
      const { jobs, job, ran, quiet, start, later } = await started(async (_id, mayGoOn) => {
        await held.promise;
        return mayGoOn() ? "done" : { again: 0 };
      });
      await jobs.schedule(job("a"), later(0));
      await quiet();
      const stopping = jobs.stop();
      held.resolve();
      await stopping;
      await start();
      await quiet();
      expect(ran).toEqual(["a at 0", "a at 0"]);
    });

    test("stop waits for the run under way and begins no other", async () => {
      const held = Promise.withResolvers<"done">();
      const { jobs, job, ran, quiet, passes, later } = await started(() => held.promise);
      await jobs.schedule(job("a"), later(0));
      await jobs.schedule(job("b"), later(1_000));
      await quiet();
      let stopped = false;
      const stopping = jobs.stop().then(() => {
        stopped = true;
      });
      await passes(5_000);
      expect(stopped).toBe(false);
      held.resolve("done");
      await stopping;
      await passes(minute);
      expect(ran).toEqual(["a at 0"]);
    });
  });
}

export interface JobProcesses {
  /** Puts jobs `0` … `count - 1` in, all due. */
  put(count: number): Promise<void>;
  /** A process that runs them: each run leaves `run/<number>` with `<job> begin` or `<job> end`. See jobs-task.ts. */
  other(...task: readonly string[]): Other;
  runs(): Promise<readonly string[]>;
}

export function jobsProcessContract(name: string, open: () => JobProcesses): void {
  describe(`${name}: several processes`, () => {
    test("each of 60 jobs is run by exactly one of three processes", async () => {
      const { put, other, runs } = open();
      await put(60);
      const others = [other("run", "60"), other("run", "60"), other("run", "60")];
      await Promise.all(others.map(({ ready }) => ready));
      await Promise.all(others.map((one) => one.go()));
      const steps = await runs();
      expect(steps.filter((step) => step.endsWith("begin"))).toHaveLength(60);
      expect(new Set(steps).size).toBe(120);
    });

    test("the job of a process that was killed is run by another one", async () => {
      const { put, other, runs } = open();
      await put(1);
      const victim = other("hang");
      await victim.go();
      await victim.kill();
      expect(await runs()).toEqual(["0 begin"]);
      const heir = other("run", "1");
      await heir.go();
      expect(await runs()).toEqual(["0 begin", "0 begin", "0 end"]);
    });
  });
}
