import { afterEach, beforeEach, expect, test } from "vitest";
import { otpSend } from "../../../src/commands/otp/send.ts";
import { otpVerify } from "../../../src/commands/otp/verify.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.confirm(otpSend, { number: "9851023212", channel: "text", otp: "4821" });
});
afterEach(() => desk.close());

test.each([
  ["the code that was sent", "9851023212", "4821", "Yes, that is the code sent to 9851023212."],
  ["another code", "9851023212", "4822", "No, that is not the code sent to 9851023212.\n[Send again]"],
  ["the beginning of the code", "9851023212", "482", "No, that is not the code sent to 9851023212.\n[Send again]"],
  [
    "a number that got none",
    "9841000001",
    "4821",
    "I keep no code for 9841000001: I check only codes you sent from here in the last 10 minutes. I can send a new one.\n[Send a new one]",
  ],
])("%s", async (_, number, otp, said) => {
  expect(read(await desk.answer(otpVerify, { number, otp }))).toBe(said);
});

test("a code is kept ten minutes, then it can no longer be checked", async () => {
  desk.clock.advanceTo(desk.clock.now() + 10 * 60_000);
  const answer = await desk.answer(otpVerify, { number: "9851023212", otp: "4821" });
  expect(answer.text).toContain("I keep no code for 9851023212");
});

test("no answer repeats the code", async () => {
  for (const otp of ["4821", "4822"]) {
    expect(JSON.stringify(await desk.answer(otpVerify, { number: "9851023212", otp }))).not.toContain(otp);
  }
});
