import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { createVirtualClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { startOther } from "../contracts/other-process.ts";
import { type StoreUnderTest, storeContract } from "../contracts/store.ts";

const other = join(import.meta.dirname, "sqlite-other.ts");

function openFile(): StoreUnderTest {
  const folder = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "store.db");
  // The other processes have the machine's clock, and leases are a matter between them.
  const clock = createVirtualClock(Date.now());
  const open = () => openSqliteStore({ file, clock });
  return {
    store: open(),
    clock,
    again: open,
    other(...task) {
      const started = startOther(other, [file, ...task]);
      onTestFinished(() => started.kill());
      return started;
    },
  };
}

storeContract("SQLite file", openFile);

test("a store in memory serves tests", async () => {
  const store = openSqliteStore({ file: ":memory:", clock: createVirtualClock(0) });
  await store.commit({ put: [{ key: "a", value: 1 }] }, { synced: true });
  expect((await store.get("a"))?.value).toBe(1);
});
