import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { typedText, unescaped } from "../../../adapters/slack/typed.ts";

describe("what a person typed", () => {
  test.each([
    // As Slack's wire form has it, and as it was typed: docs.slack.dev/messaging/formatting-message-text.
    ["send an otp to 9851023212", "send an otp to 9851023212"],
    ["call <tel:+9779851023212|+977 9851023212>", "call +977 9851023212"],
    ["call <tel:9851023212>", "call 9851023212"],
    ["it is <mailto:sita@example.com|sita@example.com>", "it is sita@example.com"],
    ["see <http://example.com|example.com>", "see example.com"],
    ["see <https://example.com/?a=1&amp;b=2>", "see https://example.com/?a=1&b=2"],
    ["tell <@U0123> and <@U0124|hari>", "tell @U0123 and @hari"],
    ["in <#C0123|general> or <#C0124>", "in #general or #C0124"],
    ["<!here> <!channel> <!subteam^S1|@ops>", "@here @channel @ops"],
    ["<!date^1700000000^{date}|14 November>", "14 November"],
    ["a &lt; b &amp;&amp; c &gt; d", "a < b && c > d"],
    ["&amp;lt; stays", "&lt; stays"],
    ["&lt;!channel&gt; typed out", "<!channel> typed out"],
    ["*bold* _it_ `9851`", "*bold* _it_ `9851`"],
  ])("%s", (wire, typed) => {
    expect(typedText(wire, "U0BOT")).toBe(typed);
  });

  test.each([
    ["<@U0BOT> help", "help"],
    ["<@U0BOT>, send an otp", "send an otp"],
    ["<@U0BOT|tingting>: start 8", "start 8"],
    ["help me <@U0BOT>", "help me"],
    ["hey <@U0BOT> help", "hey help"],
    ["<@U0BOT>", ""],
  ])("addressing the bot is no part of what is said: %s", (wire, typed) => {
    expect(typedText(wire, "U0BOT")).toBe(typed);
  });

  test.prop([fc.string({ unit: "binary" })])("any words come through their wire form unchanged", (words) => {
    const wire = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    expect(typedText(wire, "U0BOT")).toBe(words);
    expect(unescaped(wire)).toBe(words);
  });
});
