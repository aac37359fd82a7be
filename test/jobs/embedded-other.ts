// The other process of embedded.test.ts: node embedded-other.ts FILE TASK …
import { createSystemClock } from "../../src/clock.ts";
import { createEmbeddedJobs } from "../../src/jobs/embedded.ts";
import { createRecords } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { runJobsTask } from "../contracts/jobs-task.ts";
import { talkToTest } from "../contracts/other-process.ts";

const [file = "", ...task] = process.argv.slice(2);
const clock = createSystemClock();
const store = openSqliteStore({ file, clock });
const write = () => undefined;
const log = { info: write, warn: write, error: write };
const records = createRecords(store, { seal: (text) => text, open: (sealed) => sealed }, log);
await runJobsTask(store, createEmbeddedJobs({ records, clock, log }), talkToTest(), task);
await store.close();
