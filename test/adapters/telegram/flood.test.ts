// D15 of reliability.md on Telegram: a silence that is asked for is kept, and nothing that matters is lost in it.
import { expect, test } from "vitest";
import { startProduct } from "./product.ts";

const texts = (seen: readonly { readonly text: string }[]) => seen.map(({ text }) => text);

test("a silence of 35 s is kept to the end; other chats go on, answers wait in order, the result arrives", async () => {
  const product = await startProduct();
  const { telegram, clock, says, settle } = product;
  const sita = await product.signedIn("Sita");
  const hari = await product.signedIn("Hari");
  await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  await says(sita, "/campaign start 13 say Namaste");

  telegram.flood.silence(sita.user.id, 35);
  const began = clock.now();
  await sita.taps("Confirm");
  await sita.says("/lines");
  await sita.says("/help");
  await hari.says("/lines");
  await settle();

  const toSita = telegram.calls.filter(({ chatId, at }) => chatId === sita.user.id && at >= began);
  expect(toSita.filter(({ at }) => at > began && at < began + 35_000)).toEqual([]);
  expect(telegram.flood.offences).toEqual([]);
  expect(texts(hari.screen()).at(-1)).toContain("You own 3 numbers");
  const toHari = telegram.calls.filter(({ chatId, at }) => chatId === hari.user.id && at >= began);
  expect(toHari.every(({ at }) => at < began + 35_000)).toBe(true);
  const after = texts(sita.screen());
  const place = (part: string) => after.findIndex((text) => text.includes(part));
  expect(place("You own 3 numbers")).toBeGreaterThan(0);
  expect(place("/otp")).toBeGreaterThan(place("You own 3 numbers"));
  expect(after.some((text) => text.includes("2 of 2") && text.includes("100 %"))).toBe(true);
  expect(after.filter((text) => text.startsWith("“Fee reminder” is done"))).toHaveLength(1);
});

test("a busy group gets all its answers, and Telegram is never asked before it said", async () => {
  const product = await startProduct();
  const { telegram, clock } = product;
  const sita = await product.signedIn("Sita");
  const group = telegram.group("Campaigns");
  const began = clock.now();
  for (let count = 0; count < 30; count += 1) await sita.says("/otps", { in: group });
  await product.settle();
  const sent = telegram.calls.filter(({ chatId, ok }) => chatId === group.id && ok).map(({ at }) => at - began);
  expect(sent).toHaveLength(30);
  expect(telegram.flood.offences).toEqual([]);
  expect(sent.at(-1)).toBeLessThan(2 * 60_000);
});
