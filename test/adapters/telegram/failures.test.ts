import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { TelegramAdapter } from "../../../adapters/telegram/adapter.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { ChatGone, DeliveryUnknown, MessageUneditable, RateLimited, UnusableFile } from "../../../src/errors.ts";
import { createAgents } from "../../../src/server/proxy.ts";
import { createRecordingHost } from "../../support/recording-host.ts";
import { badRequest, forbidden, Refusal, tooManyRequests } from "../../support/telegram/refusal.ts";
import { type Fault, startTelegram } from "../../support/telegram/server.ts";
import { once, reply } from "./reply.ts";
import { openTelegram, whilePassing } from "./stage.ts";

async function open() {
  const stage = await openTelegram();
  onTestFinished(stage.close);
  const sita = stage.telegram.person("Sita");
  const chat = { platform: "telegram", id: String(sita.user.id), kind: "private" } as const;
  const caught = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const post = () => caught(stage.adapter.post(chat, reply("Your code is 4711."), once("m1")));
  return { ...stage, sita, chat, post, caught };
}

const refused = (refusal: Refusal): Fault => ({ kind: "refuse", refusal });

describe("of a post", () => {
  test.each<[string, Fault, unknown]>([
    ["blocked", refused(forbidden("bot was blocked by the user")), ChatGone],
    ["kicked", refused(forbidden("bot was kicked from the supergroup chat")), ChatGone],
    ["the person's account is deleted", refused(forbidden("user is deactivated")), ChatGone],
    ["the chat is deleted", refused(forbidden("the group chat was deleted")), ChatGone],
    ["the chat is unknown", refused(badRequest("chat not found")), ChatGone],
    ["the bot may not write", refused(badRequest("not enough rights to send text messages to the chat")), ChatGone],
    ["the group is closed", refused(badRequest("have no write access to the chat")), ChatGone],
    ["too many", refused(tooManyRequests(245)), RateLimited],
    ["Telegram is ill", refused(new Refusal(500, "Internal Server Error: restart")), DeliveryUnknown],
    ["a gateway's page", { kind: "page", status: 502 }, DeliveryUnknown],
    ["the connection broke before", { kind: "break", worked: false }, DeliveryUnknown],
    ["the connection broke after", { kind: "break", worked: true }, DeliveryUnknown],
    ["the token was revoked", refused(new Refusal(401, "Unauthorized")), RateLimited],
  ])("%s", async (_, fault, expected) => {
    const { telegram, post } = await open();
    telegram.failNext("sendMessage", fault);
    expect(await post()).toBeInstanceOf(expected);
  });

  test("the silence is the one that Telegram asks for", async () => {
    const { telegram, post } = await open();
    telegram.failNext("sendMessage", refused(tooManyRequests(245)));
    expect(await post()).toMatchObject({ retryAfterSeconds: 245 });
  });

  test("any other refusal is a bug, and shows as one", async () => {
    const { telegram, post } = await open();
    telegram.failNext("sendMessage", refused(badRequest("can't parse entities")));
    expect(await post()).toMatchObject({
      name: "CallRefused",
      message: "sendMessage: 400 Bad Request: can't parse entities",
    });
  });

  test("where nobody listens, certainly nothing was taken", async () => {
    const { clock, chat, caught } = await open();
    const apiRoot = "http://127.0.0.1:9";
    const token = "123456:AAEtestTOKENtestTOKENtestTOKENtest_0";
    const adapter = new TelegramAdapter({ token, apiRoot, agent: createAgents({})(apiRoot), lang: "en", clock });
    expect(await caught(adapter.post(chat, reply("Done."), once("m1")))).toBeInstanceOf(RateLimited);
  });
});

