// Private forms: a modal while the person's hand is still on it, else a button for them alone.
import { expect, onTestFinished, test } from "vitest";
import { asWho, chatIn, signIn } from "./reply.ts";
import { openAdapter, openSlack } from "./stage.ts";

const answers = { email: "sita@example.com", password: "kathmandu-2082" };

async function open() {
  const stage = await openSlack();
  onTestFinished(stage.close);
  const { slack, clock, adapter } = stage;
  const sita = slack.person("Sita");
  const hari = slack.person("Hari");
  const channel = slack.channel(sita, hari);
  return {
    ...stage,
    sita,
    hari,
    channel,
    passes: (ms: number) => clock.advanceTo(clock.now() + ms),
    ask: (where = channel, form = signIn) => adapter.askPrivately(chatIn(where), asWho(sita), form),
    opened: () => slack.until(() => sita.modal !== undefined),
  };
}

test("right after a command the form opens by itself, and its answer comes from where it was asked", async () => {
  const { host, sita, hari, channel, ask } = await open();
  await sita.types("/tingting otp 9851023212 sms", { in: channel });
  await ask();
  expect(sita.modal).toMatchObject({ title: "TingTing", text: signIn.title, buttons: ["Use the sample account"] });
  await sita.fillsModal(answers);
  expect(sita.modal).toBeUndefined();
  expect(host.received[1]).toMatchObject({
    chat: chatIn(channel),
    who: asWho(sita),
    body: { kind: "form", formId: "sign-in", values: answers },
  });
  expect([...sita.sees({ in: channel }), ...hari.sees({ in: channel })]).toEqual([]);
});

test("after a sentence there is nothing to open it by: a button does, which nobody else sees", async () => {
  const { sita, hari, channel, ask, opened } = await open();
  await sita.says("@tingting send an otp", { in: channel });
  await ask();
  expect(sita.sees({ in: channel })).toMatchObject([
    { text: signIn.title, buttons: ["Sign in", "Use the sample account"], isPrivate: true },
  ]);
  expect(hari.sees({ in: channel })).toEqual([]);
  await sita.presses("Sign in", { in: channel });
  await opened();
});

test("a press counts as a hand on it, once", async () => {
  const { sita, ask, channel } = await open();
  await sita.types("/tingting help", { in: channel });
  await ask();
  sita.closesModal();
  await ask();
  expect(sita.modal).toBeUndefined();
  expect(sita.sees({ in: channel })).toHaveLength(1);
});

test.each([2_600, 60_000])("%d ms after a command it is too late: the button comes", async (ms) => {
  const { slack, sita, ask, passes, channel } = await open();
  await sita.types("/tingting help", { in: channel });
  passes(ms);
  await ask();
  expect(slack.countOf("views.open")).toBe(0);
  expect(sita.sees({ in: channel })).toHaveLength(1);
});

test.each(["expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id"])(
  "where Slack finds it too late (%s), the button comes as well",
  async (code) => {
    const { slack, sita, ask, channel } = await open();
    await sita.types("/tingting help", { in: channel });
    slack.failNext("views.open", { kind: "refuse", code });
    await ask();
    expect(sita.sees({ in: channel })).toMatchObject([{ buttons: ["Sign in", "Use the sample account"] }]);
  },
);

test("a button of an earlier process still opens its form", async () => {
  const { slack, clock, host, adapter, sita, ask, opened } = await open();
  await ask(sita.direct);
  await adapter.stop();
  const next = openAdapter(slack, clock);
  await next.start(host);
  onTestFinished(() => next.stop());
  await slack.connected();
  await sita.presses("Sign in");
  await opened();
  await sita.fillsModal(answers);
  expect(host.received).toMatchObject([{ body: { kind: "form", formId: "sign-in", values: answers } }]);
});

test("the sample account is one press away, in the invitation and in the modal; then both are over", async () => {
  const { slack, host, sita, ask, channel } = await open();
  await ask();
  await sita.presses("Use the sample account", { in: channel });
  await slack.until(() => sita.sees({ in: channel }).length === 0);
  await sita.types("/tingting help", { in: channel });
  await ask();
  await sita.presses("Use the sample account", { in: channel });
  await slack.until(() => sita.modal?.buttons.length === 0);
  expect(sita.modal?.text).toContain("close this window");
  const taps = host.received.filter(({ body }) => body.kind === "tap");
  expect(taps.map(({ body, chat }) => [body, chat])).toEqual(
    Array.from({ length: 2 }, () => [{ kind: "tap", buttonId: "b-sample" }, chatIn(channel)]),
  );
  expect(new Set(taps.map(({ id }) => id)).size).toBe(2);
});

test("a form with a page of ours is a link, and a press on it is nobody's matter", async () => {
  const { slack, host, sita, ask, channel } = await open();
  await sita.types("/tingting help", { in: channel });
  host.forget();
  await ask(channel, { ...signIn, link: "https://bot.example.com/sign-in/abc" });
  const [message] = sita.messages({ in: channel });
  expect(JSON.stringify(message?.blocks)).toContain('"url":"https://bot.example.com/sign-in/abc"');
  expect((await sita.presses("Sign in", { in: channel })).isTaken).toBe(true);
  expect(host.received).toEqual([]);
  expect(slack.countOf("views.open")).toBe(0);
});

test("where the bot is no member the invitation comes by direct message", async () => {
  const { slack, sita, ask, opened, host } = await open();
  const foreign = slack.foreignChannel(sita);
  await ask(foreign);
  expect(sita.sees()).toMatchObject([{ text: signIn.title, isPrivate: true }]);
  await sita.presses("Sign in");
  await opened();
  await sita.fillsModal(answers);
  expect(host.received[0]?.chat).toEqual(chatIn(foreign));
});

test("fields left empty arrive empty", async () => {
  const { host, sita, ask } = await open();
  await sita.types("/tingting help");
  await ask(sita.direct);
  await sita.fillsModal({ email: "sita@example.com" });
  expect(host.received[1]?.body).toMatchObject({ values: { email: "sita@example.com", password: "" } });
});

test("nothing of the form is logged", async () => {
  const { host, sita, ask } = await open();
  await sita.types("/tingting help");
  await ask(sita.direct);
  host.refuse(1);
  await sita.fillsModal(answers);
  expect(host.logged()).not.toContain(answers.password);
  expect(host.logged()).not.toContain(answers.email);
});
