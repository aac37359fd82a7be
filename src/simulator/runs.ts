// Begins a run: holds its credits and notes whom it calls. Its course is computed from then on, see progress.ts.
import { Refusal } from "./envelope.ts";
import { priceOf } from "./message.ts";
import { balanceOf } from "./progress.ts";
import type { Account, Campaign, Contact, RunEntry, Sound } from "./state.ts";
import type { World } from "./world.ts";

interface Wanted {
  readonly contacts: readonly Contact[];
  readonly sound: Sound;
  /** Undefined: now. */
  readonly startAt: number | undefined;
}

/** Returns the credits held for it. */
export function startRun(world: World, account: Account, campaign: Campaign, wanted: Wanted): number {
  const { state, switches, seed, speed } = world;
  const now = world.clock.now();
  const { services } = campaign;
  const priced = wanted.contacts.map((contact) => ({ contact, price: priceOf(services, wanted.sound, contact.tags) }));
  const hold = priced.reduce((sum, { price }) => sum + price.hold, 0);
  const { available } = balanceOf(state, account, now);
  if (hold > available) {
    throw new Refusal(402, `You do not have enough credits: ${hold} needed, ${available} available.`);
  }
  state.runs.push({
    id: state.next.run,
    accountId: account.id,
    campaignId: campaign.id,
    services,
    startAt: wanted.startAt ?? now,
    seed,
    speed,
    resets: switches["rerun-resets"] === "yes",
    entries: priced.map(({ contact, price }): RunEntry => {
      contact.attempts += 1;
      return { contactId: contact.id, number: contact.number, attempt: contact.attempts, ...price, removed: false };
    }),
    settled: false,
  });
  state.next.run += 1;
  return hold;
}
