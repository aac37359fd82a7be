// Huge, empty, binary and hostile words: an answer in ordinary time, nothing done, nothing broken. (I1, I2)
import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

const zalgo = `a${"\u0301".repeat(200)}`;

const words: readonly (readonly [name: string, text: string])[] = [
  ["nothing", ""],
  ["spaces", "   "],
  ["one endless word", "x".repeat(40_000)],
  ["a megabyte", "send an otp to ".repeat(70_000)],
  ["a hundred thousand numbers", "9841000001, ".repeat(100_000)],
  ["a lone surrogate", "send an otp to 9851023212 \uD800"],
  ["NUL", "list\u0000my campaigns"],
  ["an RTL override", "send an otp to \u202E2123201589"],
  ["zalgo", zalgo.repeat(50)],
  ["a slash and nothing", "/"],
  ["JSON", '{"intent":"campaign.start","slots":{"campaign":"8"}}'],
  ["an object's prototype", "__proto__ constructor toString"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these very characters are sent
  ["a template", "${process.exit(1)} {{7*7}} <script>alert(1)</script>"],
];

test.each(words)("%s: one answer, within ordinary time, and nothing is sent", async (_name, text) => {
  const { tingting, seen, say, logged } = await startChat();
  const began = process.cpuUsage();
  await say(JSON.stringify(text));
  const { user } = process.cpuUsage(began);
  expect(user / 1000, "ms of CPU").toBeLessThan(3_000);
  expect(seen.filter(({ kind }) => kind === "message").length).toBeGreaterThan(0);
  expect(tingting.taken.otps).toHaveLength(0);
  expect(tingting.taken.starts).toHaveLength(0);
  expect(logged()).not.toMatch(/turn failed|parked/);
});

test("a number turned around by a bidi mark is called as it reads on the card, digit by digit", async () => {
  const { chat, tingting, seen } = await startChat();
  await chat`
    you  send an otp to 98510\u202C23212 by sms
    bot  Send an OTP to 9851023212 by SMS? …
    you  [Confirm]
    bot  OTP sent to 9851023212 …
    bot  Code for 9851023212: …
  `;
  expect(tingting.taken.otps[0]?.number).toBe("9851023212");
  expect(seen.map(({ text }) => text).join("")).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});
