import { expect, test } from "vitest";
import { playTranscript, type Told } from "../../support/chat.ts";
import { playMainJob } from "../../support/main-job.ts";
import type { Person } from "../../support/telegram/people.ts";
import { startProduct, type TelegramProduct } from "./product.ts";

/** The product's private chat with somebody, as a transcript is told. */
function transcriptOf({ telegram, says, taps }: TelegramProduct, person: Person) {
  const seen: Told[] = [];
  let read = telegram.world.shown.length;
  const look = () => {
    for (const { kind, text, buttons, fileName } of telegram.world.shown.slice(read)) {
      const told = { kind, text, buttons: buttons.map((label) => ({ label })) };
      seen.push(fileName === undefined ? told : { ...told, file: { name: fileName } });
    }
    read = telegram.world.shown.length;
  };
  const say = async (line: string) => {
    const [, label] = /^\[(.+)\]$/.exec(line) ?? [];
    await (label === undefined ? says(person, line) : taps(person, label));
    look();
  };
  return async (strings: TemplateStringsArray, ...values: readonly unknown[]) =>
    playTranscript(String.raw({ raw: strings }, ...values), { say, seen });
}

test("an OTP, a campaign, its start, its end and those who were not reached", async () => {
  const product = await startProduct();
  const sita = await product.signedIn("Sita");
  await playMainJob({ chat: transcriptOf(product, sita), tingting: product.tingting });
});

test("a private form is asked field by field; the password is gone at once, and what was asked goes on by itself", async () => {
  const product = await startProduct();
  const { telegram, tingting, says, settle, logged } = product;
  const hari = telegram.person("Hari");
  await says(hari, "send an otp to 9851023212 by sms");
  await telegram.until(() => hari.screen().length > 0);
  await product.passes(1_000);
  await says(hari, tingting.sample.email);
  await product.passes(1_000);
  await says(hari, tingting.sample.password);
  await settle();
  expect(hari.own()).toEqual(["send an otp to 9851023212 by sms", tingting.sample.email]);
  expect(hari.screen().map(({ text }) => text)).toEqual([
    expect.stringContaining("Please write: E-mail"),
    expect.stringContaining("Please write: Password. I delete your message at once."),
    `You are signed in as ${tingting.sample.email}.`,
    expect.stringContaining("Send an OTP to 9851023212 by SMS?"),
  ]);
  expect(logged()).not.toContain(tingting.sample.password);
});
