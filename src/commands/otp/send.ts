import type { Say } from "../../messages/index.ts";
import { freeText } from "../../slots/free-text.ts";
import { otpChannel } from "../../slots/otp-channel.ts";
import { otpCode, otpLength } from "../../slots/otp-code.ts";
import { phone } from "../../slots/phone.ts";
import { type Answer, defineCommand, type Plan, type Setting } from "../command.ts";
import { firstMissing } from "../first-missing.ts";
import { type Channel, lookUpOtp, type OtpCall, otpCall, otpCard, PLACE_OF_CODE, refusal, sendOtp } from "./sending.ts";

export const otpSend = defineCommand({
  intent: "otp.send",
  slots: { number: phone, channel: otpChannel, message: freeText, otp: otpCode, length: otpLength },
  cues: [
    ["send", "otp"],
    ["give", "otp"],
    ["otp", "@phone"],
    ["otp", "channel:*", "@phone"],
    ["send", "otp", "@phone"],
    ["send", "code", "@phone"],
    ["code", "channel:*", "@phone"],
    ["call", "otp", "@phone"],
    ["say", "otp", "@phone"],
    ["otp", "@length", "@phone"],
    ["hear", "otp", "@phone"],
  ],
  slash: ["/otp NUMBER CHANNEL OTP?"],
  examples: [
    "send an otp to 9851023212 by sms",
    "OTP 12345 पठाऊ 9851023212 मा फोनबाट",
    "९८५१०२३२१२ मा एसएमएसबाट ओटीपी पठाऊ",
    "9851023212 ma sms bata otp pathau",
  ],
  does: {
    kind: "acts",
    risk: "spends",
    undoSeconds: 0,
    call: async () => otpCall,
    needs: (slots) => firstMissing(slots, ["number", "channel"]),
    plan: async (turn) => {
      const { number, channel, ...rest } = turn.slots;
      if (number === undefined) return { kind: "ask", question: { ask: "number" } };
      if (channel === undefined) return { kind: "ask", question: { ask: "channel" } };
      return plan({ number, channel, ...rest }, turn);
    },
    act: sendOtp,
    lookUp: lookUpOtp,
  },
});

interface Wanted {
  readonly number: string;
  readonly channel: Channel;
  readonly message?: string;
  readonly otp?: string;
  readonly length?: number;
}

function plan(wanted: Wanted, setting: Setting): Plan<OtpCall> {
  const { number, channel, otp, length } = wanted;
  const { say, kept } = setting;
  const byCall = { intent: "otp.send", slots: { ...wanted, channel: "voice" } };
  const refused = refusal(number, channel, byCall, setting) ?? contradiction(wanted, say);
  if (refused) return { kind: "refuse", answer: refused };
  const message = wanted.message ?? say("otp.default-message");
  if (!message.includes(PLACE_OF_CODE)) {
    return { kind: "ask", question: { ask: "message", text: say("otp.message-without-code") } };
  }
  const code = otp === undefined ? { length } : { code: kept.seal(otp) };
  const call = { number, channel, message, ...code, told: "otp.sent" as const };
  const lines = { question: say("otp.card", { number, channel }), code: codeLine(wanted, say) };
  return { kind: "card", card: otpCard(call, lines, maskedCode(wanted), setting) };
}

function codeLine({ otp, length }: Wanted, say: Say): string {
  return otp === undefined ? say("otp.card-code-made", { length }) : say("otp.card-code-own", { digits: otp.length });
}

/** Facts are kept with the wish, so they never hold the code. */
function maskedCode({ otp, length }: Wanted): unknown {
  return otp === undefined ? { made: length ?? null } : { own: otp.length };
}

/** An own code and another length cannot both be meant: the person chooses. */
function contradiction(wanted: Wanted, say: Say): Answer | undefined {
  const { otp, length, ...rest } = wanted;
  if (otp === undefined || length === undefined || otp.length === length) return undefined;
  const send = (choice: object) => ({ intent: "otp.send", slots: { ...rest, ...choice } });
  return {
    text: say("otp.code-or-length", { digits: otp.length, length }),
    buttons: [
      { label: say("otp.use-own"), frame: send({ otp }) },
      { label: say("otp.use-made", { length }), frame: send({ length }) },
    ],
  };
}
