import { describe, expect, onTestFinished, test } from "vitest";
import { ChatMoved, MessageUneditable } from "../../../src/errors.ts";
import type { TelegramOptions } from "../../support/telegram/server.ts";
import { asWho, confirm, once, onlyFor, reply, signIn } from "./reply.ts";
import { openTelegram } from "./stage.ts";

async function open(options: Partial<TelegramOptions> = {}) {
  const stage = await openTelegram(options);
  onTestFinished(stage.close);
  const { telegram, clock, adapter, host } = stage;
  const group = telegram.group("Campaigns");
  const chat = { platform: "telegram", id: String(group.id), kind: "group" } as const;
  const second = () => clock.advanceTo(clock.now() + 1_000);
  return {
    telegram,
    clock,
    adapter,
    host,
    group,
    chat,
    second,
    sita: telegram.person("Sita"),
    hari: telegram.person("Hari"),
  };
}

describe("what reaches the bot", () => {
  test("with privacy mode on: commands and replies, no sentences and no mentions", async () => {
    const { adapter, host, group, chat, sita } = await open();
    await adapter.post(chat, reply("By SMS or by phone call?"), once("m1"));
    await sita.says("lunch?", { in: group });
    await sita.says("@tingting_bot send an otp", { in: group });
    await sita.says("/otp 9851023212 sms", { in: group });
    await sita.says("by sms", { in: group, replying: true });
    expect(host.received.map(({ body }) => body)).toEqual([
      { kind: "text", text: "/otp 9851023212 sms" },
      { kind: "text", text: "by sms" },
    ]);
  });

  test("with privacy mode off: what is said among people is still not the bot's matter", async () => {
    const { host, group, sita } = await open({ privacyMode: false });
    await sita.says("start campaign 8?", { in: group });
    await sita.says("yes", { in: group });
    await sita.says("@tingting_bot send an otp", { in: group });
    expect(host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "send an otp" }]);
  });

  test("an anonymous administrator, a channel and a bot are told apart from people", async () => {
    const { host, group } = await open();
    await group.anonymousAdminSays("/start 8");
    await group.channelSays("/start 8");
    await group.botSays("/start 8");
    expect(host.received.map(({ who }) => who.kind)).toEqual(["anonymous", "channel", "bot"]);
  });
});

describe("on joining", () => {
  const joined = async (options: Partial<TelegramOptions>, as: "member" | "administrator" = "member") => {
    const stage = await open(options);
    const room = stage.telegram.group("New", { withBot: false });
    await room.addsBot(stage.sita, as);
    await stage.telegram.until(() => room.screen().length > 0);
    return { ...stage, room, said: room.screen().map(({ text }) => text) };
  };

  test("with privacy mode on it says what reaches it and how to change that", async () => {
    const { said } = await joined({ privacyMode: true });
    expect(said).toEqual([expect.stringMatching(/not even those that name @tingting_bot.*\/setprivacy.*add me again/)]);
  });

  test("with privacy mode off it promises to hear its name", async () => {
    const { said } = await joined({ privacyMode: false });
    expect(said).toEqual([expect.stringContaining("messages that name @tingting_bot")]);
  });

  test("as an administrator it hears its name, whatever the mode", async () => {
    const { said } = await joined({ privacyMode: true }, "administrator");
    expect(said).toEqual([expect.stringContaining("messages that name @tingting_bot")]);
  });

  test("it speaks the language of who added it", async () => {
    const { telegram } = await open();
    const room = telegram.group("New", { withBot: false });
    await room.addsBot(telegram.person("Gita", { language: "ne" }));
    await telegram.until(() => room.screen().length > 0);
    expect(room.screen()[0]?.text).toMatch(/^नमस्ते!/);
  });

  test("told twice, it says it once", async () => {
    const { telegram, room } = await joined({});
    await telegram.updates.redeliver();
    expect(room.screen()).toHaveLength(1);
  });
});

describe("topics", () => {
  test("an answer goes where it was asked for", async () => {
    const { adapter, host, group, sita } = await open();
    const topic = group.openTopic();
    await sita.says("/help", { in: group, topic });
    const [incoming] = host.received;
    if (!incoming) throw new Error("nothing came in");
    await adapter.post(incoming.chat, reply("Here is what I can do."), once("m1"));
    expect(group.screen(topic).map(({ text }) => text)).toEqual(["Here is what I can do."]);
  });

  test("where the topic is gone, the answer goes to the main room", async () => {
    const { adapter, group, chat, second } = await open();
    const topic = group.openTopic();
    group.closeTopic(topic);
    second();
    await adapter.post({ ...chat, topic: String(topic) }, reply("Done."), once("m1"));
    expect(group.screen().map(({ text }) => text)).toEqual(["Done."]);
  });
});

describe("a group that becomes a supergroup", () => {
  test("the product is told, and what is sent to the old one says where it went", async () => {
    const { telegram, adapter, host } = await open();
    const old = telegram.group("Old", { type: "group" });
    const chat = { platform: "telegram", id: String(old.id), kind: "group" } as const;
    const next = await old.migrates();
    expect(host.moves).toEqual([{ from: chat, to: String(next.id) }]);
    const error = await adapter.post(chat, reply("Done."), once("m1")).catch((thrown: unknown) => thrown);
    expect(error instanceof ChatMoved && error.to).toBe(String(next.id));
  });

  test("a card that stayed in the old one is made anew in the new one", async () => {
    const { telegram, adapter, clock } = await open();
    const old = telegram.group("Old", { type: "group" });
    const chat = { platform: "telegram", id: String(old.id), kind: "group" } as const;
    const id = await adapter.post(chat, reply("10 %"), once("m1"));
    clock.advanceTo(clock.now() + 1_000);
    const next = await old.migrates({ told: false });
    await expect(adapter.edit(chat, id, reply("20 %"))).rejects.toBeInstanceOf(ChatMoved);
    const moved = adapter.edit({ ...chat, id: String(next.id) }, id, reply("20 %"));
    await expect(moved).rejects.toBeInstanceOf(MessageUneditable);
  });
});

