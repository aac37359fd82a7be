import { otpCode } from "../../slots/otp-code.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand } from "../command.ts";
import { firstMissing } from "../first-missing.ts";

export const otpVerify = defineCommand({
  intent: "otp.verify",
  slots: { number: phone, otp: otpCode },
  cues: [
    ["verify", "@phone", "@amount"],
    ["verify", "code"],
    ["verify", "code", "@amount"],
    ["verify", "otp", "@amount"],
    ["verify", "@phone", "code", "@amount"],
    ["verify", "@phone", "otp", "@amount"],
  ],
  slash: ["/verify NUMBER OTP"],
  examples: [
    "9851023212 says 4821, is that right?",
    "९८५१०२३२१२ ले ४८२१ भन्यो, मिल्छ?",
    "9851023212 le 4821 bhanyo, milcha?",
  ],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: (slots) => firstMissing(slots, ["number", "otp"]),
    answer: async (turn) => (await import("./verify-answer.ts")).answerVerify(turn),
  },
});
