// What sending an OTP and sending it again share: the call, its refusals, its one act.
import { z } from "zod";
import type { OtpReceipt } from "../../api/port.ts";
import type { RichText } from "../../chat.ts";
import type { Frame } from "../../frame.ts";
import { visible } from "../../messages/format.ts";
import type { Act, Answer, Card, FrameButton, LookUp, Outcome, Setting } from "../command.ts";

export type Channel = "text" | "voice";

export const otpCall = z.object({
  number: z.string(),
  channel: z.enum(["text", "voice"]),
  message: z.string(),
  /** Sealed; left out: the service makes one. */
  code: z.string().optional(),
  length: z.number().optional(),
  /** Which sentence tells the end. */
  told: z.enum(["otp.sent", "otp.sent-same", "otp.sent-new"]),
});
export type OtpCall = z.infer<typeof otpCall>;

/** Where the code goes in a message. */
export const PLACE_OF_CODE = "{otp}";

/** Why this number cannot get an OTP this way, undefined if it can. `byCall`: the same request for a phone call. */
export function refusal(number: string, channel: Channel, byCall: Frame, { say, show }: Setting): Answer | undefined {
  const shown = { number: show(number) };
  // The canonical form keeps the country only for numbers outside Nepal; a landline keeps its trunk 0.
  if (number.startsWith("+")) return { text: say("otp.only-nepal", shown) };
  if (!number.startsWith("0") || channel === "voice") return undefined;
  return { text: say("otp.no-sms-to-landline", shown), buttons: [{ label: say("otp.by-call"), frame: byCall }] };
}

/** `lines`: what is asked and what is said about the code; `code`: the same in a form that never holds it. */
export function otpCard(
  call: OtpCall,
  lines: { readonly question: string; readonly code: string },
  code: unknown,
  { say }: Setting,
): Card<OtpCall> {
  const { number, channel, message } = call;
  return {
    text: [lines.question, say("otp.card-message", { message: visible(message) }), lines.code].join("\n"),
    facts: { number, channel, message, code },
    cost: { contacts: 1 },
    call,
    focus: { number },
  };
}

export async function sendOtp(act: Act<OtpCall>): Promise<Outcome> {
  const { number, channel, message, length } = act.call;
  const code = act.call.code === undefined ? undefined : act.kept.unseal(act.call.code);
  const receipt = await act.api.otp.send({ number, channel, message, code, length });
  return told(act, receipt);
}

function told(act: Act<OtpCall>, { code }: OtpReceipt): Outcome {
  const { say, show, kept, now, chat } = act;
  const { number, channel, message } = act.call;
  const sent = say(act.call.told, { number: show(number), channel });
  return {
    text: chat.kind === "group" ? `${sent}\n${say("otp.code-private")}` : sent,
    aside: aside(act, code),
    buttons: againButtons(act),
    focus: { number },
    changes: [kept.codes.keep({ number, code, message, channel, sentAt: now })],
  };
}

/** The number stands in full here: only the sender reads it. */
function aside({ say, call }: Act<OtpCall>, code: string): RichText {
  return [say("otp.code-of", { number: call.number }), { code }, `\n${say("otp.code-life")}`];
}

function againButtons({ say, call }: Act<OtpCall>): readonly FrameButton[] {
  const resend = (channel: Channel) => ({ intent: "otp.resend", slots: { number: call.number, channel } });
  const other = call.channel === "text" ? "voice" : "text";
  const landline = call.number.startsWith("0");
  const again = { label: say("otp.again"), frame: resend(call.channel) };
  const otherwise = { label: say(other === "text" ? "otp.by-sms" : "otp.by-call"), frame: resend(other) };
  return landline ? [again] : [again, otherwise];
}

/** The service keeps no list of sent OTPs that could be read back. */
export function lookUpOtp(): Promise<LookUp> {
  return Promise.resolve({ state: "unknown" });
}