describe("an answer for one person", () => {
  test("lies in their private chat, and is edited there", async () => {
    const { adapter, chat, group, sita, second } = await open();
    const id = await adapter.post(chat, reply("The code is 4711.", onlyFor(sita)), once("m1"));
    second();
    await adapter.edit(chat, id, reply("The code is •••1.", onlyFor(sita)));
    expect(sita.screen().map(({ text }) => text)).toEqual(["The code is •••1."]);
    expect(group.screen()).toEqual([]);
  });

  test("has buttons that belong to the group where it was asked", async () => {
    const { adapter, host, chat, sita } = await open();
    await adapter.post(chat, reply("Really?", { ...onlyFor(sita), buttons: [confirm] }), once("m1"));
    await sita.taps("Confirm");
    expect(host.received).toMatchObject([{ chat, who: { id: asWho(sita).id }, body: { buttonId: "b-confirm" } }]);
  });

  test("to somebody who never pressed Start waits, and the group is told how to get it", async () => {
    const { telegram, adapter, chat, group, second } = await open();
    const gita = telegram.person("Gita", { started: false });
    await adapter.post(chat, reply("The code is 4711.", { ...onlyFor(gita), buttons: [confirm] }), once("m1"));
    await telegram.until(() => group.screen().length > 0);
    expect(gita.screen()).toEqual([]);
    expect(group.screen()).toMatchObject([
      { text: expect.stringMatching(/^Gita, my answer is for you alone/), buttons: ["Open a private chat"], files: [] },
    ]);
    expect(JSON.stringify(group.room.messages)).toContain("https://t.me/tingting_bot?start=here");
    expect(JSON.stringify(group.screen())).not.toContain("4711");
    second();
    await gita.starts("here");
    await telegram.until(() => gita.screen().length > 0);
    expect(gita.screen()).toMatchObject([{ text: "The code is 4711.", buttons: ["Confirm"], files: [] }]);
  });

  test("that waits is handed out once, as it last was, with its files", async () => {
    const { telegram, adapter, chat, second } = await open();
    const gita = telegram.person("Gita", { started: false });
    const bytes = Buffer.from("number\n9841000002\n");
    const files = [{ name: "failed.csv", mime: "text/csv", bytes: bytes.length, open: async () => bytes }];
    const id = await adapter.post(chat, reply("10 %", onlyFor(gita)), once("m1"));
    second();
    await adapter.post(chat, reply("The code is 4711.", onlyFor(gita)), once("m2"));
    second();
    await adapter.edit(chat, id, reply("20 %", { ...onlyFor(gita), files }));
    await gita.starts("here");
    // Telegram takes one message a second: the file and the code come later, by themselves.
    for (const count of [1, 2, 3]) {
      await telegram.until(() => gita.screen().length === count);
      second();
    }
    second();
    await gita.says("help");
    expect(gita.screen().map(({ text, files }) => [text, files.map(({ name }) => name)])).toEqual([
      ["20 %", []],
      ["", ["failed.csv"]],
      ["The code is 4711.", []],
    ]);
    await expect(adapter.edit(chat, id, reply("30 %", onlyFor(gita)))).rejects.toBeInstanceOf(MessageUneditable);
  });

  test("names that would turn the text around are drawn harmlessly", async () => {
    const { telegram, adapter, chat, group } = await open();
    const gita = telegram.person("Gita", { started: false });
    const who = { ...asWho(gita), name: "Gi\u202eta" };
    await adapter.post(chat, reply("4711", { audience: { to: "asker", who } }), once("m1"));
    await telegram.until(() => group.screen().length > 0);
    expect(group.screen()[0]?.text).toMatch(/^Gita, my answer/);
  });

  test("the group is not told again and again", async () => {
    const { telegram, adapter, chat, group, second } = await open();
    const gita = telegram.person("Gita", { started: false });
    for (const key of ["m1", "m2", "m3"]) {
      await adapter.post(chat, reply(key, onlyFor(gita)), once(key));
      second();
    }
    expect(group.screen()).toHaveLength(1);
  });

  test("to somebody anonymous is said in the group: they have no private chat", async () => {
    const { adapter, chat, group } = await open();
    const who = { id: "telegram:1087968824", name: "Campaigns", kind: "anonymous" } as const;
    await adapter.post(chat, reply("Please write as yourself.", { audience: { to: "asker", who } }), once("m1"));
    expect(group.screen().map(({ text }) => text)).toEqual(["Please write as yourself."]);
  });

  test("a form for somebody who never pressed Start is shown once they have", async () => {
    const { telegram, adapter, host, chat, group, second } = await open();
    const gita = telegram.person("Gita", { started: false });
    await adapter.askPrivately(chat, asWho(gita), signIn);
    await telegram.until(() => group.screen().length > 0);
    expect(group.screen()).toMatchObject([{ buttons: ["Open a private chat"] }]);
    second();
    await gita.starts("here");
    await telegram.until(() => gita.screen().length > 0);
    expect(gita.screen()).toMatchObject([{ text: expect.stringContaining("Please write: E-mail") }]);
    await gita.taps("Use the sample account");
    expect(host.received).toMatchObject([{ chat, body: { kind: "tap", buttonId: "b-sample" } }]);
  });

  test("who follows the link with nothing waiting is simply greeted", async () => {
    const { host, sita } = await open();
    await sita.starts("here");
    expect(host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "/start" }]);
  });
});
