// What goes out to Slack: once, in pace, to the right place, whatever Slack answers.
import { describe, expect, onTestFinished, test } from "vitest";
import { ChatGone, DeliveryUnknown, MessageUneditable, RateLimited } from "../../../src/errors.ts";
import { chatIn, confirm, once, onlyFor, reply } from "./reply.ts";
import { openSlack } from "./stage.ts";

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
    chat: chatIn(channel),
    passes: (ms: number) => clock.advanceTo(clock.now() + ms),
    fails: (work: Promise<unknown>) =>
      work.then(
        () => undefined,
        (error: unknown) => error,
      ),
    post: (text: string, key = "m1", chat = chatIn(channel)) => adapter.post(chat, reply(text), once(key)),
  };
}

describe("refusals", () => {
  test.each([
    ["channel_not_found", ChatGone],
    ["not_in_channel", ChatGone],
    ["is_archived", ChatGone],
    ["account_inactive", ChatGone],
    ["restricted_action", ChatGone],
    ["invalid_auth", RateLimited],
    ["token_revoked", RateLimited],
    ["missing_scope", RateLimited],
    ["ratelimited", RateLimited],
    ["internal_error", DeliveryUnknown],
    ["service_unavailable", DeliveryUnknown],
    ["fatal_error", DeliveryUnknown],
  ])("%s", async (code, kind) => {
    const { slack, post, fails } = await open();
    slack.failNext("chat.postMessage", { kind: "refuse", code });
    expect(await fails(post("Done."))).toBeInstanceOf(kind);
  });

  test.each(["message_not_found", "cant_update_message", "edit_window_closed"])("%s, of an edit", async (code) => {
    const { slack, adapter, chat, post, fails } = await open();
    const id = await post("10 %");
    slack.failNext("chat.update", { kind: "refuse", code });
    expect(await fails(adapter.edit(chat, id, reply("20 %")))).toBeInstanceOf(MessageUneditable);
  });

  test("a token that is no good any more is told to the log, with no word of it", async () => {
    const { slack, post, fails, host } = await open();
    slack.failNext("chat.postMessage", { kind: "refuse", code: "token_revoked" });
    await fails(post("Done."));
    expect(host.logged()).toContain("token_revoked");
    expect(host.logged()).not.toContain("xoxb");
  });

  test("a refusal that no waiting heals is a fault of ours", async () => {
    const { slack, post, fails } = await open();
    slack.failNext("chat.postMessage", { kind: "refuse", code: "invalid_arguments" });
    const error = await fails(post("Done."));
    for (const kind of [ChatGone, RateLimited, DeliveryUnknown, MessageUneditable])
      expect(error).not.toBeInstanceOf(kind);
    expect(error).toHaveProperty("reason", "invalid_arguments");
  });

  test.each([
    [{ kind: "break", worked: true }],
    [{ kind: "break", worked: false }],
    [{ kind: "answer", status: 500, body: "<h1>Server Error</h1>" }],
    [{ kind: "answer", status: 200, body: "<html>maintenance</html>" }],
    [{ kind: "answer", status: 200, body: "null" }],
    [{ kind: "answer", status: 200, body: '{"ok":' }],
    [{ kind: "answer", status: 302, body: "" }],
  ] as const)("a lost answer is one try, and may have arrived: %j", async (fault) => {
    const { slack, post, fails } = await open();
    slack.failNext("chat.postMessage", fault);
    expect(await fails(post("Done."))).toBeInstanceOf(DeliveryUnknown);
    expect(slack.countOf("chat.postMessage")).toBe(1);
  });
});

describe("silence", () => {
  test("nothing is called before the time Slack gave is over; other channels go on", async () => {
    const { slack, post, passes, fails, sita } = await open();
    slack.failNext("chat.postMessage", { kind: "wait", seconds: 35 });
    expect(await fails(post("one"))).toMatchObject({ retryAfterSeconds: 35 });
    passes(10_000);
    expect(await fails(post("one"))).toMatchObject({ retryAfterSeconds: 25 });
    await post("elsewhere", "m2", chatIn(sita.direct));
    passes(25_000);
    await post("one");
    expect(slack.offences).toEqual([]);
    expect(slack.countOf("chat.postMessage")).toBe(3);
  });

  test("of edits it holds for the whole workspace: Slack counts them together", async () => {
    const { slack, adapter, chat, sita, post, passes, fails } = await open();
    const one = await post("10 %", "m1");
    const other = await post("10 %", "m2", chatIn(sita.direct));
    slack.failNext("chat.update", { kind: "wait", seconds: 20 });
    await fails(adapter.edit(chat, one, reply("20 %")));
    expect(await fails(adapter.edit(chatIn(sita.direct), other, reply("20 %")))).toMatchObject({
      retryAfterSeconds: 20,
    });
    await post("an answer is no edit", "m3");
    passes(20_000);
    await adapter.edit(chatIn(sita.direct), other, reply("20 %"));
    expect(slack.offences).toEqual([]);
  });

  test("a wait without a length is one of half a minute", async () => {
    const { slack, post, fails } = await open();
    slack.failNext("chat.postMessage", { kind: "wait", seconds: undefined });
    expect(await fails(post("one"))).toMatchObject({ retryAfterSeconds: 30 });
    expect(slack.countOf("chat.postMessage")).toBe(1);
  });
});

