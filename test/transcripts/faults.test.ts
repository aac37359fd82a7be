// Whatever the service does to us, the person is told the truth in a sentence, and nothing is done twice. (D5, D16, D17)
import { describe, expect, test } from "vitest";
import type { FaultRequest } from "../../src/simulator/faults.ts";
import { startChat } from "../support/chat.ts";

const faults: readonly (readonly [name: string, fault: FaultRequest])[] = [
  ["an expired token", { kind: "401" }],
  ["a wish for a second of silence", { kind: "429", retryAfter: "1" }],
  ["a wish for a day of silence", { kind: "429", retryAfter: "86400" }],
  ["a wish for minus five seconds of silence", { kind: "429", retryAfter: "-5" }],
  ["a wish for soon", { kind: "429", retryAfter: "soon" }],
  ["an HTML page of error 500", { kind: "500" }],
  ["a reset before the work", { kind: "reset-before" }],
  ["a reset after the work", { kind: "reset-after" }],
  ["broken JSON", { kind: "broken-json" }],
  ["an answer cut off", { kind: "truncated-body" }],
];

interface Paid {
  readonly name: string;
  readonly operation: FaultRequest["operation"];
  readonly words: string;
  /** What tells that it was done. */
  readonly done: RegExp;
}

const paid: readonly Paid[] = [
  { name: "an OTP", operation: "send-otp", words: "send an otp to 9851023212 by sms", done: /^OTP sent/m },
  { name: "a start", operation: "begin", words: "start campaign 8 saying Namaste", done: /Started “/ },
  { name: "a line", operation: "buy-line", words: "buy 9801000302", done: /is yours|bought/i },
];

describe.each(paid)("$name meets", ({ operation, words, done }) => {
  test.each(faults)("%s: told truly, done at most once", async (_name, fault) => {
    const { tingting, say, seen, logged } = await startChat();
    await say(words);
    tingting.faults.add({ ...fault, operation });
    await say("[Confirm]");
    const { otps, starts, linesBought } = tingting.taken;
    const effects = otps.length + starts.length + linesBought.length;
    const told = seen
      .filter(({ kind }) => kind === "message")
      .map(({ text }) => text)
      .slice(1)
      .join("\n");
    expect(effects).toBeLessThanOrEqual(1);
    expect(told, "a sentence").not.toBe("");
    if (done.test(told)) expect(effects, told).toBe(1);
    if (/not done/.test(told)) expect(effects, told).toBe(0);
    if (effects === 1) expect(told).toMatch(new RegExp(`${done.source}|cannot tell`, "im"));
    expect(logged()).not.toMatch(/turn failed|act failed|look-up failed|parked/);
  });
});

test.each(faults)("a list meets %s: it comes after all, or the reason does", async (_name, fault) => {
  const { tingting, say, seen, logged } = await startChat();
  tingting.faults.add({ ...fault, operation: "list-campaigns" });
  await say("list my campaigns");
  expect(seen.at(-1)?.text).toMatch(/IPO announcement|TingTing/);
  expect(tingting.requestsTo("list-campaigns")).toBeLessThanOrEqual(3);
  expect(logged()).not.toMatch(/turn failed|parked/);
});

test("the service fails at the very first message of practice mode: it is heard, and one tap signs in", async () => {
  const { tingting, say, seen } = await startChat();
  tingting.faults.add({ kind: "500", operation: "login", next: 3 });
  await say("list my campaigns");
  expect(seen.at(-1)?.text).toMatch(/sign in/i);
  tingting.faults.clear();
  await say("[Use the sample account]");
  expect(seen.at(-1)?.text).toContain("IPO announcement");
});
