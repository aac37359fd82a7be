import { describe, expect, onTestFinished, test } from "vitest";
import { MessageUneditable, RateLimited } from "../../../src/errors.ts";
import { confirm, once, reply } from "./reply.ts";
import { openTelegram } from "./stage.ts";

async function open() {
  const stage = await openTelegram();
  onTestFinished(stage.close);
  const { telegram, clock, adapter } = stage;
  const sita = telegram.person("Sita");
  const chat = { platform: "telegram", id: String(sita.user.id), kind: "private" } as const;
  const second = () => clock.advanceTo(clock.now() + 1_000);
  const texts = () => sita.screen().map(({ text }) => text);
  return { telegram, clock, adapter, host: stage.host, sita, chat, second, texts };
}

/** Three messages of Telegram's. */
const long = ["a", "b", "c"].map((letter) => letter.repeat(3_000)).join("\n");
const parts = ["a", "b", "c"].map((letter) => letter.repeat(3_000));

const csv = (name: string, mime = "text/csv") => {
  const bytes = Buffer.from("number\n9841000002\n");
  return { name, mime, bytes: bytes.length, open: async () => bytes };
};

describe("a reply of several messages", () => {
  test("goes on where Telegram asked for silence: nothing is said twice, nothing left out", async () => {
    const { adapter, chat, second, texts } = await open();
    const send = () => adapter.post(chat, reply(long, { buttons: [confirm] }), once("m1"));
    await expect(send()).rejects.toBeInstanceOf(RateLimited);
    second();
    await expect(send()).rejects.toBeInstanceOf(RateLimited);
    second();
    await send();
    expect(texts()).toEqual(parts);
  });

  test("begins anew if its words have changed meanwhile", async () => {
    const { adapter, chat, second, texts } = await open();
    await adapter.post(chat, reply(long), once("m1")).catch(() => {});
    second();
    await adapter.post(chat, reply("Done."), once("m1"));
    expect(texts()).toEqual([parts[0], "Done."]);
  });

  test("that has become shorter meanwhile begins anew: its id leads to its own messages only", async () => {
    const { adapter, chat, sita, second, texts } = await open();
    for (const _ of [1, 2]) {
      await adapter.post(chat, reply(long), once("m1")).catch(() => {});
      second();
    }
    const id = await adapter.post(chat, reply(`${parts[0]}`, { buttons: [confirm] }), once("m1"));
    expect(texts()).toEqual([parts[0], parts[1], parts[0]]);
    second();
    await adapter.edit(chat, id, reply("Done."));
    expect(sita.screen().map(({ text, buttons }) => [text[0], buttons])).toEqual([
      ["a", []],
      ["b", []],
      ["D", []],
    ]);
  });

  test("is repeated whole if an answer of Telegram was lost: it says itself that it is a repeat", async () => {
    const { telegram, adapter, chat, second, texts } = await open();
    const send = (text: string) => adapter.post(chat, reply(text), once("m1")).catch((error: unknown) => error);
    await send(`x\n${long.slice(0, 4_100)}`);
    second();
    telegram.failNext("sendMessage", { kind: "break", worked: true });
    await send(`x\n${long.slice(0, 4_100)}`);
    second();
    await send("(again) x");
    expect(texts().at(-1)).toBe("(again) x");
  });

  test("has its buttons on the last one, and is edited as a whole", async () => {
    const { adapter, chat, sita, second } = await open();
    const send = () => adapter.post(chat, reply(long, { buttons: [confirm] }), once("m1"));
    await send().catch(() => {});
    second();
    await send().catch(() => {});
    second();
    const id = await send();
    expect(sita.screen().map(({ buttons }) => buttons)).toEqual([[], [], ["Confirm"]]);
    await adapter.edit(chat, id, reply(["d".repeat(3_000), "e".repeat(3_000)].join("\n"), { buttons: [confirm] }));
    expect(sita.screen().map(({ text, buttons }) => [text[0], buttons])).toEqual([
      ["d", []],
      ["e", ["Confirm"]],
    ]);
  });

  test("that one message cannot take any more is replaced, and the old one loses its buttons", async () => {
    const { adapter, chat, sita, second } = await open();
    const id = await adapter.post(chat, reply("10 %", { buttons: [confirm] }), once("m1"));
    second();
    await expect(adapter.edit(chat, id, reply(long, { buttons: [confirm] }))).rejects.toBeInstanceOf(MessageUneditable);
    expect(sita.screen()).toMatchObject([{ text: "10 %", buttons: [], files: [] }]);
  });
});

describe("files", () => {
  test("follow their words, whole, in their order", async () => {
    const { adapter, chat, sita, second } = await open();
    const files = [csv("one.csv"), csv("दुई.csv")];
    const send = () => adapter.post(chat, reply("Here they are.", { files }), once("m1"));
    for (const _ of files) {
      await send().catch(() => {});
      second();
    }
    await send();
    expect(sita.screen().map(({ text, files: [file] }) => file?.name ?? text)).toEqual([
      "Here they are.",
      "one.csv",
      "दुई.csv",
    ]);
  });

  test("without words are sent without words", async () => {
    const { adapter, chat, sita } = await open();
    await adapter.post(chat, reply("", { files: [csv("one.csv")] }), once("m1"));
    expect(sita.screen()).toMatchObject([{ text: "", files: [{ name: "one.csv" }] }]);
  });

  test("have names that stay within their header", async () => {
    const { adapter, chat, sita } = await open();
    await adapter.post(chat, reply("", { files: [csv('a"b;c\r\nx-evil: 1\n.csv')] }), once("m1"));
    expect(sita.screen()[0]?.files[0]?.name).toBe("a_b_c__x-evil_ 1_.csv");
  });

  test.each([
    ["audio/mpeg", "sendAudio"],
    ["audio/mp4", "sendAudio"],
    ["image/png", "sendPhoto"],
    ["audio/wav", "sendDocument"],
    ["text/csv", "sendDocument"],
  ])("of %s go by %s", async (mime, method) => {
    const { telegram, adapter, chat } = await open();
    await adapter.post(chat, reply("", { files: [csv("file", mime)] }), once("m1"));
    expect(telegram.calls.map((call) => call.method)).toContain(method);
  });
});

describe("words", () => {
  test("that are none are shown as a sign, so that their buttons can be pressed", async () => {
    const { adapter, chat, sita } = await open();
    await adapter.post(chat, reply(" ", { buttons: [confirm] }), once("m1"));
    expect(sita.screen()).toMatchObject([{ text: "…", buttons: ["Confirm"], files: [] }]);
  });

  test("with an address in them open no preview", async () => {
    const { telegram, adapter, chat, second } = await open();
    const id = await adapter.post(chat, reply("https://bot.example.com/sign-in/abc"), once("m1"));
    second();
    await adapter.edit(chat, id, reply("https://bot.example.com/sign-in/def"));
    expect(telegram.world.previews).toEqual([]);
  });

  test("before the adapter has started wait for it where they need the product", async () => {
    const { telegram, clock } = await open();
    const { openAdapter } = await import("./stage.ts");
    const early = openAdapter(telegram, clock);
    const group = telegram.group("Campaigns");
    const chat = { platform: "telegram", id: String(group.id), kind: "group" } as const;
    const hari = { id: "telegram:4711", name: "Hari", kind: "person" } as const;
    const answer = early.post(chat, reply("4711", { audience: { to: "asker", who: hari } }), once("m1"));
    await expect(answer).rejects.toBeInstanceOf(RateLimited);
  });
});
