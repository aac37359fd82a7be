// D1 and D12 of reliability.md on Telegram: every update twice, shuffled, over two processes; one of them polls.
import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import { createVirtualClock } from "../../../src/clock.ts";
import { shuffled } from "../../support/shuffled.ts";
import { startProduct } from "./product.ts";

const PEOPLE = 12;

test("a day of OTPs with every update doubled and shuffled, over two processes: each is sent once and told once", async () => {
  const product = await startProduct();
  const { telegram, tingting, clock, settle, startProcess, stop, logged } = product;
  const people = [];
  for (let index = 0; index < PEOPLE; index += 1) people.push(await product.signedIn(`Person${index}`));
  const stopSecond = await startProcess();

  const numbers = people.map((_, index) => `98510232${String(10 + index)}`);
  await Promise.all(people.map((person, index) => person.says(`send an otp to ${numbers[index]} by sms`)));
  await settle();
  const before = telegram.updates.all.length;
  // A press that the app sent twice has two update ids (github.com/tdlib/telegram-bot-api/issues/699).
  await Promise.all(people.flatMap((person) => [person.taps("Confirm"), person.taps("Confirm")]));
  await settle();
  expect(telegram.updates.all.length - before).toBe(2 * PEOPLE);
  await telegram.updates.redeliver((updates) => shuffled(updates, 1));
  await settle();

  // The first process ends, the second takes over, and Telegram delivers all of it once more.
  await stop();
  clock.advanceTo(clock.now() + 5_000);
  await telegram.person("Gita").says("help");
  await telegram.updates.redeliver((updates) => shuffled<Update>(updates, 2));
  await settle();
  await stopSecond();

  expect(tingting.taken.otps.map(({ number }) => number).toSorted()).toEqual(numbers.toSorted());
  for (const person of people) {
    const texts = person.screen().map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith("OTP sent to"))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("Code for"))).toHaveLength(1);
  }
  expect(logged().match(/standing by/g)).toHaveLength(1);
  expect(telegram.calls.filter(({ method, ok }) => method === "getUpdates" && !ok)).toEqual([]);
}, 30_000);

test("a process that stalls loses its place within one lease, and stands by when it wakes", async () => {
  const product = await startProduct();
  const { clock, startProcess, logged, settle } = product;
  const sita = await product.signedIn("Sita");
  const own = createVirtualClock(clock.now());
  const stopSecond = await startProcess(own);
  const polling = () => logged().match(/telegram: polling/g)?.length ?? 0;
  // The first one's clock stands still: it renews nothing.
  for (let waited = 0; waited < 35 && polling() < 2; waited += 1) {
    own.advanceTo(own.now() + 1_000);
    await settle();
  }
  expect(polling()).toBe(2);
  // It wakes, and finds its place taken.
  clock.advanceTo(clock.now() + 40_000);
  await settle();
  await sita.says("help");
  clock.advanceTo(clock.now() + 60_000);
  own.advanceTo(own.now() + 60_000);
  await settle();
  expect(polling()).toBe(2);
  await stopSecond();
});
