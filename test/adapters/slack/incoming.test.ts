import { describe, expect, onTestFinished, test } from "vitest";
import { eventOf } from "../../support/slack/people.ts";
import { BOT, TEAM } from "../../support/slack/world.ts";
import { chatIn, confirm, once, reply } from "./reply.ts";
import { openSlack } from "./stage.ts";

async function open() {
  const stage = await openSlack();
  onTestFinished(stage.close);
  const { slack } = stage;
  const sita = slack.person("Sita");
  const hari = slack.person("Hari");
  return { ...stage, sita, hari, channel: slack.channel(sita, hari) };
}

describe("what reaches the product", () => {
  test("a command, everywhere, with all that follows it", async () => {
    const { host, sita, channel } = await open();
    await sita.types("/tingting otp 9851023212 sms");
    await sita.types("/tingting start A & B", { in: channel });
    await sita.types("/tingting");
    expect(host.received.map(({ body, chat }) => [body, chat])).toEqual([
      [{ kind: "text", text: "/tingting otp 9851023212 sms" }, chatIn(sita.direct)],
      [{ kind: "text", text: "/tingting start A & B" }, chatIn(channel)],
      [{ kind: "text", text: "/tingting" }, chatIn(sita.direct)],
    ]);
  });

  test("in a channel what names the bot, without its name; in private everything", async () => {
    const { host, sita, channel } = await open();
    await sita.says("lunch?", { in: channel });
    await sita.says("@tingting, send an otp", { in: channel });
    await sita.says("send an otp");
    expect(host.received.map(({ body }) => body)).toEqual([
      { kind: "text", text: "send an otp" },
      { kind: "text", text: "send an otp" },
    ]);
  });

  test("only to be named is to be asked what can be done", async () => {
    const { host, sita, channel } = await open();
    await sita.says("@tingting", { in: channel });
    expect(host.received.map(({ body }) => body)).toEqual([{ kind: "text", text: "/tingting" }]);
  });

  test("a thread is a topic of its own, and its answer goes there", async () => {
    const { host, adapter, sita, channel, slack } = await open();
    const { ts } = slack.world.addMessage({
      channel: channel.id,
      thread: undefined,
      from: sita.user.id,
      text: "about the fees",
      blocks: [],
      files: [],
      onlyFor: undefined,
    });
    await sita.says("@tingting help", { in: channel, thread: ts });
    const [incoming] = host.received;
    expect(incoming?.chat).toEqual(chatIn(channel, ts));
    await adapter.post(chatIn(channel, ts), reply("Here.", { buttons: [confirm] }), once("m1"));
    expect(sita.sees({ in: channel })).toMatchObject([{ text: "Here.", thread: ts }]);
    await sita.presses("Confirm", { in: channel });
    expect(host.received[1]).toMatchObject({ chat: chatIn(channel, ts), body: { kind: "tap", buttonId: "b-confirm" } });
  });

  test("several files are several messages; the caption belongs to the first", async () => {
    const { host, sita } = await open();
    const file = (name: string) => ({ name, mime: "text/csv", bytes: Buffer.from(name) });
    await sita.sends([file("a.csv"), file("b.csv")], "call these");
    expect(host.received).toMatchObject([
      { body: { kind: "file", name: "a.csv", caption: "call these" } },
      { body: { kind: "file", name: "b.csv" } },
    ]);
    expect(host.received[1]?.body).not.toHaveProperty("caption");
    expect(new Set(host.received.map(({ id }) => id)).size).toBe(2);
  });

  test("a file that names the bot in a channel", async () => {
    const { host, sita, channel } = await open();
    await sita.sends({ name: "a.csv", mime: "text/csv", bytes: Buffer.from("1") }, "@tingting call these", {
      in: channel,
    });
    expect(host.received).toMatchObject([{ chat: { id: channel.id }, body: { kind: "file", caption: "call these" } }]);
  });

  test("words of somebody else, passed on, are marked; a comment of one's own is one's own", async () => {
    const { host, sita, slack } = await open();
    await sita.forwards("start Dashain offer");
    const shared = [{ is_share: true, text: "start Dashain offer" }];
    const commented = { type: "message", user: sita.user.id, text: "look at this", attachments: shared };
    await slack.deliver(eventOf(slack.world, commented, sita.direct));
    expect(host.received.map(({ forwarded, body }) => [forwarded, body])).toEqual([
      [true, { kind: "text", text: "start Dashain offer" }],
      [false, { kind: "text", text: "look at this" }],
    ]);
  });
});

