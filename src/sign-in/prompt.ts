// The question in the chat that ends a sign-in over a link. Two people must not be made to share an account (login fixation), so
// whoever answered the page sees a number there, and only the tap of that number signs in. Somebody who was talked into typing their
// password on another's link keeps the number from that other; somebody who typed an account of their own into another's link
// cannot show them the number.
import { randomInt } from "node:crypto";
import { z } from "zod";
import { sayIn } from "../messages/index.ts";
import type { Draft, DraftButton } from "../outbox/message.ts";
import type { OpenLink } from "./link.ts";

/** What a press on the prompt's buttons means. */
export const signInTapSchema = z.object({
  kind: z.literal("sign-in"),
  answer: z.string(),
  tapped: z.union([z.number(), z.literal("not-me")]),
});
export type SignInTap = z.infer<typeof signInTapSchema>;

/** Two rows of three on a phone; a guess is wrong five times out of six, and there is only one. */
const NUMBERS_SHOWN = 6;

/** Two digits each, e.g. `{ number: 47, numbers: [12, 29, 47, 60, 83, 95] }`. */
export function chooseNumbers(): { readonly number: number; readonly numbers: readonly number[] } {
  const chosen = new Set<number>();
  while (chosen.size < NUMBERS_SHOWN) chosen.add(randomInt(10, 100));
  const [number = 0] = chosen;
  return { number, numbers: [...chosen].sort((a, b) => a - b) };
}

export function promptKey(answer: string): string {
  return `sign-in-${answer}`;
}

export interface Prompt extends OpenLink {
  /** Whose buttons these are. */
  readonly person: string;
  /** As it was typed on the page. */
  readonly email: string;
  readonly answer: string;
  readonly numbers: readonly number[];
  readonly expiresAt: number;
}

export function promptDraft({ chat, who, lang, person, email, answer, numbers, expiresAt }: Prompt): Draft {
  const say = sayIn(lang);
  const button = (label: string, tapped: SignInTap["tapped"]): DraftButton => ({
    label,
    press: { kind: "sign-in", answer, tapped } satisfies SignInTap,
    person,
    expiresAt,
  });
  return {
    key: promptKey(answer),
    chat,
    lane: "answer",
    text: say("sign-in.prompt", { email }),
    buttons: [...numbers.map((number) => button(`${number}`, number)), button(say("sign-in.not-me"), "not-me")],
    files: [],
    card: false,
    asker: who,
    lang,
  };
}
