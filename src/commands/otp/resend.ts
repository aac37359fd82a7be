import { otpChannel } from "../../slots/otp-channel.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";

export const otpResend = defineCommand({
  intent: "otp.resend",
  slots: { number: phone, channel: otpChannel },
  cues: [],
  slash: [],
  examples: ["send the code to 9851023212 again, by call this time"],
  does: { kind: "later", risk: "spends" },
});
