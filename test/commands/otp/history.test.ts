import { afterEach, beforeEach, expect, test } from "vitest";
import { otpHistory } from "../../../src/commands/otp/history.ts";
import { otpSend } from "../../../src/commands/otp/send.ts";
import { type Desk, openDesk, read } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test("what was sent is listed, newest first, without codes", async () => {
  await desk.confirm(otpSend, { number: "9851023212", channel: "text", otp: "90817" });
  desk.clock.advanceTo(desk.clock.now() + 60_000);
  await desk.confirm(otpSend, { number: "9841000001", channel: "voice" });
  const answer = read(await desk.answer(otpHistory));
  expect(answer).toBe(
    [
      "OTPs you sent from here, newest first (2):",
      "• 24 Nov 10:01  9841000001  by phone call  sent",
      "• 24 Nov 10:00  9851023212  by SMS  sent",
    ].join("\n"),
  );
});

test("a number narrows the list to its own", async () => {
  await desk.confirm(otpSend, { number: "9851023212", channel: "text" });
  await desk.confirm(otpSend, { number: "9841000001", channel: "text" });
  const answer = read(await desk.answer(otpHistory, { number: "9841000001" }));
  expect(answer).toContain("newest first (1)");
  expect(answer).not.toContain("9851023212");
});

test("ten are shown, the rest are counted", async () => {
  const one = { number: "9851023212", channel: "text" as const, sentAt: desk.clock.now(), outcome: "sent" as const };
  desk.fake.sent.push(...Array.from({ length: 13 }, () => one));
  const lines = read(await desk.answer(otpHistory)).split("\n");
  expect(lines).toHaveLength(12);
  expect(lines.at(-1)).toBe("… and 3 more. Name a number to see only its own.");
});

test("in a group numbers are shortened", async () => {
  const group = await openDesk({ group: true });
  await group.confirm(otpSend, { number: "9851023212", channel: "text" });
  expect(read(await group.answer(otpHistory))).toContain("•••212");
  await group.close();
});

test.each([
  [{}, "You have sent no OTP from here yet.\n[Send an OTP]"],
  [{ number: "9841000001" }, "You have sent no OTP to 9841000001 from here.\n[Send an OTP]"],
])("nothing sent: the way to send one (%j)", async (slots, said) => {
  expect(read(await desk.answer(otpHistory, slots))).toBe(said);
});
