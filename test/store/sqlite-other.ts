// The second process of sqlite.test.ts: node sqlite-other.ts FILE TASK …
import { createSystemClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { talkToTest } from "../contracts/other-process.ts";
import { runStoreTask } from "../contracts/store-tasks.ts";

const [file = "", ...task] = process.argv.slice(2);
const store = openSqliteStore({ file, clock: createSystemClock() });
await runStoreTask(store, talkToTest(), task);
await store.close();
