import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { createActivity } from "../../src/activity.ts";
import { createVirtualClock } from "../../src/clock.ts";
import { createEmbeddedJobs } from "../../src/jobs/embedded.ts";
import type { Jobs } from "../../src/jobs/port.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { type JobProcesses, type JobsUnderTest, jobsContract, jobsProcessContract } from "../contracts/jobs.ts";
import { startOther } from "../contracts/other-process.ts";
import { collectLog, openSealer, start } from "../outbox/setting.ts";
import { mortal } from "../store/mortal-store.ts";

function openInMemory(): JobsUnderTest {
  const clock = createVirtualClock(start);
  const activity = createActivity();
  const { log, events } = collectLog();
  const store = openSqliteStore({ file: ":memory:", clock, activity });
  const built: Jobs[] = [];
  let life = mortal(store);
  const quiet = () => activity.quiet();
  onTestFinished(() => store.close());
  return {
    store,
    events,
    quiet,
    now: () => clock.now(),
    build() {
      const jobs = createEmbeddedJobs({ records: createRecords(life.store, openSealer, log), clock, log });
      built.push(jobs);
      return jobs;
    },
    async passes(ms) {
      const end = clock.now() + ms;
      await quiet();
      // Sweeps are passive: the steps are small enough that each has its turn.
      while (clock.now() < end) {
        clock.advanceTo(Math.min(clock.nextDue() ?? end, clock.now() + 5_000, end));
        await quiet();
      }
    },
    async die() {
      await life.die();
      life = mortal(store);
    },
    fail: () => life.fail(),
    recover: () => life.recover(),
  };
}

jobsContract("jobs over the store", openInMemory);

const other = join(import.meta.dirname, "embedded-other.ts");

jobsProcessContract("jobs over the store", (): JobProcesses => {
  const folder = mkdtempSync(join(tmpdir(), "jobs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "store.db");
  const clock = createVirtualClock(0);
  const store = openSqliteStore({ file, clock });
  onTestFinished(() => store.close());
  const { log } = collectLog();
  const jobs = createEmbeddedJobs({ records: createRecords(store, openSealer, log), clock, log });
  return {
    async put(count) {
      for (let n = 0; n < count; n += 1) await jobs.schedule({ kind: "work", id: String(n) }, 0);
    },
    other(...task) {
      const started = startOther(other, [file, ...task]);
      onTestFinished(() => started.kill());
      return started;
    },
    runs: async () => (await store.scan("run/")).map(({ value }) => String(value)),
  };
});
