import { otpCode } from "../../slots/otp-code.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";

export const otpVerify = defineCommand({
  intent: "otp.verify",
  slots: { number: phone, otp: otpCode },
  cues: [],
  slash: ["/verify NUMBER OTP"],
  examples: ["9851023212 says 4821, is that right?"],
  does: { kind: "later", risk: "none" },
});
