// What nobody presses any more: cards whose five minutes are over close themselves and say so.
import type { Clock } from "../clock.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Records } from "../store/records.ts";
import type { Ledger } from "./ledger.ts";
import { openWishRecord, wishRecord } from "./wish.ts";

export interface SweepParts {
  readonly records: Records;
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

export async function closeExpiredCards({ records, ledger, outbox, clock }: SweepParts): Promise<void> {
  for (const { id } of await records.list(openWishRecord)) {
    const found = await records.get(wishRecord, id);
    const state = found?.value.state;
    if (!found || state?.name !== "proposed" || clock.now() < state.expiresAt) continue;
    await records.commit(ledger.end(found, "expired"), { synced: true });
  }
  outbox.flush();
}

/** Wishes that must not be forgotten: each should have a job. Confirmed ones at their time, lost ones at once. */
export async function unfinishedWishes(
  records: Records,
  now: number,
): Promise<readonly { readonly id: string; readonly at: number }[]> {
  const unfinished: { id: string; at: number }[] = [];
  for (const { id } of await records.list(openWishRecord)) {
    const state = (await records.get(wishRecord, id))?.value.state;
    if (state?.name === "armed") unfinished.push({ id, at: state.fireAt });
    if (state?.name === "calling" || (state?.name === "unknown" && !state.told)) unfinished.push({ id, at: now });
  }
  return unfinished;
}
