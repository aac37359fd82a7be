import { createHash, timingSafeEqual } from "node:crypto";
import type { Answer, Ask, Turn } from "../command.ts";

type VerifyTurn = Pick<Turn, "say" | "show" | "kept"> & {
  readonly slots: { readonly number?: string | undefined; readonly otp?: string | undefined };
};

export async function answerVerify({ slots: { number, otp }, say, show, kept }: VerifyTurn): Promise<Answer | Ask> {
  if (number === undefined) return { ask: "number" };
  if (otp === undefined) return { ask: "otp" };
  const sent = await kept.codes.find(number);
  const again = (label: string) => [{ label, frame: { intent: "otp.resend", slots: { number } } }];
  const shown = { number: show(number) };
  if (!sent) return { text: say("otp.not-kept", shown), buttons: again(say("otp.send-new")), focus: { number } };
  if (isSame(sent.code, otp)) return { text: say("otp.right", shown), focus: { number } };
  return { text: say("otp.wrong", shown), buttons: again(say("otp.again")), focus: { number } };
}

/** In constant time, whatever the lengths, so that the time of an answer tells nothing about the code. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
