// D22 of the reliability anchors on Telegram: each refusal during progress and at the end of a run, with the whole product behind it.
import { describe, expect, test } from "vitest";
import { startProduct, type TelegramProduct } from "../adapters/telegram/product.ts";
import type { Group, Person } from "../support/telegram/people.ts";
import { badRequest } from "../support/telegram/refusal.ts";

const texts = (seen: readonly { readonly text: string }[]) => seen.map(({ text }) => text);
const ends = (seen: readonly { readonly text: string }[]) =>
  texts(seen).filter((text) => text.includes("“Fee reminder” is done: 1 of 2"));

/** A run takes half a minute from the tap; its card lives between these. */
const DURING_MS = 16_000;
const JUST_BEFORE_THE_END_MS = 21_000;

interface Story {
  readonly product: TelegramProduct;
  readonly sita: Person;
  readonly group: Group;
}

/** Sita starts a campaign in a group; `then` happens that long after her tap. */
async function runInGroup(afterMs: number, then: (story: Story) => void, type?: "group"): Promise<Story> {
  const product = await startProduct();
  const { telegram, says, settle, clock } = product;
  const sita = await product.signedIn("Sita");
  const group = telegram.group("Campaigns", type ? { type } : {});
  await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  await says(sita, "/campaign start 13 say Namaste", { in: group });
  const story = { product, sita, group };
  clock.at(clock.now() + afterMs, () => then(story));
  await sita.taps("Confirm", { in: group });
  await settle();
  return story;
}

const moments = [
  ["during the run", DURING_MS],
  ["just before its end", JUST_BEFORE_THE_END_MS],
] as const;

describe.each(moments)("%s", (_, afterMs) => {
  test("kicked: the end comes to her private chat, the group is called once more and never again", async () => {
    const { product, sita, group } = await runInGroup(afterMs, ({ group: left }) => left.kicksBot());
    expect(product.tingting.taken.starts).toHaveLength(1);
    expect(ends(sita.screen())).toHaveLength(1);
    expect(ends(group.screen())).toEqual([]);
    const refused = product.telegram.refused(403);
    expect(refused).toHaveLength(1);
    await product.passes(10 * 60_000);
    expect(product.telegram.refused(403)).toHaveLength(1);
    await product.says(sita, "/lines");
    expect(texts(sita.screen()).at(-1)).toContain("You own 3 numbers");
  });

  test("the group was deleted: as if kicked", async () => {
    const { sita, product } = await runInGroup(afterMs, ({ product: { telegram }, group: left }) => {
      telegram.world.rooms.delete(left.id);
    });
    expect(ends(sita.screen())).toHaveLength(1);
    expect(product.telegram.refused(400).filter((one) => one.includes("chat not found"))).toHaveLength(1);
  });

  test("the group became a supergroup: card and end come there, the old id is called once more", async () => {
    let next: Group | undefined;
    const { product, group } = await runInGroup(
      afterMs,
      ({ group: old }) => void old.migrates({ told: false }).then((moved) => (next = moved)),
      "group",
    );
    expect(ends(next?.screen() ?? [])).toHaveLength(1);
    expect(ends(group.screen())).toEqual([]);
    const old = product.telegram.calls.filter(({ chatId, ok }) => chatId === group.id && !ok);
    expect(old).toHaveLength(1);
  });

  test("she blocked the bot in her private chat: the run is followed, the process lives, others are served", async () => {
    const product = await startProduct();
    const { telegram, says, clock, settle } = product;
    const sita = await product.signedIn("Sita");
    const hari = await product.signedIn("Hari");
    await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
    await says(sita, "/campaign start 13 say Namaste");
    const group = telegram.group("Campaigns");
    await says(hari, "/notify on", { in: group });
    clock.at(clock.now() + afterMs, () => sita.blocks());
    await sita.taps("Confirm");
    await settle();
    expect(telegram.refused(403)).toHaveLength(1);
    expect(ends(group.screen())).toHaveLength(1);
    await says(hari, "/lines");
    expect(texts(hari.screen()).at(-1)).toContain("You own 3 numbers");
  });
});

test("kicked before the call: the outcome is told to her with the reason, and the run is followed in her own chat", async () => {
  const { product, sita, group } = await runInGroup(5_000, ({ group: left }) => left.kicksBot());
  expect(product.tingting.taken.starts).toHaveLength(1);
  const words = texts(sita.screen());
  expect(
    words.some((text) => /^I could not say this in the Telegram group: .*Started “Fee reminder”/s.test(text)),
  ).toBe(true);
  expect(ends(sita.screen())).toHaveLength(1);
  expect(texts(group.screen()).some((text) => text.includes("Started"))).toBe(false);
});

test.each([
  ["the message was deleted", "message to edit not found"],
  ["it is older than 48 hours", "message can't be edited"],
  ["the server does not know it", "MESSAGE_ID_INVALID"],
])("%s: one fresh card takes its place and is edited from then on", async (_, description) => {
  const { group } = await runInGroup(DURING_MS, ({ product: { telegram } }) => {
    telegram.failNext("editMessageText", { kind: "refuse", refusal: badRequest(description) });
  });
  const cards = texts(group.screen()).filter((text) => /^Fee reminder\n/.test(text));
  expect(cards).toHaveLength(2);
  expect(cards.at(-1)).toContain("100 %");
  expect(ends(group.screen())).toHaveLength(1);
});

test("a message that was not modified is as it should be", async () => {
  const { group } = await runInGroup(DURING_MS, ({ product: { telegram } }) => {
    const refusal = badRequest("message is not modified: specified new message content …");
    telegram.failNext("editMessageText", { kind: "refuse", refusal });
  });
  expect(texts(group.screen()).filter((text) => /^Fee reminder\n/.test(text))).toHaveLength(1);
  expect(ends(group.screen())).toHaveLength(1);
});

test("a group that may no longer be written to keeps its notices for later, and whoever turned them on is told what to do", async () => {
  const product = await startProduct();
  const { telegram, says, taps, settle } = product;
  const sita = await product.signedIn("Sita");
  const group = telegram.group("Campaigns");
  await says(sita, "/notify on", { in: group });
  await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  await says(sita, "/campaign start 13 say Namaste");
  await taps(sita, "Confirm");
  expect(ends(group.screen())).toHaveLength(1);
  group.kicksBot();
  await says(sita, 'create a voice campaign called "Blood camp" for 9841000001');
  await says(sita, "/campaign start 14 say Namaste");
  await taps(sita, "Confirm");
  await settle();
  const words = texts(sita.screen());
  expect(words.filter((text) => text.startsWith("I could not say this in the Telegram group"))).toHaveLength(1);
  expect(words.join("\n")).toContain("I am not a member there. Add me");
  // The group is tried no more, and the bot says why where it is asked.
  await says(sita, 'create a voice campaign called "Fourth" for 9841000001');
  await says(sita, "/campaign start 15 say Namaste");
  await taps(sita, "Confirm");
  expect(telegram.refused(403)).toHaveLength(1);
});
