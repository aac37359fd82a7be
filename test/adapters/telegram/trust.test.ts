// What is Telegram's own of A10 to A12 of the reliability anchors; what holds everywhere is in test/contracts/trust.ts.
import { describe, expect, test } from "vitest";
import { startProduct } from "./product.ts";

async function openGroup() {
  const product = await startProduct();
  const { telegram } = product;
  const sita = await product.signedIn("Sita");
  const hari = telegram.person("Hari");
  const group = telegram.group("Campaigns");
  return { ...product, sita, hari, group, here: { in: group } };
}

const texts = (seen: readonly { readonly text: string }[]) => seen.map(({ text }) => text);

describe("in a group", () => {
  test("who signs in for a group goes on in the group", async () => {
    const { telegram, taps, says, hari, group, here } = await openGroup();
    await says(hari, "/campaigns", here);
    await telegram.until(() => hari.screen().length > 0);
    await taps(hari, "Use the sample account");
    expect(texts(hari.screen()).at(-1)).toBe("You are signed in as sample@tingting.example.");
    expect(group.screen()[0]?.text).toContain("6 campaigns");
  });

  test("codes are for their sender's eyes, numbers are masked once the card is closed", async () => {
    const { says, taps, sita, group, here } = await openGroup();
    await says(sita, "/otp 9851023212 sms", here);
    await taps(sita, "Confirm", here);
    expect(texts(sita.screen()).at(-1)).toMatch(/Code for .*: \d+/);
    expect(JSON.stringify(group.screen())).not.toMatch(/9851023212|Code for/);
  });

  test("an anonymous administrator, a channel, another bot: refused or not heard, never obeyed", async () => {
    const { tingting, settle, group } = await openGroup();
    const wish = "/otp 9851023212 sms";
    await group.anonymousAdminSays(wish);
    await group.channelSays(wish);
    await group.botSays(wish);
    await settle();
    expect(texts(group.screen())).toEqual(["I only act for people I can tell apart. Please write to me as yourself."]);
    expect(tingting.taken.otps).toEqual([]);
  });
});

describe("in any chat", () => {
  test("an edited message never runs, not even one that was harmless before", async () => {
    const { tingting, settle, says, sita } = await openGroup();
    await says(sita, "help");
    const before = sita.screen().length;
    await sita.edits("send an otp to 9851023212 by sms");
    await settle();
    expect(sita.screen()).toHaveLength(before);
    expect(tingting.taken.otps).toEqual([]);
  });

  test("forwarded words are no order", async () => {
    const { tingting, says, sita } = await openGroup();
    await says(sita, "send an otp to 9851023212 by sms", { forwarded: true });
    expect(sita.screen().at(-1)?.buttons).not.toContain("Confirm");
    expect(tingting.taken.otps).toEqual([]);
  });

  test("every tap is answered, a forged one too: no button keeps spinning", async () => {
    const { telegram, says, taps, settle, sita } = await openGroup();
    await says(sita, "/otp 9851023212 sms");
    await sita.forges("confirm");
    await settle();
    await taps(sita, "Confirm");
    expect([...telegram.world.taps.values()].map(({ answered }) => answered)).toEqual([true, true, true]);
  });
});
