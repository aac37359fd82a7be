import type { Message, Update, UserFromGetMe } from "grammy/types";
import { describe, expect, test } from "vitest";
import { wordsForBot } from "../../../adapters/telegram/addressed.ts";
import { readUpdate } from "../../../adapters/telegram/updates.ts";
import { createVirtualClock } from "../../../src/clock.ts";
import { createWorld, entitiesIn } from "../../support/telegram/world.ts";

const { bot: me } = createWorld({
  clock: createVirtualClock(0),
  username: "tingting_bot",
  botId: 7,
  privacyMode: false,
});
const sita = { id: 42, is_bot: false, first_name: "Sita", last_name: "Rai" };
const group = { id: -1001, type: "supergroup", title: "Campaigns" } as const;
const home = { id: 42, type: "private", first_name: "Sita" } as const;

const message = (content: Partial<Message>, chat: Message["chat"] = home): Message => ({
  message_id: 5,
  date: 1,
  from: sita,
  ...(content.text === undefined ? {} : { entities: entitiesIn(content.text) }),
  ...content,
  chat,
});

function read(content: Partial<Message>, chat: typeof home | typeof group = home) {
  const update: Update = { update_id: 1, message: { ...message(content, chat), chat, from: content.from ?? sita } };
  return readUpdate(update, me);
}

function incoming(content: Partial<Message>, chat: typeof home | typeof group = home) {
  const heard = read(content, chat);
  return heard.kind === "said" ? heard.incoming : undefined;
}

describe("who speaks", () => {
  const anonymous = { id: 1087968824, is_bot: true, first_name: "Group" };
  const channelBot = { id: 136817688, is_bot: true, first_name: "Channel" };
  const news = { id: -1002, type: "channel", title: "News" } as const;

  test.each<[string, Partial<Message>, string, string]>([
    ["a person", {}, "person", "telegram:42"],
    ["an administrator who is anonymous", { from: anonymous, sender_chat: group }, "anonymous", "telegram:1087968824"],
    [
      "an administrator who is anonymous, told by the sender alone",
      { sender_chat: group },
      "anonymous",
      "telegram:1087968824",
    ],
    ["a person who posts as a channel", { from: channelBot, sender_chat: news }, "channel", "telegram:-1002"],
    ["another bot", { from: { id: 9, is_bot: true, first_name: "Other" } }, "bot", "telegram:9"],
  ])("%s", (_, content, kind, id) => {
    expect(incoming({ ...content, text: "/start 8" }, group)?.who).toMatchObject({ kind, id });
  });

  test("has the whole name", () => {
    expect(incoming({ text: "help" })?.who.name).toBe("Sita Rai");
  });

  test("is never the bot itself", () => {
    expect(read({ text: "/help", from: me }, group).kind).toBe("nothing");
  });
});

describe("in a group", () => {
  test.each<[string, string | undefined]>([
    ["/help", "/help"],
    ["/otp@tingting_bot 9851023212 sms", "/otp 9851023212 sms"],
    ["/otp@TingTing_Bot 9851023212 sms", "/otp 9851023212 sms"],
    ["/otp@other_bot 9851023212 sms", undefined],
    ["@tingting_bot send an otp", "send an otp"],
    ["@tingting_bot, send an otp", "send an otp"],
    ["send an otp, @tingting_bot", "send an otp,"],
    ["please @Tingting_Bot send an otp", "please send an otp"],
    ["नमस्ते @tingting_bot 9851023212 मा OTP पठाऊ", "नमस्ते 9851023212 मा OTP पठाऊ"],
    ["@tingting_bot @tingting_bot help", "help"],
    ["write to me@tingting_bot.example", undefined],
    ["@tingting_bot2 help", undefined],
    ["shall we start 8?", undefined],
    ["yes", undefined],
  ])("%j is for the bot as %j", (text, words) => {
    expect(wordsForBot(message({ text }, group), me)).toBe(words);
  });

  const reply = (to: Partial<Message>): Partial<Message> => ({
    text: "by sms",
    reply_to_message: JSON.parse(JSON.stringify(message(to, group))),
  });

  test("a reply to the bot is for the bot, one to somebody else is not", () => {
    expect(incoming(reply({ from: me, text: "By SMS or by phone call?" }), group)?.body).toEqual({
      kind: "text",
      text: "by sms",
    });
    expect(incoming(reply({ text: "how?" }), group)).toBeUndefined();
  });

  test("words in a topic that the bot opened are no reply to it", () => {
    const opening = { from: me, forum_topic_created: { name: "Campaigns", icon_color: 0 as const } };
    expect(incoming(reply(opening), group)).toBeUndefined();
  });

  test("a topic is told, a chain of replies is none", () => {
    expect(incoming({ text: "/help", message_thread_id: 7, is_topic_message: true }, group)?.chat.topic).toBe("7");
    expect(incoming({ text: "/help", message_thread_id: 7 }, group)?.chat.topic).toBeUndefined();
  });

  test("a file counts with its caption", () => {
    const document = { file_id: "f", file_unique_id: "u" };
    const captioned = (caption: string) =>
      incoming({ document, caption, caption_entities: entitiesIn(caption) }, group)?.body;
    expect(captioned("@tingting_bot call these")).toMatchObject({ kind: "file", caption: "call these" });
    expect(captioned("look at this")).toBeUndefined();
  });
});

