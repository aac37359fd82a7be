import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createVirtualClock } from "../../src/clock.ts";
import { createKeyv } from "../../src/store/keyv.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

const lines: string[] = [];
const write = (_: unknown, event: string) => void lines.push(event);
const log = { info: write, warn: write, error: write };

test("values are set, read, listed, deleted and cleared", async () => {
  const keyv = createKeyv({ file: ":memory:", log });
  await keyv.set("lang", { of: "ne" });
  await keyv.set("zone", "Asia/Kathmandu");
  expect(await keyv.get("lang")).toEqual({ of: "ne" });
  const listed: unknown[] = [];
  for await (const entry of keyv.iterator()) listed.push(entry);
  expect(listed).toEqual([
    ["lang", { of: "ne" }],
    ["zone", "Asia/Kathmandu"],
  ]);
  expect(await keyv.delete("lang")).toBe(true);
  expect(await keyv.get("lang")).toBeUndefined();
  await keyv.clear();
  expect(await keyv.get("zone")).toBeUndefined();
});

test("a value whose life is over is not there", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const keyv = createKeyv({ file: ":memory:", log });
  await keyv.set("brief", 1, 1_000);
  await keyv.set("long", 2, 60_000);
  vi.setSystemTime(Date.now() + 1_001);
  expect(await keyv.get("brief")).toBeUndefined();
  expect(await keyv.get("long")).toBe(2);
});

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "keyv-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "store.db");
}

test("namespaces do not see each other, and clearing one leaves the other", async () => {
  const file = temporaryFile();
  const [slack, drafts] = [
    createKeyv({ file, log, namespace: "slack" }),
    createKeyv({ file, log, namespace: "drafts" }),
  ];
  await slack.set("a", 1);
  await drafts.set("a", 2);
  await slack.clear();
  expect([await slack.get("a"), await drafts.get("a")]).toEqual([undefined, 2]);
  await slack.disconnect();
  await drafts.disconnect();
});

test("it shares the file with the store and outlives a restart", async () => {
  const file = temporaryFile();
  const store = openSqliteStore({ file, clock: createVirtualClock(0) });
  const before = createKeyv({ file, log });
  await before.set("a", 1);
  await store.commit({ put: [{ key: "a", value: "of the store" }] }, { synced: true });
  await before.disconnect();
  const after = createKeyv({ file, log });
  expect(await after.get("a")).toBe(1);
  await after.disconnect();
  await store.close();
});

test("a failure is logged and reads as nothing", async () => {
  const keyv = createKeyv({ file: ":memory:", log });
  await keyv.disconnect();
  expect(await keyv.get("a")).toBeUndefined();
  expect(lines).toContain("keyv failed");
});

test("a folder that is not there refuses with the store's own error", () => {
  expect(() => createKeyv({ file: "/nowhere/at/all.db", log })).toThrow("store unavailable: gone");
});
