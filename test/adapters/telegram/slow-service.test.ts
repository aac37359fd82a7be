// D8 of reliability.md: a TingTing that does not answer keeps nobody from being heard.
import { expect, test } from "vitest";
import { startProduct } from "./product.ts";

test("while the service is stalled updates are confirmed at once, and others are answered", async () => {
  const product = await startProduct();
  const { telegram, tingting, settle } = product;
  const sita = await product.signedIn("Sita");
  const hari = telegram.person("Hari");
  tingting.faults.add({ kind: "delay", ms: 1_500 });
  await sita.says("list my campaigns");
  const waits: number[] = [];
  for (let index = 0; index < 50; index += 1) {
    const began = performance.now();
    await hari.says("help");
    waits.push(performance.now() - began);
  }
  const sorted = waits.toSorted((one, other) => one - other);
  expect(sorted.at(-1)).toBeLessThan(1_000);
  expect(sorted[Math.floor(sorted.length * 0.99) - 1]).toBeLessThan(500);
  const heardBefore = sita.screen().length;
  await settle();
  expect(sita.screen().slice(heardBefore)).toMatchObject([
    { text: expect.stringContaining("6 campaigns, newest first") },
  ]);
});
