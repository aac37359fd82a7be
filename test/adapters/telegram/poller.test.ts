import { describe, expect, onTestFinished, test } from "vitest";
import { createVirtualClock } from "../../../src/clock.ts";
import { createRecordingHost } from "../../support/recording-host.ts";
import { badRequest, conflict, Refusal, tooManyRequests } from "../../support/telegram/refusal.ts";
import { type Fault, startTelegram } from "../../support/telegram/server.ts";
import { openAdapter, openTelegram, whilePassing } from "./stage.ts";

async function open() {
  const stage = await openTelegram();
  onTestFinished(stage.close);
  return { ...stage, sita: stage.telegram.person("Sita") };
}

const textsOf = (host: { readonly received: readonly { readonly body: object }[] }) =>
  host.received.map(({ body }) => ("text" in body ? body.text : undefined));

const refused = (refusal: Refusal): Fault => ({ kind: "refuse", refusal });

describe("updates", () => {
  test("are confirmed only once they are durable, and come again until then", async () => {
    const { host, sita, clock } = await open();
    host.refuse(2);
    await whilePassing(clock, sita.says("help"));
    expect(textsOf(host)).toEqual(["help"]);
  });

  test("of one chat are handed over in their order, also after a failure", async () => {
    const { telegram, host, sita, clock } = await open();
    const hari = telegram.person("Hari");
    host.refuse(1);
    const all = ["one", "two", "three"].map((words) => sita.says(words));
    await whilePassing(clock, Promise.all([...all, hari.says("other")]));
    expect(textsOf(host).filter((text) => text !== "other")).toEqual(["one", "two", "three"]);
    expect(textsOf(host)).toContain("other");
  });

  test("that cannot be read hold up nothing", async () => {
    const { telegram, host, sita } = await open();
    await telegram.updates.add({ message: JSON.parse('{"text": "/no chat at all"}') });
    await sita.says("help");
    expect(textsOf(host)).toEqual(["help"]);
    expect(host.logged()).not.toContain("no chat at all");
  });

  test("that came while nobody polled are there at the next start", async () => {
    const { telegram, adapter, host, sita, clock } = await open();
    await adapter.stop();
    const said = sita.says("help");
    const next = openAdapter(telegram, clock);
    await next.start(host);
    await said;
    await next.stop();
    expect(textsOf(host)).toEqual(["help"]);
  });

  test("only of the kinds that are understood are asked for", async () => {
    const { telegram, host } = await open();
    await telegram.updates.add({ poll: JSON.parse("{}") });
    expect(host.deliveries).toEqual([]);
  });
});