describe("a reply of several parts", () => {
  const long = `${"word ".repeat(1_500)}end`;
  const file = (name: string) => {
    const bytes = Buffer.from(name);
    return { name, mime: "text/csv", bytes: bytes.length, open: async () => bytes };
  };

  test.each([
    { kind: "wait", seconds: 5 },
    { kind: "break", worked: false },
  ] as const)("broken off by %j, it goes on where it stopped", async (fault) => {
    const { slack, adapter, chat, passes, fails, sita, channel } = await open();
    const whole = reply(long, { files: [file("a.csv"), file("b.csv")] });
    let tries = 0;
    for (const method of ["chat.postMessage", "files.getUploadURLExternal", "files.completeUploadExternal"]) {
      slack.failNext(method, fault);
      tries += 1;
      expect(await fails(adapter.post(chat, whole, once("m1")))).toBeInstanceOf(Error);
      passes(60_000);
    }
    await adapter.post(chat, whole, once("m1"));
    expect(tries).toBe(3);
    const seen = sita.sees({ in: channel });
    expect(seen.map(({ text }) => text).join("")).toBe(long);
    expect(seen.flatMap(({ files }) => files.map(({ name }) => name))).toEqual(["a.csv", "b.csv"]);
  });

  test("an edit that has become shorter takes the rest away; one that has become longer keeps its buttons", async () => {
    const { adapter, chat, sita, channel } = await open();
    const card = (text: string) => reply(text, { buttons: [confirm], card: true });
    const id = await adapter.post(chat, card(long), once("m1"));
    await adapter.edit(chat, id, card("short"));
    await adapter.edit(chat, id, card("short"));
    expect(sita.sees({ in: channel }).map(({ text, buttons }) => [text, buttons])).toEqual([["short", ["Confirm"]]]);
    const short = await adapter.post(chat, card("short"), once("m2"));
    await adapter.edit(chat, short, card(long));
    const last = sita.sees({ in: channel }).at(-1);
    expect(last?.buttons).toEqual(["Confirm"]);
    expect(long.startsWith(last?.text ?? "?")).toBe(true);
  });
});

describe("for one person alone", () => {
  test("in a channel nobody else sees it, and it cannot be edited", async () => {
    const { adapter, chat, sita, hari, channel, fails } = await open();
    const id = await adapter.post(chat, reply("The code is 4711.", onlyFor(sita)), once("m1"));
    expect(sita.sees({ in: channel })).toMatchObject([{ text: "The code is 4711.", isPrivate: true }]);
    expect(hari.sees({ in: channel })).toEqual([]);
    expect(await fails(adapter.edit(chat, id, reply("Later.", onlyFor(sita))))).toBeInstanceOf(MessageUneditable);
  });

  test("its files come by direct message", async () => {
    const { adapter, chat, sita, hari, channel } = await open();
    const bytes = Buffer.from("9841000002");
    const file = { name: "failed.csv", mime: "text/csv", bytes: bytes.length, open: async () => bytes };
    await adapter.post(chat, reply("Here.", { ...onlyFor(sita), files: [file] }), once("m1"));
    expect(sita.sees().flatMap(({ files }) => files)).toEqual([{ name: "failed.csv", bytes }]);
    expect([...hari.sees({ in: channel }), ...hari.sees()]).toEqual([]);
  });

  test("in private it is an ordinary message", async () => {
    const { adapter, sita } = await open();
    const chat = chatIn(sita.direct);
    const id = await adapter.post(chat, reply("The code is 4711.", onlyFor(sita)), once("m1"));
    await adapter.edit(chat, id, reply("Gone.", onlyFor(sita)));
    expect(sita.sees()).toMatchObject([{ text: "Gone.", isPrivate: false }]);
  });
});

test("where the blocks are refused, the words are posted without them", async () => {
  const { slack, adapter, chat, sita, channel } = await open();
  slack.failNext("chat.postMessage", { kind: "refuse", code: "invalid_blocks" });
  const id = await adapter.post(chat, reply("Send <it>?", { buttons: [confirm] }), once("m1"));
  expect(sita.sees({ in: channel })).toMatchObject([{ text: "Send <it>?", buttons: [] }]);
  slack.failNext("chat.update", { kind: "refuse", code: "invalid_blocks" });
  await adapter.edit(chat, id, reply("Sent & done."));
  expect(sita.sees({ in: channel })).toMatchObject([{ text: "Sent & done." }]);
});

test("a command given where the bot may not write is told so, once", async () => {
  const { slack, host, adapter, sita, fails } = await open();
  const foreign = slack.foreignChannel(sita);
  await sita.types("/tingting help", { in: foreign });
  const [incoming] = host.received;
  if (!incoming) throw new Error("nothing came in");
  for (const key of ["m1", "m2"])
    expect(await fails(adapter.post(incoming.chat, reply("Here."), once(key)))).toBeInstanceOf(ChatGone);
  expect(sita.sees({ in: foreign })).toMatchObject([{ text: expect.stringContaining("/invite"), isPrivate: true }]);
});
