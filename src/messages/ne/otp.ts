import type { otp as english } from "../en/otp.ts";
import { formatAmount } from "../format.ts";

const by = (channel: "text" | "voice") => (channel === "text" ? "SMS बाट" : "फोन कलबाट");
const amount = (value: number) => formatAmount("ne", value);

export const otp = {
  "otp.default-message": () => "तपाईंको OTP {otp} हो",
  "otp.card": (m) => `${m.number} मा ${by(m.channel)} OTP पठाऊँ?`,
  "otp.card-same": (m) => `${m.number} मा ${by(m.channel)} उही कोड फेरि पठाऊँ?`,
  "otp.card-new": (m) => `${m.number} को कोड अब मसँग छैन (कोड १० मिनेट मात्र राखिन्छ)। ${by(m.channel)} नयाँ कोड पठाऊँ?`,
  "otp.card-message": (m) => `सन्देश: ${m.message}`,
  "otp.card-code-made": (m) =>
    m.length === undefined ? "कोड: TingTing ले बनाउने नयाँ" : `कोड: TingTing ले बनाउने ${amount(m.length)} अङ्कको नयाँ`,
  "otp.card-code-own": (m) => `कोड: तपाईंको आफ्नै, ${"•".repeat(m.digits)} (${amount(m.digits)} अङ्क)`,
  "otp.card-code-same": () => "कोड: अघिकै",
  "otp.sent": (m) =>
    m.channel === "text" ? `${m.number} मा SMS बाट OTP पठाइयो।` : `OTP पठाइयो: ${m.number} मा फोन जाँदैछ।`,
  "otp.sent-same": (m) => `${m.number} मा ${by(m.channel)} उही कोड फेरि पठाइयो।`,
  "otp.sent-new": (m) => `${m.number} मा ${by(m.channel)} नयाँ कोड पठाइयो।`,
  "otp.code-private": () => "कोड तपाईंलाई छुट्टै पठाएको छु।",
  "otp.code-of": (m) => `${m.number} को कोड: `,
  "otp.code-life": () => "१० मिनेटसम्म म यो जाँच्न वा फेरि पठाउन सक्छु।",
  "otp.again": () => "फेरि पठाउने",
  "otp.by-call": () => "फोन कलबाट पठाउने",
  "otp.by-sms": () => "SMS बाट पठाउने",
  "otp.message-without-code": () => "सन्देशमा कोड बस्ने ठाउँमा {otp} हुनैपर्छ। कृपया फेरि लेख्नुहोस्, जस्तै: तपाईंको कोड {otp} हो।",
  "otp.code-or-length": (m) =>
    `तपाईंले ${amount(m.digits)} अङ्कको कोड दिनुभयो र ${amount(m.length)} अङ्कको पनि भन्नुभयो। कुनचाहिँ पठाऊँ?`,
  "otp.use-own": () => "मेरो आफ्नै कोड",
  "otp.use-made": (m) => `${amount(m.length)} अङ्कको नयाँ`,
  "otp.only-nepal": (m) => `म नेपालका नम्बरमा मात्र OTP पठाउँछु, ${m.number} विदेशको हो। कृपया 9851023212 जस्तो नम्बर दिनुहोस्।`,
  "otp.no-sms-to-landline": (m) => `${m.number} ल्यान्डलाइन हो: यसमा SMS जाँदैन। बरु फोन गर्न सक्छु।`,
  "otp.right": (m) => `हो, ${m.number} मा पठाएको कोड यही हो।`,
  "otp.wrong": (m) => `होइन, ${m.number} मा पठाएको कोड यो होइन।`,
  "otp.not-kept": (m) =>
    `${m.number} को कोड मसँग छैन: तपाईंले यहाँबाट पछिल्लो १० मिनेटमा पठाएका कोड मात्र जाँच्छु। नयाँ पठाउन सक्छु।`,
  "otp.send-new": () => "नयाँ पठाउने",
  "otp.history": (m) => `तपाईंले यहाँबाट पठाएका OTP, नयाँ पहिले (${amount(m.count)}):`,
  "otp.history-line": (m) => `• ${m.at}  ${m.number}  ${by(m.channel)}  ${outcomes[m.outcome]}`,
  "otp.history-more": (m) => `… र अरू ${amount(m.count)} वटा। एउटै नम्बरका हेर्न नम्बर भन्नुहोस्।`,
  "otp.history-empty": () => "तपाईंले यहाँबाट अहिलेसम्म OTP पठाउनुभएको छैन।",
  "otp.history-none-to": (m) => `तपाईंले यहाँबाट ${m.number} मा OTP पठाउनुभएको छैन।`,
  "otp.send-one": () => "OTP पठाउने",
} satisfies typeof english;

const outcomes = { sent: "पठाइयो", refused: "मानिएन", unknown: "नतिजा थाहा छैन" };
