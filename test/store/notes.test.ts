import { expect, test } from "vitest";
import { createVirtualClock } from "../../src/clock.ts";
import { createKeyv } from "../../src/store/keyv.ts";
import { createNotes } from "../../src/store/notes.ts";
import { silent, testSealer } from "../support/core.ts";

function open() {
  const clock = createVirtualClock(1_000);
  const keyv = createKeyv({ file: ":memory:", log: silent });
  return { clock, keyv, notes: createNotes({ keyv, sealer: testSealer, clock }) };
}

test("a note is found as it was, until it is deleted", async () => {
  const { notes } = open();
  await notes.set("telegram/form/1", { email: "sita@example.com" }, 60_000);
  expect(await notes.get("telegram/form/1")).toEqual({ email: "sita@example.com" });
  await notes.delete("telegram/form/1");
  expect(await notes.get("telegram/form/1")).toBeUndefined();
});

test("a note is over when its time has passed", async () => {
  const { clock, notes } = open();
  await notes.set("telegram/form/1", true, 60_000);
  clock.advanceTo(60_999);
  expect(await notes.get("telegram/form/1")).toBe(true);
  clock.advanceTo(61_000);
  expect(await notes.get("telegram/form/1")).toBeUndefined();
});

test("a note cannot be read in the store, nor under another key", async () => {
  const { keyv, notes } = open();
  await notes.set("telegram/form/1", "kathmandu-2082", 60_000);
  const kept = await keyv.get("note/telegram/form/1");
  expect(JSON.stringify(kept)).not.toContain("kathmandu");
  await keyv.set("note/telegram/form/2", kept);
  await expect(notes.get("telegram/form/2")).rejects.toThrow();
});
