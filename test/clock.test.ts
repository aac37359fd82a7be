import { expect, test, vi } from "vitest";
import { createSystemClock, createVirtualClock, every, sleep } from "../src/clock.ts";

const turnOfEvents = () => new Promise<void>((resolve) => setImmediate(resolve));

test("a virtual clock stands still until it is moved, and never goes back", () => {
  const clock = createVirtualClock(1_000);
  clock.advanceTo(5_000);
  clock.advanceTo(2_000);
  expect(clock.now()).toBe(5_000);
});

test("timers fire in the order of their time, then of their setting, each at its own time", () => {
  const clock = createVirtualClock(0);
  const fired: string[] = [];
  const set = (name: string, time: number) => clock.at(time, () => fired.push(`${name} at ${clock.now()}`));
  set("late", 30);
  set("first", 10);
  set("second", 10);
  clock.advanceTo(20);
  expect(fired).toEqual(["first at 10", "second at 10"]);
  clock.advanceTo(100);
  expect(fired.at(-1)).toBe("late at 30");
});

test("a timer that is set by a timer fires in the same move if it falls due", () => {
  const clock = createVirtualClock(0);
  const fired: number[] = [];
  clock.at(10, () => clock.at(20, () => fired.push(clock.now())));
  clock.advanceTo(50);
  expect(fired).toEqual([20]);
});

test("a withdrawn timer does not fire; withdrawing it twice is harmless", () => {
  const clock = createVirtualClock(0);
  const fn = vi.fn();
  const cancel = clock.at(10, fn);
  cancel();
  cancel();
  clock.advanceTo(20);
  expect(fn).not.toHaveBeenCalled();
});

test("a timer nobody waits for does not count as due, but fires when time passes it", () => {
  const clock = createVirtualClock(0);
  const fn = vi.fn();
  clock.at(10, fn, { passive: true });
  clock.at(20, () => undefined);
  expect(clock.nextDue()).toBe(20);
  clock.advanceTo(20);
  expect(fn).toHaveBeenCalledOnce();
  expect(clock.nextDue()).toBeUndefined();
});

test("what repeats goes on until it is withdrawn, and nobody waits for it", async () => {
  const clock = createVirtualClock(0);
  const rung: number[] = [];
  const cancel = every(clock, 10, async () => void rung.push(clock.now()));
  expect(clock.nextDue()).toBeUndefined();
  for (const time of [10, 15, 20, 35]) {
    clock.advanceTo(time);
    await turnOfEvents();
  }
  cancel();
  clock.advanceTo(100);
  expect(rung).toEqual([10, 20, 30]);
});

test("what repeats rests until its work has ended, so a long jump is one repetition", async () => {
  const clock = createVirtualClock(0);
  const work = vi.fn(async () => undefined);
  every(clock, 10, work);
  clock.advanceTo(1_000);
  await turnOfEvents();
  expect(work).toHaveBeenCalledOnce();
  clock.advanceTo(1_010);
  expect(work).toHaveBeenCalledTimes(2);
});

test("what repeats may withdraw itself", async () => {
  const clock = createVirtualClock(0);
  let rung = 0;
  const cancel = every(clock, 10, async () => {
    rung += 1;
    cancel();
  });
  clock.advanceTo(10);
  await turnOfEvents();
  clock.advanceTo(100);
  expect(rung).toBe(1);
});

test("a sleep ends with its time, or with its signal", async () => {
  const clock = createVirtualClock(0);
  const slept = sleep(clock, 1_000);
  clock.advanceTo(1_000);
  await slept;

  const stop = new AbortController();
  const broken = sleep(clock, 1_000, stop.signal);
  stop.abort(new Error("enough"));
  await expect(broken).rejects.toThrow("enough");
  await expect(sleep(clock, 1_000, stop.signal)).rejects.toThrow("enough");
  expect(clock.nextDue()).toBeUndefined();
});

test("the machine's clock waits for a time beyond the longest timeout instead of firing at once", () => {
  vi.useFakeTimers();
  const clock = createSystemClock();
  const fn = vi.fn();
  const day = 24 * 60 * 60_000;
  clock.at(clock.now() + 40 * day, fn);
  vi.advanceTimersByTime(39 * day);
  expect(fn).not.toHaveBeenCalled();
  vi.advanceTimersByTime(day);
  expect(fn).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
