import { expect, test } from "vitest";
import { createActivity } from "../../../src/activity.ts";
import { createTurns } from "../../../src/api/http/turns.ts";
import { createVirtualClock } from "../../../src/clock.ts";

function open() {
  const clock = createVirtualClock(0);
  const activity = createActivity();
  const turns = createTurns({ clock, activity });
  const seen: [name: string, at: number][] = [];
  const call = (name: string, urgency: "person" | "watch") =>
    void turns.take(urgency).then(() => seen.push([name, clock.now()]));
  const pass = async (ms: number) => {
    const end = clock.now() + ms;
    await activity.quiet();
    for (let due = clock.nextDue(); due !== undefined && due <= end; due = clock.nextDue()) {
      clock.advanceTo(due);
      await activity.quiet();
    }
    clock.advanceTo(end);
  };
  return { clock, seen, call, pass };
}

const times = (seen: readonly [string, number][]) => seen.map(([, at]) => at);

test("a person's few calls go at once, a crowd of them at two a second", async () => {
  const { seen, call, pass } = open();
  for (let n = 0; n < 10; n += 1) call(`p${n}`, "person");
  await pass(10_000);
  expect(times(seen)).toEqual([0, 0, 0, 0, 0, 0, 500, 1_000, 1_500, 2_000]);
});

test("watches alone go at two a second and leave the rest for a person who comes", async () => {
  const { seen, call, pass } = open();
  for (let n = 0; n < 100; n += 1) call(`w${n}`, "watch");
  await pass(10_000);
  expect(seen).toHaveLength(3 + 20);
  call("person", "person");
  call("person", "person");
  call("person", "person");
  await pass(0);
  expect(seen.slice(-3)).toEqual([
    ["person", 10_000],
    ["person", 10_000],
    ["person", 10_000],
  ]);
});

test("people go before watches that came earlier, and each kind in its order", async () => {
  const { seen, call, pass } = open();
  for (let n = 0; n < 6; n += 1) call("first", "person");
  call("w1", "watch");
  call("w2", "watch");
  call("p1", "person");
  call("p2", "person");
  await pass(20_000);
  expect(seen.slice(6).map(([name]) => name)).toEqual(["p1", "p2", "w1", "w2"]);
});

test("in a minute an account never makes many more than 120 calls, whoever asks", async () => {
  const { seen, call, pass } = open();
  for (let second = 0; second < 60; second += 1) {
    for (let n = 0; n < 3; n += 1) call("p", "person");
    for (let n = 0; n < 3; n += 1) call("w", "watch");
    await pass(1_000);
  }
  expect(seen.length).toBeLessThanOrEqual(126);
  // Three of four are people's; no watch waits for ever.
  expect(seen.filter(([name]) => name === "p").length).toBeGreaterThan(75);
  expect(seen.filter(([name]) => name === "w").length).toBeGreaterThan(25);
});

test("a watch that came while people keep the account busy has its turn within some seconds", async () => {
  const { seen, call, pass } = open();
  for (let n = 0; n < 40; n += 1) call("p", "person");
  call("w", "watch");
  await pass(10_000);
  const [, at = Number.NaN] = seen.find(([name]) => name === "w") ?? [];
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThanOrEqual(6_500);
});
