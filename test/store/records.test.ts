import { expect, test } from "vitest";
import { z } from "zod";
import { createVirtualClock } from "../../src/clock.ts";
import { StoreUnavailable } from "../../src/errors.ts";
import { createRecords, defineRecord, type Sealer } from "../../src/store/records.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";

/** Bound to the owner like the real one, and readable in a failed test. */
const sealer: Sealer = {
  seal: (text, owner) => `sealed for ${owner}: ${text}`,
  open(sealed, owner) {
    const head = `sealed for ${owner}: `;
    if (!sealed.startsWith(head)) throw new Error("another owner's");
    return sealed.slice(head.length);
  },
};

const note = defineRecord({ kind: "note", version: 1, schema: z.object({ text: z.string() }), sealed: false });
const secret = defineRecord({ kind: "secret", version: 1, schema: z.string(), sealed: true });

function open() {
  const lines: string[] = [];
  const write = (_: unknown, event: string) => void lines.push(event);
  const store = openSqliteStore({ file: ":memory:", clock: createVirtualClock(0) });
  return { store, records: createRecords(store, sealer, { info: write, warn: write, error: write }), lines };
}

const quick = { synced: false };

test("a record comes back as it was put, with its id and version", async () => {
  const { records } = open();
  await records.commit([records.put(note, "n1", { text: "hello" })], quick);
  const found = await records.get(note, "n1");
  expect(found).toEqual({ id: "n1", value: { text: "hello" }, version: expect.any(Number) });
});

test("a record that is not there is undefined", async () => {
  const { records } = open();
  expect(await records.get(note, "n1")).toBeUndefined();
});

test("of two changes made from the same version only the first is written", async () => {
  const { records } = open();
  await records.commit([records.put(note, "n1", { text: "old" }, 0)], quick);
  const found = await records.get(note, "n1");
  expect(await records.commit([records.put(note, "n1", { text: "first" }, found?.version)], quick)).toBe(true);
  expect(await records.commit([records.put(note, "n1", { text: "second" }, found?.version)], quick)).toBe(false);
  expect((await records.get(note, "n1"))?.value.text).toBe("first");
});

test("changes are joined into one commit: one conflict and nothing is written", async () => {
  const { records } = open();
  await records.commit([records.put(note, "taken", { text: "" })], quick);
  const changes = [records.put(note, "n1", { text: "" }), records.put(note, "taken", { text: "x" }, 0)];
  expect(await records.commit(changes, quick)).toBe(false);
  expect(await records.get(note, "n1")).toBeUndefined();
});

test("a deletion may expect a version", async () => {
  const { records } = open();
  await records.commit([records.put(note, "n1", { text: "" })], quick);
  expect(await records.commit([records.delete(note, "n1", 999)], quick)).toBe(false);
  expect(await records.commit([records.delete(note, "n1")], quick)).toBe(true);
  expect(await records.get(note, "n1")).toBeUndefined();
});

test("appended records are listed in the order of arrival, by prefix", async () => {
  const { records } = open();
  for (const text of ["a", "b", "c"]) await records.commit([records.append(note, "queue/", { text })], quick);
  await records.commit([records.put(note, "other", { text: "d" })], quick);
  expect((await records.list(note, "queue/")).map(({ value }) => value.text)).toEqual(["a", "b", "c"]);
  expect(await records.list(note)).toHaveLength(4);
});

test("a sealed kind never lies in the store in clear", async () => {
  const { store, records } = open();
  await records.commit([records.put(secret, "s1", "tok"), records.append(secret, "q/", "tok")], quick);
  const values = (await store.scan("secret/")).map(({ value }) => value);
  expect(values).toEqual([
    { v: 1, p: 'sealed for secret/q/: "tok"' },
    { v: 1, s: 'sealed for secret/s1: "tok"' },
  ]);
  expect((await records.list(secret)).map(({ value }) => value)).toEqual(["tok", "tok"]);
});

test("a sealed record that was moved to another key is refused", async () => {
  const { store, records } = open();
  await records.commit([records.put(secret, "mine", "tok")], quick);
  const stolen = await store.get("secret/mine");
  await store.commit({ put: [{ key: "secret/yours", value: stolen?.value }] }, quick);
  await expect(records.get(secret, "yours")).rejects.toEqual(new StoreUnavailable("damaged"));
});

test("an older version is upgraded when it is read", async () => {
  const { records } = open();
  await records.commit([records.put(note, "n1", { text: "hello" })], quick);
  const today = defineRecord({
    kind: "note",
    version: 2,
    schema: z.object({ words: z.string() }),
    sealed: false,
    upgrade: (value, version) => ({ words: `${note.schema.parse(value).text} from ${version}` }),
  });
  expect((await records.get(today, "n1"))?.value).toEqual({ words: "hello from 1" });
});

test.each([
  ["of another shape", { v: 1, d: { words: 1 } }],
  ["of a newer release", { v: 2, d: { text: "" } }],
  ["without an envelope", "bare"],
])("an unreadable record (%s) is refused when asked for, left out of a list and logged", async (_, value) => {
  const { store, records, lines } = open();
  await records.commit([records.put(note, "good", { text: "" })], quick);
  await store.commit({ put: [{ key: "note/bad", value }] }, quick);
  await expect(records.get(note, "bad")).rejects.toEqual(new StoreUnavailable("damaged"));
  expect((await records.list(note)).map(({ id }) => id)).toEqual(["good"]);
  expect(lines).toEqual(["record unreadable"]);
});