describe("what is said", () => {
  const file = { file_id: "id", file_unique_id: "u", file_size: 12 };

  test.each<[string, Partial<Message>, object]>([
    [
      "a document",
      { document: { ...file, file_name: "a.csv", mime_type: "text/csv" } },
      { name: "a.csv", mime: "text/csv" },
    ],
    ["a voice note", { voice: { ...file, duration: 1 } }, { name: "voice.ogg", mime: "audio/ogg" }],
    [
      "music",
      { audio: { ...file, duration: 1, file_name: "jingle.m4a", mime_type: "audio/mp4" } },
      { name: "jingle.m4a", mime: "audio/mp4" },
    ],
    ["a video", { video: { ...file, width: 1, height: 1, duration: 1 } }, { name: "video.mp4", mime: "video/mp4" }],
    [
      "a photo",
      {
        photo: [
          { ...file, file_id: "small", width: 1, height: 1 },
          { ...file, width: 9, height: 9 },
        ],
      },
      { name: "photo.jpg", mime: "image/jpeg" },
    ],
  ])("%s is a file", (_, content, expected) => {
    expect(incoming(content)?.body).toMatchObject({ kind: "file", bytes: 12, ref: "id", ...expected });
  });

  test("a shared contact is its number, a sticker its emoji", () => {
    expect(incoming({ contact: { phone_number: "9851023212", first_name: "Gita" } })?.body).toEqual({
      kind: "text",
      text: "9851023212",
    });
    const sticker = JSON.parse('{"file_id":"s","file_unique_id":"s","emoji":"👍"}');
    expect(incoming({ sticker })?.body).toEqual({ kind: "text", text: "👍" });
  });

  test("a service message says nothing", () => {
    expect(read({ new_chat_title: "New" }, group).kind).toBe("nothing");
    expect(read({ pinned_message: JSON.parse(JSON.stringify(message({ text: "/help" }))) }, group).kind).toBe(
      "nothing",
    );
  });

  test.each<[string, Partial<Message>]>([
    ["a person", { forward_origin: { type: "user", sender_user: sita, date: 1 } }],
    ["a channel, by itself", { is_automatic_forward: true }],
    ["another bot, by way of it", { via_bot: { id: 9, is_bot: true, first_name: "Other" } }],
  ])("words that come from %s are forwarded ones", (_, content) => {
    expect(incoming({ text: "start 8", ...content })?.forwarded).toBe(true);
  });

  test("in a private chat everything is for the bot, its own name in a command is dropped", () => {
    expect(incoming({ text: "@tingting_bot hello" })?.body).toEqual({ kind: "text", text: "@tingting_bot hello" });
    expect(incoming({ text: "/help@tingting_bot" })?.body).toEqual({ kind: "text", text: "/help" });
    expect(incoming({ text: "/help@other_bot" })).toBeUndefined();
  });
});

describe("other updates", () => {
  const asUpdate = (content: Omit<Update, "update_id">): Update => ({ update_id: 1, ...content });
  const seenBy = (bot: UserFromGetMe, content: Omit<Update, "update_id">) => readUpdate(asUpdate(content), bot);

  test("a tap on a message that is out of reach still tells its chat", () => {
    const gone = { chat: group, message_id: 5, date: 0 as const };
    const heard = seenBy(me, {
      callback_query: { id: "q", from: sita, message: gone, chat_instance: "c", data: "b-1" },
    });
    expect(heard).toMatchObject({
      kind: "tapped",
      queryId: "q",
      incoming: { chat: { id: "-1001" }, body: { buttonId: "b-1" } },
    });
  });

  test("a tap without data or without a message is nothing", () => {
    expect(seenBy(me, { callback_query: { id: "q", from: sita, chat_instance: "c", data: "b-1" } }).kind).toBe(
      "nothing",
    );
    const there = message({ text: "?" }, group);
    expect(seenBy(me, { callback_query: { id: "q", from: sita, message: there, chat_instance: "c" } }).kind).toBe(
      "nothing",
    );
  });

  test("a group that became a supergroup moved", () => {
    const old = { id: -5, type: "group", title: "Campaigns" } as const;
    const moved = { ...message({ migrate_to_chat_id: -1001 }, old), chat: old, from: sita };
    expect(seenBy(me, { message: moved })).toEqual({
      kind: "moved",
      from: { platform: "telegram", id: "-5", kind: "group" },
      to: "-1001",
    });
  });

  test("kinds that were not asked for are nothing", () => {
    expect(seenBy(me, { poll: JSON.parse("{}") }).kind).toBe("nothing");
  });
});
