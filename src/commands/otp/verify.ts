import { createHash, timingSafeEqual } from "node:crypto";
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
    answer: async ({ slots: { number, otp }, say, show, kept }) => {
      if (number === undefined) return { ask: "number" };
      if (otp === undefined) return { ask: "otp" };
      const sent = await kept.codes.find(number);
      const again = (label: string) => [{ label, frame: { intent: "otp.resend", slots: { number } } }];
      const shown = { number: show(number) };
      if (!sent) return { text: say("otp.not-kept", shown), buttons: again(say("otp.send-new")), focus: { number } };
      if (isSame(sent.code, otp)) return { text: say("otp.right", shown), focus: { number } };
      return { text: say("otp.wrong", shown), buttons: again(say("otp.again")), focus: { number } };
    },
  },
});

/** In constant time, whatever the lengths, so that the time of an answer tells nothing about the code. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
