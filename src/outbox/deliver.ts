// One call of an adapter, and what its ending means.
import type { Activity } from "../activity.ts";
import type { ChatAdapter, ChatRef, Delivery, Reply } from "../chat.ts";
import { ChatGone, ChatMoved, DeliveryUnknown, type GoneReason, MessageUneditable, RateLimited } from "../errors.ts";
import { isStoreAway } from "../store/away.ts";

export type Ending =
  | { readonly kind: "shown"; readonly platformId: string }
  /** Not taken: silence is wanted first. */
  | {
      readonly kind: "silence";
      readonly ms: number;
      readonly scope: RateLimited["scope"];
      readonly missingScope: string | undefined;
      /** What was taken of it, in the adapter's words. */
      readonly soFar: string | undefined;
    }
  | { readonly kind: "gone"; readonly reason: GoneReason }
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "uneditable" }
  /** It may have been taken. */
  | { readonly kind: "unknown" }
  /** The adapter broke its contract: a bug. */
  | { readonly kind: "failed"; readonly error: unknown };

/** What is left of a Retry-After that is no number of seconds. */
const leastSilenceMs = 1_000;

export async function deliver(
  { adapter, activity }: { readonly adapter: ChatAdapter; readonly activity: Activity },
  chat: ChatRef,
  reply: Reply,
  delivery: Delivery,
  platformId: string | undefined,
): Promise<Ending> {
  try {
    return await activity.run(async () => {
      if (platformId === undefined) return { kind: "shown", platformId: await adapter.post(chat, reply, delivery) };
      await adapter.edit(chat, platformId, reply);
      return { kind: "shown", platformId };
    });
  } catch (error) {
    return meaningOf(error);
  }
}

function meaningOf(error: unknown): Ending {
  if (error instanceof RateLimited) {
    const { retryAfterSeconds, scope, missingScope, soFar } = error;
    return { kind: "silence", ms: silenceMs(retryAfterSeconds), scope, missingScope, soFar };
  }
  if (error instanceof ChatGone) return { kind: "gone", reason: error.reason };
  if (error instanceof ChatMoved) return { kind: "moved", to: error.to };
  if (error instanceof MessageUneditable) return { kind: "uneditable" };
  // The store was away while the adapter read a file of ours.
  if (error instanceof DeliveryUnknown || isStoreAway(error)) return { kind: "unknown" };
  return { kind: "failed", error };
}

function silenceMs(retryAfterSeconds: number): number {
  return retryAfterSeconds > 0 ? retryAfterSeconds * 1000 : leastSilenceMs;
}
