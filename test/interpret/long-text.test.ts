// Long texts: read in full up to the longest message of any chat, in a time that grows with their length and no faster.
import { describe, expect, test } from "vitest";
import { createInterpreter } from "../../src/interpret/index.ts";
import { contextOf } from "./context.ts";

const interpreter = createInterpreter();
const read = (text: string) => interpreter.interpret(text, contextOf()).frame;
const longest = 40_000;

function filled(words: string, length: number): string {
  return words.repeat(Math.ceil(length / words.length)).slice(0, length);
}

describe("a long text of the person's own is handed on letter by letter", () => {
  const message = `${filled("नमस्कार {tags_name}, your code is {otp}. Don't share it!\n", 9_000)}end`;

  test.each([
    [
      "a quoted one",
      `send an otp to 9851023212 by sms saying "${message}"`,
      "otp.send",
      { number: "9851023212", channel: "text" },
    ],
    [
      "one of a start",
      `start campaign 8 tomorrow at 5pm saying "${message}"`,
      "campaign.start",
      { schedule: "2026-11-25T17:00" },
    ],
    ["one in Nepali", `अभियान ८ “${message}” भनेर सुरु गर`, "campaign.start", { campaign: "8" }],
    ["the end of a slash command", `/campaign start 8 say ${message}`, "campaign.start", { campaign: "8" }],
    ["one that is kept", `save this message as welcome: "${message}"`, "message.save", { name: "welcome" }],
  ])("%s", (_name, text, intent, slots) => {
    expect(read(text)).toMatchObject({ intent, slots: { ...slots, message } });
  });

  test("up to what a chat can carry, and no further", () => {
    const order = (length: number) => {
      const [before, after] = ['start campaign 8 saying "', '"'];
      return `${before}${"x".repeat(length - before.length - after.length)}${after}`;
    };
    expect(read(order(longest)).intent).toBe("campaign.start");
    expect(read(order(longest + 1))).toEqual({ intent: "unknown", slots: {} });
  });
});

test("a list of two thousand numbers is one list", () => {
  const numbers = Array.from({ length: 2_000 }, (_, at) => `98410${String(at).padStart(5, "0")}`);
  expect(read(`add these to campaign 8:\n${numbers.join("\n")}`).slots).toEqual({ campaign: "8", numbers });
});

test("a novel is no request, whatever it speaks of", () => {
  expect(read(filled("they start campaign 8 and stop campaign 9 and call 9851023212 again ", longest))).toEqual({
    intent: "unknown",
    slots: {},
  });
});

describe("four times the length takes about four times the time", () => {
  const kinds: readonly (readonly [string, (length: number) => string])[] = [
    ["words", (length) => filled("start campaign eight and the others too ", length)],
    ["Devanagari", (length) => filled("अभियान सुरु गर भोलि ", length)],
    ["one word", (length) => "x".repeat(length)],
    ["one number", (length) => "9".repeat(length)],
    ["a quoted message", (length) => `start campaign 8 saying "${filled("code {otp} ho ", length)}"`],
    ["an unquoted one", (length) => `send otp to 9851023212 by sms saying ${filled("code {otp} ho ", length)}`],
    ["numbers", (length) => `add to campaign 8: ${filled("9841000001, 9841000002\n", length)}`],
    ["pluses", (length) => filled("+1 ", length)],
    ["days", (length) => filled("2026-11-30 5pm friday ", length)],
    ["marks", (length) => filled("?!., ", length)],
    ["quotation marks that never close", (length) => filled("\"“‘'«` ", length)],
    ["a slash command", (length) => `/contact add 8 9841000001 ${filled("name Sita, ", length)}`],
  ];
  const bestOf = (text: string) =>
    Math.min(
      ...Array.from({ length: 5 }, () => {
        const began = performance.now();
        read(text);
        return performance.now() - began;
      }),
    );
  // A quadratic reader would take sixteen times the time; less than a millisecond cannot be compared.
  test.each(kinds)("%s", (_name, make) => {
    const [short, long] = [bestOf(make(10_000)), bestOf(make(39_000))];
    expect(long / Math.max(short, 1)).toBeLessThan(9);
  });
});
