import { afterEach, beforeEach, expect, test } from "vitest";
import { plainText } from "../../../src/chat.ts";
import { otpSend } from "../../../src/commands/otp/send.ts";
import { cardOf, type Desk, openDesk, questionOf, read, refusalOf } from "../../support/command-desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const bySms = { number: "9851023212", channel: "text" };

test("the card shows the number in full, the way, the message and where the code comes from", async () => {
  const card = cardOf(await desk.plan(otpSend, bySms));
  expect(card.text).toBe(
    "Send an OTP to 9851023212 by SMS?\nMessage: Your OTP is {otp}\nCode: a new one, made by TingTing",
  );
  expect(card.cost).toEqual({ contacts: 1 });
});

test("the usual message is in the person's language", async () => {
  const nepali = await openDesk({ lang: "ne" });
  expect(cardOf(await nepali.plan(otpSend, bySms)).text).toContain("सन्देश: तपाईंको OTP {otp} हो");
  await nepali.close();
});

test("an own code stands nowhere on the card, in the facts or in the call", async () => {
  const card = cardOf(await desk.plan(otpSend, { ...bySms, otp: "90817" }));
  expect(plainText(card.text)).toContain("Code: your own, ••••• (5 digits)");
  expect(JSON.stringify(card)).not.toContain("90817");
});

test("nothing has been sent before the card is confirmed, one OTP after it", async () => {
  await desk.plan(otpSend, bySms);
  expect(desk.tingting.taken.otps).toEqual([]);
  const outcome = await desk.confirm(otpSend, bySms);
  expect(read(outcome)).toBe("OTP sent to 9851023212 by SMS.\n[Send again] [Send it by call]");
  expect(desk.tingting.taken.otps).toMatchObject([{ number: "9851023212", channel: "text", own: false }]);
});

test("the code goes to its sender aside, never into the outcome, and is kept", async () => {
  const outcome = await desk.confirm(otpSend, bySms);
  const code = desk.tingting.taken.otps[0]?.code ?? "none";
  expect(plainText(outcome.aside ?? "")).toBe(
    `Code for 9851023212: ${code}\nI can check it or send it again for 10 minutes.`,
  );
  expect(plainText(outcome.text)).not.toContain(code);
  expect(desk.fake.codes).toEqual([
    { number: "9851023212", code, message: "Your OTP is {otp}", channel: "text", sentAt: desk.clock.now() },
  ]);
});

test("in a group the number is shortened and the code announced as private", async () => {
  const group = await openDesk({ group: true });
  const outcome = await group.confirm(otpSend, bySms);
  expect(outcome.text).toBe("OTP sent to •••212 by SMS.\nI have sent you the code privately.");
  expect(plainText(outcome.aside ?? "")).toContain("Code for 9851023212:");
  await group.close();
});

test.each([
  ["an own code", { ...bySms, otp: "90817" }, { code: "90817", own: true }],
  ["a length", { ...bySms, length: 8 }, { code: expect.stringMatching(/^\d{8}$/), own: false }],
  ["a length that is the code's own", { ...bySms, otp: "908172", length: 6 }, { code: "908172", own: true }],
  [
    "a message",
    { ...bySms, message: "Code {otp}, said the bank", otp: "9081" },
    { message: "Code 9081, said the bank" },
  ],
  ["a call", { number: "9851023212", channel: "voice" }, { channel: "voice" }],
  ["a call to a landline", { number: "014123456", channel: "voice" }, { channel: "voice" }],
])("%s reaches the service as it was said", async (_, slots, taken) => {
  await desk.confirm(otpSend, slots);
  expect(desk.tingting.taken.otps).toMatchObject([taken]);
});

test("a message without {otp} is asked for again", async () => {
  const question = questionOf(await desk.plan(otpSend, { ...bySms, message: "Welcome" }));
  expect(question.ask).toBe("message");
  expect(question.text).toContain("must hold {otp}");
});

test("a code and another length: the person chooses", async () => {
  const refusal = refusalOf(await desk.plan(otpSend, { ...bySms, otp: "12345", length: 6 }));
  expect(read(refusal)).toBe(
    "You gave me a code of 5 digits and also asked for 6 digits. Which shall it be?\n[My own code] [A new one of 6 digits]",
  );
  expect(refusal.buttons?.map((button) => button.frame.slots)).toEqual([
    { ...bySms, otp: "12345" },
    { ...bySms, length: 6 },
  ]);
});

test("a number abroad is refused politely", async () => {
  const refusal = refusalOf(await desk.plan(otpSend, { number: "+14155550123", channel: "text" }));
  expect(read(refusal)).toContain("I send OTPs to numbers in Nepal only, and +14155550123 is abroad.");
});

test("a landline is offered a call instead of an SMS, with all that was said", async () => {
  const wanted = { number: "014123456", channel: "text", message: "Code {otp}" };
  const refusal = refusalOf(await desk.plan(otpSend, wanted));
  expect(read(refusal)).toBe(
    "014123456 is a landline: it cannot get an SMS. I can call it instead.\n[Send it by call]",
  );
  expect(refusal.buttons?.[0]?.frame).toEqual({ intent: "otp.send", slots: { ...wanted, channel: "voice" } });
});

test("a message that hides or reorders letters is shown without those marks", async () => {
  const card = cardOf(await desk.plan(otpSend, { ...bySms, message: "Pay \u202e4321\u202c {otp}\u0007" }));
  expect(plainText(card.text)).toContain("Message: Pay 4321 {otp}\n");
});

test("the same request gives the same facts, another one others", async () => {
  const facts = async (slots: object) => cardOf(await desk.plan(otpSend, { ...bySms, ...slots })).facts;
  expect(await facts({ otp: "1234" })).toEqual(await facts({ otp: "1234" }));
  expect(await facts({})).not.toEqual(await facts({ channel: "voice" }));
  expect(await facts({})).not.toEqual(await facts({ length: 6 }));
});

test("a lost answer cannot be read back: nobody keeps a list", async () => {
  const { call } = cardOf(await desk.plan(otpSend, bySms));
  await expect(desk.lookUp(otpSend, call)).resolves.toEqual({ state: "unknown" });
});
