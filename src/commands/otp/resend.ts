import { otpChannel } from "../../slots/otp-channel.ts";
import { phone } from "../../slots/phone.ts";
import { defineCommand, type Plan, type Setting } from "../command.ts";
import { firstMissing } from "../first-missing.ts";
import type { KeptCode } from "../kept.ts";
import { type Channel, lookUpOtp, type OtpCall, otpCall, otpCard, refusal, sendOtp } from "./sending.ts";

export const otpResend = defineCommand({
  intent: "otp.resend",
  slots: { number: phone, channel: otpChannel },
  cues: [
    ["send", "again", "otp"],
    ["give", "again", "otp"],
    ["call", "again", "otp"],
    ["send", "again", "@phone"],
    ["again", "otp"],
    ["again", "code"],
    ["resend", "otp"],
    ["resend", "code"],
    ["again", "otp", "@phone"],
    ["again", "@phone", "channel:*"],
    ["resend", "@phone"],
    ["retry", "otp"],
    ["retry", "@phone"],
  ],
  slash: ["/otp again NUMBER CHANNEL?"],
  examples: [
    "send the code to 9851023212 again, by call this time",
    "९८५१०२३२१२ मा कोड फेरि पठाऊ",
    "9851023212 ma code feri pathau",
  ],
  does: {
    kind: "acts",
    risk: "spends",
    undoSeconds: 0,
    call: async () => otpCall,
    needs: (slots) => firstMissing(slots, ["number"]),
    plan: async (turn) => {
      const { number } = turn.slots;
      if (number === undefined) return { kind: "ask", question: { ask: "number" } };
      const kept = await turn.kept.codes.find(number);
      const channel = turn.slots.channel ?? kept?.channel ?? (await lastChannel(number, turn));
      if (channel === undefined) return { kind: "ask", question: { ask: "channel" } };
      return plan(number, channel, kept, turn);
    },
    act: sendOtp,
    lookUp: lookUpOtp,
  },
});

/** How this number got its last code from this person; undefined if it never did. */
async function lastChannel(number: string, { kept }: Setting): Promise<Channel | undefined> {
  const sent = await kept.codes.sent();
  return sent.find((one) => one.number === number)?.channel;
}

/** The same code while it is kept, else a new one; the card says which, and a code that runs out before the tap makes a new card. */
function plan(number: string, channel: Channel, kept: KeptCode | undefined, setting: Setting): Plan<OtpCall> {
  const { say } = setting;
  const byCall = { intent: "otp.resend", slots: { number, channel: "voice" } };
  const refused = refusal(number, channel, byCall, setting);
  if (refused) return { kind: "refuse", answer: refused };
  if (!kept) {
    const call = { number, channel, message: say("otp.default-message"), told: "otp.sent-new" as const };
    const lines = {
      question: say("otp.card-new", { number, channel }),
      code: say("otp.card-code-made", { length: undefined }),
    };
    return { kind: "card", card: otpCard(call, lines, "new", setting) };
  }
  const { message } = kept;
  const call = { number, channel, message, code: setting.kept.seal(kept.code), told: "otp.sent-same" as const };
  const lines = { question: say("otp.card-same", { number, channel }), code: say("otp.card-code-same") };
  return { kind: "card", card: otpCard(call, lines, { sentAt: kept.sentAt }, setting) };
}
