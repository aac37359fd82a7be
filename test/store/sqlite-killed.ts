// node sqlite-killed.ts FILE: commits without end and says each number once it is acknowledged, until it is killed.
import { writeSync } from "node:fs";
import { createSystemClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

const store = openSqliteStore({ file: process.argv[2] ?? "", clock: createSystemClock() });
for (let n = 0; ; n += 1) {
  await store.commit({ put: [{ key: `number/${n}`, value: n }] }, { synced: n % 2 === 0 });
  writeSync(1, `${n}\n`);
}
