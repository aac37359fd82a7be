import { describe, expect, onTestFinished, test } from "vitest";
import { badRequest } from "../../support/telegram/refusal.ts";
import { asWho, signIn } from "./reply.ts";
import { openAdapter, openTelegram, whilePassing } from "./stage.ts";

async function open() {
  const stage = await openTelegram();
  onTestFinished(stage.close);
  const { telegram, clock, adapter, host } = stage;
  const sita = telegram.person("Sita");
  const chat = { platform: "telegram", id: String(sita.user.id), kind: "private" } as const;
  const second = () => clock.advanceTo(clock.now() + 1_000);
  const answer = async (text: string) => {
    second();
    await sita.says(text);
  };
  return { ...stage, telegram, clock, adapter, host, sita, chat, second, answer };
}

const filled = { kind: "form", formId: "sign-in", values: { email: "sita@example.com", password: "kathmandu-2082" } };

describe("a form asked field by field", () => {
  test("gathers the answers, deletes the secret one, and hands them over together", async () => {
    const { adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    expect(host.received).toEqual([]);
    await answer("kathmandu-2082");
    expect(host.received.map(({ body }) => body)).toEqual([filled]);
    expect(sita.own()).toEqual(["sita@example.com"]);
  });

  test("words before it and after it are ordinary ones", async () => {
    const { adapter, host, sita, chat, answer } = await open();
    await answer("hello");
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    await answer("kathmandu-2082");
    await answer("help");
    expect(host.received.map(({ body }) => body.kind)).toEqual(["text", "form", "text"]);
  });

  test("an answer that is delivered again is neither the next field nor a message", async () => {
    const { telegram, adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    await telegram.updates.redeliver();
    await answer("kathmandu-2082");
    await telegram.updates.redeliver((updates) => updates.toReversed());
    expect(host.received.map(({ body }) => body)).toEqual([filled]);
  });

  test("goes on after a restart", async () => {
    const { telegram, clock, adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    await adapter.stop();
    const next = openAdapter(telegram, clock);
    await next.start(host);
    await answer("kathmandu-2082");
    await next.stop();
    expect(host.received.map(({ body }) => body)).toEqual([filled]);
  });

  test("whose answers the product could not keep at first is handed over with the next delivery", async () => {
    const { telegram, clock, adapter, host, sita, chat, answer, second } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    host.refuse(1);
    second();
    const said = sita.says("kathmandu-2082");
    await telegram.until(() => sita.own().length === 1);
    await whilePassing(clock, said);
    expect(host.received.map(({ body }) => body)).toEqual([filled]);
  });

  test("/cancel ends it, and nothing is handed over", async () => {
    const { adapter, host, sita, chat, answer, second } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    second();
    await answer("/cancel");
    expect(sita.screen().at(-1)?.text).toBe("All right, I ask no further. Nothing of what you wrote was kept.");
    await answer("kathmandu");
    expect(host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "kathmandu" }]);
  });

  test("another command ends it and is carried out", async () => {
    const { adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("/help");
    await answer("hello");
    expect(host.received.map(({ body }) => body)).toEqual([
      { kind: "text", text: "/help" },
      { kind: "text", text: "hello" },
    ]);
  });

  test("a tap ends it", async () => {
    const { adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await sita.taps("Use the sample account");
    await answer("hello");
    expect(host.received.map(({ body }) => body.kind)).toEqual(["tap", "text"]);
  });

  test("of a group is asked in private and answered for the group", async () => {
    const { telegram, adapter, host, sita, answer } = await open();
    const group = telegram.group("Campaigns");
    const chat = { platform: "telegram", id: String(group.id), kind: "group" } as const;
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    await answer("kathmandu-2082");
    expect(host.received).toMatchObject([{ chat, body: filled }]);
    expect(group.screen()).toEqual([]);
  });

  test("waits when Telegram asks for silence, and is shown then", async () => {
    const { telegram, clock, adapter, sita, chat } = await open();
    telegram.flood.silence(sita.user.id, 35);
    await adapter.askPrivately(chat, asWho(sita), signIn);
    expect(sita.screen()).toEqual([]);
    clock.advanceTo(clock.now() + 35_000);
    await telegram.until(() => sita.screen().length === 1);
    expect(telegram.flood.offences).toEqual([]);
  });

  test("asks the person to delete a secret that it could not delete", async () => {
    const { telegram, adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    telegram.failNext("deleteMessage", { kind: "refuse", refusal: badRequest("message can't be deleted") });
    await answer("kathmandu-2082");
    expect(host.received).toMatchObject([{ body: filled }]);
    expect(sita.screen().at(-1)?.text).toMatch(/^I could not delete your message\. Please delete it yourself/);
  });

  test("speaks the form's own language", async () => {
    const { adapter, sita, chat } = await open();
    await adapter.askPrivately(chat, asWho(sita), { ...signIn, title: "साइन इन गर्नुहोस्" });
    expect(sita.screen()[0]?.text).toContain("कृपया लेख्नुहोस्: E-mail");
  });

  test("nothing that was typed into it is logged", async () => {
    const { adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), signIn);
    await answer("sita@example.com");
    await answer("kathmandu-2082");
    expect(host.logged()).not.toMatch(/kathmandu-2082|sita@example/);
  });
});

describe("a form with a link", () => {
  const linked = { ...signIn, link: "https://bot.example.com/sign-in/abc" };

  test("is only the link: nothing is asked, and what is said is ordinary", async () => {
    const { adapter, host, sita, chat, answer } = await open();
    await adapter.askPrivately(chat, asWho(sita), linked);
    expect(sita.screen()).toMatchObject([
      { text: signIn.title, buttons: ["Sign in", "Use the sample account"], files: [] },
    ]);
    await answer("help");
    expect(host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "help" }]);
  });
});
