// The whole product in Slack: that nothing happens twice, and who may do what where it is Slack's own; what holds everywhere is in
// test/contracts/trust.ts.
import { describe, expect, test } from "vitest";
import type { Person, Where } from "../../support/slack/people.ts";
import { buttonsIn } from "../../support/slack/world.ts";
import { type SlackProduct, startProduct } from "./product.ts";

const OTP = "send an otp to 9851023212 by sms";

/** Two people of one channel, signed in; nothing was said in the channel yet. */
async function openChannel() {
  const product = await startProduct();
  const sita = await product.signedIn("Sita");
  const hari = await product.signedIn("Hari");
  const channel = product.slack.channel(sita, hari);
  const here = { in: channel };
  const seenBy = (person: Person) => person.sees(here).map(({ text }) => text);
  return { ...product, sita, hari, channel, here, seenBy };
}

describe.each(["sockets", "requests"] as const)("everything Slack brings over %s comes twice", (mode) => {
  test("one OTP is sent, and every answer is said once", async () => {
    const product = await startProduct({ mode });
    const { slack, tingting, settle } = product;
    const sita = await product.signedIn("Sita");
    const twice = async (work: Promise<unknown>) => {
      await work;
      const again = await slack.redeliver();
      expect(again.isTaken).toBe(true);
      await settle();
      await slack.redeliver();
      await settle();
    };
    const before = sita.sees().length;
    await twice(sita.says(OTP));
    await twice(sita.presses("Confirm"));
    await twice(sita.types("/tingting help"));
    expect(tingting.taken.otps).toHaveLength(1);
    const texts = sita
      .sees()
      .slice(before)
      .map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("several copies at once are one", async () => {
    const { slack, tingting, settle, signedIn } = await startProduct({ mode });
    const sita = await signedIn("Sita");
    await sita.says(OTP);
    await settle();
    await Promise.all([sita.presses("Confirm"), slack.redeliver(), sita.presses("Confirm"), sita.presses("Confirm")]);
    await settle();
    expect(tingting.taken.otps).toHaveLength(1);
  });
});

test("after a restart what came before it is known", async () => {
  const { slack, tingting, signedIn, says, presses, restart, settle } = await startProduct();
  const sita = await signedIn("Sita");
  await says(sita, OTP);
  await presses(sita, "Confirm");
  await restart();
  for (const delivery of [...slack.deliveries]) await slack.deliver(delivery);
  await settle();
  expect(tingting.taken.otps).toHaveLength(1);
});

describe("in a channel", () => {
  const whose = async (product: SlackProduct & { sita: Person; here: Where }) => {
    await product.says(product.sita, `@tingting ${OTP}`, product.here);
  };

  test("the code of an OTP is seen by who sent it and by nobody else, in no call that shows it to the channel", async () => {
    const product = await openChannel();
    const { slack, sita, hari, here, presses, tingting, seenBy } = product;
    await whose(product);
    await presses(sita, "Confirm", here);
    const [otp] = tingting.taken.otps;
    const code = JSON.stringify(otp).match(/"(?:otp|code)":"?(\d+)/)?.[1] ?? "no code";
    expect(seenBy(sita).join()).toContain(code);
    expect(seenBy(hari).join()).not.toContain(code);
    const shown = slack.calls.filter(({ method }) => method === "chat.postMessage" || method === "chat.update");
    expect(JSON.stringify(shown)).not.toContain(code);
  });

  test("numbers are masked for the channel once the card is closed", async () => {
    const product = await openChannel();
    await whose(product);
    await product.presses(product.sita, "Confirm", product.here);
    expect(product.seenBy(product.hari).join()).not.toContain("9851023212");
  });

  test("somebody who is not signed in is asked alone, and what they asked for goes on", async () => {
    const product = await openChannel();
    const { slack, says, presses, here, channel, tingting, hari } = product;
    const gita = slack.person("Gita");
    channel.members.add(gita.user.id);
    const before = hari.sees(here).length;
    await says(gita, `@tingting ${OTP}`, here);
    await slack.until(() => gita.sees(here).some(({ buttons }) => buttons.includes("Sign in")));
    expect(hari.sees(here)).toHaveLength(before);
    await presses(gita, "Use the sample account", here);
    await presses(gita, "Confirm", here);
    expect(tingting.taken.otps).toHaveLength(1);
  });

  test("a stranger of a shared channel may do nothing, and is told so alone", async () => {
    const { slack, says, presses, types, sita, tingting } = await openChannel();
    const stranger = slack.person("Stranger", "T0ELSEWHERE");
    const shared = { in: slack.channel(sita, stranger) };
    await says(stranger, `@tingting ${OTP}`, shared);
    await types(stranger, "/tingting otp 9851023212 sms", shared);
    await says(sita, `@tingting ${OTP}`, shared);
    await presses(stranger, "Confirm", shared);
    expect(tingting.taken.otps).toEqual([]);
    expect(stranger.sees(shared).filter(({ isPrivate }) => isPrivate).length).toBeGreaterThan(0);
    expect(sita.sees(shared)).toHaveLength(1);
  });
});

test("a press that carries no id of ours, or something else, runs nothing", async () => {
  const { tingting, signedIn, says, settle } = await startProduct();
  const sita = await signedIn("Sita");
  await says(sita, OTP);
  const message = sita.messages().findLast((one) => buttonsIn(one).some(({ label }) => label === "Confirm"));
  const button = message && buttonsIn(message).find(({ label }) => label === "Confirm");
  if (!message || !button) throw new Error("no card");
  for (const value of [undefined, "", JSON.stringify({ kind: "confirm", wish: "w1" }), "x".repeat(2_000)]) {
    await sita.pressesButton({ ...button, value }, message, sita.direct);
    await settle();
  }
  expect(tingting.taken.otps).toEqual([]);
});

test("a service that is slow to answer delays no acknowledgement, and Slack repeats nothing", async () => {
  const { slack, tingting, signedIn, settle } = await startProduct();
  const sita = await signedIn("Sita");
  tingting.faults.add({ kind: "delay", ms: 600, next: 20 });
  const acks = [await sita.says("list my campaigns"), await sita.types("/tingting campaigns"), await sita.says(OTP)];
  expect(acks.every(({ isTaken }) => isTaken)).toBe(true);
  expect(Math.max(...acks.map(({ ms }) => ms))).toBeLessThan(500);
  tingting.faults.clear();
  await settle();
  expect(sita.sees().at(-1)?.text).toContain("Send an OTP to 9851023212");
  expect(new Set(slack.deliveries.map(({ payload }) => payload.event_id ?? payload.trigger_id)).size).toBe(
    slack.deliveries.length,
  );
});

test("told to wait by Slack, the bot waits, and the end of a campaign arrives all the same", async () => {
  const product = await startProduct();
  const { slack, says, presses, settle } = product;
  const sita = await product.signedIn("Sita");
  await says(sita, 'create a voice campaign called "Fee reminder" for 9841000001, 9841000002');
  await says(sita, 'start campaign "Fee reminder" saying "Namaste"');
  slack.failNext("chat.update", { kind: "wait", seconds: 120 });
  slack.failNext("chat.postMessage", { kind: "wait", seconds: 45 });
  await presses(sita, "Confirm");
  await settle();
  expect(slack.offences).toEqual([]);
  expect(
    sita
      .sees()
      .map(({ text }) => text)
      .join("\n"),
  ).toContain("is done");
});
