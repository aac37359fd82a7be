import { describe, expect, test } from "vitest";
import { playTranscript, type Told } from "../../support/chat.ts";
import { playMainJob } from "../../support/main-job.ts";
import type { Person, SeenInSlack, Where } from "../../support/slack/people.ts";
import { type SlackProduct, startProduct } from "./product.ts";

/** What somebody sees in a chat, told as a transcript: new messages, and messages that have changed. */
function transcriptOf({ says, presses }: SlackProduct, person: Person, where: Where = {}, address = "") {
  const seen: Told[] = [];
  const known = new Map<string, string>();
  const look = () => {
    for (const message of person.sees(where)) {
      const before = known.get(message.ts);
      known.set(message.ts, JSON.stringify(message));
      if (before !== known.get(message.ts)) seen.push(...toTold(message, before !== undefined));
    }
  };
  const say = async (line: string) => {
    const [, label] = /^\[(.+)\]$/.exec(line) ?? [];
    await (label === undefined ? says(person, `${address}${line}`, where) : presses(person, label, where));
    look();
  };
  look();
  return async (strings: TemplateStringsArray, ...values: readonly unknown[]) =>
    playTranscript(String.raw({ raw: strings }, ...values), { say, seen });
}

function toTold({ text, buttons, files }: SeenInSlack, isEdit: boolean): readonly Told[] {
  const labels = buttons.map((label) => ({ label }));
  const [file] = files;
  return [{ kind: isEdit ? "edit" : file ? "file" : "message", text, buttons: labels, ...(file && { file }) }];
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