describe("trouble", () => {
  test.each<[string, Fault, number]>([
    ["a gateway's page", { kind: "page", status: 502 }, 1],
    ["a broken connection", { kind: "break", worked: false }, 1],
    ["Telegram being ill", refused(new Refusal(500, "Internal Server Error: restart")), 1],
    ["a silence of 35 s", refused(tooManyRequests(35)), 35],
    ["a refused token", refused(new Refusal(401, "Unauthorized")), 60],
    ["another program polling", refused(conflict("terminated by other getUpdates request; …")), 30],
    ["a request that is refused", refused(badRequest("?")), 1],
  ])("%s is waited out, told once, and polling goes on", async (_, fault, seconds) => {
    const { telegram, host, sita, clock } = await open();
    telegram.failNext("getUpdates", fault);
    const began = clock.now();
    await whilePassing(clock, sita.says("one"));
    expect(clock.now() - began).toBeGreaterThanOrEqual(seconds * 1_000);
    await sita.says("two");
    expect(textsOf(host)).toEqual(["one", "two"]);
    expect(
      host
        .logged()
        .split("\n")
        .filter((line) => line.startsWith("telegram:")).length,
    ).toBeLessThanOrEqual(3);
  });

  test("another program that keeps polling is asked less and less often", async () => {
    const { telegram, host, sita, clock } = await open();
    for (let count = 0; count < 5; count += 1) {
      telegram.failNext("getUpdates", refused(conflict("terminated by other getUpdates request; …")));
    }
    await whilePassing(clock, sita.says("one"));
    const times = telegram.calls.filter(({ method, ok }) => method === "getUpdates" && !ok).map(({ at }) => at);
    const gaps = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 1_000));
    expect(gaps.every((gap, index) => index === 0 || gap > (gaps[index - 1] ?? 0))).toBe(true);
    expect(host.logged()).toContain("another program polls for this bot");
  });

  test("a webhook that an earlier program left is taken away", async () => {
    const clock = createVirtualClock(0);
    const telegram = await startTelegram({ clock });
    telegram.setWebhook();
    const host = createRecordingHost({ clock });
    const adapter = openAdapter(telegram, clock);
    await adapter.start(host);
    await telegram.person("Sita").says("help");
    await adapter.stop();
    await telegram.close();
    expect(textsOf(host)).toEqual(["help"]);
  });

  test("a webhook that is set while it polls is taken away too", async () => {
    const { telegram, host, sita, clock } = await open();
    telegram.setWebhook();
    await whilePassing(clock, sita.says("one"));
    await sita.says("two");
    expect(textsOf(host)).toEqual(["one", "two"]);
  });

  test("where Telegram cannot be reached the start does not wait, and it is told", async () => {
    const clock = createVirtualClock(0);
    const telegram = await startTelegram({ clock });
    await telegram.close();
    const host = createRecordingHost({ clock });
    const adapter = openAdapter(telegram, clock);
    await adapter.start(host);
    while (!host.logged().includes("no connection")) await new Promise((resolve) => setImmediate(resolve));
    await adapter.stop();
    expect(host.logged()).not.toContain(telegram.token);
  });
});

describe("a second process", () => {
  test("stands by, saying so, and takes over when the first stops", async () => {
    const { telegram, adapter, host, clock, sita } = await open();
    const second = openAdapter(telegram, clock);
    await second.start(host);
    while (!host.logged().includes("standing by")) await new Promise((resolve) => setImmediate(resolve));
    await sita.says("one");
    const polls = () => telegram.calls.filter(({ method, ok }) => method === "getUpdates" && !ok).length;
    expect(polls()).toBe(0);
    await adapter.stop();
    clock.advanceTo(clock.now() + 5_000);
    await sita.says("two");
    await second.stop();
    expect(textsOf(host)).toEqual(["one", "two"]);
  });

  test("says once that it stands by, however long", async () => {
    const { telegram, host, clock } = await open();
    const second = openAdapter(telegram, clock);
    await second.start(host);
    for (let minute = 0; minute < 10; minute += 1) {
      clock.advanceTo(clock.now() + 60_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await second.stop();
    expect(host.logged().match(/standing by/g)).toHaveLength(1);
  });
});

describe("the menu", () => {
  test("is published for private chats and groups, in both languages and for everybody else", async () => {
    const { telegram } = await open();
    await telegram.until(() => telegram.menus.size === 6);
    expect([...telegram.menus.keys()].toSorted()).toEqual([
      "all_group_chats",
      "all_group_chats en",
      "all_group_chats ne",
      "all_private_chats",
      "all_private_chats en",
      "all_private_chats ne",
    ]);
    expect(telegram.menus.get("all_private_chats")?.[0]).toEqual({
      command: "otp",
      description: "Send a one-time password",
    });
  });

  test("that is not taken keeps nobody from polling", async () => {
    const clock = createVirtualClock(0);
    const telegram = await startTelegram({ clock });
    telegram.failNext("setMyCommands", refused(badRequest("BOT_COMMAND_INVALID")));
    const host = createRecordingHost({ clock });
    const adapter = openAdapter(telegram, clock);
    await adapter.start(host);
    await telegram.person("Sita").says("help");
    await adapter.stop();
    await telegram.close();
    expect(host.logged()).toContain("BOT_COMMAND_INVALID");
  });
});