test("on a dead line a call is given up; the wait for updates has a time of its own", async () => {
  const clock = createVirtualClock(0);
  const telegram = await startTelegram({ clock });
  const { token, url: apiRoot } = telegram;
  const agent = createAgents({})(apiRoot);
  const adapter = new TelegramAdapter({ token, apiRoot, agent, lang: "en", clock, callTimeoutMs: 50 });
  const host = createRecordingHost({ clock });
  await adapter.start(host);
  await telegram.updates.polled;
  const sita = telegram.person("Sita");
  const chat = { platform: "telegram", id: String(sita.user.id), kind: "private" } as const;
  telegram.failNext("sendMessage", { kind: "hang" });
  const posted = adapter.post(chat, reply("Your code is 4711."), once("m1"));
  await expect(posted).rejects.toBeInstanceOf(DeliveryUnknown);
  await sita.says("help");
  await adapter.stop();
  await telegram.close();
  expect(host.received).toHaveLength(1);
  expect(host.logged()).not.toContain("no connection");
});

describe("of an edit", () => {
  test.each<[string, Fault, unknown]>([
    ["the message is gone", refused(badRequest("message to edit not found")), MessageUneditable],
    ["too old", refused(badRequest("message can't be edited")), MessageUneditable],
    ["unknown to the server", refused(badRequest("MESSAGE_ID_INVALID")), MessageUneditable],
    ["nothing to change", refused(badRequest("message is not modified: specified new message content …")), undefined],
    ["the answer was lost", { kind: "break", worked: true }, DeliveryUnknown],
  ])("%s", async (_, fault, expected) => {
    const { telegram, adapter, clock, chat, caught } = await open();
    const id = await adapter.post(chat, reply("10 %"), once("m1"));
    clock.advanceTo(clock.now() + 1_000);
    telegram.failNext("editMessageText", fault);
    const error = await caught(adapter.edit(chat, id, reply("20 %")));
    if (expected === undefined) expect(error).toBeUndefined();
    else expect(error).toBeInstanceOf(expected);
  });
});

describe("of a file", () => {
  const tooMany = { name: "numbers.xlsx", mime: "application/octet-stream", bytes: new Uint8Array(20_000_001) };

  test("beyond what a bot may download is too large", async () => {
    const { adapter, host, sita } = await open();
    await sita.sends(tooMany);
    const [incoming] = host.received;
    const ref = incoming?.body.kind === "file" ? incoming.body.ref : "";
    await expect(adapter.openFile(ref)).rejects.toMatchObject({ problem: "too-large" });
  });

  test("that is gone, or of another bot, is unreadable", async () => {
    const { adapter } = await open();
    await expect(adapter.openFile("file-99")).rejects.toMatchObject({ problem: "unreadable" });
  });

  test("that is gone between its path and its bytes is unreadable", async () => {
    const { telegram, adapter, host, sita, caught } = await open();
    await sita.sends({ ...tooMany, bytes: new Uint8Array(10) });
    const [incoming] = host.received;
    const ref = incoming?.body.kind === "file" ? incoming.body.ref : "";
    telegram.losesFiles();
    expect(await caught(adapter.openFile(ref))).toBeInstanceOf(UnusableFile);
  });
});

test("no error and no line of the log holds the bot's token or what was said", async () => {
  const { telegram, adapter, host, clock, post, caught } = await open();
  const faults: readonly Fault[] = [
    refused(forbidden("bot was blocked by the user")),
    refused(badRequest("can't parse entities")),
    refused(new Refusal(401, "Unauthorized")),
    { kind: "page", status: 502 },
    { kind: "break", worked: true },
  ];
  const errors: unknown[] = [];
  for (const fault of faults) {
    telegram.failNext("sendMessage", fault);
    errors.push(await post());
    clock.advanceTo(clock.now() + 1_000);
  }
  telegram.failNext("getFile", { kind: "break", worked: true });
  errors.push(await caught(adapter.openFile("file-1")));
  telegram.failNext("getUpdates", { kind: "page", status: 502 });
  await whilePassing(clock, telegram.person("Hari").says("my code is 4711"));
  const all = inspect([errors, host.logged()], { depth: 20, showHidden: true });
  expect(errors.every((error) => error instanceof Error)).toBe(true);
  expect(all).not.toContain(telegram.token.split(":")[1]);
  expect(all).not.toContain("4711");
});
