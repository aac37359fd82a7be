import { plural } from "../format.ts";

type Channel = "text" | "voice";
const by = (channel: Channel) => (channel === "text" ? "by SMS" : "by phone call");

/** One-time passwords. `{otp}` stands where the code goes. */
export const otp = {
  "otp.default-message": () => "Your OTP is {otp}",
  "otp.card": (m: { number: string; channel: Channel }) => `Send an OTP to ${m.number} ${by(m.channel)}?`,
  "otp.card-same": (m: { number: string; channel: Channel }) =>
    `Send the same code to ${m.number} again ${by(m.channel)}?`,
  "otp.card-new": (m: { number: string; channel: Channel }) =>
    `I keep no code for ${m.number} any more (codes are kept 10 minutes). Send a new one ${by(m.channel)}?`,
  "otp.card-message": (m: { message: string }) => `Message: ${m.message}`,
  "otp.card-code-made": (m: { length: number | undefined }) =>
    m.length === undefined
      ? "Code: a new one, made by TingTing"
      : `Code: a new one of ${m.length} digits, made by TingTing`,
  "otp.card-code-own": (m: { digits: number }) =>
    `Code: your own, ${"•".repeat(m.digits)} (${plural(m.digits, "digit")})`,
  "otp.card-code-same": () => "Code: the same as before",
  "otp.sent": (m: { number: string; channel: Channel }) =>
    m.channel === "text" ? `OTP sent to ${m.number} by SMS.` : `OTP sent: ${m.number} is being called.`,
  "otp.sent-same": (m: { number: string; channel: Channel }) =>
    `The same code was sent to ${m.number} again ${by(m.channel)}.`,
  "otp.sent-new": (m: { number: string; channel: Channel }) => `A new code was sent to ${m.number} ${by(m.channel)}.`,
  "otp.code-private": () => "I have sent you the code privately.",
  "otp.code-of": (m: { number: string }) => `Code for ${m.number}: `,
  "otp.code-life": () => "I can check it or send it again for 10 minutes.",
  "otp.again": () => "Send again",
  "otp.by-call": () => "Send it by call",
  "otp.by-sms": () => "Send it by SMS",
  "otp.message-without-code": () =>
    "The message must hold {otp} where the code goes. Please type it again, for example: Your code is {otp}.",
  "otp.code-or-length": (m: { digits: number; length: number }) =>
    `You gave me a code of ${plural(m.digits, "digit")} and also asked for ${plural(m.length, "digit")}. Which shall it be?`,
  "otp.use-own": () => "My own code",
  "otp.use-made": (m: { length: number }) => `A new one of ${m.length} digits`,
  "otp.only-nepal": (m: { number: string }) =>
    `I send OTPs to numbers in Nepal only, and ${m.number} is abroad. Please give me a number such as 9851023212.`,
  "otp.no-sms-to-landline": (m: { number: string }) =>
    `${m.number} is a landline: it cannot get an SMS. I can call it instead.`,
  "otp.right": (m: { number: string }) => `Yes, that is the code sent to ${m.number}.`,
  "otp.wrong": (m: { number: string }) => `No, that is not the code sent to ${m.number}.`,
  "otp.not-kept": (m: { number: string }) =>
    `I keep no code for ${m.number}: I check only codes you sent from here in the last 10 minutes. I can send a new one.`,
  "otp.send-new": () => "Send a new one",
  "otp.history": (m: { count: number }) => `OTPs you sent from here, newest first (${m.count}):`,
  "otp.history-line": (m: { at: string; number: string; channel: Channel; outcome: "sent" | "refused" | "unknown" }) =>
    `• ${m.at}  ${m.number}  ${by(m.channel)}  ${outcomes[m.outcome]}`,
  "otp.history-more": (m: { count: number }) => `… and ${m.count} more. Name a number to see only its own.`,
  "otp.history-empty": () => "You have sent no OTP from here yet.",
  "otp.history-none-to": (m: { number: string }) => `You have sent no OTP to ${m.number} from here.`,
  "otp.send-one": () => "Send an OTP",
};

const outcomes = { sent: "sent", refused: "refused", unknown: "outcome unknown" };
