import { afterEach, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat.ts";
import { otpResend } from "../../../src/commands/otp/resend.ts";
import { otpSend } from "../../../src/commands/otp/send.ts";
import { cardOf, type Desk, openDesk, questionOf, read, refusalOf } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const number = "9851023212";
const minutes = (count: number) => count * 60_000;
const codes = () => desk.tingting.taken.otps.map((otp) => otp.code);

test("within ten minutes the same code is sent again, by the way it went last", async () => {
  await desk.confirm(otpSend, { number, channel: "voice", message: "Code {otp}" });
  desk.clock.advanceTo(desk.clock.now() + minutes(9));
  const card = cardOf(await desk.plan(otpResend, { number }));
  expect(card.text).toBe(
    "Send the same code to 9851023212 again by phone call?\nMessage: Code {otp}\nCode: the same as before",
  );
  const outcome = await desk.confirm(otpResend, { number });
  expect(read(outcome)).toBe(
    "The same code was sent to 9851023212 again by phone call.\n[Send again] [Send it by SMS]",
  );
  const [first, again] = codes();
  expect(again).toBe(first);
});

test("the other way is one word away, still with the same code", async () => {
  await desk.confirm(otpSend, { number, channel: "text" });
  await desk.confirm(otpResend, { number, channel: "voice" });
  const [first, again] = codes();
  expect(again).toBe(first);
  expect(desk.tingting.taken.otps.map((otp) => otp.channel)).toEqual(["text", "voice"]);
});

test("after ten minutes a new code is sent, and the card says so", async () => {
  await desk.confirm(otpSend, { number, channel: "text" });
  desk.clock.advanceTo(desk.clock.now() + minutes(10));
  const card = cardOf(await desk.plan(otpResend, { number }));
  expect(plainText(card.text)).toContain("I keep no code for 9851023212 any more");
  expect(plainText(card.text)).toContain("Code: a new one");
  const outcome = await desk.confirm(otpResend, { number });
  expect(outcome.text).toBe("A new code was sent to 9851023212 by SMS.");
  const [first, again] = codes();
  expect(again).not.toBe(first);
});

test("a code that runs out while the card is open changes its facts, so a new card is shown", async () => {
  await desk.confirm(otpSend, { number, channel: "text" });
  const before = cardOf(await desk.plan(otpResend, { number })).facts;
  desk.clock.advanceTo(desk.clock.now() + minutes(10));
  expect(cardOf(await desk.plan(otpResend, { number })).facts).not.toEqual(before);
});

test("the code stands neither in the facts nor in the call", async () => {
  await desk.confirm(otpSend, { number, channel: "text", otp: "90817" });
  expect(JSON.stringify(await desk.plan(otpResend, { number }))).not.toContain("90817");
});

test("to a number that never got a code the way is asked for first", async () => {
  expect(questionOf(await desk.plan(otpResend, { number }))).toEqual({ ask: "channel" });
});

test("a number abroad is refused as in a first send", async () => {
  const refusal = refusalOf(await desk.plan(otpResend, { number: "+14155550123", channel: "text" }));
  expect(refusal.text).toContain("numbers in Nepal only");
});
