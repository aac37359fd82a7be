// A group that becomes a supergroup has another id from then on (users.md, pain 10).
import { expect, test } from "vitest";
import { startProduct } from "./product.ts";

const texts = (seen: readonly { readonly text: string }[]) => seen.map(({ text }) => text);

test.each([
  ["and the bot is told of it", true],
  ["and the bot only finds out when it writes there", false],
])("what a group subscribed to is told where it lives now, %s", async (_, told) => {
  const product = await startProduct();
  const { telegram, tingting, says, taps, settle } = product;
  const sita = await product.signedIn("Sita");
  const old = telegram.group("Campaigns", { type: "group" });
  await says(sita, "/notify on", { in: old });
  await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  const next = await old.migrates({ told });
  await says(sita, "/campaign start 13 say Namaste");
  await taps(sita, "Confirm");
  await settle();
  expect(tingting.taken.starts).toHaveLength(1);
  expect(texts(next.screen()).filter((text) => text.includes("is done: 1 of 2 reached"))).toHaveLength(1);
});

test("a subscription that went along is found there, and not made twice", async () => {
  const product = await startProduct();
  const { telegram, says } = product;
  const sita = await product.signedIn("Sita");
  const old = telegram.group("Campaigns", { type: "group" });
  await says(sita, "/notify on", { in: old });
  const next = await old.migrates();
  await product.passes(2_000);
  await says(sita, "/notify on", { in: next });
  expect(texts(next.screen()).at(-1)).toMatch(/already/i);
});
