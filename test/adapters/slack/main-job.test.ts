import { describe, expect, test } from "vitest";
import { playTranscript, type Told } from "../../support/chat.ts";
import { playMainJob } from "../../support/main-job.ts";
import type { Person } from "../../support/slack/people.ts";
import { buttonsIn, isFor, type Shown, textOf } from "../../support/slack/world.ts";
import { type SlackProduct, startProduct } from "./product.ts";

/** The product's chat with somebody, as a transcript is told. */
function transcriptOf({ slack, says, presses }: SlackProduct, person: Person) {
  const seen: Told[] = [];
  let read = slack.world.shown.length;
  const look = () => {
    const fresh = slack.world.shown.slice(read).filter((one) => isFor(one, person.user.id, person.direct.id));
    seen.push(...fresh.map(toTold));
    read = slack.world.shown.length;
  };
  const say = async (line: string) => {
    const [, label] = /^\[(.+)\]$/.exec(line) ?? [];
    await (label === undefined ? says(person, line) : presses(person, label));
    look();
  };
  return async (strings: TemplateStringsArray, ...values: readonly unknown[]) =>
    playTranscript(String.raw({ raw: strings }, ...values), { say, seen });
}

function toTold(shown: Shown): Told {
  const [file] = shown.files;
  const told = { text: textOf(shown), buttons: buttonsIn(shown) };
  return file ? { ...told, kind: "file", file } : { ...told, kind: shown.isEdit ? "edit" : "message" };
}

describe.each(["sockets", "requests"] as const)("over %s", (mode) => {
  test("an OTP, a campaign, its start, its end and those who were not reached", async () => {
    const product = await startProduct({ mode });
    const sita = await product.signedIn("Sita");
    await playMainJob({ chat: transcriptOf(product, sita), tingting: product.tingting });
    expect(product.slack.offences).toEqual([]);
  });
});

test("a command of somebody who is not signed in opens the form at once; what was asked goes on by itself", async () => {
  const product = await startProduct();
  const { slack, tingting, types, fills, logged } = product;
  const hari = slack.person("Hari");
  await types(hari, "/tingting otp 9851023212 sms");
  await slack.until(() => hari.modal !== undefined);
  expect(hari.sees()).toEqual([]);
  await fills(hari, { email: tingting.sample.email, password: tingting.sample.password });
  expect(hari.modal).toBeUndefined();
  expect(hari.sees().map(({ text }) => text)).toEqual([
    `You are signed in as ${tingting.sample.email}.`,
    expect.stringContaining("Send an OTP to 9851023212 by SMS?"),
  ]);
  expect(logged()).not.toContain(tingting.sample.password);
  expect(JSON.stringify(slack.calls)).not.toContain(tingting.sample.password);
});

test("a wrong password opens the form again and says so", async () => {
  const product = await startProduct();
  const { slack, tingting, types, fills } = product;
  const hari = slack.person("Hari");
  await types(hari, "/tingting otp 9851023212 sms");
  await slack.until(() => hari.modal !== undefined);
  await fills(hari, { email: tingting.sample.email, password: "not this one" });
  await slack.until(() => hari.modal?.text.includes("does not take") === true);
  await fills(hari, { email: tingting.sample.email, password: tingting.sample.password });
  expect(hari.sees().at(-1)?.text).toContain("Send an OTP to 9851023212 by SMS?");
});
