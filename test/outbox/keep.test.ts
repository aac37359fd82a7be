// Files that go to the store piece by piece: whole again when they are sent, forgotten in time, never larger than a chat takes.
import { expect, test } from "vitest";
import { openKeeper, readKept } from "../../src/outbox/keep.ts";
import { draftOf, openSetting, sita } from "./setting.ts";

const day = 24 * 60 * 60_000;
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => (index * 7919) % 251);

test.each([0, 1, 49_152, 49_153, 300_000])("%i bytes come back as they went in", async (length) => {
  const { records, clock } = openSetting();
  const keeper = openKeeper(records, clock);
  const bytes = bytesOf(length);
  for (let at = 0; at < length; at += 10_000) await keeper.write(bytes.subarray(at, at + 10_000));
  const kept = await keeper.end();
  expect(kept?.bytes).toBe(length);
  expect(kept && (await readKept(records, kept))).toEqual(bytes);
});

test("a message carries it by name alone, and it arrives", async () => {
  const { records, clock, platform, outbox, tell } = openSetting();
  await outbox.start();
  const keeper = openKeeper(records, clock);
  await keeper.write(Buffer.from("numbers\n9841000001\n"));
  const kept = await keeper.end();
  if (!kept) throw new Error("it is small");
  await tell(draftOf("m1", "Here it is.", { files: [{ name: "report.csv", mime: "text/csv", kept }] }));
  expect(platform.seen(sita)).toMatchObject([{ files: ["report.csv: numbers\n9841000001\n"] }]);
});

test("one that grows too large leaves nothing behind", async () => {
  const { records, clock, store } = openSetting();
  const keeper = openKeeper(records, clock, 100_000);
  for (let count = 0; count < 5; count += 1) await keeper.write(bytesOf(60_000));
  expect(await keeper.end()).toBeUndefined();
  expect(await store.scan("file-piece/")).toEqual([]);
  expect(await store.scan("kept-file/")).toEqual([]);
});

test("after a bit more than a week it is forgotten, not before", async () => {
  const { records, clock, store, outbox, passes } = openSetting();
  await outbox.start();
  const keeper = openKeeper(records, clock);
  await keeper.write(bytesOf(100_000));
  await keeper.end();
  await passesHourly(8);
  expect((await store.scan("file-piece/")).length).toBeGreaterThan(0);
  await passesHourly(3);
  expect(await store.scan("file-piece/")).toEqual([]);
  expect(await store.scan("kept-file/")).toEqual([]);

  /** Nobody waits for the pruning, so the clock does not stop at it by itself. */
  async function passesHourly(days: number) {
    for (let hour = 0; hour < days * 24; hour += 1) await passes(day / 24);
  }
});
