// The wishes themselves are the audit: who wanted what, when, and what came of it; never with secrets.
import { z } from "zod";
import { plainText } from "../chat.ts";
import type { AuditEntry, Kept, SentOtp } from "../commands/kept.ts";
import { maskNumbers } from "../ops/mask.ts";
import type { Records } from "../store/records.ts";
import { type FoundWish, type Wish, wishOfRecord, wishRecord } from "./wish.ts";

export function auditOf(records: Records, person: string): Kept["audit"] {
  return {
    async mine({ campaign, from = 0, to = Number.POSITIVE_INFINITY }) {
      const entries = (await wishesOf(records, person)).map(asEntry);
      return entries.filter(
        (entry) => entry.at >= from && entry.at <= to && (campaign === undefined || entry.campaign === campaign),
      );
    },
  };
}

/** What this person sent through this bot, newest first, without codes. */
export async function sentOtpsOf(records: Records, person: string): Promise<readonly SentOtp[]> {
  const wishes = await wishesOf(records, person);
  return wishes.flatMap(({ value }) => {
    const outcome = otpOutcome(value);
    const { number } = value.frame.slots;
    if (!/^otp\.(send|resend)$/.test(value.frame.intent) || outcome === undefined || typeof number !== "string")
      return [];
    return [
      {
        number,
        channel: channelSchema.safeParse(value.call).data?.channel ?? "text",
        sentAt: value.changedAt,
        outcome,
      },
    ];
  });
}

/** A resend without a word about it goes the way of the first: only its call knows. */
const channelSchema = z.object({ channel: z.enum(["text", "voice"]) });

function otpOutcome({ state }: Wish): SentOtp["outcome"] | undefined {
  if (state.name === "done") return "sent";
  return state.name === "refused" || state.name === "unknown" ? state.name : undefined;
}

/** Newest first. */
async function wishesOf(records: Records, person: string): Promise<readonly FoundWish[]> {
  const pointers = await records.list(wishOfRecord, `${person}/`);
  const wishes = await Promise.all(pointers.map((pointer) => records.get(wishRecord, pointer.value.wish)));
  return wishes.filter((wish) => wish !== undefined).reverse();
}

function asEntry({ id, value }: FoundWish): AuditEntry {
  const { campaign } = value.frame.slots;
  return {
    wish: id,
    intent: value.frame.intent,
    person: value.person,
    personName: value.who.name,
    at: value.createdAt,
    state: value.state.name,
    summary: maskNumbers(plainText(value.card ?? value.outcome ?? value.words)),
    campaign: typeof campaign === "string" ? campaign : undefined,
  };
}
