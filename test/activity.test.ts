import { expect, test } from "vitest";
import { createActivity } from "../src/activity.ts";

/** Something to wait for, and whether the process has gone quiet. */
function scene() {
  const activity = createActivity();
  const { promise: wait, resolve: end } = Promise.withResolvers<void>();
  const isQuiet = async () => {
    let quiet = false;
    void activity.quiet().then(() => {
      quiet = true;
    });
    for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    return quiet;
  };
  return { activity, wait, end, isQuiet };
}

test("work under way keeps the process from being quiet, until it ends", async () => {
  const { activity, wait, end, isQuiet } = scene();
  const work = activity.run(() => wait);
  expect(await isQuiet()).toBe(false);
  end();
  await work;
  expect(await isQuiet()).toBe(true);
});

test("a wait on the clock lets everything around it rest, however deep it lies", async () => {
  const { activity, wait, end, isQuiet } = scene();
  const work = activity.run(() => activity.run(() => activity.rest(() => wait)));
  expect(await isQuiet()).toBe(true);
  end();
  await work;
});

test("a wait outside of any work does not make up for work elsewhere", async () => {
  const { activity, wait, end, isQuiet } = scene();
  const others = [activity.rest(() => wait), activity.run(() => wait)];
  expect(await isQuiet()).toBe(false);
  end();
  await Promise.all(others);
});

test("two waits of one piece of work do not make up for work elsewhere", async () => {
  const { activity, wait, end, isQuiet } = scene();
  const twice = activity.run(() => Promise.all([activity.rest(() => wait), activity.rest(() => wait)]));
  const other = activity.run(() => wait);
  expect(await isQuiet()).toBe(false);
  end();
  await Promise.all([twice, other]);
});

test("work inside that is not resting still counts while its neighbour rests", async () => {
  const { activity, wait, end, isQuiet } = scene();
  const work = activity.run(() => Promise.all([activity.rest(() => wait), activity.run(() => wait)]));
  expect(await isQuiet()).toBe(false);
  end();
  await work;
  expect(await isQuiet()).toBe(true);
});
