// What another process does with the jobs of a store, for the contract suite. Runs without vitest.
import type { Jobs } from "../../src/jobs/port.ts";
import type { Store } from "../../src/store/port.ts";
import type { Talk } from "./other-process.ts";

/** `run COUNT`: runs jobs until so many have ended, whoever ran them. `hang`: begins one and never ends it. */
export async function runJobsTask(
  store: Store,
  jobs: Jobs,
  talk: Talk,
  [task, count = "0"]: readonly string[],
): Promise<void> {
  const noteRun = (step: string) => store.commit({ append: [{ prefix: "run/", value: step }] }, { synced: false });
  const ended = async () => (await store.scan("run/")).filter(({ value }) => String(value).endsWith("end")).length;
  jobs.register("work", {
    missing: async () => [],
    parked: async () => undefined,
    async handle(id) {
      await noteRun(`${id} begin`);
      if (task === "hang") {
        talk.answer("begun");
        await new Promise(() => undefined);
      }
      await noteRun(`${id} end`);
      return "done";
    },
  });
  await talk.ready();
  await jobs.start();
  while (task === "hang" || (await ended()) < Number(count)) await new Promise((resolve) => setTimeout(resolve, 5));
  await jobs.stop();
  talk.answer("ended");
}
