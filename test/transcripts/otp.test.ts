import { expect, test } from "vitest";
import { startChat } from "../support/chat.ts";

test("an OTP is asked for piece by piece, confirmed on a card, sent once, and its code told to the sender", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  send an otp
    bot  Which phone number? For example 9851023212.
    you  98510 23212
    bot  By SMS or by phone call? [By SMS] [By phone call]
    you  sms
    bot  Send an OTP to 9851023212 by SMS?
         Message: Your OTP is {otp}
         Code: a new one, made by TingTing
         Practice mode: nothing is really sent and everything is free. [Confirm] [Change…] [Cancel]
    you  [Confirm]
    bot  OTP sent to 9851023212 by SMS. [Send again] [Send it by call]
    bot  Code for 9851023212: … I can check it or send it again for 10 minutes.
  `;
  expect(tingting.taken.otps).toMatchObject([{ number: "9851023212", channel: "text", own: false }]);
});

test("a Nepali request is answered in Nepali, an own code is shown nowhere", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  OTP 12345 पठाऊ 9851023212 मा फोनबाट
    bot  9851023212 मा फोन कलबाट OTP पठाऊँ?
         सन्देश: तपाईंको OTP {otp} हो
         कोड: तपाईंको आफ्नै, ••••• (५ अङ्क) …
  `;
  expect(tingting.taken.otps).toEqual([]);
});

test("a cancelled card sends nothing", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms
    bot  Send an OTP to 9851023212 by SMS? …
    you  never mind
    bot  Cancelled. Nothing was done.
  `;
  expect(tingting.taken.otps).toEqual([]);
});

test("the person who got the code reads it out: right, wrong, and too late", async () => {
  const { chat, passes } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms with code 4821
    bot  … Code: your own, •••• (4 digits) …
    you  [Confirm]
    bot  OTP sent to 9851023212 by SMS. …
    bot  Code for 9851023212: 4821 …
    you  9851023212 says 4822, is that right?
    bot  No, that is not the code sent to 9851023212. [Send again]
    you  9851023212 says 4821, is that right?
    bot  Yes, that is the code sent to 9851023212.
  `;
  await passes(10 * 60_000);
  await chat`
    you  9851023212 says 4821, is that right?
    bot  I keep no code for 9851023212: … [Send a new one]
  `;
});

test("the same code is sent again by call within ten minutes, a new one after that", async () => {
  const { chat, tingting, passes } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms
    bot  …
    you  [Confirm]
    bot  OTP sent to 9851023212 by SMS. …
    bot  Code for 9851023212: …
    you  [Send it by call]
    bot  Send the same code to 9851023212 again by phone call? … Code: the same as before …
    you  [Confirm]
    bot  The same code was sent to 9851023212 again by phone call. …
    bot  Code for 9851023212: …
  `;
  await passes(10 * 60_000);
  await chat`
    you  send the code to 9851023212 again
    bot  I keep no code for 9851023212 any more (codes are kept 10 minutes). Send a new one by phone call? …
    you  [Confirm]
    bot  A new code was sent to 9851023212 by phone call. …
    bot  Code for 9851023212: …
  `;
  const [first, again, later] = tingting.taken.otps.map((otp) => otp.code);
  expect(again).toBe(first);
  expect(later).not.toBe(first);
});

test("a code that runs out while the card is open is not sent: the new card says a new one would be", async () => {
  const { chat, tingting, passes } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms
    bot  …
    you  [Confirm]
    bot  …
    bot  …
  `;
  await passes(8 * 60_000);
  await chat`
    you  send the code to 9851023212 again
    bot  Send the same code to 9851023212 again by SMS? …
  `;
  await passes(2 * 60_000);
  await chat`
    you  [Confirm]
    bot  Something changed since I showed you the card … Send a new one by SMS? …
  `;
  expect(tingting.taken.otps).toHaveLength(1);
});

test("what cannot be sent is refused with a way out", async () => {
  const { chat, tingting } = await startChat();
  await chat`
    you  send an otp to +1 415 555 0123 by sms
    bot  I send OTPs to numbers in Nepal only, and +14155550123 is abroad. …
    you  send an otp to 01-4123456 by sms
    bot  014123456 is a landline: it cannot get an SMS. I can call it instead. [Send it by call]
    you  [Send it by call]
    bot  Send an OTP to 014123456 by phone call? …
  `;
  expect(tingting.taken.otps).toEqual([]);
});

test("in a group the code reaches its sender alone, and numbers are shortened", async () => {
  const { chat, seen } = await startChat({ kind: "group" });
  await chat`
    you  send an otp to 9851023212 by sms with code 4821
    bot  Send an OTP to 9851023212 by SMS? …
    you  [Confirm]
    bot  OTP sent to •••212 by SMS. I have sent you the code privately. …
    bot  Code for 9851023212: 4821 …
    you  show the otps I sent
    bot  OTPs you sent from here, newest first (1): • 24 Nov 10:00 •••212 by SMS sent
  `;
  const withCode = seen.filter((drawn) => drawn.text.includes("4821"));
  expect(new Set(withCode.map((drawn) => drawn.to))).toEqual(new Set(["you"]));
});

test("no code stands in the log", async () => {
  const { chat, tingting, logged } = await startChat();
  await chat`
    you  send an otp to 9851023212 by sms with code 90817
    bot  …
    you  [Confirm]
    bot  …
    bot  …
  `;
  expect(tingting.taken.otps).toHaveLength(1);
  expect(logged()).not.toContain("90817");
  expect(logged()).not.toContain("9851023212");
});

test("a refusal of the service is told in its own words, and nothing was sent", async () => {
  const { chat, tingting } = await startChat({
    simulator: { accounts: [{ email: "sample@tingting.example", password: "practice", credits: 0 }] },
  });
  await chat`
    you  send an otp to 9851023212 by sms
    bot  …
    you  [Confirm]
    bot  It was not done. TingTing refused for lack of credit and nothing was done.
         It says: “You do not have enough credits to send this OTP”. Please add credit, then ask again.
  `;
  expect(tingting.taken.otps).toEqual([]);
});

test("a lost answer is not repeated, and the card says that it cannot be known", async () => {
  const { chat, tingting } = await startChat();
  tingting.faults.add({ kind: "reset-after", operation: "send-otp" });
  await chat`
    you  send an otp to 9851023212 by sms
    bot  …
    you  [Confirm]
    bot  … I still cannot tell whether it was done …
  `;
  expect(tingting.taken.otps).toHaveLength(1);
});
