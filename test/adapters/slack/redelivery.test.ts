// D1 of the reliability anchors in Slack: everything twice, shuffled, over two processes that both have their sockets open.
import { expect, test } from "vitest";
import { shuffled } from "../../support/shuffled.ts";
import { startProduct } from "./product.ts";

const PEOPLE = 12;

test("a day of OTPs with every delivery doubled and shuffled, over two processes: each is sent once and told once", async () => {
  const product = await startProduct();
  const { slack, tingting, settle, startProcess, restart } = product;
  const people = [];
  for (let index = 0; index < PEOPLE; index += 1) people.push(await product.signedIn(`Person${index}`));
  const stopSecond = await startProcess();
  const again = async (seed: number) => {
    const acks = [];
    for (const delivery of shuffled([...slack.deliveries], seed)) acks.push(await slack.deliver(delivery));
    await settle();
    return acks;
  };

  const numbers = people.map((_, index) => `98510232${String(10 + index)}`);
  await Promise.all(people.map((person, index) => person.says(`send an otp to ${numbers[index]} by sms`)));
  await settle();
  // Whoever presses twice makes two deliveries of it.
  await Promise.all(people.flatMap((person) => [person.presses("Confirm"), person.presses("Confirm")]));
  await settle();
  const acks = await again(1);
  // The first process ends, and another one takes its place: what they knew, the store knows.
  await restart();
  acks.push(...(await again(2)));
  await stopSecond();

  expect(tingting.taken.otps.map(({ number }) => number).toSorted()).toEqual(numbers.toSorted());
  for (const person of people) {
    const texts = person.sees().map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith("OTP sent to"))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("Code for"))).toHaveLength(1);
  }
  expect(acks.every(({ isTaken }) => isTaken)).toBe(true);
  const sorted = acks.map(({ ms }) => ms).toSorted((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
}, 30_000);