describe("who speaks", () => {
  test("somebody of another workspace is a guest, by message, command and press", async () => {
    const { slack, host, adapter, sita } = await open();
    const stranger = slack.person("Stranger", "T0ELSEWHERE");
    const shared = slack.channel(sita, stranger);
    await adapter.post(chatIn(shared), reply("Send it?", { buttons: [confirm] }), once("m1"));
    await stranger.says("@tingting start 8", { in: shared });
    await stranger.types("/tingting start 8", { in: shared });
    await stranger.presses("Confirm", { in: shared });
    expect(host.received.map(({ who }) => [who.id, who.kind])).toEqual(
      Array.from({ length: 3 }, () => [`slack:T0ELSEWHERE:${stranger.user.id}`, "guest"]),
    );
  });

  test("so is who comes from a shared channel without a word of where from", async () => {
    const { slack, host, sita, channel } = await open();
    const event = eventOf(slack.world, { type: "app_mention", user: sita.user.id, text: "<@U0BOT> start 8" }, channel);
    await slack.deliver({ ...event, payload: { ...event.payload, is_ext_shared_channel: true } });
    expect(host.received.map(({ who }) => who.kind)).toEqual(["guest"]);
  });

  test("the same person has one identity, whatever they do", async () => {
    const { host, adapter, sita, channel } = await open();
    await adapter.post(chatIn(channel), reply("Send it?", { buttons: [confirm] }), once("m1"));
    await sita.says("help");
    await sita.types("/tingting help", { in: channel });
    await sita.presses("Confirm", { in: channel });
    expect(new Set(host.received.map(({ who }) => who.id))).toEqual(new Set([`slack:${TEAM}:${sita.user.id}`]));
  });

  test("a person's name is known from the second message on, or at once by a command", async () => {
    const { slack, host, sita, hari } = await open();
    await sita.says("help");
    await slack.until(() => slack.countOf("users.info") === 1);
    await sita.says("help");
    await hari.types("/tingting help");
    expect(host.received.map(({ who }) => who.name)).toEqual([sita.user.id, "Sita", "Hari"]);
  });

  test("whoever has no name is asked for once, and called by their id", async () => {
    const { slack, host } = await open();
    const nameless = slack.person("");
    for (let count = 1; count <= 3; count += 1) {
      await nameless.says("help");
      await slack.until(() => slack.countOf("users.info") > 0);
    }
    expect(slack.countOf("users.info")).toBe(1);
    expect(host.received.map(({ who }) => who.name)).toEqual(Array(3).fill(nameless.user.id));
  });

  test.each([
    ["another app", { user: "U0OTHER", bot_id: "B0OTHER" }],
    ["a webhook", { bot_id: "B0OTHER", subtype: "bot_message" }],
    ["the bot itself", { user: BOT.user, bot_id: BOT.id }],
    ["the bot itself, without its mark", { user: BOT.user }],
    ["Slack's own voice", { user: "USLACKBOT" }],
    ["nobody", {}],
  ])("what %s says is nobody's word", async (_, from) => {
    const { slack, host, sita } = await open();
    const ack = await slack.deliver(eventOf(slack.world, { type: "message", text: "start 8", ...from }, sita.direct));
    expect(ack.isTaken).toBe(true);
    expect(host.deliveries).toEqual([]);
  });

  test.each(["channel_join", "channel_topic", "message_deleted", "pinned_item", "huddle_thread"])(
    "a note of kind %s is nobody's word",
    async (subtype) => {
      const { slack, host, sita } = await open();
      const note = { type: "message", subtype, user: sita.user.id, text: "start 8" };
      expect((await slack.deliver(eventOf(slack.world, note, sita.direct))).isTaken).toBe(true);
      expect(host.deliveries).toEqual([]);
    },
  );

  test("a change Slack makes by itself is no edit", async () => {
    const { slack, host, sita } = await open();
    const message = { user: sita.user.id, ts: "1.1", text: "start 8" };
    const change = { type: "message", subtype: "message_changed", message };
    await slack.deliver(eventOf(slack.world, change, sita.direct));
    expect(host.deliveries).toEqual([]);
  });

  test.each([
    [{ type: "message", user: 7, text: [] }],
    [{ type: "message", user: "U1", text: "x", ts: null }],
    [{ type: "message", subtype: "message_changed", message: "x" }],
  ])("a payload of another shape is acknowledged and left: %j", async (inner) => {
    const { slack, host, sita } = await open();
    expect((await slack.deliver(eventOf(slack.world, inner, sita.direct))).isTaken).toBe(true);
    expect(host.deliveries).toEqual([]);
  });
});
