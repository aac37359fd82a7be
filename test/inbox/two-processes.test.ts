// The same deliveries to two processes on one store (reliability D1), and the death of one of them.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createVirtualClock } from "../../src/clock.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { type Other, startOther } from "../contracts/other-process.ts";

const count = 200;
const script = join(import.meta.dirname, "inbox-other.ts");

function openStore() {
  const folder = mkdtempSync(join(tmpdir(), "inbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "store.db");
  const store = openSqliteStore({ file, clock: createVirtualClock(0) });
  onTestFinished(() => store.close());
  const other = (seed: number): Other => {
    const started = startOther(script, [file, String(count), String(seed)]);
    onTestFinished(() => started.kill());
    return started;
  };
  const text = z.object({ text: z.coerce.number() });
  /** Numbers of the messages that were worked on, in order, by person. */
  const effects = async () => {
    const found = await store.scan("effect/");
    const numbers = found.map(({ key, value }) => ({ who: key.split("/")[1] ?? "", n: text.parse(value).text }));
    return Map.groupBy(numbers, ({ who }) => who);
  };
  return { store, other, effects };
}

function expectEachOnceInOrder(effects: Map<string, readonly { readonly n: number }[]>): void {
  const all = [...effects.values()].flat().map(({ n }) => n);
  expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
  for (const own of effects.values()) {
    const numbers = own.map(({ n }) => n);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
}

test("deliveries that reach one process doubled and shuffled run once and in order", async () => {
  const { other, effects } = openStore();
  await other(1).go();
  expectEachOnceInOrder(await effects());
});

test("deliveries that reach two processes, each doubled, run once over both", async () => {
  const { other, effects } = openStore();
  const both = [other(1), other(2)];
  await Promise.all(both.map(({ ready }) => ready));
  await Promise.all(both.map((one) => one.go()));
  const all = [...(await effects()).values()].flat().map(({ n }) => n);
  expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n));
});

test("what a killed process had taken in is worked on by the next one, and nothing twice", async () => {
  const { store, other, effects } = openStore();
  const victim = other(1);
  await victim.ready;
  const killed = victim.go().catch(() => undefined);
  while ((await store.scan("effect/")).length < 20) await new Promise((resolve) => setTimeout(resolve, 1));
  await victim.kill();
  await killed;
  await other(3).go();
  expectEachOnceInOrder(await effects());
});
