import { freeText } from "../../slots/free-text.ts";
import { otpChannel } from "../../slots/otp-channel.ts";
import { otpCode, otpLength } from "../../slots/otp-code.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";

export const otpSend = defineCommand({
  intent: "otp.send",
  slots: { number: phone, channel: otpChannel, message: freeText, otp: otpCode, length: otpLength },
  cues: [],
  slash: ["/otp NUMBER CHANNEL OTP?"],
  examples: ["send an otp to 9851023212 by sms", "OTP 12345 पठाऊ 9851023212 मा फोनबाट"],
  does: { kind: "later", risk: "spends" },
});
