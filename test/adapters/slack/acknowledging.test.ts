// When Slack is told that we have something: after it is kept, and in time.
import { describe, expect, onTestFinished, test } from "vitest";
import { chatIn, confirm, once, reply, signIn } from "./reply.ts";
import { type Mode, openSlack } from "./stage.ts";

const modes = ["sockets", "requests"] as const;

async function open(mode: Mode) {
  const stage = await openSlack({ mode });
  onTestFinished(stage.close);
  const { slack, adapter, host } = stage;
  const sita = slack.person("Sita");
  await adapter.post(chatIn(sita.direct), reply("Send it?", { buttons: [confirm] }), once("m1"));
  await adapter.askPrivately(chatIn(sita.direct), { id: sita.user.id, name: "Sita", kind: "person" }, signIn);
  /** From now on the product keeps nothing before it is let go. */
  const hold = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    host.answer(() => promise);
    onTestFinished(() => resolve());
    return resolve;
  };
  return { ...stage, sita, hold };
}

describe.each(modes)("over %s", (mode) => {
  test("an event is acknowledged once the product has it, not before", async () => {
    const { host, sita, hold, slack } = await open(mode);
    const letGo = hold();
    const said = sita.says("start 8");
    await slack.until(() => host.received.length === 1);
    expect(slack.acks).toEqual([]);
    letGo();
    expect((await said).isTaken).toBe(true);
  });

  test("a command that the product cannot keep in time is called back, and its person told to try again", async () => {
    const { host, sita, hold } = await open(mode);
    hold();
    const ack = await sita.types("/tingting start 8");
    expect(ack.ms).toBeLessThan(500);
    expect(host.calledBack()).toMatchObject([{ body: { text: "/tingting start 8" } }]);
    expect(sita.sees().at(-1)).toMatchObject({ text: expect.stringContaining("try again"), isPrivate: true });
  });

  test("so is a press, and its message stays as it is", async () => {
    const { host, sita, hold, slack } = await open(mode);
    hold();
    const ack = await sita.presses("Confirm");
    expect(ack.ms).toBeLessThan(500);
    expect(host.calledBack()).toMatchObject([{ body: { kind: "tap" } }]);
    await slack.until(() => sita.sees().at(-1)?.text.includes("try again") === true);
    expect(sita.sees()[0]).toMatchObject({ text: "Send it?", buttons: ["Confirm"] });
  });

  test("so is a form: its window stays open, says so, and can be sent again", async () => {
    const { host, sita, hold, slack } = await open(mode);
    await sita.presses("Sign in");
    await slack.until(() => sita.modal !== undefined);
    const letGo = hold();
    const ack = await sita.fillsModal({ email: "sita@example.com", password: "kathmandu-2082" });
    expect(ack.ms).toBeLessThan(500);
    expect(sita.modal?.errors).toEqual({ password: expect.stringContaining("try again") });
    letGo();
    host.answer(async () => {});
    await sita.fillsModal({ email: "sita@example.com", password: "kathmandu-2082" });
    expect(sita.modal).toBeUndefined();
    const [first, second] = host.received;
    expect(second?.id).not.toBe(first?.id);
    expect(host.calledBack()).toEqual([first]);
  });

  test("what the product can keep at once is not called back", async () => {
    const { host, sita } = await open(mode);
    const acks = [await sita.says("help"), await sita.types("/tingting help"), await sita.presses("Confirm")];
    expect(acks.every(({ isTaken }) => isTaken)).toBe(true);
    expect(host.calledBack()).toEqual([]);
  });

  test("where it can keep nothing at all, a command's person is told to try again", async () => {
    const { host, sita } = await open(mode);
    host.refuse(1);
    await sita.types("/tingting start 8");
    expect(sita.sees().at(-1)?.text).toContain("try again");
    expect(host.received).toEqual([]);
  });
});

test("an event that could not be kept is not acknowledged, and kept when it comes again", async () => {
  const { host, sita, slack, clock } = await open("requests");
  host.refuse(1);
  await sita.says("start 8");
  expect(host.received).toMatchObject([{ body: { text: "start 8" } }]);
  host.forget();
  host.refuse(2);
  await sita.says("start 9");
  expect(host.received).toEqual([]);
  clock.advanceTo(clock.now() + 60_000);
  await slack.until(() => host.received.length === 1);
});

test.each(modes)("what is under way at the end over %s is acknowledged; what comes later is not", async (mode) => {
  const { host, adapter, sita, hold, slack } = await open(mode);
  const letGo = hold();
  const said = sita.says("start 8");
  await slack.until(() => host.received.length === 1);
  const stopped = adapter.stop();
  letGo();
  await stopped;
  expect((await said).isTaken).toBe(true);
  host.forget();
  expect((await sita.types("/tingting start 9")).isTaken).toBe(false);
  expect(host.received).toEqual([]);
});
