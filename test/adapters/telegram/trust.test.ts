// A10, A11, A12 and I3 of reliability.md on Telegram, with the whole product behind it.
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
  test("somebody else's tap does nothing, and they alone are told", async () => {
    const { tingting, says, taps, sita, hari, group, here } = await openGroup();
    await says(sita, "/otp 9851023212 sms", here);
    await taps(hari, "Confirm", here);
    expect(tingting.taken.otps).toEqual([]);
    expect(texts(hari.screen())).toEqual(["This card belongs to somebody else; only they can press it."]);
    expect(group.screen()).toHaveLength(1);
    await taps(sita, "Confirm", here);
    expect(tingting.taken.otps).toHaveLength(1);
  });

  test("somebody else's yes means nothing for it", async () => {
    const { tingting, says, sita, hari, here } = await openGroup();
    await says(sita, "/otp 9851023212 sms", here);
    await says(hari, "yes", { ...here, replying: true });
    expect(tingting.taken.otps).toEqual([]);
  });

  test("somebody else's answer does not fill a question", async () => {
    const { tingting, says, sita, hari, group, here } = await openGroup();
    await says(sita, "/otp 9851023212", here);
    await says(hari, "sms", { ...here, replying: true });
    expect(texts(group.screen()).some((text) => text.includes("Send an OTP to"))).toBe(false);
    await says(sita, "sms", { ...here, replying: true });
    expect(group.screen().at(-1)?.text).toContain("Send an OTP to 9851023212 by SMS?");
    expect(tingting.taken.otps).toEqual([]);
  });

  test("nobody acts under another person's account: an outsider is asked to sign in, in private", async () => {
    const { telegram, says, hari, group, here } = await openGroup();
    await says(hari, "/campaigns", here);
    await telegram.until(() => hari.screen().length > 0);
    expect(hari.screen()).toMatchObject([{ buttons: ["Use the sample account"] }]);
    expect(group.screen()).toEqual([]);
  });

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

  test("a forged or borrowed button is out of date", async () => {
    const { telegram, tingting, says, settle, sita, group, here } = await openGroup();
    await says(sita, "/otp 9851023212 sms", here);
    const [card] = group.room.messages.slice(-1);
    const [button] = (card?.message.reply_markup?.inline_keyboard ?? []).flat();
    const data = button && "callback_data" in button ? button.callback_data : "";
    for (const forged of [`${data}x`, "confirm", "../wish", "💥".repeat(16)]) await sita.forges(forged);
    // The true one, in a chat it does not belong to.
    await sita.forges(data);
    await settle();
    const outOfDate = "This button is out of date, so nothing happened. Ask again to get a fresh one.";
    expect(texts(sita.screen()).slice(-5)).toEqual(Array(5).fill(outOfDate));
    expect(tingting.taken.otps).toEqual([]);
    expect([...telegram.world.taps.values()].every(({ answered }) => answered)).toBe(true);
  });
});

describe("words of people in names and messages", () => {
  test.each([
    "_*~`>#+-=|{}.!\\",
    "<b>bank</b> &lt;i&gt;",
    "[prize](tg://user?id=1)",
    "<!channel> @everyone",
    "क्षे\u200dत्र \u202e321\u202c",
    "x".repeat(200),
  ])("%j come out as they are, and Telegram takes them", async (name) => {
    const { telegram, says, sita } = await openGroup();
    await says(sita, `create a voice campaign called "${name}" for 9841000001`);
    const drawn = name.replace(/[\u202a-\u202e]/g, "");
    expect(sita.screen().at(-1)?.text).toContain(drawn);
    const { entities = [] } = telegram.world.rooms.get(sita.user.id)?.messages.at(-1)?.message ?? {};
    expect(entities.every(({ type }) => type === "bold" || type === "code")).toBe(true);
    expect(telegram.refused(400)).toEqual([]);
  });
});
