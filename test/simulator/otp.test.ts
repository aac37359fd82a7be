// One-time passwords, over HTTP (reference §4).
import { expect, test } from "vitest";
import { z } from "zod";
import { enveloped, practise, reason } from "./support/practise.ts";

const path = "/api/system/send/otp/";
const generated = {
  number: "9851023212",
  message: "Hi your OTP is {otp}",
  sms_send_options: "voice",
  otp_options: "generated",
  otp_length: "4",
};
const detailsSchema = z.object({ data: z.object({ details: z.object({ otp: z.string(), message: z.string() }) }) });

test("an own code comes back with its digits apart, in an object", async () => {
  const { send, simulator } = await practise({ strict: true });
  const { status, body } = await send("POST", path, {
    number: "9851023212",
    message: "Hi your OTP is {otp}",
    sms_send_options: "text",
    otp_options: "personnel",
    otp: "12345",
  });
  expect(status).toBe(200);
  expect(body).toEqual(
    enveloped(
      {
        details: {
          number: "9851023212",
          otp_options: "personnel",
          message: "Hi your OTP is 1 2 3 4 5",
          otp: "12345",
          sms_send_options: "text",
        },
      },
      { message: "OTP Sent Successfully." },
    ),
  );
  expect(simulator.taken.otps).toMatchObject([
    { number: "9851023212", channel: "text", message: "Hi your OTP is 12345", code: "12345", own: true },
  ]);
});

test("a code is generated unless one is given, and spoken digit by digit", async () => {
  const { send, simulator } = await practise({ strict: true });
  const { number, message, sms_send_options } = generated;
  const { body } = await send("POST", path, { number, message, sms_send_options });
  const { otp } = detailsSchema.parse(body).data.details;
  expect(otp).toMatch(/^\d{4}$/);
  expect(body).toMatchObject({
    data: { details: { otp_options: "generated", message: `Hi your OTP is ${[...otp].join(" ")}` } },
  });
  expect(simulator.taken.otps).toMatchObject([{ channel: "voice", code: otp, own: false }]);
});

test.each([["4"], [4], ["10"], [6]])("a length of %j is taken as a string or a number", async (otp_length) => {
  const { send } = await practise({ strict: true });
  const { body } = await send("POST", path, { ...generated, otp_length });
  expect(detailsSchema.parse(body).data.details.otp).toHaveLength(Number(otp_length));
});

test("digits in text mode stand together where the switch says so", async () => {
  const { send } = await practise({ switches: { "otp-spacing": "voice" } });
  const shown = async (sms_send_options: string) => {
    const { body } = await send("POST", path, {
      ...generated,
      sms_send_options,
      otp_options: "personnel",
      otp: "4821",
    });
    return detailsSchema.parse(body).data.details.message;
  };
  expect(await shown("text")).toBe("Hi your OTP is 4821");
  expect(await shown("voice")).toBe("Hi your OTP is 4 8 2 1");
});

test("generated codes depend on seed, number and attempt alone", async () => {
  const codes = async (seed: number) => {
    const { send } = await practise({ seed });
    const code = async (number: string) =>
      detailsSchema.parse((await send("POST", path, { ...generated, number, otp_length: 8 })).body).data.details.otp;
    return [await code("9851023212"), await code("9851023213"), await code("9851023212")];
  };
  const first = await codes(1);
  expect(new Set(first).size).toBe(3);
  expect(await codes(1)).toEqual(first);
  expect(await codes(2)).not.toEqual(first);
});

test.each([
  ["no number", { number: undefined }, "number: This field is required."],
  ["a number of letters", { number: "ring me" }, "number: Enter a valid number."],
  ["no message", { message: undefined }, "message: This field is required."],
  ["a way there is not", { sms_send_options: "pigeon" }, /^sms_send_options: /],
  ["no way at all", { sms_send_options: undefined }, "sms_send_options: This field is required."],
  ["its own code left out", { otp_options: "personnel" }, "otp: This field is required."],
  ["three digits", { otp_length: "3" }, "otp_length: Ensure this value is between 4 and 10."],
])("an OTP with %s is refused and not sent", async (_, fields, text) => {
  const { send, simulator } = await practise();
  const answer = await send("POST", path, { ...generated, ...fields });
  expect(answer.status).toBe(400);
  expect(reason(answer)).toMatch(text);
  expect(simulator.taken.otps).toEqual([]);
});

test("an OTP costs its call or its SMS parts, and is refused without credits", async () => {
  const account = { email: "poor@tingting.example", password: "practice", credits: 3 };
  const { send, simulator } = await practise({ accounts: [account] });
  await send("POST", path, generated);
  expect(simulator.balance(account.email).available).toBe(2);
  await send("POST", path, { ...generated, sms_send_options: "text", message: `${"क".repeat(70)} {otp}` });
  expect(simulator.balance(account.email).available).toBe(0);
  expect((await send("POST", path, generated)).status).toBe(402);
  expect(simulator.taken.otps).toHaveLength(2);
});
