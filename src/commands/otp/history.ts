import { formatShort } from "../../messages/format.ts";
import { phone } from "../../slots/phone.ts";
import { type Answer, defineCommand, type Setting } from "../command.ts";
import type { SentOtp } from "../kept.ts";

export const otpHistory = defineCommand({
  intent: "otp.history",
  slots: { number: phone },
  cues: [
    ["otp", "history"],
    ["otp", "list"],
    ["otp", "show"],
    ["otp", "what"],
    ["otp", "which"],
    ["otp", "did"],
    ["otp", "history", "show"],
  ],
  slash: ["/otps"],
  examples: ["show the otps I sent", "पठाएका ओटीपी देखाऊ", "pathayeka otp dekhau"],
  does: {
    kind: "answers",
    risk: "none",
    signedIn: true,
    needs: () => undefined,
    answer: async (turn) => {
      const { number } = turn.slots;
      const all = await turn.kept.codes.sent();
      const sent = number === undefined ? all : all.filter((one) => one.number === number);
      return sent.length === 0 ? nothing(number, turn) : { text: history(sent, turn) };
    },
  },
});

const SHOWN = 10;

function history(sent: readonly SentOtp[], { say, show, lang, zone, now }: Setting): string {
  const lines = sent.slice(0, SHOWN).map(({ number, channel, outcome, sentAt }) => {
    const at = formatShort(lang, sentAt, zone, now);
    return say("otp.history-line", { at, number: show(number), channel, outcome });
  });
  const more = sent.length > SHOWN ? [say("otp.history-more", { count: sent.length - SHOWN })] : [];
  return [say("otp.history", { count: sent.length }), ...lines, ...more].join("\n");
}

function nothing(number: string | undefined, { say, show }: Setting): Answer {
  const text = number === undefined ? say("otp.history-empty") : say("otp.history-none-to", { number: show(number) });
  const slots = number === undefined ? {} : { number };
  return { text, buttons: [{ label: say("otp.send-one"), frame: { intent: "otp.send", slots } }] };
}
